package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is reported of an activity: whether it has started or finished, and what working time remains of it. */
final class ProgressReader {

    private final Network network;
    private final List<Diagnostic> diagnostics;

    ProgressReader(Network network, List<Diagnostic> diagnostics) {
        this.network = network;
        this.diagnostics = diagnostics;
    }

    /** The working time of an activity that has to be planned, and its state beside it. */
    long read(int node, Activity activity, long duration, CompiledCalendar calendar) {
        Progress progress = activity.progress();
        LocalDateTime started = progress.actualStart();
        LocalDateTime finished = progress.actualFinish();
        noteReversed(activity, started, finished);
        noteFuture(activity, started, finished);
        if (finished != null) {
            network.state[node] = Network.FINISHED;
            return started == null
                    ? duration
                    : Math.max(0, calendar.count(Minutes.of(finished)) - calendar.count(Minutes.of(started)));
        }
        if (started == null) {
            noteUnstarted(activity);
            return duration;
        }
        if (duration == 0 && network.reported()) {
            network.state[node] = Network.FINISHED;
            return 0;
        }
        network.state[node] = Network.STARTED;
        return network.reported() ? remaining(activity, duration) : duration;
    }

    /** As reported; else the share that is not complete; else all of it. */
    private long remaining(Activity activity, long duration) {
        WorkTime reported = activity.progress().remaining();
        Ratio complete = activity.progress().complete();
        if (reported != null) {
            if (reported.signum() < 0) {
                note(
                        DiagnosticCode.NEGATIVE_DURATION,
                        activity,
                        "The remaining duration of " + activity.id() + " is negative");
            }
            return Math.max(0, reported.minutes());
        }
        if (complete == null && keptFinish(activity) == null) {
            note(
                    DiagnosticCode.REMAINING_UNKNOWN,
                    activity,
                    activity.id() + " has started, and nobody says what remains of it: all of it is planned");
        }
        if (complete == null) {
            return duration;
        }
        BigDecimal open = BigDecimal.ONE.subtract(complete.value()).max(BigDecimal.ZERO);
        return BigDecimal.valueOf(duration)
                .multiply(open)
                .setScale(0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(Math.max(duration, Network.LONGEST)))
                .longValueExact();
    }

    private void noteUnstarted(Activity activity) {
        Progress progress = activity.progress();
        boolean begun = progress.complete() != null && progress.complete().signum() > 0;
        if (begun && network.reported()) {
            note(
                    DiagnosticCode.PROGRESS_WITHOUT_START,
                    activity,
                    activity.id() + " is in part complete, but no actual start is known: it is planned as not started");
        }
    }

    /** The finish at which started work stands; none where it does not stand at one after its actual start. */
    static @Nullable LocalDateTime keptFinish(Activity activity) {
        LocalDateTime started = activity.progress().actualStart();
        LocalDateTime finish =
                activity.placement().stands() ? activity.placement().finish() : null;
        return started == null || finish == null || !finish.isAfter(started) ? null : finish;
    }

    private void noteReversed(Activity activity, @Nullable LocalDateTime started, @Nullable LocalDateTime finished) {
        if (started != null && finished != null && finished.isBefore(started)) {
            note(
                    DiagnosticCode.ACTUAL_DATES_REVERSED,
                    activity,
                    activity.id() + " is said to have finished on " + finished + ", before it started on " + started);
        }
    }

    private void noteFuture(Activity activity, @Nullable LocalDateTime started, @Nullable LocalDateTime finished) {
        LocalDateTime last = finished == null || (started != null && started.isAfter(finished)) ? started : finished;
        if (last != null && network.reported() && Minutes.of(last) >= endOfDataDate()) {
            note(
                    DiagnosticCode.ACTUAL_AFTER_DATA_DATE,
                    activity,
                    activity.id() + " is said to have " + (last.equals(finished) ? "finished" : "started") + " on "
                            + last
                            + ", after the data date "
                            + Minutes.moment(network.dataDate).toLocalDate());
        }
    }

    private long endOfDataDate() {
        return (Math.floorDiv(network.dataDate, (long) Minutes.DAY) + 1) * Minutes.DAY;
    }

    private void note(DiagnosticCode code, Activity activity, String text) {
        diagnostics.add(new Diagnostic(code, List.of(activity.id()), text));
    }
}
