package dev.pmo.rules.planning;

import dev.pmo.core.id.Level;
import dev.pmo.core.plan.Plan;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** The rules about the plan as a whole. */
final class PlanRules {

    private PlanRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of("planning.plan-missing", "A project has no plan.", Reads.nothing(), PlanRules::missing)
                        .at(Level.PROJECT)
                        .described(
                                "Without a plan nothing can be said of dates; that is not the same as being on time.",
                                "A project that delivers, with neither an activity nor a milestone, is a gap.",
                                "P3O guidance on planning services"),
                Rule.of(
                                "planning.plan-stale",
                                "A plan has not been brought up to date for too long.",
                                Reads.nothing().policy(PlanningPolicy.TYPE),
                                PlanRules::stale)
                        .described(
                                "Forecasts in an old plan are memories.",
                                "Data date 1 May, review on 30 June, 35 days allowed: 60 days old.",
                                "Common practice: a plan is updated at least once a reporting period"));
    }

    private static Verdict missing(Inputs inputs) {
        Plan plan = inputs.scope().plan();
        boolean nothing = plan.activities().isEmpty() && plan.milestones().isEmpty();
        return nothing && inputs.scope().profile().mayBeActive()
                ? Verdict.noData("neither an activity nor a milestone is recorded")
                : Verdict.satisfied();
    }

    private static Verdict stale(Inputs inputs) {
        Plan plan = inputs.scope().plan();
        LocalDate dataDate = plan.dataDate();
        boolean nothing = plan.activities().isEmpty() && plan.milestones().isEmpty();
        if (nothing || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        if (dataDate == null) {
            return Verdict.noData("the plan has no data date");
        }
        var policy = inputs.policy(PlanningPolicy.TYPE);
        int limit = policy.value().maximumPlanAgeDays();
        if (ChronoUnit.DAYS.between(dataDate, inputs.asOf()) <= limit) {
            return Verdict.satisfied();
        }
        return Verdict.breached(Breach.of(
                        Severity.MEDIUM,
                        "The plan was last brought up to date on {dataDate}, more than {limit} days before {asOf}")
                .with("dataDate", inputs.input("plan.dataDate", dataDate))
                .with("limit", inputs.threshold(policy, "maximumPlanAgeDays", limit))
                .with("asOf", inputs.asOfPremise()));
    }
}
