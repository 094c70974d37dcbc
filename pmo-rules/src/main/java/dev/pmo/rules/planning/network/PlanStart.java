package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.ScheduleFrom;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.value.Dates;
import java.time.LocalDateTime;
import java.util.Optional;

/** When a plan may start. */
public final class PlanStart {

    private PlanStart() {}

    /**
     * When a plan may start: as it says, else the earliest of the dates that it holds. These are the actual, agreed and
     * manual starts of its activities and the dates that bind them; where there is none, the finish of a plan that is
     * scheduled from it.
     *
     * @param plan the plan
     * @return the moment; empty if the plan holds no date
     */
    public static Optional<LocalDateTime> find(Plan plan) {
        LocalDateTime earliest = plan.start();
        if (earliest != null) {
            return Optional.of(earliest);
        }
        for (Activity activity : plan.activities()) {
            DateConstraint constraint = Binding.of(activity);
            earliest = Dates.earlier(earliest, activity.progress().actualStart());
            earliest = Dates.earlier(earliest, activity.baselineStart());
            earliest = Dates.earlier(earliest, activity.placement().start());
            earliest = Dates.earlier(earliest, constraint == null ? null : constraint.date());
        }
        SchedulingRules rules = plan.scheduling();
        return Optional.ofNullable(
                earliest == null && rules.from() == ScheduleFrom.PLAN_FINISH ? rules.finish() : earliest);
    }
}
