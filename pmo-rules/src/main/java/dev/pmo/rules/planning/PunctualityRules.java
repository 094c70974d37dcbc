package dev.pmo.rules.planning;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.planning.movement.BaselineSlip;
import dev.pmo.rules.planning.movement.MovementPolicy;
import dev.pmo.rules.planning.movement.Punctuality;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules about milestones that are met on time, and about agreed dates that were changed. */
final class PunctualityRules {

    private PunctualityRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.of(
                                "planning.on-time-share-low",
                                "Too few of the milestones that were due have been met on time.",
                                Reads.nothing().fact(PlanningFacts.PUNCTUALITY).policy(MovementPolicy.TYPE),
                                PunctualityRules::onTime)
                        .described(
                                "What was promised and kept so far tells how much the next promises are worth.",
                                "3 of 5 milestones that were due have been met on time; 80% are asked for.",
                                "Common practice of milestone reporting; the threshold is our choice"),
                Rule.of(
                                "planning.slip-rebaselined",
                                "A milestone keeps its agreed date only because that was changed.",
                                Reads.nothing().fact(PlanningFacts.MILESTONES).policy(PlanningPolicy.TYPE),
                                PunctualityRules::rebaselined)
                        .described(
                                "A new baseline makes a slip disappear from the reports, not from the world.",
                                "Agreed first for 18 December, then for 30 April, expected on 10 May: 143 days.",
                                "GAO Schedule Assessment Guide: maintaining a baseline schedule"));
    }

    private static Verdict onTime(Inputs inputs) {
        Fact<Punctuality> fact = inputs.fact(PlanningFacts.PUNCTUALITY);
        Punctuality punctuality = fact.value();
        if (punctuality.due() == 0) {
            return Verdict.satisfied();
        }
        PolicyInForce<MovementPolicy> policy = inputs.policy(MovementPolicy.TYPE);
        Ratio least = policy.value().minimumOnTimeShare();
        BigDecimal needed = least.value().multiply(BigDecimal.valueOf(punctuality.due()));
        if (BigDecimal.valueOf(punctuality.onTime()).compareTo(needed) >= 0
                || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        return Verdict.breached(Breach.of(
                        Severity.LOW,
                        "{onTime} of {due} milestones that were due have been met on time, {late} late, {open} not at"
                                + " all; the least allowed is {limit}")
                .aspect(ToleranceAspect.TIME)
                .with("onTime", fact.part("onTime", punctuality.onTime()))
                .with("due", fact.part("due", punctuality.due()))
                .with("late", fact.part("late", punctuality.late()))
                .with("open", fact.part("open", punctuality.open()))
                .with("limit", inputs.threshold(policy, "minimumOnTimeShare", least)));
    }

    private static Verdict rebaselined(Inputs inputs) {
        Plan plan = inputs.scope().plan();
        if (plan.baselines().isEmpty() || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        PolicyInForce<PlanningPolicy> policy = inputs.policy(PlanningPolicy.TYPE);
        int limit = policy.value().maximumMilestoneSlipDays();
        Map<MilestoneId, Milestone> outstanding = new HashMap<>();
        for (Milestone milestone : plan.milestones()) {
            if (!milestone.reached(inputs.asOf())) {
                outstanding.putIfAbsent(milestone.id(), milestone);
            }
        }
        List<Breach> breaches = new ArrayList<>();
        Set<MilestoneId> told = new HashSet<>();
        for (BaselineSlip slip : BaselineSlip.of(plan, inputs.asOf())) {
            Milestone milestone = outstanding.get(slip.milestone());
            boolean oldest = told.add(slip.milestone());
            if (milestone != null && oldest && slip.days() > limit && keeps(milestone, slip, limit)) {
                breaches.add(hidden(inputs, milestone, slip)
                        .with("limit", inputs.threshold(policy, "maximumMilestoneSlipDays", limit)));
            }
        }
        return Verdict.of(breaches);
    }

    private static boolean keeps(Milestone milestone, BaselineSlip slip, int limit) {
        return milestone.baseline() != null
                && !slip.baseline().isEmpty()
                && ChronoUnit.DAYS.between(milestone.baseline(), slip.expected()) <= limit;
    }

    private static Breach hidden(Inputs inputs, Milestone milestone, BaselineSlip slip) {
        String path = "plan.milestones[" + milestone.id() + "].";
        Object name = milestone.name().isEmpty() ? milestone.id() : milestone.name();
        Premise first = inputs.input("plan.baselines[" + slip.baseline() + "].milestones", slip.agreed());
        Premise expected = inputs.input(path + "forecast", slip.expected());
        return Breach.of(
                        Severity.LOW,
                        "Milestone {milestone} is expected {days} days after {first}, which was agreed first, though"
                                + " within {limit} days of {agreed}, which is agreed now")
                .subject(milestone.id())
                .aspect(ToleranceAspect.TIME)
                .with("milestone", inputs.input(path + "name", name))
                .with(
                        "days",
                        inputs.fact(PlanningFacts.MILESTONES)
                                .part("daysAfterFirst", slip.days(), List.of(first, expected)))
                .with("first", first)
                .with("agreed", inputs.input(path + "baseline", String.valueOf(milestone.baseline())));
    }
}
