package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import java.util.Arrays;

/**
 * The forward and the backward pass of the critical path method, in counts of working minutes.
 *
 * <p>Within one calendar both are sums along the links. Where a link joins two calendars it is the moment that goes
 * over, and each side counts it in its own working time.
 */
final class DatePasses {

    /** A point in time shown where work would start. */
    static final byte AT_START = 0;

    /** A point in time shown where work before it finished. */
    static final byte AT_FINISH = 1;

    /** A point in time shown at the start of the plan, even outside working time. */
    static final byte AT_PLAN_START = 2;

    final Network network;
    final LagTimes lags;
    final ShownDates shownDates;

    /** The counts of the early and late starts, and the free float. */
    final long[] early;

    final long[] late;
    final long[] free;

    /** The counts of the planned starts: the early ones, unless something is to come late. */
    long[] planned;

    /** Where points in time are shown, by their early and by their late dates. */
    final byte[] shown;

    final byte[] shownLate;

    /** The first and the last moment of the plan by its early dates. */
    long begin = Minutes.BEYOND;

    long end = -Minutes.BEYOND;

    /** The first and the last moment of the plan as it is planned. */
    long plannedBegin = Minutes.BEYOND;

    long plannedEnd = -Minutes.BEYOND;

    /**
     * Where these passes are one of two that bound those from any start between two others: the one with the least lags
     * there may be, with early dates that are none too late and late ones that are none too early, and its opposite.
     * Else both are these passes themselves.
     */
    private DatePasses least = this;

    private DatePasses most = this;

    /** Of passes that are a bound: the points in time that are shown at one moment whatever the start. */
    private boolean[] sure = {};

    DatePasses(Network network) {
        this.network = network;
        int size = network.nodes();
        early = new long[size];
        late = new long[size];
        free = new long[size];
        planned = early;
        shown = new byte[size];
        shownLate = new byte[size];
        shownDates = new ShownDates(this);
        lags = new LagTimes(this);
    }

    /** A copy on a copied network, of passes that plan nothing late. */
    DatePasses(DatePasses other) {
        network = new Network(other.network);
        early = other.early.clone();
        late = other.late.clone();
        free = other.free.clone();
        planned = early;
        shown = other.shown.clone();
        shownLate = other.shownLate.clone();
        begin = other.begin;
        end = other.end;
        plannedBegin = other.plannedBegin;
        plannedEnd = other.plannedEnd;
        shownDates = new ShownDates(this);
        lags = new LagTimes(this);
    }

    /** Makes two passes bound those from any start between two others. */
    static void bound(DatePasses least, DatePasses most) {
        least.most = most;
        most.least = least;
        least.sure = new boolean[least.early.length];
        most.sure = least.sure;
    }

    /** Finds out of a settled point in time whether all that its place hangs on is the same whatever the start. */
    void assure(int node, boolean sameFloor) {
        boolean same = least.early[node] == most.early[node]
                && (sameFloor || shown[node] != AT_PLAN_START)
                && least.shown[node] == most.shown[node];
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            int from = network.from[edge];
            same &= least.early[from] == most.early[from] && (!network.point(from) || sure[from]);
        }
        sure[node] = same;
    }

    /** Whether a point in time of passes that are a bound is shown at one moment whatever the start. */
    boolean sure(int node) {
        return sure[node];
    }

    /** Whether the late date of a node is its early one, or of passes that are a bound may be. */
    boolean mayBeEarly(int node) {
        return least.early[node] <= late[node] && late[node] <= most.early[node];
    }

    /** The early start of a node, of passes that are a bound the latest that it may be. */
    long latestEarlyStart(int node) {
        return most.earlyStart(node);
    }

    /** Whether these passes are a bound of those from other starts. */
    boolean bounds() {
        return least != most;
    }

    /** Whether, of passes that are a bound, these are the ones with the least lags. */
    boolean leastLags() {
        return most != this;
    }

    /**
     * The time on the clock that a node takes by its early dates; of passes that are a bound the longest or the shortest
     * it may be, whichever makes the lag that is a share of it the bound.
     */
    long elapsed(int node, int sign) {
        if (!bounds()) {
            return earlyFinish(node) - earlyStart(node);
        }
        // Where work starts so many minutes of work later it also finishes so many later, and both ends move at least
        // by as much on the clock.
        boolean work = network.state[node] == Network.OPEN && network.crew(node) == null;
        long moved = work ? most.early[node] - least.early[node] : 0;
        if (work && network.duration[node] == 0) {
            return 0;
        }
        if (sign > 0 != leastLags()) {
            return most.earlyFinish(node) - least.earlyStart(node) - moved;
        }
        return Math.max(
                work ? network.duration[node] : Long.MIN_VALUE,
                least.earlyFinish(node) - most.earlyStart(node) + moved);
    }

    /** Whether a link sets the start of a summary activity that comes with the first of what lies below it. */
    boolean opens(int edge, int node) {
        return leastLags() ? most.carriedOver(edge, node) <= early[node] : least.carriedOver(edge, node) <= early[node];
    }

    /** What a link asks of the early start of its successor. */
    long asked(int edge, int node) {
        int weight = network.weight[edge];
        return weight == Network.SPECIAL ? carriedOver(edge, node) : early[network.from[edge]] + weight;
    }

    long carriedOver(int edge, int node) {
        int from = network.from[edge];
        return lags.forward(
                edge,
                node,
                network.type(edge).fromFinish() ? shownDates.earlyFinish(from) : shownDates.earlyStart(from));
    }

    /** What a link would ask of the start of its successor if its predecessor came at its latest. */
    private long askedLate(int edge, int node) {
        int weight = network.weight[edge];
        int from = network.from[edge];
        if (weight != Network.SPECIAL) {
            return late[from] + weight;
        }
        return lags.forward(
                edge, node, network.type(edge).fromFinish() ? shownDates.lateFinish(from) : shownDates.lateStart(from));
    }

    long earlyStart(int node) {
        return shownDates.earlyStart(node);
    }

    long earlyFinish(int node) {
        return shownDates.earlyFinish(node);
    }

    /** The latest start of what a node plans that a constraint with a date allows. */
    long latest(int node, DateConstraint constraint) {
        CompiledCalendar calendar = network.calendarOf(node);
        boolean started = network.state[node] == Network.STARTED;
        long date = Binding.moment(constraint);
        return switch (constraint.type()) {
            case START_NO_EARLIER_THAN, FINISH_NO_EARLIER_THAN, AS_LATE_AS_POSSIBLE -> Long.MAX_VALUE;
            case START_NO_LATER_THAN ->
                started
                        ? Long.MAX_VALUE
                        : network.duration[node] == 0 ? calendar.count(date) : calendar.latestStart(date);
            case MUST_START_ON, MANDATORY_START -> started ? Long.MAX_VALUE : calendar.count(date);
            case FINISH_NO_LATER_THAN, MUST_FINISH_ON, MANDATORY_FINISH ->
                network.latestStart(node, calendar.count(date));
        };
    }

    /** Whether a date is given to a node that nothing moves, neither forward nor back. */
    boolean mandatory(int node) {
        DateConstraint constraint = Binding.of(network.activity(node));
        return network.state[node] == Network.FIXED
                && constraint != null
                && (constraint.type() == ConstraintType.MANDATORY_START
                        || constraint.type() == ConstraintType.MANDATORY_FINISH);
    }

    /** Whether a node is work, or a point in time, that is still to come. */
    boolean unfinished(int node) {
        return network.dated(node) && network.state[node] != Network.FINISHED;
    }

    /** How many working minutes a node may slip without moving the end of the plan. */
    long totalFloat(int node) {
        return slip(node, late[node] - early[node]);
    }

    /** How many working minutes a node may slip without moving anything after it. */
    long freeFloat(int node) {
        return slip(node, free[node]);
    }

    /** Where several work on a node, its finish may have less room than its start: the less of the two. */
    private long slip(int node, long start) {
        Crew crew = network.crew(node);
        return crew == null
                ? start
                : Math.min(start, crew.finishCount(early[node] + start) - crew.finishCount(early[node]));
    }

    /** How many working minutes a node may slip even where all before it come late, and all after it early. */
    long independentFloat(int node) {
        if (!network.moves(node)) {
            return 0;
        }
        long pushed = planned[node];
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            pushed = Math.max(pushed, askedLate(edge, node));
        }
        return Math.max(0, slip(node, planned[node] + free[node] - pushed));
    }

    /** Whether a node has not finished and cannot slip. */
    boolean critical(int node) {
        return unfinished(node) && totalFloat(node) <= 0;
    }

    /** Whether the floats of a node are no longer than all time: where calendars begin or end they may be counted so. */
    boolean floatInReach(int node) {
        if (!network.dated(node)) {
            return true;
        }
        boolean free = Math.abs(free(node)) <= Minutes.ALL;
        return network.crew(node) == null ? free : free && Math.abs(totalFloat(node)) <= Minutes.ALL;
    }

    private long free(int node) {
        return network.crew(node) == null ? free[node] : freeFloat(node);
    }

    /** Whether every date can be told: within each calendar the first and the last tell for all. */
    boolean inReach() {
        int size = network.calendars.length;
        long[] first = new long[size];
        long[] last = new long[size];
        Arrays.fill(first, Long.MAX_VALUE);
        Arrays.fill(last, Long.MIN_VALUE);
        for (int node = 0; node < early.length; node++) {
            int calendar = network.calendar[node];
            first[calendar] = Math.min(first[calendar], Math.min(early[node], late[node]));
            long latest = network.finishCount(node, Math.max(early[node], late[node]));
            if (latest >= Minutes.BEYOND || !floatInReach(node)) {
                return false;
            }
            last[calendar] = Math.max(last[calendar], latest);
        }
        for (int i = 0; i < size; i++) {
            CompiledCalendar calendar = network.calendars[i];
            if (first[i] <= last[i]
                    && (!Minutes.representable(calendar.finishOf(first[i]))
                            || !Minutes.representable(calendar.startOf(last[i])))) {
                return false;
            }
        }
        return true;
    }
}
