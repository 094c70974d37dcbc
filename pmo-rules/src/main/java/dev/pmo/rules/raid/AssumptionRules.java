package dev.pmo.rules.raid;

import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.AssumptionStatus;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskStatus;
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
import java.util.Set;

/** Rules about what was taken to be true or feared, and what became of it. */
final class AssumptionRules {

    private AssumptionRules() {}

    static List<Rule> all() {
        return List.of(overdue(), falsified(), occurred());
    }

    private static Rule overdue() {
        return Rule.of(
                        "raid.assumption-overdue",
                        "An assumption was to be tested, and has not been.",
                        Reads.nothing(),
                        AssumptionRules::judgeOverdue)
                .described(
                        "What is planned on an untested assumption carries a risk that no log shows.",
                        "To be tested by 1 March, still open, review on 2 March: overdue; review on 1 March: not yet.",
                        "Common practice of RAID logs: an assumption not validated in time becomes a risk");
    }

    private static Verdict judgeOverdue(Inputs inputs) {
        List<Breach> breaches = new ArrayList<>();
        List<Object> undated = new ArrayList<>();
        for (Assumption assumption : assumptions(inputs)) {
            LocalDate due = assumption.validateBy();
            if (assumption.status() != AssumptionStatus.OPEN) {
                continue;
            }
            if (due == null) {
                undated.add(assumption.id());
            } else if (due.isBefore(inputs.asOf())) {
                breaches.add(about(
                                inputs,
                                assumption,
                                assumption.risk() == null ? Severity.MEDIUM : Severity.LOW,
                                "was to be tested by {due}, before {asOf}, and is {status}")
                        .with("due", field(inputs, assumption, "validateBy", due))
                        .with("asOf", inputs.asOfPremise())
                        .with("status", field(inputs, assumption, "status", assumption.status())));
            }
        }
        return RaidVerdict.of(breaches, "no date of test is recorded for the assumptions", undated);
    }

    private static Rule falsified() {
        return Rule.of(
                        "raid.assumption-falsified-without-issue",
                        "An assumption proved false, and no issue in the log follows from it.",
                        Reads.nothing(),
                        AssumptionRules::judgeFalsified)
                .described(
                        "What was planned on it no longer holds, and nobody deals with that.",
                        "A-1 is FALSIFIED and linked to R-1; no issue names R-1 as the risk that it was.",
                        "Common practice of RAID logs: a falsified assumption becomes an issue");
    }

    private static Verdict judgeFalsified(Inputs inputs) {
        List<Breach> breaches = new ArrayList<>();
        List<Object> unlinked = new ArrayList<>();
        Set<RiskId> causes = causes(inputs.scope().raid());
        for (Assumption assumption : assumptions(inputs)) {
            RiskId risk = assumption.risk();
            if (assumption.status() != AssumptionStatus.FALSIFIED) {
                continue;
            }
            if (risk == null) {
                unlinked.add(assumption.id());
            } else if (!causes.contains(risk)) {
                breaches.add(about(inputs, assumption, Severity.MEDIUM, "is {status}, and {issue} follows from {risk}")
                        .with("status", field(inputs, assumption, "status", assumption.status()))
                        .with("issue", inputs.input("raid.issues", "no issue"))
                        .with("risk", field(inputs, assumption, "risk", risk)));
            }
        }
        return RaidVerdict.of(breaches, "no risk, and so no issue, is linked to the falsified assumptions", unlinked);
    }

    private static Rule occurred() {
        return Rule.of(
                        "raid.risk-occurred-without-issue",
                        "A risk has happened, and no issue in the log follows from it.",
                        Reads.nothing(),
                        AssumptionRules::judgeOccurred)
                .described(
                        "The effect of the risk is there, and nobody is charged with it.",
                        "R-1 is OCCURRED; no issue names R-1 as the risk that it was.",
                        "OpenProject risk management guide: a risk that happens becomes an issue");
    }

    private static Verdict judgeOccurred(Inputs inputs) {
        RaidLog log = inputs.scope().raid();
        if (RaidWords.ended(inputs.scope())) {
            return Verdict.satisfied();
        }
        List<Breach> breaches = new ArrayList<>();
        Set<RiskId> causes = null;
        for (Risk risk : log.risks()) {
            if (risk.status() != RiskStatus.OCCURRED) {
                continue;
            }
            causes = causes == null ? causes(log) : causes;
            if (!causes.contains(risk.id())) {
                String path = "raid.risks[" + risk.id() + "].";
                breaches.add(Breach.of(Severity.MEDIUM, "Risk {risk} is {status}, and {issue} follows from it")
                        .subject(risk.id())
                        .with("risk", inputs.input(path + "title", RaidWords.named(risk)))
                        .with("status", inputs.input(path + "status", risk.status()))
                        .with("issue", inputs.input("raid.issues", "no issue")));
            }
        }
        return RaidVerdict.of(breaches);
    }

    private static List<Assumption> assumptions(Inputs inputs) {
        return RaidWords.ended(inputs.scope())
                ? List.of()
                : inputs.scope().raid().assumptions();
    }

    private static Set<RiskId> causes(RaidLog log) {
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
