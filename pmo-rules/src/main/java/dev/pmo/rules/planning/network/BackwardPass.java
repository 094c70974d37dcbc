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

    /** By calendar: the end of the plan. */
    private final long[] ceiling;

    BackwardPass(DatePasses dates) {
        this.dates = dates;
        this.network = dates.network;
        this.early = dates.early;
        this.late = dates.late;
        this.free = dates.free;
        this.shownLate = dates.shownLate;
        this.ceiling = new long[network.calendars.length];
    }

    void run() {
        prepare();
        for (int node = 0; node < network.size(); node++) {
            open(node);
        }
        for (int i = network.order.length - 1; i >= 0; i--) {
            int node = network.order[i];
            if (network.state[node] == Network.FINISHED) {
                close(node);
            } else {
                pull(node);
            }
        }
    }

    void prepare() {
        for (int i = 0; i < ceiling.length; i++) {
            ceiling[i] = network.calendars[i].count(dates.end);
        }
    }

    /** The latest start of a node before what waits for it is looked at. */
    void open(int node) {
        late[node] = ceiling[network.calendar[node]] - network.duration[node];
        free[node] = late[node] - early[node];
        shownLate[node] = DatePasses.AT_FINISH;
        if (network.constrained[node]) {
            constrain(node, Network.binding(network.activities.get(node)));
        }
    }

    /** What has finished has no float. */
    void close(int node) {
        late[node] = early[node];
        free[node] = 0;
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
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            pull(edge, node);
        }
    }

    void pull(int edge, int node) {
        int from = network.from[edge];
        boolean open = network.state[node] != Network.STARTED;
        if ((!open || network.state[from] != Network.OPEN) && !moves(edge, node)) {
            return;
        }
        long lateBound;
        long freeBound;
        if (network.calendar[from] == network.calendar[node]) {
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
