package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.value.Wording;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What sets a date that no link sets. */
final class Roots {

    /** A root, with the moment that it names, if any, and in words. */
    record Root(DriverKind kind, @Nullable LocalDateTime asked, String words) {}

    private final DatePasses passes;
    private final Network network;

    Roots(DatePasses passes) {
        this.passes = passes;
        this.network = passes.network;
    }

    /** What sets the early date of a node. */
    Root early(int node) {
        DriverKind kind = kind(node);
        return switch (kind) {
            case PLAN_START -> new Root(kind, Minutes.moment(network.start), "the start of the plan");
            case DATA_DATE -> new Root(kind, Minutes.moment(network.dataDate), "the data date");
            case CONSTRAINT -> new Root(kind, null, words(Binding.of(network.activity(node))));
            case PLACEMENT -> {
                Placement placement = network.activity(node).placement();
                yield new Root(kind, null, "the dates of its own (" + Wording.of(placement.mode()) + ")");
            }
            default -> new Root(DriverKind.ACTUAL, null, "what has happened");
        };
    }

    /** What sets the late date of a node that nothing after it sets. */
    Root late(int node) {
        DateConstraint constraint = Binding.of(network.activity(node));
        LocalDateTime deadline = network.activity(node).deadline();
        if (constraint != null && passes.latest(node, constraint) == passes.planned[node]) {
            return new Root(DriverKind.CONSTRAINT, null, words(constraint));
        }
        long ends = network.finishCount(node, passes.planned[node]);
        if (deadline != null && network.calendarOf(node).count(Minutes.of(deadline)) == ends) {
            return new Root(DriverKind.DEADLINE, null, "the deadline " + deadline);
        }
        return new Root(DriverKind.PLAN_FINISH, null, "the end of the plan");
    }

    static String words(@Nullable DateConstraint constraint) {
        return constraint == null ? "a constraint" : Wording.of(constraint.type()) + " " + constraint.date();
    }

    /** Whether the start of the plan, the data date, its own constraint or what has happened sets the date of a node. */
    boolean setByItself(int node) {
        CompiledCalendar calendar = network.calendarOf(node);
        long early = passes.early[node];
        if (network.state[node] == Network.STARTED) {
            return calendar.count(Math.max(passes.earlyStart(node), network.dataDate)) == early;
        }
        DateConstraint constraint = Binding.of(network.activity(node));
        boolean own = constraint != null
                && switch (constraint.type()) {
                    case START_NO_EARLIER_THAN -> calendar.count(Binding.moment(constraint)) == early;
                    case FINISH_NO_EARLIER_THAN ->
                        network.earliestStart(node, calendar.count(Binding.moment(constraint))) == early;
                    default -> false;
                };
        return own || calendar.count(network.floor()) == early;
    }

    private DriverKind kind(int node) {
        long early = passes.early[node];
        CompiledCalendar calendar = network.calendarOf(node);
        byte state = network.state[node];
        if (state == Network.FINISHED || (state == Network.STARTED && !network.reported())) {
            return DriverKind.ACTUAL;
        }
        if (state == Network.HELD) {
            return DriverKind.PLACEMENT;
        }
        DateConstraint constraint = Binding.of(network.activity(node));
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
}
