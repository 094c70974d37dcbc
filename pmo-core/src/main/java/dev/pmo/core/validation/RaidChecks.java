package dev.pmo.core.validation;

import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What can be said of a RAID log by itself. */
final class RaidChecks {

    private RaidChecks() {}

    static void check(RaidLog log, Violations violations) {
        Repeats.report(violations, "raid.risks", "a risk", false, log.risks(), Risk::id);
        Repeats.report(violations, "raid.assumptions", "an assumption", false, log.assumptions(), Assumption::id);
        Repeats.report(violations, "raid.issues", "an issue", false, log.issues(), Issue::id);
        Repeats.report(
                violations, "raid.dependencies", "a give/get dependency", false, log.dependencies(), GiveGet::id);
        costs(log, violations);
        decisions(log, violations);
        causes(log, violations);
        for (Issue issue : log.issues()) {
            if (!issue.status().live() && issue.closed() == null) {
                violations.add(
                        ViolationKind.CLOSED_WITHOUT_DATE,
                        "raid.issues[" + issue.id() + "].closed",
                        "the issue is no longer live, and no date says since when",
                        issue.status());
            }
        }
        for (GiveGet dependency : log.dependencies()) {
            if (dependency.status() == AgreementStatus.DELIVERED && dependency.delivered() == null) {
                violations.add(
                        ViolationKind.CLOSED_WITHOUT_DATE,
                        "raid.dependencies[" + dependency.id() + "].delivered",
                        "the dependency is delivered, and no date says since when",
                        dependency.status());
            }
            if (dependency.giver().equals(dependency.receiver())) {
                violations.add(
                        ViolationKind.SELF_LINK,
                        "raid.dependencies[" + dependency.id() + "].receiver",
                        "giver and receiver are the same scope",
                        dependency.receiver());
            }
        }
    }

    private static void costs(RaidLog log, Violations violations) {
        for (Risk risk : log.risks()) {
            cost(risk, "inherent", risk.inherent(), violations);
            cost(risk, "residual", risk.residual(), violations);
            cost(risk, "target", risk.target(), violations);
        }
    }

    private static void cost(Risk risk, String name, @Nullable RiskAssessment assessment, Violations violations) {
        if (assessment != null && assessment.cost() != null && assessment.cost().signum() < 0) {
            violations.add(
                    ViolationKind.NEGATIVE_VALUE,
                    "raid.risks[" + risk.id() + "]." + name + ".cost",
                    "the cost of a risk is negative",
                    assessment.cost());
        }
    }

    private static void decisions(RaidLog log, Violations violations) {
        for (Risk risk : log.risks()) {
            if (risk.escalation() != null || risk.acceptance() != null) {
                String path = "raid.risks[" + risk.id() + "].";
                DecisionChecks.escalation(path + "escalation", risk.escalation(), violations);
                DecisionChecks.decision(path + "acceptance", risk.acceptance(), violations);
            }
        }
        for (Issue issue : log.issues()) {
            DecisionChecks.escalation("raid.issues[" + issue.id() + "].escalation", issue.escalation(), violations);
        }
    }

    private static void causes(RaidLog log, Violations violations) {
        if (log.issues().isEmpty() && log.assumptions().isEmpty()) {
            return;
        }
        Set<RiskId> risks = new HashSet<>(log.risks().size() * 2);
        log.risks().forEach(risk -> risks.add(risk.id()));
        Set<IssueId> issues = new HashSet<>();
        log.issues().forEach(issue -> issues.add(issue.id()));
        for (Issue issue : log.issues()) {
            risk(risks, issue.cause(), "raid.issues[" + issue.id() + "].cause", violations);
        }
        for (Assumption assumption : log.assumptions()) {
            risk(risks, assumption.risk(), "raid.assumptions[" + assumption.id() + "].risk", violations);
            issue(issues, assumption, violations);
        }
    }

    private static void issue(Set<IssueId> known, Assumption assumption, Violations violations) {
        if (assumption.issue() != null && !known.contains(assumption.issue())) {
            violations.add(
                    ViolationKind.DANGLING_REFERENCE,
                    "raid.assumptions[" + assumption.id() + "].issue",
                    "the log has no such issue",
                    assumption.issue());
        }
    }

    private static void risk(Set<RiskId> known, @Nullable RiskId risk, String path, Violations violations) {
        if (risk != null && !known.contains(risk)) {
            violations.add(ViolationKind.DANGLING_REFERENCE, path, "the log has no such risk", risk);
        }
    }
}
