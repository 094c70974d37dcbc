package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Progress;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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

    /** The counts of the early and late starts, and the free float. */
    final long[] early;

    final long[] late;
    final long[] free;

    /** Where points in time are shown, by their early and by their late dates. */
    final byte[] shown;

    final byte[] shownLate;

    /** The first and the last moment of the plan. */
    long begin = Minutes.BEYOND;

    long end = -Minutes.BEYOND;

    DatePasses(Network network) {
        this.network = network;
        int size = network.size();
        early = new long[size];
        late = new long[size];
        free = new long[size];
        shown = new byte[size];
        shownLate = new byte[size];
    }

    void run() {
        forward();
        backward();
    }

    private void forward() {
        long[] floor = new long[network.calendars.length];
        for (int i = 0; i < floor.length; i++) {
            floor[i] = network.calendars[i].count(network.start);
        }
        long[] last = new long[floor.length];
        long[] least = new long[floor.length];
        Arrays.fill(last, Long.MIN_VALUE);
        Arrays.fill(least, Long.MAX_VALUE);
        for (int node : network.order) {
            int calendar = network.calendar[node];
            byte state = network.state[node];
            long start = state == Network.OPEN && !network.constrained[node]
                    ? floor[calendar]
                    : bound(node, floor[calendar]);
            if (state == Network.OPEN) {
                start = pushed(node, start);
            }
            early[node] = start;
            if (network.duration[node] == 0 || state != Network.OPEN) {
                point(node, floor[calendar]);
            } else {
                least[calendar] = Math.min(least[calendar], start);
                last[calendar] = Math.max(last[calendar], start + network.duration[node]);
            }
        }
        for (int i = 0; i < floor.length; i++) {
            if (last[i] != Long.MIN_VALUE) {
                begin = Math.min(begin, network.calendars[i].startOf(least[i]));
                end = Math.max(end, network.calendars[i].finishOf(last[i]));
            }
        }
    }

    /** The earliest start that the links into a node allow, not before a start. */
    private long pushed(int node, long start) {
        long latest = start;
        int calendar = network.calendar[node];
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            int from = network.from[edge];
            long candidate =
                    network.calendar[from] == calendar ? early[from] + network.weight[edge] : carriedOver(edge, node);
            if (candidate > latest) {
                latest = candidate;
            }
        }
        return latest;
    }

    /** What a link asks of the early start of its successor. */
    long asked(int edge, int node) {
        int from = network.from[edge];
        return network.calendar[from] == network.calendar[node]
                ? early[from] + network.weight[edge]
                : carriedOver(edge, node);
    }

    private long carriedOver(int edge, int node) {
        Dependency link = network.dependencies.get(network.link[edge]);
        int from = network.from[edge];
        long moment = fromFinish(link.type()) ? earlyFinish(from) : earlyStart(from);
        long count = network.calendarOf(node).count(moment) + link.lag().minutes();
        return toFinish(link.type()) ? count - network.duration[node] : count;
    }

    static boolean fromFinish(LinkType type) {
        return type == LinkType.FS || type == LinkType.FF;
    }

    static boolean toFinish(LinkType type) {
        return type == LinkType.FF || type == LinkType.SF;
    }

    /** The start that a node has before its links are looked at: the plan's, its constraint's, or the actual one. */
    private long bound(int node, long floor) {
        Activity activity = network.activities.get(node);
        CompiledCalendar calendar = network.calendarOf(node);
        Progress progress = activity.progress();
        if (progress.actualStart() != null && network.state[node] != Network.SUMMARY) {
            return calendar.count(Minutes.of(progress.actualStart()));
        }
        if (progress.actualFinish() != null && network.state[node] != Network.SUMMARY) {
            return calendar.count(Minutes.of(progress.actualFinish())) - network.duration[node];
        }
        DateConstraint constraint = activity.constraint();
        if (constraint == null) {
            return floor;
        }
        long count = calendar.count(Minutes.of(constraint.date()));
        return switch (constraint.type()) {
            case MUST_START_ON -> count;
            case MUST_FINISH_ON -> count - network.duration[node];
            case START_NO_EARLIER_THAN -> Math.max(floor, count);
            case FINISH_NO_EARLIER_THAN -> Math.max(floor, count - network.duration[node]);
            case START_NO_LATER_THAN, FINISH_NO_LATER_THAN -> floor;
        };
    }

    /** Settles where a point in time is shown, and lets nodes with dates of their own widen the span of the plan. */
    private void point(int node, long floor) {
        if (network.state[node] == Network.SUMMARY) {
            return;
        }
        if (network.duration[node] == 0) {
            shown[node] = place(node, floor);
        }
        begin = Math.min(begin, earlyStart(node));
        end = Math.max(end, earlyFinish(node));
    }

    private byte place(int node, long floor) {
        byte place = boundPlace(node, floor);
        if (network.state[node] != Network.OPEN || place == AT_START) {
            return place;
        }
        byte best = place;
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            if (asked(edge, node) == early[node]) {
                if (!handsOverFinish(edge, node)) {
                    return AT_START;
                }
                best = best == AT_PLAN_START ? AT_PLAN_START : AT_FINISH;
            }
        }
        return best;
    }

    private byte boundPlace(int node, long floor) {
        DateConstraint constraint = network.activities.get(node).constraint();
        if (constraint != null && bound(node, Long.MIN_VALUE) == early[node]) {
            boolean finish = constraint.type() == ConstraintType.MUST_FINISH_ON
                    || constraint.type() == ConstraintType.FINISH_NO_EARLIER_THAN;
            return finish ? AT_FINISH : AT_START;
        }
        return early[node] == floor ? AT_PLAN_START : AT_FINISH;
    }

    /** Whether what comes over a link is the end of a stretch of work in the calendar of its successor. */
    private boolean handsOverFinish(int edge, int node) {
        Dependency link = network.dependencies.get(network.link[edge]);
        int from = network.from[edge];
        boolean point = network.duration[from] == 0;
        if (point && link.lag().signum() > 0) {
            return true;
        }
        if (point ? shown[from] != AT_FINISH : !fromFinish(link.type())) {
            return false;
        }
        return link.lag().signum() != 0
                || earlyFinish(from) <= network.calendarOf(node).finishOf(early[node]);
    }

    /** The moment at which a node starts at the earliest. */
    long earlyStart(int node) {
        Progress progress = network.activities.get(node).progress();
        if (progress.actualStart() != null) {
            return Minutes.of(progress.actualStart());
        }
        if (progress.actualFinish() != null && network.duration[node] == 0) {
            return Minutes.of(progress.actualFinish());
        }
        return network.duration[node] == 0
                ? pointAt(node, early[node])
                : network.calendarOf(node).startOf(early[node]);
    }

    /** The moment at which a node finishes at the earliest. */
    long earlyFinish(int node) {
        Progress progress = network.activities.get(node).progress();
        if (progress.actualFinish() != null) {
            return Minutes.of(progress.actualFinish());
        }
        return network.duration[node] == 0
                ? earlyStart(node)
                : network.calendarOf(node).finishOf(early[node] + network.duration[node]);
    }

    private long pointAt(int node, long count) {
        if (shown[node] == AT_PLAN_START) {
            return network.start;
        }
        CompiledCalendar calendar = network.calendarOf(node);
        return shown[node] == AT_FINISH ? calendar.finishOf(count) : calendar.startOf(count);
    }

    /** The moment at which a node starts at the latest. */
    long lateStart(int node) {
        byte state = network.state[node];
        if (state == Network.FINISHED || state == Network.STARTED) {
            return earlyStart(node);
        }
        if (network.duration[node] > 0) {
            return network.calendarOf(node).startOf(late[node]);
        }
        CompiledCalendar calendar = network.calendarOf(node);
        long moment = shownLate[node] == AT_FINISH ? calendar.finishOf(late[node]) : calendar.startOf(late[node]);
        return late[node] == early[node] ? Math.max(moment, earlyStart(node)) : moment;
    }

    /** The moment at which a node finishes at the latest. */
    long lateFinish(int node) {
        if (network.state[node] == Network.FINISHED) {
            return earlyFinish(node);
        }
        return network.duration[node] == 0
                ? lateStart(node)
                : network.calendarOf(node).finishOf(late[node] + network.duration[node]);
    }

    private void backward() {
        long[] ceiling = new long[network.calendars.length];
        for (int i = 0; i < ceiling.length; i++) {
            ceiling[i] = network.calendars[i].count(end);
        }
        for (int node = 0; node < network.size(); node++) {
            late[node] = ceiling[network.calendar[node]] - network.duration[node];
            free[node] = late[node] - early[node];
            shownLate[node] = AT_FINISH;
            if (network.constrained[node]) {
                constrain(node, network.activities.get(node).constraint());
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
        if (constraint != null && latest(node, constraint) < late[node]) {
            late[node] = latest(node, constraint);
            shownLate[node] = constraint.type() == ConstraintType.FINISH_NO_LATER_THAN ? AT_FINISH : AT_START;
        }
    }

    /** The latest start that a constraint allows. */
    long latest(int node, DateConstraint constraint) {
        CompiledCalendar calendar = network.calendarOf(node);
        long date = Minutes.of(constraint.date());
        return switch (constraint.type()) {
            case START_NO_EARLIER_THAN, FINISH_NO_EARLIER_THAN -> Long.MAX_VALUE;
            case START_NO_LATER_THAN -> network.duration[node] == 0 ? calendar.count(date) : calendar.latestStart(date);
            case FINISH_NO_LATER_THAN -> calendar.count(date) - network.duration[node];
            case MUST_START_ON, MUST_FINISH_ON -> early[node];
        };
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
        if (alsoBoundOtherwise && shownLate[from] == AT_FINISH) {
            return AT_FINISH;
        }
        if (network.duration[node] == 0) {
            return shownLate[node];
        }
        LinkType type = network.dependencies.get(network.link[edge]).type();
        return toFinish(type) ? AT_FINISH : AT_START;
    }

    /** Whether the ends that a link joins can still move: an actual start is neither pushed nor held. */
    private boolean moves(int edge, int node) {
        LinkType type = network.dependencies.get(network.link[edge]).type();
        boolean heldAtStart = network.state[node] == Network.STARTED && !toFinish(type);
        boolean startedBefore = network.state[network.from[edge]] == Network.STARTED && !fromFinish(type);
        return !heldAtStart && !startedBefore;
    }

    private long carriedBack(int edge, int node, long start) {
        Dependency link = network.dependencies.get(network.link[edge]);
        int from = network.from[edge];
        long count = toFinish(link.type()) ? start + network.duration[node] : start;
        long moment = network.calendarOf(node).startOf(count - link.lag().minutes());
        CompiledCalendar calendar = network.calendarOf(from);
        if (fromFinish(link.type())) {
            return calendar.count(moment) - network.duration[from];
        }
        return network.duration[from] == 0 ? calendar.count(moment) : calendar.latestStart(moment);
    }

    /** Whether a node has not finished and cannot slip. */
    boolean critical(int node) {
        return network.state[node] != Network.FINISHED && late[node] <= early[node];
    }

    /** Whether every date can be told: within each calendar the first and the last tell for all. */
    boolean inReach() {
        int size = network.calendars.length;
        long[] first = new long[size];
        long[] last = new long[size];
        Arrays.fill(first, Long.MAX_VALUE);
        Arrays.fill(last, Long.MIN_VALUE);
        for (int node = 0; node < network.size(); node++) {
            int calendar = network.calendar[node];
            first[calendar] = Math.min(first[calendar], Math.min(early[node], late[node]));
            last[calendar] = Math.max(last[calendar], Math.max(early[node], late[node]) + network.duration[node]);
        }
        for (int i = 0; i < size; i++) {
            CompiledCalendar calendar = network.calendars[i];
            if (!Minutes.representable(calendar.finishOf(first[i]))
                    || !Minutes.representable(calendar.startOf(last[i]))) {
                return false;
            }
        }
        return true;
    }
}
