package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LagKind;
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

    /** Where a start does not lead back to itself by then, it may go round: it is sought between two others. */
    private static final int MOST_STEPS = 8;

    private static final int MOST_ROUNDS = 40;

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
        long first = firstBefore(finish, finish);
        if (spansCount()) {
            first = settled(finish, first);
        }
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

    /** The latest start of the first activity, if the plan is taken to start at a moment. */
    private long firstBefore(long finish, long start) {
        network.start = start;
        new ForwardPass(dates).run();
        dates.planned = dates.early.clone();
        new BackwardPass(dates, new Lateness(network, false, Awaited.NOTHING)).run(finish);
        long first = finish;
        for (int node = 0; node < network.size(); node++) {
            if (network.state[node] == Network.OPEN) {
                first = Math.min(first, dates.shownDates.lateStart(node));
            }
        }
        return first;
    }

    /** Whether lags are shares of the time between early dates: they change with the start of the plan. */
    private boolean spansCount() {
        for (Dependency link : network.dependencies) {
            if (link.lag().kind() == LagKind.ELAPSED_SHARE) {
                return true;
            }
        }
        return false;
    }

    /**
     * The start from which the passes lead back to itself, where elapsed shares count. Where there is none, the latest
     * that was found from which there is time enough: the time between dates leaps where it takes in a night.
     */
    private long settled(long finish, long otherwise) {
        long start = otherwise;
        long enough = Long.MIN_VALUE;
        long late = finish;
        for (int round = 0; round < MOST_ROUNDS && Minutes.representable(start); round++) {
            long next = firstBefore(finish, start);
            if (next == start) {
                return start;
            }
            if (next > start) {
                enough = Math.max(enough, start);
            } else {
                late = Math.min(late, start);
            }
            boolean between = enough < late && enough > Long.MIN_VALUE;
            if (between && late - enough < 2) {
                return enough;
            }
            start = between && round > MOST_STEPS ? enough + (late - enough) / 2 : next;
        }
        return enough > Long.MIN_VALUE ? enough : start;
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
