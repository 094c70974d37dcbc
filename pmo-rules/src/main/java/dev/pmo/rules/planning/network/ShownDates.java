package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Progress;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** The moments at which the counts of the passes are shown. */
final class ShownDates {

    private final DatePasses dates;
    private final Network network;

    ShownDates(DatePasses dates) {
        this.dates = dates;
        this.network = dates.network;
    }

    /** The moment at which a node starts at the earliest. */
    long earlyStart(int node) {
        if (node >= network.size()) {
            return network.calendarOf(node).startOf(dates.early[node]);
        }
        Activity activity = network.activities.get(node);
        Progress progress = activity.progress();
        if (progress.actualStart() != null) {
            return Minutes.of(progress.actualStart());
        }
        boolean point = network.duration[node] == 0;
        if (progress.actualFinish() != null && point) {
            return Minutes.of(progress.actualFinish());
        }
        if (network.state[node] == Network.HELD) {
            Placement placement = activity.placement();
            if (placement.start() != null) {
                return Minutes.of(placement.start());
            }
            if (placement.finish() != null && point) {
                return Minutes.of(placement.finish());
            }
        }
        return point
                ? pointAt(node, dates.early[node])
                : network.calendarOf(node).startOf(dates.early[node]);
    }

    /** The moment at which a node finishes at the earliest. */
    long earlyFinish(int node) {
        if (node >= network.size()) {
            return network.calendarOf(node).startOf(dates.early[node]);
        }
        Activity activity = network.activities.get(node);
        if (activity.progress().actualFinish() != null) {
            return Minutes.of(activity.progress().actualFinish());
        }
        if (network.state[node] == Network.HELD && activity.placement().finish() != null) {
            return Minutes.of(activity.placement().finish());
        }
        @Nullable
        LocalDateTime kept = network.state[node] == Network.STARTED ? ProgressReader.keptFinish(activity) : null;
        if (kept != null) {
            return Minutes.of(kept);
        }
        return network.point(node) ? earlyStart(node) : finish(node, dates.early[node]);
    }

    /** Where work finishes that starts with a count; what has started does not finish before. */
    private long finish(int node, long count) {
        Crew crew = network.crew(node);
        long finish =
                crew == null ? network.calendarOf(node).finishOf(count + network.duration[node]) : crew.finish(count);
        return network.duration[node] == 0 ? Math.max(finish, earlyStart(node)) : finish;
    }

    /** Where a point in time lies that stands at a moment of its own: where work starts, or before that. */
    byte placeHeld(int node) {
        return earlyStart(node) < network.calendarOf(node).startOf(dates.early[node])
                ? DatePasses.AT_FINISH
                : DatePasses.AT_START;
    }

    private long pointAt(int node, long count) {
        if (dates.bounds() && !dates.sure(node)) {
            return pointAt(node, count, dates.leastLags() ? DatePasses.AT_FINISH : DatePasses.AT_START);
        }
        if (dates.shown[node] == DatePasses.AT_PLAN_START) {
            return network.start;
        }
        return pointAt(node, count, dates.shown[node]);
    }

    private long pointAt(int node, long count, byte place) {
        CompiledCalendar calendar = network.calendarOf(node);
        return place == DatePasses.AT_FINISH ? calendar.finishOf(count) : calendar.startOf(count);
    }

    /** The moment at which a node starts at the latest. */
    long lateStart(int node) {
        byte state = network.state[node];
        if (state == Network.FINISHED || state == Network.STARTED) {
            return earlyStart(node);
        }
        if (network.duration[node] > 0) {
            return network.calendarOf(node).startOf(dates.late[node]);
        }
        long moment = pointAt(node, dates.late[node], dates.shownLate[node]);
        return dates.mayBeEarly(node) ? Math.max(moment, dates.latestEarlyStart(node)) : moment;
    }

    /** The moment at which a node finishes at the latest. */
    long lateFinish(int node) {
        if (network.state[node] == Network.FINISHED) {
            return earlyFinish(node);
        }
        return network.point(node) ? lateStart(node) : finish(node, dates.late[node]);
    }

    /** The moment at which a node is planned to start. */
    long start(int node) {
        long count = dates.planned[node];
        if (count == dates.early[node]) {
            return earlyStart(node);
        }
        if (count == dates.late[node]) {
            return lateStart(node);
        }
        return network.duration[node] > 0
                ? network.calendarOf(node).startOf(count)
                : pointAt(node, count, dates.shownLate[node]);
    }

    /** The moment at which a node is planned to finish. */
    long finish(int node) {
        long count = dates.planned[node];
        if (count == dates.early[node]) {
            return earlyFinish(node);
        }
        return network.point(node) ? start(node) : finish(node, count);
    }

    /** The dates and floats of a node, as {@link Schedule} tells them. */
    long[] span(int node) {
        long earlyStart = earlyStart(node);
        long earlyFinish = earlyFinish(node);
        boolean early = dates.planned[node] == dates.early[node];
        return new long[] {
            early ? earlyStart : start(node),
            early ? earlyFinish : finish(node),
            earlyStart,
            earlyFinish,
            lateStart(node),
            lateFinish(node),
            dates.totalFloat(node),
            dates.freeFloat(node),
            dates.independentFloat(node)
        };
    }
}
