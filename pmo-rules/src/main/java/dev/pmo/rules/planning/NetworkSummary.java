package dev.pmo.rules.planning;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.planning.network.Diagnostic;
import dev.pmo.rules.planning.network.DiagnosticCode;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduleFigures;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What scheduling a plan comes to, without the dates of the single activities.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param start when the first activity starts; unknown if the plan has no dates or no activity
 * @param finish when the last activity finishes; unknown if the plan has no dates or no activity
 * @param baselineFinish when the last activity was agreed to finish; unknown if none has an agreed finish
 * @param figures the counts and the least float; unknown if the plan has no dates
 * @param diagnostics what was met in the plan
 */
public record NetworkSummary(
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime finish,
        @Nullable LocalDateTime baselineFinish,
        @Nullable ScheduleFigures figures,
        List<Diagnostic> diagnostics) {

    private static final NetworkSummary EMPTY = new NetworkSummary(null, null, null, null, List.of());

    /** Copies the list. */
    public NetworkSummary {
        diagnostics = Copies.copy(diagnostics);
    }

    /**
     * Schedules a plan and sums it up, with what is critical by default.
     *
     * @param plan the plan
     * @return the summary; without any figure for a plan without activities
     */
    public static NetworkSummary of(Plan plan) {
        return of(plan, PlanningPolicy.DEFAULTS);
    }

    /**
     * Schedules a plan and sums it up.
     *
     * @param plan the plan
     * @param policy says with how much float an activity is critical, or nearly so
     * @return the summary; without any figure for a plan without activities
     */
    public static NetworkSummary of(Plan plan, PlanningPolicy policy) {
        return plan.activities().isEmpty() ? EMPTY : of(plan, Schedule.of(plan), policy);
    }

    /**
     * Sums up a plan that is scheduled.
     *
     * @param plan the plan
     * @param schedule its schedule
     * @param policy says with how much float an activity is critical, or nearly so
     * @return the summary; without any figure for a plan without activities
     */
    public static NetworkSummary of(Plan plan, Schedule schedule, PlanningPolicy policy) {
        if (plan.activities().isEmpty()) {
            return EMPTY;
        }
        LocalDateTime agreed = null;
        for (Activity activity : plan.activities()) {
            agreed = Dates.later(agreed, activity.baselineFinish());
        }
        return new NetworkSummary(
                schedule.findStart().orElse(null),
                schedule.findFinish().orElse(null),
                agreed,
                schedule.findFigures(policy.criticalFloat(), policy.nearCriticalFloat())
                        .orElse(null),
                schedule.diagnostics());
    }

    /**
     * The diagnostics of one sort.
     *
     * @param code the sort
     * @return the diagnostics
     */
    public List<Diagnostic> diagnostics(DiagnosticCode code) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.code() == code)
                .toList();
    }

    @Override
    public String toString() {
        return figures == null
                ? "no dates"
                : Wording.counted(figures.activities(), "activity", "activities") + ", " + figures.critical()
                        + " critical, finish " + finish;
    }
}
