package dev.pmo.rules.planning.standards;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checks of links: what lacks them, leads, lags, types, redundant ones, dangling ends. Used by one thread. */
final class LinkChecks {

    /** What may be true of a link: that it leads to unfinished work, and how it offends. */
    private static final int JUDGED = 1;

    private static final int LEAD = 1 << 1;
    private static final int LAG = 1 << 2;
    private static final int OTHER_TYPE = 1 << 3;
    private static final int REDUNDANT = 1 << 4;

    private final PlanNodes nodes;
    private final byte[] traits;
    private int judged;

    LinkChecks(PlanNodes nodes) {
        this.nodes = nodes;
        this.traits = new byte[nodes.from.length];
        for (int link = 0; link < traits.length; link++) {
            if (nodes.followed(link) && nodes.in(Among.UNFINISHED, nodes.to[link])) {
                judged++;
                traits[link] = (byte) (JUDGED | traits(nodes.link(link)));
            }
        }
    }

    private static int traits(Dependency link) {
        int lag = link.lag().signum();
        return (lag < 0 ? LEAD : lag > 0 ? LAG : 0) | (link.type() == LinkType.FS ? 0 : OTHER_TYPE);
    }

    StandardCheck logic() {
        int last = last();
        int first = first(last);
        return nodes.share(
                Standard.LOGIC,
                Among.UNFINISHED,
                node -> (!led(node) && node != first) || (!leads(node) && node != last),
                PlanningStandards.ALL_FINISHED);
    }

    private boolean led(int node) {
        return nodes.is(node, Traits.LED);
    }

    private boolean leads(int node) {
        return nodes.is(node, Traits.LEADS);
    }

    /** The loose end that suits best as that with which the plan ends; -1 if none is loose. */
    private int last() {
        int best = -1;
        for (int node = 0; node < nodes.size(); node++) {
            if (!leads(node) && nodes.in(Among.COUNTED, node) && (best < 0 || betterLast(node, best))) {
                best = node;
            }
        }
        return best;
    }

    /** The loose end that suits best as that with which the plan begins; -1 if none is loose. */
    private int first(int last) {
        int best = -1;
        for (int node = 0; node < nodes.size(); node++) {
            if (!led(node) && nodes.in(Among.COUNTED, node) && (best < 0 || betterFirst(node, best, last))) {
                best = node;
            }
        }
        return best;
    }

    /** The latest finish; of several what has a predecessor, then what starts first. */
    private boolean betterLast(int node, int than) {
        if (!nodes.table.dated(node) || !nodes.table.dated(than)) {
            return true;
        }
        int compared = Long.compare(nodes.table.earlyFinish(node), nodes.table.earlyFinish(than));
        if (compared == 0) {
            compared = Boolean.compare(led(node), led(than));
        }
        return compared == 0 ? nodes.table.earlyStart(node) < nodes.table.earlyStart(than) : compared > 0;
    }

    /** The earliest start; of several what has a successor, then what the plan ends with too. */
    private boolean betterFirst(int node, int than, int last) {
        if (!nodes.table.dated(node) || !nodes.table.dated(than)) {
            return false;
        }
        int compared = Long.compare(nodes.table.earlyStart(than), nodes.table.earlyStart(node));
        if (compared == 0) {
            compared = Boolean.compare(leads(node), leads(than));
        }
        return compared == 0 ? node == last : compared > 0;
    }

    StandardCheck leads() {
        return links(Standard.LEADS, LEAD);
    }

    StandardCheck lags() {
        return links(Standard.LAGS, LAG);
    }

    StandardCheck types() {
        return links(Standard.LINK_TYPES, OTHER_TYPE);
    }

    StandardCheck redundant() {
        if (!nodes.schedule.dated()) {
            return nodes.notAssessable(Standard.REDUNDANT_LINKS, PlanningStandards.reasonWithoutDates(nodes.schedule));
        }
        @Nullable BitSet implied = new RedundantLinks(nodes).find();
        if (implied == null) {
            return nodes.notAssessable(Standard.REDUNDANT_LINKS, "the plan is too large to search all ways through it");
        }
        implied.stream().forEach(link -> traits[link] |= REDUNDANT);
        return links(Standard.REDUNDANT_LINKS, REDUNDANT);
    }

    StandardCheck dangling() {
        return nodes.share(Standard.DANGLING_ENDS, Among.UNFINISHED_TASKS, this::dangles, PlanningStandards.NO_WORK);
    }

    private boolean dangles(int node) {
        boolean start = led(node) && !nodes.is(node, Traits.START_DRIVEN | Traits.STARTED);
        boolean finish = leads(node) && !nodes.is(node, Traits.FINISH_DRIVES);
        return start || finish;
    }

    /** A check of the links that lead to unfinished activities. */
    private StandardCheck links(Standard standard, int offending) {
        if (judged == 0) {
            return nodes.notApplicable(standard, "no link leads to unfinished work");
        }
        List<Dependency> links = new ArrayList<>();
        List<ActivityId> successors = new ArrayList<>();
        boolean[] named = new boolean[nodes.size()];
        for (int link = 0; link < traits.length; link++) {
            if ((traits[link] & offending) != 0 && (traits[link] & JUDGED) != 0) {
                Dependency dependency = nodes.link(link);
                links.add(dependency);
                if (!named[nodes.to[link]]) {
                    named[nodes.to[link]] = true;
                    successors.add(dependency.successor());
                }
            }
        }
        return StandardCheck.ofShare(standard, nodes.policy.limit(standard), judged, successors, links);
    }
}
