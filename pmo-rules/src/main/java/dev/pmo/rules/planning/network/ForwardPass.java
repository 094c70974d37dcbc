package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Progress;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        dates.begin = Minutes.BEYOND;
        dates.end = -Minutes.BEYOND;
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
            floor[i] = network.calendars[i].count(network.floor());
        }
    }

    /** Settles the early start of a node, when those of all nodes it waits for are settled. */
    void settle(int node) {
        int calendar = network.calendar[node];
        byte state = network.state[node];
        boolean open = state == Network.OPEN;
        long start = open && !network.constrained[node] ? floor[calendar] : bound(node, floor[calendar]);
        if (open || network.moves(node)) {
            start = pushed(node, start);
        }
        if (state == Network.OPENING) {
            start = first(node, start);
        }
        early[node] = start;
        if (network.duration[node] == 0 || !open || network.crew(node) != null) {
            point(node, floor[calendar]);
        } else {
            least[calendar] = Math.min(least[calendar], start);
            last[calendar] = Math.max(last[calendar], start + network.duration[node]);
        }
    }

    /** The earliest start that the links into a node allow, not before a start. */
    private long pushed(int node, long start) {
        long latest = start;
        int end = network.first[node + 1];
        for (int edge = network.first[node]; edge < end; edge++) {
            int weight = network.weight[edge];
            long candidate =
                    weight == Network.SPECIAL ? dates.carriedOver(edge, node) : early[network.from[edge]] + weight;
            if (candidate > latest) {
                latest = candidate;
            }
        }
        return latest;
    }

    /** The earliest of what leads to the start of a summary activity. */
    private long first(int node, long otherwise) {
        long first = Long.MAX_VALUE;
        for (int edge = network.first[node]; edge < network.first[node + 1]; edge++) {
            first = Math.min(first, dates.carriedOver(edge, node));
        }
        return first == Long.MAX_VALUE ? otherwise : first;
    }

    /** The start that a node has before its links are looked at: the plan's, its constraint's, or the actual one. */
    private long bound(int node, long floor) {
        if (!network.dated(node)) {
            return network.constrained[node] ? constrained(node, Binding.of(network.activity(node)), floor) : floor;
        }
        Activity activity = network.activities.get(node);
        CompiledCalendar calendar = network.calendarOf(node);
        Progress progress = activity.progress();
        if (network.state[node] == Network.HELD) {
            return held(node, activity.placement());
        }
        if (progress.actualStart() != null) {
            long started = Minutes.of(progress.actualStart());
            boolean resumes = network.state[node] == Network.STARTED && network.reported();
            return calendar.count(resumes ? Math.max(started, network.dataDate) : started);
        }
        if (progress.actualFinish() != null) {
            return calendar.count(Minutes.of(progress.actualFinish())) - network.duration[node];
        }
        return constrained(node, Binding.of(activity), floor);
    }

    private long held(int node, Placement placement) {
        CompiledCalendar calendar = network.calendarOf(node);
        if (placement.start() != null) {
            return calendar.count(Minutes.of(placement.start()));
        }
        return calendar.count(Minutes.of(Objects.requireNonNull(placement.finish()))) - network.duration[node];
    }

    private long constrained(int node, @Nullable DateConstraint constraint, long floor) {
        if (constraint == null) {
            return floor;
        }
        CompiledCalendar calendar = network.calendarOf(node);
        long count = calendar.count(Binding.moment(constraint));
        return switch (constraint.type()) {
            case MUST_START_ON, MANDATORY_START -> notInThePast(count, calendar);
            case MUST_FINISH_ON, MANDATORY_FINISH -> notInThePast(network.latestStart(node, count), calendar);
            case START_NO_EARLIER_THAN -> Math.max(floor, count);
            case FINISH_NO_EARLIER_THAN -> Math.max(floor, network.earliestStart(node, count));
            case START_NO_LATER_THAN, FINISH_NO_LATER_THAN, AS_LATE_AS_POSSIBLE -> floor;
        };
    }

    private long notInThePast(long count, CompiledCalendar calendar) {
        return network.reported() ? Math.max(count, calendar.count(network.dataDate)) : count;
    }

    /** Settles where a point in time is shown, and lets nodes with dates of their own widen the span of the plan. */
    private void point(int node, long floor) {
        if (!network.dated(node)) {
            return;
        }
        if (network.point(node)) {
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
        DateConstraint constraint = Binding.of(network.activities.get(node));
        if (constraint != null && bound(node, Long.MIN_VALUE) == early[node]) {
            boolean finish = constraint.type() == ConstraintType.MUST_FINISH_ON
                    || constraint.type() == ConstraintType.MANDATORY_FINISH
                    || constraint.type() == ConstraintType.FINISH_NO_EARLIER_THAN;
            return finish ? DatePasses.AT_FINISH : DatePasses.AT_START;
        }
        if (early[node] == floor) {
            return network.dataDate > network.start ? DatePasses.AT_START : DatePasses.AT_PLAN_START;
        }
        return DatePasses.AT_FINISH;
    }

    /** Whether what comes over a link is the end of a stretch of work in the calendar of its successor. */
    private boolean handsOverFinish(int edge, int node) {
        int from = network.from[edge];
        int lag = network.link[edge] < 0
                ? 0
                : network.dependencies.get(network.link[edge]).lag().signum();
        if (from >= network.size()) {
            return network.state[from] == Network.GATE
                    && dates.earlyFinish(from) <= network.calendarOf(node).finishOf(early[node]);
        }
        boolean point = network.point(from);
        if (point && lag > 0) {
            return true;
        }
        if (point
                ? dates.shown[from] != DatePasses.AT_FINISH
                : !network.type(edge).fromFinish()) {
            return false;
        }
        return lag != 0 || dates.earlyFinish(from) <= network.calendarOf(node).finishOf(early[node]);
    }
}
