package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Progress;
import java.util.Arrays;

/** The forward pass: the earliest start of every node, and the span of the plan. Used once, by one thread. */
final class ForwardPass {

    private final DatePasses dates;
    private final Network network;
    private final long[] early;

    /** By calendar: the start of the plan, the first early start and the last early finish. */
    private final long[] floor;

    private final long[] least;
    private final long[] last;

    ForwardPass(DatePasses dates) {
        this.dates = dates;
        this.network = dates.network;
        this.early = dates.early;
        this.floor = new long[network.calendars.length];
        this.least = new long[floor.length];
        this.last = new long[floor.length];
    }

    void run() {
        prepare();
        for (int node : network.order) {
            settle(node);
        }
        for (int i = 0; i < floor.length; i++) {
            if (last[i] != Long.MIN_VALUE) {
                dates.begin = Math.min(dates.begin, network.calendars[i].startOf(least[i]));
                dates.end = Math.max(dates.end, network.calendars[i].finishOf(last[i]));
            }
        }
    }

    void prepare() {
        Arrays.fill(last, Long.MIN_VALUE);
        Arrays.fill(least, Long.MAX_VALUE);
        for (int i = 0; i < floor.length; i++) {
            floor[i] = network.calendars[i].count(network.start);
        }
    }

    /** Settles the early start of a node, when those of all nodes it waits for are. */
    void settle(int node) {
        int calendar = network.calendar[node];
        byte state = network.state[node];
        long start =
                state == Network.OPEN && !network.constrained[node] ? floor[calendar] : bound(node, floor[calendar]);
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

    /** The earliest start that the links into a node allow, not before a start. */
    private long pushed(int node, long start) {
        long latest = start;
        int calendar = network.calendar[node];
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            int from = network.from[edge];
            long candidate = network.calendar[from] == calendar
                    ? early[from] + network.weight[edge]
                    : dates.carriedOver(edge, node);
            if (candidate > latest) {
                latest = candidate;
            }
        }
        return latest;
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
        DateConstraint constraint = Network.binding(activity);
        if (constraint == null) {
            return floor;
        }
        long count = calendar.count(Network.moment(constraint));
        return switch (constraint.type()) {
            case MUST_START_ON, MANDATORY_START -> count;
            case MUST_FINISH_ON, MANDATORY_FINISH -> count - network.duration[node];
            case START_NO_EARLIER_THAN -> Math.max(floor, count);
            case FINISH_NO_EARLIER_THAN -> Math.max(floor, count - network.duration[node]);
            case START_NO_LATER_THAN, FINISH_NO_LATER_THAN, AS_LATE_AS_POSSIBLE -> floor;
        };
    }

    /** Settles where a point in time is shown, and lets nodes with dates of their own widen the span of the plan. */
    private void point(int node, long floor) {
        if (network.state[node] == Network.SUMMARY) {
            return;
        }
        if (network.duration[node] == 0) {
            dates.shown[node] = place(node, floor);
        }
        dates.begin = Math.min(dates.begin, dates.earlyStart(node));
        dates.end = Math.max(dates.end, dates.earlyFinish(node));
    }

    private byte place(int node, long floor) {
        byte place = boundPlace(node, floor);
        if (network.state[node] != Network.OPEN || place == DatePasses.AT_START) {
            return place;
        }
        byte best = place;
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            if (dates.asked(edge, node) == early[node]) {
                if (!handsOverFinish(edge, node)) {
                    return DatePasses.AT_START;
                }
                best = best == DatePasses.AT_PLAN_START ? DatePasses.AT_PLAN_START : DatePasses.AT_FINISH;
            }
        }
        return best;
    }

    private byte boundPlace(int node, long floor) {
        DateConstraint constraint = Network.binding(network.activities.get(node));
        if (constraint != null && bound(node, Long.MIN_VALUE) == early[node]) {
            boolean finish = constraint.type() == ConstraintType.MUST_FINISH_ON
                    || constraint.type() == ConstraintType.MANDATORY_FINISH
                    || constraint.type() == ConstraintType.FINISH_NO_EARLIER_THAN;
            return finish ? DatePasses.AT_FINISH : DatePasses.AT_START;
        }
        return early[node] == floor ? DatePasses.AT_PLAN_START : DatePasses.AT_FINISH;
    }

    /** Whether what comes over a link is the end of a stretch of work in the calendar of its successor. */
    private boolean handsOverFinish(int edge, int node) {
        Dependency link = network.dependencies.get(network.link[edge]);
        int from = network.from[edge];
        boolean point = network.duration[from] == 0;
        if (point && link.lag().signum() > 0) {
            return true;
        }
        if (point ? dates.shown[from] != DatePasses.AT_FINISH : !DatePasses.fromFinish(link.type())) {
            return false;
        }
        return link.lag().signum() != 0
                || dates.earlyFinish(from) <= network.calendarOf(node).finishOf(early[node]);
    }
}
