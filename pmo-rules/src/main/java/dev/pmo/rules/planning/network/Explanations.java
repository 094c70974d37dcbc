package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why the dates of a scheduled network are what they are: what drives each, step by step to a root. */
final class Explanations {

    private final DatePasses passes;
    private final Network network;
    private final Drivers drivers;
    private final Roots roots;

    Explanations(DatePasses passes) {
        this.passes = passes;
        this.network = passes.network;
        this.drivers = new Drivers(passes);
        this.roots = new Roots(passes);
    }

    List<Driver> drivers(int node) {
        if (!network.dated(node)) {
            return List.of();
        }
        Set<Driver> all = new LinkedHashSet<>();
        if (network.state[node] == Network.STARTED) {
            all.add(new Driver(DriverKind.ACTUAL, null));
        }
        int others = all.size();
        for (Dependency link : drivers.links(node)) {
            all.add(new Driver(DriverKind.LINK, link));
        }
        if (all.size() == others) {
            all.add(new Driver(boundAbove(node) < 0 ? roots.early(node).kind() : DriverKind.CONSTRAINT, null));
        }
        ResourceId mover = mover(node);
        if (mover != null) {
            all.add(new Driver(DriverKind.RESOURCE_CALENDAR, null, mover));
        }
        return List.copyOf(all);
    }

    /** The resource whose working time moved the early start of a node, if one did. */
    private @Nullable ResourceId mover(int node) {
        int edge = drivers.first(node);
        if (edge >= 0) {
            return moverAfter(edge, node);
        }
        LocalDateTime asked = roots.early(node).asked();
        return asked == null ? null : mover(node, Minutes.of(asked));
    }

    private @Nullable ResourceId moverAfter(int edge, int node) {
        if (network.resources.isEmpty() || network.type(edge).toFinish()) {
            return null;
        }
        return mover(node, passes.lags.asked(edge, node, handed(edge)));
    }

    /** None where the activity would start no earlier on its own calendar. */
    private @Nullable ResourceId mover(int node, long asked) {
        ResourceId resource = network.resources.get(node);
        long start = passes.early[node];
        CompiledCalendar own = network.calendars[network.namedCalendar(node)];
        boolean moved = resource != null
                && own.startOf(own.count(asked)) < network.calendarOf(node).startOf(start);
        Crew crew = network.crew(node);
        return !moved ? null : crew == null ? resource : crew.first(start);
    }

    private long handed(int edge) {
        int from = network.from[edge];
        return network.type(edge).fromFinish() ? passes.earlyFinish(from) : passes.earlyStart(from);
    }

    /** From a node along the first of what sets its date, each time, to a root. */
    List<Reason> why(int node) {
        List<Reason> reasons = new ArrayList<>();
        int current = node;
        if (passes.planned[node] != passes.early[node]) {
            current = whyLate(node, reasons);
        }
        whyEarly(current, reasons);
        return Collections.unmodifiableList(reasons);
    }

    /** Goes on along the links as long as what follows is planned late too; what is left is explained early. */
    private int whyLate(int node, List<Reason> reasons) {
        Followers followers = new Followers(passes);
        int current = node;
        while (current >= 0 && passes.planned[current] != passes.early[current]) {
            int edge = followers.first(current);
            long date = passes.shownDates.start(current);
            if (edge < 0) {
                Roots.Root root = roots.late(current);
                reasons.add(reason(current, date, root.kind(), null, null, null, root.words()));
                return -1;
            }
            if (network.link[edge] >= 0) {
                Dependency link = network.dependencies.get(network.link[edge]);
                String words = "the link " + link.type() + " to " + link.successor() + lag(link);
                reasons.add(reason(current, date, DriverKind.SUCCESSOR, null, link, null, words));
            }
            current = followers.node(edge);
        }
        return current;
    }

    private void whyEarly(int node, List<Reason> reasons) {
        int current = node;
        boolean atStart = false;
        while (current >= 0) {
            boolean happened = atStart && network.state[current] == Network.STARTED;
            int edge = happened ? -1 : drivers.first(current);
            if (edge < 0) {
                int gate = happened ? -1 : boundAbove(current);
                reasons.add(gate < 0 ? root(current, happened) : boundAbove(current, gate));
                return;
            }
            int last = drivers.real(edge);
            if (network.link[last] >= 0) {
                reasons.add(linked(current, last));
            } else {
                reasons.add(below(current, network.from[edge]));
                last = edge;
            }
            current = network.from[last];
            atStart = !network.type(last).fromFinish();
        }
    }

    /** The end of a summary activity above a node of which the constraint sets its date, where nothing else does; or -1. */
    private int boundAbove(int node) {
        return network.moves(node) && !roots.setByItself(node) ? drivers.bound(node) : -1;
    }

    /** The constraint of a summary activity above a node. */
    private Reason boundAbove(int node, int gate) {
        DateConstraint constraint = network.activity(gate).constraint();
        LocalDateTime moment = Minutes.moment(resumed(node));
        return new Reason(
                network.id(node),
                moment,
                DriverKind.CONSTRAINT,
                null,
                constraint,
                null,
                network.calendarIds[network.ownCalendar(node)],
                null,
                network.id(node) + " starts on " + moment + " because of " + Roots.words(constraint) + " of "
                        + network.id(gate) + " above it");
    }

    private Reason below(int gate, int child) {
        boolean start = network.state[gate] == Network.OPENING;
        long date = passes.shownDates.earlyStart(gate);
        LocalDateTime moment = Minutes.moment(date);
        String text = network.id(gate) + (start ? " starts on " : " finishes on ") + moment + " because of "
                + network.id(child) + " below it";
        return new Reason(
                network.id(gate),
                moment,
                DriverKind.BELOW,
                null,
                null,
                null,
                network.calendarIds[network.ownCalendar(gate)],
                null,
                text);
    }

    private Reason linked(int node, int edge) {
        Dependency link = network.dependencies.get(network.link[edge]);
        boolean plain = link.lag().signum() == 0 && !link.type().toFinish();
        LocalDateTime asked = plain ? Minutes.moment(handed(edge)) : null;
        String words = "the link " + link.type() + " from " + link.predecessor() + lag(link);
        return reason(node, resumed(node), DriverKind.LINK, asked, link, moverAfter(edge, node), words);
    }

    private static String lag(Dependency link) {
        return link.lag().signum() == 0 ? "" : " with lag " + link.lag().inWords();
    }

    private Reason root(int node, boolean happened) {
        Roots.Root root = roots.early(node);
        if (happened || root.kind() == DriverKind.ACTUAL) {
            return reason(node, passes.earlyStart(node), DriverKind.ACTUAL, null, null, null, "what has happened");
        }
        LocalDateTime asked = root.asked();
        ResourceId mover = asked == null ? null : mover(node, Minutes.of(asked));
        return reason(node, resumed(node), root.kind(), asked, null, mover, root.words());
    }

    /** When what a node plans starts: the rest, where it has started. */
    private long resumed(int node) {
        if (network.state[node] != Network.STARTED) {
            return passes.earlyStart(node);
        }
        return network.duration[node] > 0
                ? network.calendarOf(node).startOf(passes.early[node])
                : passes.earlyFinish(node);
    }

    private Reason reason(
            int node,
            long date,
            DriverKind kind,
            @Nullable LocalDateTime asked,
            @Nullable Dependency link,
            @Nullable ResourceId mover,
            String words) {
        LocalDateTime moment = Minutes.moment(date);
        LocalDateTime from = moment.equals(asked) ? null : asked;
        String what = network.state[node] == Network.STARTED && kind != DriverKind.ACTUAL ? "The rest of " : "";
        String text = what + network.id(node) + " starts on " + moment + " because of " + words
                + (from == null ? "" : ", " + from)
                + (mover != null
                        ? ", moved to the working time of " + mover
                        : from == null ? "" : ", moved to working time");
        return new Reason(
                network.id(node),
                moment,
                kind,
                link,
                kind == DriverKind.CONSTRAINT ? network.activity(node).constraint() : null,
                from,
                network.calendarIds[network.ownCalendar(node)],
                mover,
                text);
    }
}
