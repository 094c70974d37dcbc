package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.ScheduleFrom;
import dev.pmo.core.plan.SchedulingRules;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The passes in their order. From the start: forward, then back from the end, or from the finish that is imposed. From
 * the finish: first back, to learn when the plan has to start, and then the same from there.
 */
final class DateRun {

    private final Network network;
    private final DatePasses dates;
    private final List<Diagnostic> diagnostics;
    private final @Nullable LocalDateTime imposed;
    private final boolean fromFinish;
    private final long[] awaited;

    DateRun(Network network, List<Diagnostic> diagnostics, long[] awaited) {
        this.network = network;
        this.dates = new DatePasses(network);
        this.diagnostics = diagnostics;
        this.awaited = awaited;
        SchedulingRules rules = network.rules;
        this.imposed = rules.finish();
        this.fromFinish = rules.from() == ScheduleFrom.PLAN_FINISH;
    }

    DatePasses run(@Nullable LocalDateTime planStart) {
        Lateness lateness = new Lateness(network, fromFinish, awaited);
        if (fromFinish && imposed != null) {
            startFrom(Minutes.of(imposed), planStart);
        } else if (fromFinish) {
            note(
                    DiagnosticCode.NO_FINISH,
                    "The plan is to be scheduled from its finish, but names none: the one that its logic gives is"
                            + " used");
        }
        new ForwardPass(dates).run();
        long last = imposed == null ? lastOfAll() : Minutes.of(imposed);
        boolean apart = network.nodes() > network.size() || lateness.any();
        dates.planned = apart ? dates.early.clone() : dates.early;
        new BackwardPass(dates, lateness).run(last);
        span(apart);
        if (imposed != null && dates.end > last && Minutes.representable(dates.end)) {
            note(
                    DiagnosticCode.FINISH_MISSED,
                    "The logic ends on " + Minutes.moment(dates.end) + ", after the finish " + imposed);
        }
        return dates;
    }

    /** When the last activity finishes; where none has dates, the plan ends when it begins. */
    private long lastOfAll() {
        return dates.end == -Minutes.BEYOND ? network.floor() : dates.end;
    }

    /** Learns from passes back from the finish when the plan has to start. */
    private void startFrom(long finish, @Nullable LocalDateTime planStart) {
        long first = new StartSearch(dates, finish).latest();
        network.start = first;
        if (planStart != null && first < Minutes.of(planStart)) {
            if (Minutes.representable(first)) {
                note(
                        DiagnosticCode.START_MISSED,
                        "To finish on " + Minutes.moment(finish) + " the plan would have to start on "
                                + Minutes.moment(first) + ", before its start " + planStart);
            }
            network.start = Minutes.of(planStart);
        }
    }

    private void span(boolean apart) {
        dates.plannedBegin = dates.begin;
        dates.plannedEnd = dates.end;
        if (!apart) {
            return;
        }
        dates.plannedBegin = Minutes.BEYOND;
        dates.plannedEnd = -Minutes.BEYOND;
        for (int node = 0; node < network.size(); node++) {
            if (network.dated(node)) {
                dates.plannedBegin = Math.min(dates.plannedBegin, dates.shownDates.start(node));
                dates.plannedEnd = Math.max(dates.plannedEnd, dates.shownDates.finish(node));
            }
        }
    }

    private void note(DiagnosticCode code, String text) {
        diagnostics.add(new Diagnostic(code, List.of(), text));
    }
}
