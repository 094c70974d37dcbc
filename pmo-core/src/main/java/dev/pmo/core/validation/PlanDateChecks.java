package dev.pmo.core.validation;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityBaseline;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.plan.Plan;

/**
 * Tells the dates of a plan that nobody can mean.
 *
 * <p>Those of calendars are not looked at: a holiday that recurs for ever, or an exception that begins with the first
 * day of a tool, says nothing that is wrong of the work.
 */
final class PlanDateChecks {

    private PlanDateChecks() {}

    static void check(Plan plan, DateLimits limits) {
        limits.at("plan");
        limits.day("dataDate", plan.dataDate());
        limits.time("start", plan.start());
        limits.time("scheduling.finish", plan.scheduling().finish());
        for (Activity activity : plan.activities()) {
            activity(activity, limits);
        }
        for (Milestone milestone : plan.milestones()) {
            limits.at("plan.milestones", milestone.id());
            limits.day("baseline", milestone.baseline());
            limits.day("forecast", milestone.forecast());
            limits.day("actual", milestone.actual());
        }
        for (Baseline baseline : plan.baselines()) {
            baseline(baseline, limits);
        }
    }

    private static void activity(Activity activity, DateLimits limits) {
        limits.at("plan.activities", activity.id());
        DateConstraint constraint = activity.constraint();
        limits.time("constraint.date", constraint == null ? null : constraint.date());
        limits.time("progress.actualStart", activity.progress().actualStart());
        limits.time("progress.actualFinish", activity.progress().actualFinish());
        limits.time("baselineStart", activity.baselineStart());
        limits.time("baselineFinish", activity.baselineFinish());
        limits.time("deadline", activity.deadline());
        limits.time("placement.start", activity.placement().start());
        limits.time("placement.finish", activity.placement().finish());
    }

    private static void baseline(Baseline baseline, DateLimits limits) {
        limits.at("plan.baselines", baseline.name());
        limits.day("setOn", baseline.setOn());
        String path = "plan.baselines[" + baseline.name() + "]";
        for (ActivityBaseline activity : baseline.activities()) {
            limits.at(path + ".activities", activity.activity());
            limits.time("start", activity.start());
            limits.time("finish", activity.finish());
        }
        for (MilestoneBaseline milestone : baseline.milestones()) {
            limits.at(path + ".milestones", milestone.milestone());
            limits.day("date", milestone.date());
        }
    }
}
