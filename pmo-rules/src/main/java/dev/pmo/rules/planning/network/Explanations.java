package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why the dates of a scheduled network are what they are: what drives each, back to a root. */
final class Explanations {

    private final DatePasses passes;
    private final Network network;
    private final Drivers drivers;

    Explanations(DatePasses passes) {
        this.passes = passes;
        this.network = passes.network;
        this.drivers = new Drivers(passes);
    }

    List<Driver> drivers(int node) {
        if (network.state[node] == Network.SUMMARY) {
            return List.of();
        }
        List<Driver> all = new ArrayList<>();
        if (network.state[node] == Network.STARTED) {
            all.add(new Driver(DriverKind.ACTUAL, null));
        }
        int others = all.size();
        for (int edge : drivers.edges(node)) {
            all.add(new Driver(DriverKind.LINK, network.dependencies.get(network.link[edge])));
        }
        if (all.size() == others) {
            all.add(new Driver(rootOf(node), null));
        }
        return all.stream().distinct().toList();
    }

    /** What sets the date of a node that no link sets. */
    private DriverKind rootOf(int node) {
        long early = passes.early[node];
        CompiledCalendar calendar = network.calendarOf(node);
        byte state = network.state[node];
        if (state == Network.FINISHED || !network.reported() && state == Network.STARTED) {
            return DriverKind.ACTUAL;
        }
        DateConstraint constraint = network.activities.get(node).constraint();
        if (state == Network.FIXED && constraint != null && passes.latest(node, constraint) >= early) {
            return DriverKind.CONSTRAINT;
        }
        boolean dataDate = network.dataDate > network.start || state != Network.OPEN;
        if (network.reported() && dataDate && calendar.count(network.dataDate) == early) {
            return DriverKind.DATA_DATE;
        }
        if (state == Network.STARTED) {
            return DriverKind.ACTUAL;
        }
        return calendar.count(network.start) == early ? DriverKind.PLAN_START : DriverKind.CONSTRAINT;
    }

    /** From a node back along the first of the links that drive, each time, to a root. */
    List<Reason> why(int node) {
        List<Reason> reasons = new ArrayList<>();
        int current = node;
        boolean atStart = false;
        while (current >= 0) {
            int edge = atStart && network.state[current] == Network.STARTED ? -1 : drivers.first(current);
            reasons.add(edge < 0 ? root(current, atStart) : linked(current, edge));
            current = edge < 0 ? -1 : network.from[edge];
            atStart = edge >= 0 && !DatePasses.fromFinish(network.type(edge));
        }
        return Collections.unmodifiableList(reasons);
    }

    private Reason linked(int node, int edge) {
        Dependency link = network.dependencies.get(network.link[edge]);
        int from = network.from[edge];
        boolean plain = link.lag().signum() == 0 && !DatePasses.toFinish(link.type());
        long handed = DatePasses.fromFinish(link.type()) ? passes.earlyFinish(from) : passes.earlyStart(from);
        String words = "the link " + link.type() + " from " + link.predecessor()
                + (link.lag().signum() == 0 ? "" : " with lag " + link.lag());
        return reason(node, planned(node), DriverKind.LINK, plain ? handed : null, link, words);
    }

    private Reason root(int node, boolean atStart) {
        DriverKind kind = atStart && network.state[node] == Network.STARTED ? DriverKind.ACTUAL : rootOf(node);
        DateConstraint constraint = network.activities.get(node).constraint();
        return switch (kind) {
            case PLAN_START -> reason(node, planned(node), kind, network.start, null, "the start of the plan");
            case DATA_DATE -> reason(node, planned(node), kind, network.dataDate, null, "the data date");
            case CONSTRAINT ->
                reason(
                        node,
                        planned(node),
                        kind,
                        null,
                        null,
                        constraint == null ? "a constraint" : constraint.type() + " " + constraint.date());
            case ACTUAL, LINK -> reason(node, passes.earlyStart(node), kind, null, null, "what has happened");
        };
    }

    /** When what a node plans starts: the rest, where it has started. */
    private long planned(int node) {
        return network.state[node] == Network.STARTED && network.duration[node] > 0
                ? network.calendarOf(node).startOf(passes.early[node])
                : passes.earlyStart(node);
    }

    private Reason reason(
            int node, long date, DriverKind kind, @Nullable Long asked, @Nullable Dependency link, String words) {
        boolean moved = asked != null && asked != date;
        LocalDateTime moment = Minutes.moment(date);
        String what = network.state[node] == Network.STARTED && kind != DriverKind.ACTUAL ? "The rest of " : "";
        String text = what + network.id(node) + " starts on " + moment + " because of " + words
                + (moved ? ", " + Minutes.moment(asked) + ", moved to working time" : "");
        return new Reason(
                network.id(node),
                moment,
                kind,
                link,
                kind == DriverKind.CONSTRAINT ? network.activities.get(node).constraint() : null,
                moved ? Minutes.moment(asked) : null,
                network.calendarIds[network.calendar[node]],
                text);
    }
}
