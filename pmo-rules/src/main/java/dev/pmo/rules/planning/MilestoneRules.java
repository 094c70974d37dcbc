package dev.pmo.rules.planning;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.plan.Milestone;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules about milestones. */
final class MilestoneRules {

    private static final Reads MILESTONES = Reads.nothing().fact(PlanningFacts.MILESTONES);
    private static final Reads WITH_POLICY = MILESTONES.policy(PlanningPolicy.TYPE);

    private MilestoneRules() {}

    static List<Rule> all() {
        return List.of(slipped(), overdue(), moved(), withoutBaseline(), withoutForecast());
    }

    private static Rule slipped() {
        return Rule.of(
                        "planning.milestone-slipped",
                        "A milestone is expected later after its agreed date than is allowed.",
                        WITH_POLICY,
                        inputs -> each(inputs, MilestoneRules::slip))
                .described(
                        "The level above has planned with the agreed date. A key milestone is its to re-agree.",
                        "Agreed for 1 June, expected on 1 July, 10 days allowed: 30 days late.",
                        "Common practice of milestone reporting: agreed, forecast and actual dates");
    }

    private static Rule overdue() {
        return Rule.of(
                        "planning.milestone-overdue",
                        "A milestone should have happened and has not been reported.",
                        MILESTONES,
                        MilestoneRules::judgeOverdue)
                .described(
                        "Either it happened and nobody says so, or the forecast is out of date. One that is recorded as"
                                + " met on a day after the review cannot be judged.",
                        "Expected on 1 June, no actual date, review on 15 June: 14 days overdue.",
                        "DCMA 14-point schedule assessment: invalid dates");
    }

    private static Rule moved() {
        return Rule.of(
                        "planning.milestone-moved",
                        "A milestone has moved to the right since last time.",
                        WITH_POLICY,
                        MilestoneRules::moved)
                .described(
                        "Activities that move to the right from report to report are an early sign of trouble.",
                        "Expected on 1 June last time, on 8 June now: 7 days.",
                        "Milestone trend analysis, as common in project control");
    }

    private static Rule withoutBaseline() {
        return without(
                "planning.milestone-without-baseline",
                "A milestone has no agreed date.",
                "plan.milestones.baseline",
                "no agreed date",
                milestone -> milestone.baseline() == null);
    }

    private static Rule withoutForecast() {
        return without(
                "planning.milestone-without-forecast",
                "A milestone that has not happened has no expected date.",
                "plan.milestones.forecast",
                "no expected date",
                milestone -> milestone.forecast() == null);
    }

    private static Rule without(String id, String problem, String path, String what, Predicate<Milestone> lacking) {
        return Rule.of(id, problem, MILESTONES, inputs -> lacking(inputs, path, what, lacking))
                .described(
                        "Whether it slips cannot be told.",
                        "3 of 8 outstanding milestones have " + what + ".",
                        "Common practice of milestone reporting: agreed, forecast and actual dates");
    }

    private static Verdict each(Inputs inputs, BiFunction<Inputs, MilestoneStatus, @Nullable Breach> judgement) {
        if (!inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        List<Breach> breaches = new ArrayList<>(0);
        for (MilestoneStatus status :
                inputs.fact(PlanningFacts.MILESTONES).value().statuses()) {
            Breach breach = status.reached() ? null : judgement.apply(inputs, status);
            if (breach != null) {
                breaches.add(breach);
            }
        }
        return Verdict.ofWorst(breaches);
    }

    private static Verdict judgeOverdue(Inputs inputs) {
        Verdict verdict = each(inputs, MilestoneRules::overdue);
        if (!inputs.scope().profile().mayBeActive()) {
            return verdict;
        }
        List<MilestoneId> early = inputs.fact(PlanningFacts.MILESTONES).value().statuses().stream()
                .map(MilestoneStatus::milestone)
                .filter(milestone -> milestone.actual() != null && !milestone.reached(inputs.asOf()))
                .map(Milestone::id)
                .toList();
        return early.isEmpty()
                ? verdict
                : verdict.except(
                        Unassessed.badData("an actual date after the review is recorded for: " + Listed.of(early)));
    }

    private static @Nullable Breach slip(Inputs inputs, MilestoneStatus status) {
        PolicyInForce<PlanningPolicy> policy = inputs.policy(PlanningPolicy.TYPE);
        int limit = policy.value().maximumMilestoneSlipDays();
        Milestone milestone = status.milestone();
        LocalDate baseline = milestone.baseline();
        LocalDate forecast = milestone.forecast();
        Long slip = status.slipDays();
        if (slip == null || slip <= limit || baseline == null || forecast == null) {
            return null;
        }
        Premise agreed = input(inputs, milestone, "baseline", baseline);
        Premise expected = input(inputs, milestone, "forecast", forecast);
        Breach breach = Breach.of(
                        milestone.key() ? Severity.HIGH : Severity.MEDIUM,
                        "Milestone {milestone} is expected on {expected}, {days} days after the agreed {agreed};"
                                + " {limit} days are allowed")
                .subject(milestone.id())
                .aspect(ToleranceAspect.TIME)
                .with("milestone", input(inputs, milestone, "name", name(milestone)))
                .with("expected", expected)
                .with("days", fact(inputs).part("slipDays", slip, List.of(agreed, expected)))
                .with("agreed", agreed)
                .with("limit", inputs.threshold(policy, "maximumMilestoneSlipDays", limit));
        return milestone.key()
                ? breach.escalate()
                        .decide(
                                "Whether {expected} is accepted as the new date of {milestone}",
                                PlanningModule.due(inputs, baseline),
                                Intervention.REPLAN)
                : breach;
    }

    private static @Nullable Breach overdue(Inputs inputs, MilestoneStatus status) {
        Milestone milestone = status.milestone();
        LocalDate due = milestone.forecast() == null ? milestone.baseline() : milestone.forecast();
        if (status.overdueDays() == 0 || due == null || milestone.actual() != null) {
            return null;
        }
        Premise date = input(inputs, milestone, milestone.forecast() == null ? "baseline" : "forecast", due);
        return Breach.of(
                        milestone.key() ? Severity.HIGH : Severity.MEDIUM,
                        "Milestone {milestone} was due on {due}, {days} days ago, and is not reported as reached")
                .subject(milestone.id())
                .aspect(ToleranceAspect.TIME)
                .with("milestone", input(inputs, milestone, "name", name(milestone)))
                .with("due", date)
                .with(
                        "days",
                        fact(inputs).part("overdueDays", status.overdueDays(), List.of(date, inputs.asOfPremise())));
    }

    private static Verdict moved(Inputs inputs) {
        List<MilestoneMovement> movements =
                inputs.fact(PlanningFacts.MILESTONES).value().movements();
        if (movements.isEmpty() || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        PolicyInForce<PlanningPolicy> policy = inputs.policy(PlanningPolicy.TYPE);
        int limit = policy.value().maximumMilestoneMoveDays();
        List<Breach> breaches = new ArrayList<>();
        for (MilestoneMovement movement : movements) {
            if (movement.days() > limit) {
                breaches.add(moved(inputs, movement)
                        .with("limit", inputs.threshold(policy, "maximumMilestoneMoveDays", limit)));
            }
        }
        return Verdict.ofWorst(breaches);
    }

    private static Breach moved(Inputs inputs, MilestoneMovement movement) {
        String path = path(movement.id(), "forecast");
        Premise before = Premise.leaf(
                ProofKind.PREVIOUS, path, movement.before(), inputs.scope().ref(), null);
        Premise after = inputs.input(path, movement.after());
        return Breach.of(
                        Severity.LOW,
                        "Milestone {milestone} has moved {days} days to the right since last time, from {before} to"
                                + " {after}; {limit} days are allowed")
                .subject(movement.id())
                .aspect(ToleranceAspect.TIME)
                .with("milestone", inputs.input(path(movement.id(), "id"), movement.id()))
                .with("days", fact(inputs).part("movedDays", movement.days(), List.of(before, after)))
                .with("before", before)
                .with("after", after);
    }

    private static Verdict lacking(Inputs inputs, String path, String what, Predicate<Milestone> lacking) {
        if (!inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        Milestone first = null;
        int without = 0;
        int outstanding = 0;
        for (MilestoneStatus status : fact(inputs).value().statuses()) {
            if (!status.reached()) {
                outstanding++;
                if (lacking.test(status.milestone())) {
                    without++;
                    first = first == null ? status.milestone() : first;
                }
            }
        }
        if (first == null) {
            return Verdict.satisfied();
        }
        return Verdict.breached(Breach.of(
                        Severity.LOW,
                        "{count} of {outstanding} outstanding milestones have " + what + ", the first is {first}")
                .aspect(ToleranceAspect.TIME)
                .with("count", inputs.input(path, without))
                .with("outstanding", fact(inputs).part("outstanding", outstanding))
                .with("first", input(inputs, first, "name", name(first))));
    }

    private static Fact<Milestones> fact(Inputs inputs) {
        return inputs.fact(PlanningFacts.MILESTONES);
    }

    private static Premise input(Inputs inputs, Milestone milestone, String field, Object value) {
        return inputs.input(path(milestone.id(), field), value);
    }

    private static String path(Object id, String field) {
        return "plan.milestones[" + id + "]." + field;
    }

    private static Object name(Milestone milestone) {
        return Objects.requireNonNullElse(milestone.name().isEmpty() ? null : milestone.name(), milestone.id());
    }
}
