package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import org.jspecify.annotations.Nullable;

/** The backward pass: the latest start of every node and its free float. Used once, by one thread. */
final class BackwardPass {

    private final DatePasses dates;
    private final Network network;
    private final long[] early;
    private final long[] late;
    private final long[] free;
    private final byte[] shownLate;

    BackwardPass(DatePasses dates) {
        this.dates = dates;
        this.network = dates.network;
        this.early = dates.early;
        this.late = dates.late;
        this.free = dates.free;
        this.shownLate = dates.shownLate;
    }

    void run() {
        long[] ceiling = new long[network.calendars.length];
        for (int i = 0; i < ceiling.length; i++) {
            ceiling[i] = network.calendars[i].count(dates.end);
        }
        for (int node = 0; node < network.size(); node++) {
            late[node] = ceiling[network.calendar[node]] - network.duration[node];
            free[node] = late[node] - early[node];
            shownLate[node] = DatePasses.AT_FINISH;
            if (network.constrained[node]) {
                constrain(node, Network.binding(network.activities.get(node)));
            }
        }
        for (int i = network.order.length - 1; i >= 0; i--) {
            int node = network.order[i];
            if (network.state[node] == Network.FINISHED) {
                late[node] = early[node];
                free[node] = 0;
            } else {
                pull(node);
            }
        }
    }

    private void constrain(int node, @Nullable DateConstraint constraint) {
        if (constraint != null && dates.latest(node, constraint) < late[node]) {
            late[node] = dates.latest(node, constraint);
            shownLate[node] = constraint.type() == ConstraintType.FINISH_NO_LATER_THAN
                    ? DatePasses.AT_FINISH
                    : DatePasses.AT_START;
        }
    }

    /** Hands the late start of a node, and its early one for the free float, to what it waits for. */
    private void pull(int node) {
        int calendar = network.calendar[node];
        boolean open = network.state[node] != Network.STARTED;
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            int from = network.from[edge];
            byte state = network.state[from];
            if ((!open || state != Network.OPEN) && !moves(edge, node)) {
                continue;
            }
            long lateBound;
            long freeBound;
            if (network.calendar[from] == calendar) {
                lateBound = late[node] - network.weight[edge];
                freeBound = early[node] - network.weight[edge];
            } else {
                lateBound = carriedBack(edge, node, late[node]);
                freeBound = carriedBack(edge, node, early[node]);
            }
            if (lateBound <= late[from]) {
                if (network.duration[from] == 0) {
                    shownLate[from] = latePlace(edge, node, lateBound == late[from]);
                }
                late[from] = lateBound;
            }
            free[from] = Math.min(free[from], freeBound - early[from]);
        }
    }

    /** Where a point in time is shown late: what must be there for work to start is shown at that start. */
    private byte latePlace(int edge, int node, boolean alsoBoundOtherwise) {
        int from = network.from[edge];
        if (alsoBoundOtherwise && shownLate[from] == DatePasses.AT_FINISH) {
            return DatePasses.AT_FINISH;
        }
        if (network.duration[node] == 0) {
            return shownLate[node];
        }
        LinkType type = network.dependencies.get(network.link[edge]).type();
        return DatePasses.toFinish(type) ? DatePasses.AT_FINISH : DatePasses.AT_START;
    }

    /** Whether the ends that a link joins can still move: an actual start is neither pushed nor held. */
    private boolean moves(int edge, int node) {
        LinkType type = network.dependencies.get(network.link[edge]).type();
        boolean heldAtStart = network.state[node] == Network.STARTED && !DatePasses.toFinish(type);
        boolean startedBefore = network.state[network.from[edge]] == Network.STARTED && !DatePasses.fromFinish(type);
        return !heldAtStart && !startedBefore;
    }

    private long carriedBack(int edge, int node, long start) {
        Dependency link = network.dependencies.get(network.link[edge]);
        int from = network.from[edge];
        long count = DatePasses.toFinish(link.type()) ? start + network.duration[node] : start;
        long moment = network.calendarOf(node).startOf(count - link.lag().minutes());
        CompiledCalendar calendar = network.calendarOf(from);
        if (DatePasses.fromFinish(link.type())) {
            return calendar.count(moment) - network.duration[from];
        }
        return network.duration[from] == 0 ? calendar.count(moment) : calendar.latestStart(moment);
    }
}
