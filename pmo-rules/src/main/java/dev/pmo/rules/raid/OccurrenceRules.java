package dev.pmo.rules.raid;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules about risks that happened, and the issues that they have become. */
final class OccurrenceRules {

    /** A judgement of an issue with the risk that it was. */
    private interface PairRule {
        @Nullable
        Breach judge(Inputs inputs, Risk risk, Issue issue);
    }

    private OccurrenceRules() {}

    static List<Rule> all() {
        return List.of(withoutIssue(), stillLive(), differs());
    }

    private static Rule withoutIssue() {
        return Rule.of(
                        "raid.risk-occurred-without-issue",
                        "A risk has happened, and no issue in the log follows from it.",
                        Reads.nothing(),
                        OccurrenceRules::judgeOccurred)
                .described(
                        "The effect of the risk is there, and nobody is charged with it.",
                        "R-1 has occurred; no issue names R-1 as the risk that it was.",
                        "OpenProject risk management guide: a risk that happens becomes an issue");
    }

    private static Verdict judgeOccurred(Inputs inputs) {
        RaidLog log = inputs.scope().raid();
        if (inputs.scope().profile().ended()) {
            return Verdict.satisfied();
        }
        List<Breach> breaches = new ArrayList<>();
        Set<RiskId> causes = null;
        for (Risk risk : log.risks()) {
            if (risk.status() != RiskStatus.OCCURRED) {
                continue;
            }
            causes = causes == null ? AssumptionRules.causes(log) : causes;
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

    private static Rule stillLive() {
        return Rule.of(
                        "raid.occurred-risk-still-live",
                        "An issue says which risk it was, and that risk still counts as one.",
                        Reads.nothing(),
                        inputs -> RaidVerdict.of(pairs(inputs, OccurrenceRules::judgeLive)))
                .described(
                        "What has happened is counted twice: as it is, and as what may come.",
                        "I-1 names R-1 as the risk that it was; R-1 is open.",
                        "OpenProject risk management guide: a risk that happens is closed as a risk");
    }

    private static @Nullable Breach judgeLive(Inputs inputs, Risk risk, Issue issue) {
        return !risk.status().live() || !issue.status().live()
                ? null
                : about(inputs, risk, issue, Severity.LOW, "while that risk is {status}")
                        .with("status", inputs.input("raid.risks[" + risk.id() + "].status", risk.status()));
    }

    private static Rule differs() {
        return Rule.of(
                        "raid.issue-differs-from-risk",
                        "An issue that was a risk is of another sort, or has another impact, than the risk was assessed"
                                + " to have.",
                        Reads.nothing(),
                        inputs -> RaidVerdict.of(pairs(inputs, OccurrenceRules::judgeImpact)))
                .described(
                        "Where what happened is not what was feared, the assessment of other risks may be as far off;"
                                + " where it was not carried over, nobody plans for it.",
                        "R-1 was assessed to cost GBP 40000, the issue that it became says GBP 65000.",
                        "OpenProject risk management guide: owner and impact are carried over");
    }

    private static @Nullable Breach judgeImpact(Inputs inputs, Risk risk, Issue issue) {
        if (risk.status() != RiskStatus.OCCURRED) {
            return null;
        }
        String feared = sort(OccurredRisks.type(risk) == issue.type(), risk) + figures(OccurredRisks.impact(risk));
        String found = differences(risk, issue);
        return found.isEmpty()
                ? null
                : about(inputs, risk, issue, Severity.LOW, "and has {found}; the risk was {feared}")
                        .with("found", inputs.input("raid.issues[" + issue.id() + "].impact", found))
                        .with("feared", inputs.input("raid.risks[" + risk.id() + "]", feared));
    }

    private static String sort(boolean same, Risk risk) {
        String nature = risk.nature() == RiskNature.THREAT ? "a threat" : "an opportunity";
        return same ? "assessed at " : nature + ", assessed at ";
    }

    private static String figures(Impact impact) {
        return impact.cost() == null && impact.finishDays() == null ? "no figures" : RaidWords.figures(impact);
    }

    /** What of the issue is not as the risk foresaw, in words; empty if all that the risk knew was carried over. */
    private static String differences(Risk risk, Issue issue) {
        Impact feared = OccurredRisks.impact(risk);
        Impact found = issue.impact() == null ? Impact.none() : issue.impact();
        List<String> parts = new ArrayList<>();
        boolean otherSort = risk.nature() == RiskNature.OPPORTUNITY && OccurredRisks.type(risk) != issue.type();
        if (otherSort) {
            parts.add("the type " + Wording.of(issue.type()));
        }
        if (feared.cost() != null && !feared.cost().equals(found.cost())) {
            parts.add(found.cost() == null ? "no cost" : "a cost of " + found.cost());
        }
        if (feared.finishDays() != null && !feared.finishDays().equals(found.finishDays())) {
            parts.add(found.finishDays() == null ? "no delay" : RaidWords.delay(found.finishDays()));
        }
        return String.join(" and ", parts);
    }

    private static List<Breach> pairs(Inputs inputs, PairRule rule) {
        RaidLog log = inputs.scope().raid();
        List<Breach> breaches = new ArrayList<>();
        if (inputs.scope().profile().ended() || log.risks().isEmpty()) {
            return breaches;
        }
        Map<RiskId, List<Risk>> risks = null;
        for (Issue issue : log.issues()) {
            if (issue.cause() == null) {
                continue;
            }
            risks = risks == null ? byId(log.risks()) : risks;
            for (Risk risk : risks.getOrDefault(issue.cause(), List.of())) {
                Breach breach = rule.judge(inputs, risk, issue);
                if (breach != null) {
                    breaches.add(breach);
                }
            }
        }
        return breaches;
    }

    private static Map<RiskId, List<Risk>> byId(List<Risk> risks) {
        Map<RiskId, List<Risk>> byId = new HashMap<>();
        for (Risk risk : risks) {
            byId.computeIfAbsent(risk.id(), first -> new ArrayList<>()).add(risk);
        }
        return byId;
    }

    private static Breach about(Inputs inputs, Risk risk, Issue issue, Severity severity, String text) {
        String path = "raid.issues[" + issue.id() + "].";
        return Breach.of(severity, "Issue {issue} was the risk {risk}, " + text)
                .subject(issue.id())
                .with("issue", inputs.input(path + "title", RaidWords.named(issue)))
                .with("risk", inputs.input(path + "cause", RaidWords.named(risk)));
    }
}
