package dev.pmo.rules.planning.standards;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** The checks of links: what lacks them, leads, lags, types, redundant ones, dangling ends. Used by one thread. */
final class LinkChecks {

    private final PlanNodes nodes;

    /** By node: whether a link leads to it or from it, and to or from which of its ends. */
    private final BitSet led = new BitSet();

    private final BitSet leads = new BitSet();
    private final BitSet startDriven = new BitSet();
    private final BitSet finishDrives = new BitSet();

    LinkChecks(PlanNodes nodes) {
        this.nodes = nodes;
        for (int link = 0; link < nodes.from.length; link++) {
            if (nodes.followed(link)) {
                LinkType type = nodes.type(link);
                led.set(nodes.to[link]);
                leads.set(nodes.from[link]);
                startDriven.set(nodes.to[link], startDriven.get(nodes.to[link]) || !type.toFinish());
                finishDrives.set(nodes.from[link], finishDrives.get(nodes.from[link]) || type.fromFinish());
            }
        }
    }

    StandardCheck logic() {
        int last = best(node -> !leads.get(node), this::betterLast);
        int first = best(node -> !led.get(node), (node, than) -> betterFirst(node, than, last));
        return nodes.share(
                Standard.LOGIC,
                nodes::unfinished,
                node -> (!led.get(node) && node != first) || (!leads.get(node) && node != last),
                PlanningStandards.ALL_FINISHED);
    }

    /** Whether one loose end suits better than another as that with which the plan begins or ends. */
    private interface Better {
        boolean than(int node, int other);
    }

    private int best(IntPredicate loose, Better better) {
        int best = -1;
        for (int node = 0; node < nodes.size(); node++) {
            if (nodes.counted(node) && loose.test(node) && (best < 0 || better.than(node, best))) {
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
            compared = Boolean.compare(led.get(node), led.get(than));
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
            compared = Boolean.compare(leads.get(node), leads.get(than));
        }
        return compared == 0 ? node == last : compared > 0;
    }

    StandardCheck leads() {
        return links(Standard.LEADS, link -> nodes.lag[link] < 0);
    }

    StandardCheck lags() {
        return links(Standard.LAGS, link -> nodes.lag[link] > 0);
    }

    StandardCheck types() {
        return links(Standard.LINK_TYPES, link -> nodes.type(link) != LinkType.FS);
    }

    StandardCheck redundant() {
        if (!nodes.schedule.dated()) {
            return nodes.notAssessable(Standard.REDUNDANT_LINKS, PlanningStandards.reasonWithoutDates(nodes.schedule));
        }
        @Nullable BitSet implied = new RedundantLinks(nodes).find();
        return implied == null
                ? nodes.notAssessable(Standard.REDUNDANT_LINKS, "the plan is too large to search all ways through it")
                : links(Standard.REDUNDANT_LINKS, implied::get);
    }

    StandardCheck dangling() {
        return nodes.share(Standard.DANGLING_ENDS, nodes::unfinishedTask, this::dangles, PlanningStandards.NO_WORK);
    }

    private boolean dangles(int node) {
        boolean start = led.get(node) && !startDriven.get(node) && !nodes.started(node);
        boolean finish = leads.get(node) && !finishDrives.get(node);
        return start || finish;
    }

    /** A check of the links that lead to unfinished activities. */
    private StandardCheck links(Standard standard, IntPredicate offending) {
        List<Dependency> links = new ArrayList<>();
        Set<ActivityId> successors = new LinkedHashSet<>();
        int population = 0;
        for (int link = 0; link < nodes.from.length; link++) {
            if (nodes.followed(link) && nodes.unfinished(nodes.to[link])) {
                population++;
                if (offending.test(link)) {
                    Dependency dependency = nodes.plan.dependencies().get(link);
                    links.add(dependency);
                    successors.add(dependency.successor());
                }
            }
        }
        return population == 0
                ? nodes.notApplicable(standard, "no link leads to unfinished work")
                : StandardCheck.ofShare(
                        standard, nodes.policy.limit(standard), population, List.copyOf(successors), links);
    }
}
