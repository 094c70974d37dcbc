package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.ProgressMode;

/** The backward pass: the latest start of every node and its free float. Used once, by one thread. */
final class BackwardPass {

    private final DatePasses dates;
    private final Network network;
    private final Lateness lateness;
    private final long[] early;
    private final long[] late;
    private final long[] planned;
    private final long[] free;
    private final byte[] shownLate;

    /** By calendar: the moment at which the plan has to end. */
    private final long[] ceiling;

    BackwardPass(DatePasses dates, Lateness lateness) {
        this.dates = dates;
        this.network = dates.network;
        this.lateness = lateness;
        this.early = dates.early;
        this.late = dates.late;
        this.planned = dates.planned;
        this.free = dates.free;
        this.shownLate = dates.shownLate;
        this.ceiling = new long[network.calendars.length];
    }

    /** Counts back from the moment at which the plan has to end. */
    void run(long last) {
        prepare(last);
        for (int node = 0; node < late.length; node++) {
            open(node);
        }
        boolean asPossible = !lateness.all();
        for (int i = network.order.length - 1; i >= 0; i--) {
            int node = network.order[i];
            if (asPossible && network.state[node] == Network.OPEN && !network.constrained[node]) {
                pull(node, late[node]);
            } else {
                settle(node);
            }
        }
    }

    void prepare(long last) {
        for (int i = 0; i < ceiling.length; i++) {
            ceiling[i] = network.calendars[i].count(last);
        }
    }

    /** The latest start of a node before what waits for it is looked at. */
    private void open(int node) {
        late[node] = network.latestStart(node, ceiling[network.calendar[node]]);
        free[node] = late[node] - early[node];
        shownLate[node] = DatePasses.AT_FINISH;
        if (network.constrained[node]) {
            constrain(node, network.activity(node));
        }
    }

    /** Works a single activity out again, when all that it leads to are settled and nothing is planned late. */
    void settle(int node, Successors successors) {
        open(node);
        for (int k = successors.first[node]; k < successors.first[node + 1]; k++) {
            int after = successors.to[k];
            if (network.state[after] != Network.FINISHED) {
                boolean held = network.state[after] == Network.HELD;
                pull(successors.edge[k], after, held ? Math.min(late[after], early[after]) : late[after]);
            }
        }
        if (network.state[node] == Network.FINISHED) {
            late[node] = early[node];
            free[node] = 0;
        } else if (dates.mandatory(node)) {
            keepMandatoryDate(node);
        }
    }

    private void constrain(int node, Activity activity) {
        DateConstraint constraint = Binding.of(activity);
        if (constraint != null && dates.latest(node, constraint) < late[node]) {
            late[node] = dates.latest(node, constraint);
            shownLate[node] = placeOf(constraint);
        }
        if (activity.deadline() != null && network.dated(node)) {
            long count = network.latestStart(node, network.calendarOf(node).count(Minutes.of(activity.deadline())));
            if (count < late[node]) {
                late[node] = count;
                shownLate[node] = DatePasses.AT_FINISH;
            }
        }
    }

    /** Settles a node that is not moved by its links alone, when all that it leads to are settled. */
    private void settle(int node) {
        switch (network.state[node]) {
            case Network.FINISHED -> {
                late[node] = early[node];
                planned[node] = early[node];
                free[node] = 0;
            }
            case Network.GATE -> {
                planned[node] = early[node] + Math.max(0, free[node]);
                pull(node, late[node]);
            }
            case Network.OPENING -> pullFirst(node);
            case Network.HELD -> {
                planned[node] = early[node];
                pull(node, Math.min(late[node], early[node]));
            }
            default -> {
                if (dates.mandatory(node)) {
                    keepMandatoryDate(node);
                }
                planned[node] = lateness.planned(node, early[node], late[node], free[node]);
                free[node] -= planned[node] - early[node];
                pull(node, late[node]);
            }
        }
    }

    /** Whatever follows asks for, and whatever deadline is set: a mandatory date is the late one too. */
    private void keepMandatoryDate(int node) {
        DateConstraint constraint = Binding.of(network.activities.get(node));
        if (constraint != null && dates.latest(node, constraint) != late[node]) {
            late[node] = dates.latest(node, constraint);
            shownLate[node] = placeOf(constraint);
        }
    }

    private static byte placeOf(DateConstraint constraint) {
        return switch (constraint.type()) {
            case FINISH_NO_LATER_THAN, MUST_FINISH_ON, MANDATORY_FINISH -> DatePasses.AT_FINISH;
            default -> DatePasses.AT_START;
        };
    }

    /** Hands the late start of a node, and its planned one for the free float, to what it waits for. */
    private void pull(int node, long latest) {
        int end = network.first[node + 1];
        for (int edge = network.first[node]; edge < end; edge++) {
            pull(edge, node, latest);
        }
    }

    private void pull(int edge, int node, long latest) {
        int from = network.from[edge];
        int weight = network.weight[edge];
        if (weight != Network.SPECIAL) {
            hand(edge, node, from, latest - weight, planned[node] - weight);
        } else if (network.binds(edge, node)) {
            carryBack(edge, node, heldStart(edge, node, latest));
        }
    }

    /** What goes over from one calendar to another as a moment: a point in time is not shown behind it. */
    private void carryBack(int edge, int node, long latest) {
        int from = network.from[edge];
        long moment = dates.lags.neededAtTheLatest(edge, node, latest);
        long bound = dates.lags.leaves(edge, moment);
        boolean binds = bound <= late[from];
        hand(edge, node, from, bound, dates.lags.back(edge, node, planned[node]));
        if (binds && network.duration[from] == 0 && dates.shownDates.lateStart(from) > moment) {
            shownLate[from] = DatePasses.AT_FINISH;
        }
    }

    private void hand(int edge, int node, int from, long lateBound, long freeBound) {
        if (lateBound <= late[from]) {
            if (network.duration[from] == 0) {
                shownLate[from] = latePlace(edge, node, lateBound == late[from]);
            }
            late[from] = lateBound;
        }
        free[from] = Math.min(free[from], freeBound - early[from]);
    }

    /** The latest start that a link counts back from: with actual dates, that of started work is its actual one. */
    private long heldStart(int edge, int node, long latest) {
        boolean actual = network.state[node] == Network.STARTED
                && network.rules.progressMode() == ProgressMode.ACTUAL_DATES
                && !network.type(edge).toFinish();
        return actual ? Math.min(latest, network.calendarOf(node).count(dates.earlyStart(node))) : latest;
    }

    /** Holds back only what sets the start of a summary activity: the first of what lies below it. */
    private void pullFirst(int node) {
        long latest = late[node];
        long first = early[node];
        planned[node] = first + Math.max(0, free[node]);
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            if (dates.opens(edge, node) && network.binds(edge, node)) {
                carryBack(edge, node, latest);
            }
        }
    }

    /** Whether a point in time stands at a moment of its own that comes before its late one. */
    private boolean standsEarlier(int node) {
        return network.state[node] == Network.HELD && early[node] < late[node];
    }

    /** Where a point in time is shown late: what must be there for work to start is shown at that start. */
    private byte latePlace(int edge, int node, boolean alsoBoundOtherwise) {
        int from = network.from[edge];
        if (alsoBoundOtherwise && shownLate[from] == DatePasses.AT_FINISH) {
            return DatePasses.AT_FINISH;
        }
        if (network.duration[node] == 0) {
            if (dates.bounds() && network.weight[edge] == Network.SPECIAL) {
                return DatePasses.AT_START;
            }
            return standsEarlier(node) ? dates.shownDates.placeHeld(node) : shownLate[node];
        }
        return network.type(edge).toFinish() ? DatePasses.AT_FINISH : DatePasses.AT_START;
    }
}
