package dev.pmo.rules.planning.network;

import dev.pmo.core.value.WorkTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dates of all lines of a plan: those that the passes find, and those that stand aside and span others. */
final class Spans {

    private final DatePasses passes;
    private final Network network;
    private final Rollup rollup;
    private final List<Diagnostic> diagnostics;
    private final @Nullable EffortSpans efforts;

    Spans(DatePasses passes, ActivityIndex index, List<Diagnostic> diagnostics) {
        this.diagnostics = diagnostics;
        this.passes = passes;
        this.network = passes.network;
        this.efforts = hasEfforts()
                ? new EffortSpans(passes, index, new Rollup(passes, index, null, new ArrayList<>()), diagnostics)
                : null;
        this.rollup = new Rollup(passes, index, efforts, diagnostics);
    }

    /** What was met in summary activities and levels of effort. */
    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Whether all dates can be told also of what the passes do not find. */
    boolean inReach() {
        return efforts == null || efforts.inReach();
    }

    private boolean hasEfforts() {
        for (int node = 0; node < network.size(); node++) {
            if (network.state[node] == Network.EFFORT) {
                return true;
            }
        }
        return false;
    }

    /** The dates of an activity; none where it has none. */
    @Nullable
    ScheduledActivity find(int node) {
        long[] span = span(node);
        if (span == null) {
            return null;
        }
        return of(node, span, network.dated(node) ? passes.critical(node) : rollup.critical(node));
    }

    ScheduledActivity of(int node, long[] span, boolean critical) {
        LocalDateTime earlyStart = Minutes.moment(span[2]);
        LocalDateTime earlyFinish = Minutes.moment(span[3]);
        return new ScheduledActivity(
                network.id(node),
                moment(span[0], span[2], earlyStart),
                moment(span[1], span[3], earlyFinish),
                earlyStart,
                earlyFinish,
                moment(span[4], span[2], earlyStart),
                moment(span[5], span[3], earlyFinish),
                WorkTime.ofMinutes(span[6]),
                WorkTime.ofMinutes(span[7]),
                WorkTime.ofMinutes(span[8]),
                deadlineFloat(node, span[3]),
                critical);
    }

    /** A moment, which is often the same as another. */
    private static LocalDateTime moment(long minutes, long known, LocalDateTime moment) {
        return minutes == known ? moment : Minutes.moment(minutes);
    }

    long @Nullable [] span(int node) {
        if (network.dated(node)) {
            return passes.shownDates.span(node);
        }
        return switch (network.state[node]) {
            case Network.SUMMARY -> rollup.find(node);
            case Network.EFFORT -> efforts == null ? null : efforts.find(node);
            default -> null;
        };
    }

    private @Nullable WorkTime deadlineFloat(int node, long finish) {
        LocalDateTime deadline = network.activity(node).deadline();
        if (deadline == null || network.state[node] == Network.FINISHED) {
            return null;
        }
        CompiledCalendar calendar = network.calendarOf(node);
        return WorkTime.ofMinutes(calendar.count(Minutes.of(deadline)) - calendar.count(finish));
    }
}
