package dev.pmo.rules.planning;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.Diagnostic;
import dev.pmo.rules.planning.network.DiagnosticCode;
import dev.pmo.rules.planning.network.FinishDay;
import dev.pmo.rules.planning.network.ScheduleFigures;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules about the network of a plan. */
final class NetworkRules {

    private static final Reads NETWORK = Reads.nothing().fact(PlanningFacts.NETWORK);

    private NetworkRules() {}

    static List<Rule> all() {
        return List.of(
                cyclic(), againstLogic(), outOfSequence(), negativeFloat(), afterAgreed(), afterForecast(), openEnds());
    }

    private static Rule cyclic() {
        return Rule.of(
                        "planning.cyclic-logic",
                        "Activities of a plan wait for each other in a circle.",
                        NETWORK,
                        inputs -> diagnosed(
                                inputs,
                                DiagnosticCode.CYCLIC_LOGIC,
                                Severity.HIGH,
                                "The activities {activities} wait for each other: the plan has no dates"))
                .described(
                        "None of them can ever start, and no date of the plan can be told.",
                        "A -> B -> C -> A.",
                        "Critical path method: the network has no circle");
    }

    private static Rule againstLogic() {
        return Rule.of(
                        "planning.constraint-against-logic",
                        "A date that binds an activity cannot be kept with the links that lead to it.",
                        NETWORK,
                        inputs -> diagnosed(
                                inputs,
                                DiagnosticCode.CONSTRAINT_AGAINST_LOGIC,
                                Severity.MEDIUM,
                                "A constraint and the links disagree: {activities}"))
                .described(
                        "The date is a wish: something before it has to become shorter, or the date has to go.",
                        "Must start on 1 June, but its predecessor finishes on 5 June.",
                        "DCMA 14-point schedule assessment: hard constraints and negative float");
    }

    private static Rule outOfSequence() {
        return Rule.of(
                        "planning.out-of-sequence",
                        "Work has gone ahead of its links.",
                        NETWORK,
                        inputs -> diagnosed(
                                inputs,
                                DiagnosticCode.OUT_OF_SEQUENCE,
                                Severity.LOW,
                                "Work was done out of sequence: {activities}"))
                .described(
                        "Either the link was not needed, or the work will have to be done again.",
                        "B, which waits for A, has started; A has not finished.",
                        "DCMA 14-point schedule assessment: logic");
    }

    private static Rule negativeFloat() {
        return Rule.of(
                        "planning.negative-float",
                        "Time is already missing on the way to a date that binds.",
                        NETWORK,
                        inputs -> withFigures(inputs, figures -> negative(inputs, figures)))
                .described(
                        "The plan as drawn cannot be kept.",
                        "4 activities have less than no float; the least is -16 hours on A-7.",
                        "DCMA 14-point schedule assessment: negative float 0");
    }

    private static Rule afterAgreed() {
        return Rule.of(
                        "planning.finish-after-agreed",
                        "The logic of the plan ends after the agreed finish.",
                        NETWORK,
                        inputs -> finish(
                                inputs,
                                inputs.scope().position().time().baselineFinish(),
                                "baselineFinish",
                                "agreed",
                                Severity.MEDIUM))
                .described(
                        "Durations and links say that the agreed date cannot be met, whatever the forecast says.",
                        "Agreed for 30 June, the last activity ends on 14 July: 14 days.",
                        "DCMA 14-point schedule assessment: critical path test");
    }

    private static Rule afterForecast() {
        return Rule.of(
                        "planning.finish-after-forecast",
                        "The logic of the plan ends after the finish that is reported.",
                        NETWORK,
                        inputs -> finish(
                                inputs,
                                inputs.scope().position().time().forecastFinish(),
                                "forecastFinish",
                                "reported",
                                Severity.HIGH))
                .described(
                        "The report is brighter than the plan beneath it.",
                        "Reported for 30 June, the last activity ends on 14 July: 14 days.",
                        "Common practice of status reporting: recorded and computed status side by side");
    }

    private static Rule openEnds() {
        return Rule.of(
                        "planning.open-ends",
                        "Too many activities lack a predecessor or a successor.",
                        NETWORK.policy(PlanningPolicy.TYPE),
                        inputs -> withFigures(inputs, figures -> openEnds(inputs, figures)))
                .described(
                        "What hangs loose moves nothing when it slips, so float and critical path are not to be"
                                + " trusted. The one first and the one last activity are not counted.",
                        "12 of 100 unfinished activities, 5% allowed.",
                        "DCMA 14-point schedule assessment: missing logic at most 5%");
    }

    private static Verdict diagnosed(Inputs inputs, DiagnosticCode code, Severity severity, String template) {
        Fact<NetworkSummary> network = inputs.fact(PlanningFacts.NETWORK);
        if (network.value().diagnostics().isEmpty() || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        List<Breach> breaches = new ArrayList<>();
        Set<String> subjects = new HashSet<>();
        for (Diagnostic diagnostic : network.value().diagnostics(code)) {
            List<ActivityId> activities = diagnostic.activities();
            String subject = activities.get(activities.size() - 1).value();
            if (subjects.add(subject)) {
                breaches.add(Breach.of(severity, template)
                        .subject(subject)
                        .aspect(ToleranceAspect.TIME)
                        .with("activities", network.part("diagnostics", diagnostic.text(), links(inputs, activities))));
            }
        }
        return Verdict.of(breaches);
    }

    private static List<Premise> links(Inputs inputs, List<ActivityId> activities) {
        List<Premise> links = new ArrayList<>();
        for (int i = 1; i < activities.size(); i++) {
            links.add(inputs.input("plan.dependencies", activities.get(i - 1) + " -> " + activities.get(i)));
        }
        return links;
    }

    /** A judgement of the figures; nothing to judge without activities, a gap where the plan has no dates. */
    private static Verdict withFigures(Inputs inputs, Function<ScheduleFigures, Verdict> judgement) {
        if (inputs.scope().plan().activities().isEmpty()
                || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        ScheduleFigures figures = inputs.fact(PlanningFacts.NETWORK).value().figures();
        return figures == null ? withoutDates(inputs) : judgement.apply(figures);
    }

    private static Verdict withoutDates(Inputs inputs) {
        List<Diagnostic> diagnostics =
                inputs.fact(PlanningFacts.NETWORK).value().diagnostics();
        return Verdict.notAssessable(Unassessed.badData(Diagnostic.whyWithoutDates(diagnostics, "no reason is known")));
    }

    private static Verdict negative(Inputs inputs, ScheduleFigures figures) {
        WorkTime least = figures.leastFloat();
        ActivityId tightest = figures.tightest();
        if (figures.withNegativeFloat() == 0 || least == null || tightest == null) {
            return Verdict.satisfied();
        }
        Fact<NetworkSummary> network = inputs.fact(PlanningFacts.NETWORK);
        return Verdict.breached(Breach.of(
                        Severity.HIGH,
                        "{count} of {unfinished} unfinished activities have negative float; the least is {least}, on"
                                + " {activity}")
                .aspect(ToleranceAspect.TIME)
                .with("count", network.part("withNegativeFloat", figures.withNegativeFloat()))
                .with("unfinished", network.part("unfinished", figures.unfinished()))
                .with("least", network.part("leastFloat", least))
                .with("activity", network.part("tightest", tightest)));
    }

    private static Verdict finish(
            Inputs inputs, @Nullable LocalDate limit, String field, String word, Severity severity) {
        return withFigures(inputs, figures -> {
            Fact<NetworkSummary> network = inputs.fact(PlanningFacts.NETWORK);
            if (limit == null) {
                return Verdict.noData("no " + word + " finish is recorded");
            }
            LocalDateTime end = network.value().finish();
            if (end == null || !FinishDay.of(end).isAfter(limit)) {
                return Verdict.satisfied();
            }
            LocalDate finish = FinishDay.of(end);
            return Verdict.breached(Breach.of(
                            severity,
                            "The logic of the plan ends on {finish}, {days} days after the " + word + " {limit}")
                    .aspect(ToleranceAspect.TIME)
                    .with("finish", network.part("finish", finish))
                    .with("days", network.part("daysAfter", ChronoUnit.DAYS.between(limit, finish)))
                    .with("limit", inputs.input("position.time." + field, limit)));
        });
    }

    private static Verdict openEnds(Inputs inputs, ScheduleFigures figures) {
        PolicyInForce<PlanningPolicy> policy = inputs.policy(PlanningPolicy.TYPE);
        Ratio share = policy.value().maximumOpenEndShare();
        BigDecimal allowed = share.value().multiply(BigDecimal.valueOf(figures.unfinished()));
        int atMost =
                figures.withoutPredecessor().size() + figures.withoutSuccessor().size();
        if (BigDecimal.valueOf(atMost - 2).compareTo(allowed) <= 0) {
            return Verdict.satisfied();
        }
        Set<ActivityId> open = new HashSet<>(figures.withoutPredecessor());
        open.addAll(figures.withoutSuccessor());
        int count = open.size() - 2;
        if (BigDecimal.valueOf(count).compareTo(allowed) <= 0) {
            return Verdict.satisfied();
        }
        Fact<NetworkSummary> network = inputs.fact(PlanningFacts.NETWORK);
        return Verdict.breached(Breach.of(
                        Severity.LOW,
                        "{count} of {unfinished} unfinished activities lack a predecessor or a successor, beside the"
                                + " first and the last; {limit} are allowed")
                .aspect(ToleranceAspect.TIME)
                .with("count", network.part("openEnds", count))
                .with("unfinished", network.part("unfinished", figures.unfinished()))
                .with("limit", inputs.threshold(policy, "maximumOpenEndShare", share)));
    }
}
