package dev.pmo.rules.raid;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.AssumptionStatus;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** Rules about what was taken to be true, and what became of it. */
final class AssumptionRules {

    private static final Reads READS = Reads.nothing().fact(RaidFacts.REGISTER).policy(ExposurePolicy.TYPE);

    private AssumptionRules() {}

    static List<Rule> all() {
        return List.of(overdue(), falsified());
    }

    private static Rule overdue() {
        return Rule.of(
                        "raid.assumption-overdue",
                        "An assumption was to be tested, and has not been: it has become a risk.",
                        READS,
                        AssumptionRules::judgeOverdue)
                .described(
                        "What is planned on an untested assumption carries a risk that no log shows: as likely as one"
                                + " is not sure of the assumption.",
                        "To be tested by 1 March, confidence 60%, GBP 50000 if false: on 2 March a risk of 40% with an"
                                + " expected cost of GBP 20000; on 1 March not yet.",
                        "Common practice of RAID logs: an assumption not validated in time becomes a risk");
    }

    private static Verdict judgeOverdue(Inputs inputs) {
        List<Breach> breaches = new ArrayList<>();
        List<Object> undated = new ArrayList<>();
        for (Assumption assumption : assumptions(inputs)) {
            Risk risk = Assumptions.asRisk(assumption, inputs.asOf()).orElse(null);
            if (risk != null) {
                breaches.add(becameRisk(inputs, assumption, risk));
            } else if (assumption.status() == AssumptionStatus.OPEN && assumption.validateBy() == null) {
                undated.add(assumption.id());
            }
        }
        return RaidVerdict.of(breaches, "no date of test is recorded for the assumptions", undated);
    }

    private static Breach becameRisk(Inputs inputs, Assumption assumption, Risk risk) {
        boolean linked = Assumptions.live(assumption, inputs.scope().raid());
        LocalDate due = Objects.requireNonNull(assumption.validateBy());
        Breach breach = about(
                        inputs,
                        assumption,
                        linked ? Severity.LOW : Severity.MEDIUM,
                        "was to be tested by {due}, before {asOf}, and is {status}: as a risk it belongs to"
                                + " {owner} and has {figures}; "
                                + (linked ? "it stands in the log as {risk}" : "{counted} in the exposure"))
                .with("due", field(inputs, assumption, "validateBy", due))
                .with("asOf", inputs.asOfPremise())
                .with("status", field(inputs, assumption, "status", assumption.status()))
                .with("figures", figures(inputs, assumption, risk))
                .with("owner", owner(inputs, assumption));
        return linked
                ? breach.with("risk", field(inputs, assumption, "risk", Objects.requireNonNull(assumption.risk())))
                : breach.with("counted", counted(inputs));
    }

    private static Premise counted(Inputs inputs) {
        PolicyInForce<ExposurePolicy> policy = inputs.policy(ExposurePolicy.TYPE);
        boolean counts = policy.value().expiredAssumptionsCount();
        return inputs.threshold(policy, "expiredAssumptionsCount", counts ? "it counts" : "it does not count");
    }

    private static Premise figures(Inputs inputs, Assumption assumption, Risk risk) {
        RiskAssessment assessment = Objects.requireNonNull(risk.inherent());
        List<Premise> causes = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        if (assessment.probability() == null) {
            words.append("no probability, as no confidence is recorded");
            causes.add(field(inputs, assumption, "confidence", RaidWords.NOT_RECORDED));
        } else {
            words.append("a probability of ").append(assessment.probability());
            causes.add(field(inputs, assumption, "confidence", Objects.requireNonNull(assumption.confidence())));
        }
        if (assessment.cost() != null) {
            words.append(", a cost of ").append(assessment.cost());
            causes.add(field(inputs, assumption, "ifFalse.cost", assessment.cost()));
            ScoredRisk.findExpected(risk)
                    .ifPresent(expected -> words.append(" (").append(expected).append(" expected)"));
        }
        if (assessment.delayDays() != null) {
            words.append(", ").append(RaidWords.delay(assessment.delayDays()));
            causes.add(field(inputs, assumption, "ifFalse.finishDays", assessment.delayDays()));
        }
        return inputs.fact(RaidFacts.REGISTER)
                .part("assumption[" + assumption.id() + "]", words.toString(), List.copyOf(causes));
    }

    private static Rule falsified() {
        return Rule.of(
                        "raid.assumption-falsified-without-issue",
                        "An assumption proved false, and no issue in the log follows from it.",
                        READS,
                        AssumptionRules::judgeFalsified)
                .described(
                        "What was planned on it no longer holds, and nobody deals with that.",
                        "A-1 is falsified and linked to R-1; A-1 names no issue, and no issue names R-1 as the risk"
                                + " that it was.",
                        "Common practice of RAID logs: a falsified assumption becomes an issue");
    }

    private static Verdict judgeFalsified(Inputs inputs) {
        if (assumptions(inputs).isEmpty()) {
            return Verdict.satisfied();
        }
        List<Breach> breaches = new ArrayList<>();
        Set<RiskId> causes = causes(inputs.scope().raid());
        for (Assumption assumption : assumptions(inputs)) {
            RiskId risk = assumption.risk();
            boolean followed = assumption.issue() != null || (risk != null && causes.contains(risk));
            if (assumption.status() != AssumptionStatus.FALSIFIED || followed) {
                continue;
            }
            breaches.add(about(
                            inputs,
                            assumption,
                            Severity.MEDIUM,
                            "is {status}, and {issue} follows from it; it belongs to {owner}, and its impact is"
                                    + " {impact}")
                    .with("status", field(inputs, assumption, "status", assumption.status()))
                    .with("issue", inputs.input("raid.issues", "no issue"))
                    .with("owner", owner(inputs, assumption))
                    .with("impact", impact(inputs, assumption)));
        }
        return RaidVerdict.of(breaches);
    }

    private static Premise impact(Inputs inputs, Assumption assumption) {
        Impact impact = assumption.ifFalse();
        return field(
                inputs, assumption, "ifFalse", impact == null ? RaidWords.NOT_RECORDED : RaidWords.inWords(impact));
    }

    private static Premise owner(Inputs inputs, Assumption assumption) {
        String owner = assumption.owner();
        return field(inputs, assumption, "owner", owner == null || owner.isBlank() ? "nobody" : owner);
    }

    private static List<Assumption> assumptions(Inputs inputs) {
        return inputs.scope().profile().ended()
                ? List.of()
                : inputs.scope().raid().assumptions();
    }

    /** The risks that issues of the log name as what they were. */
    static Set<RiskId> causes(RaidLog log) {
        Set<RiskId> causes = new HashSet<>();
        for (Issue issue : log.issues()) {
            if (issue.cause() != null) {
                causes.add(issue.cause());
            }
        }
        return causes;
    }

    private static Breach about(Inputs inputs, Assumption assumption, Severity severity, String text) {
        return Breach.of(severity, "Assumption {assumption} " + text)
                .subject(assumption.id())
                .with("assumption", field(inputs, assumption, "statement", RaidWords.named(assumption)));
    }

    private static Premise field(Inputs inputs, Assumption assumption, String name, Object value) {
        return inputs.input("raid.assumptions[" + assumption.id() + "]." + name, value);
    }
}
