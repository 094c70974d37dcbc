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
    private final @Nullable EffortSpans efforts;

    Spans(DatePasses passes, ActivityIndex index, List<Diagnostic> diagnostics) {
        this.passes = passes;
        this.network = passes.network;
        this.efforts = hasEfforts()
                ? new EffortSpans(passes, index, new Rollup(passes, index, null, new ArrayList<>()), diagnostics)
                : null;
        this.rollup = new Rollup(passes, index, efforts, diagnostics);
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
        return new ScheduledActivity(
                network.id(node),
                Minutes.moment(span[0]),
                Minutes.moment(span[1]),
                Minutes.moment(span[2]),
                Minutes.moment(span[3]),
                Minutes.moment(span[4]),
                Minutes.moment(span[5]),
                WorkTime.ofMinutes(span[6]),
                WorkTime.ofMinutes(span[7]),
                WorkTime.ofMinutes(span[8]),
                deadlineFloat(node, span[3]),
                critical);
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
