package dev.pmo.rules.raid;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.value.Dates;
import dev.pmo.rules.authority.IssueWeight;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules about issues: ownership, time, authority. */
final class IssueRules {

    private static final Reads READS = Reads.nothing().policy(RaidPolicy.TYPE);

    /** A judgement of one live issue. */
    private interface IssueRule {
        @Nullable
        Breach judge(Inputs inputs, Issue issue);
    }

    private IssueRules() {}

    static List<Rule> all() {
        return List.of(withoutOwner(), overdue(), severe());
    }

    private static Rule withoutOwner() {
        return Rule.of(
                        "raid.issue-without-owner",
                        "A live issue has no owner.",
                        Reads.nothing(),
                        inputs -> RaidVerdict.of(judged(inputs, IssueRules::judgeOwner)))
                .described(
                        "An issue that nobody owns is nobody's task.",
                        "I-1 is open and its owner is blank.",
                        "PM² project management guide, appendix B.9: each issue has an owner");
    }

    private static @Nullable Breach judgeOwner(Inputs inputs, Issue issue) {
        return RaidWords.blank(issue.owner())
                ? about(inputs, issue, "has {owner}").with("owner", field(inputs, issue, "owner", "no owner"))
                : null;
    }

    private static Rule overdue() {
        return Rule.of(
                        "raid.issue-overdue",
                        "A live issue has passed its target date by more than the days of grace.",
                        READS,
                        IssueRules::judgeOverdue)
                .described(
                        "What has happened goes on doing harm until it is dealt with; a major issue that is late needs"
                                + " the level above.",
                        "Target 1 March, no grace, review on 2 March: overdue; review on 1 March: not yet.",
                        "PM² project management guide, appendix B.9: target date and escalation of issues");
    }

    private static Verdict judgeOverdue(Inputs inputs) {
        RaidPolicy policy = inputs.policy(RaidPolicy.TYPE).value();
        LocalDate earliest = Dates.plusDays(inputs.asOf(), -policy.periods().issueGraceDays());
        List<Object> undated = new ArrayList<>();
        List<Breach> breaches = judged(inputs, (same, issue) -> {
            LocalDate target = issue.target();
            if (target == null) {
                undated.add(issue.id());
                return null;
            }
            return target.isBefore(earliest) ? late(inputs, issue) : null;
        });
        return RaidVerdict.of(breaches, "no target date is recorded for the live issues", undated);
    }

    private static Breach late(Inputs inputs, Issue issue) {
        PolicyInForce<RaidPolicy> policy = inputs.policy(RaidPolicy.TYPE);
        boolean serious = issue.severity() == IssueSeverity.MAJOR || issue.severity() == IssueSeverity.CRITICAL;
        String text = "was to be dealt with by {target}, with {grace} days of grace, before {asOf}";
        Breach breach = serious
                ? escalating(inputs, issue, text + ", and is {severity}", "Who deals with issue {issue}, and by when")
                        .with("severity", field(inputs, issue, "severity", Objects.requireNonNull(issue.severity())))
                : about(inputs, issue, text);
        return breach.with("target", field(inputs, issue, "target", Objects.requireNonNull(issue.target())))
                .with(
                        "grace",
                        inputs.threshold(
                                policy,
                                "periods.issueGraceDays",
                                policy.value().periods().issueGraceDays()))
                .with("asOf", inputs.asOfPremise());
    }

    private static Rule severe() {
        return Rule.of(
                        "raid.issue-severe",
                        "A live issue needs more authority than the manager has: the board's, or that of the level"
                                + " above.",
                        READS,
                        IssueRules::judgeSeverity)
                .described(
                        "Severity names the authority that decides: major is for the board, critical for the level"
                                + " above it.",
                        "Critical is handed up, major wants a decision of the board, significant is left alone.",
                        "Severity scale of issues: minor, significant, major, critical (PRINCE2 2009, change theme)");
    }

    private static Verdict judgeSeverity(Inputs inputs) {
        List<Object> unrated = new ArrayList<>();
        List<Breach> breaches = judged(inputs, (same, issue) -> {
            if (issue.severity() == null) {
                unrated.add(issue.id());
            }
            return issue.severity() == IssueSeverity.MAJOR || issue.severity() == IssueSeverity.CRITICAL
                    ? needsAuthority(inputs, issue)
                    : null;
        });
        return RaidVerdict.of(breaches, "no severity is recorded for the live issues", unrated);
    }

    private static Breach needsAuthority(Inputs inputs, Issue issue) {
        Premise severity = field(inputs, issue, "severity", Objects.requireNonNull(issue.severity()));
        String decision = "What is done about issue {issue}";
        if (issue.severity() == IssueSeverity.CRITICAL) {
            return escalating(inputs, issue, "is {severity}, for the level above", decision)
                    .with("severity", severity);
        }
        PolicyInForce<RaidPolicy> policy = inputs.policy(RaidPolicy.TYPE);
        int days = policy.value().responseDays().of(Severity.HIGH);
        return about(inputs, issue, "is {severity}, for the board, which answers within {days} days")
                .with("severity", severity)
                .with("days", inputs.threshold(policy, ResponseDays.path(Severity.HIGH), days))
                .decide(decision, Dates.plusDays(inputs.asOf(), days), Intervention.REVIEW);
    }

    private static List<Breach> judged(Inputs inputs, IssueRule rule) {
        if (inputs.scope().profile().ended()) {
            return List.of();
        }
        List<Breach> found = List.of();
        for (Issue issue : inputs.scope().raid().issues()) {
            Breach breach = issue.status().live() ? rule.judge(inputs, issue) : null;
            if (breach != null) {
                found = found.isEmpty() ? new ArrayList<>() : found;
                found.add(breach);
            }
        }
        return found;
    }

    static Severity severity(Issue issue) {
        return IssueWeight.of(issue.severity());
    }

    private static Breach about(Inputs inputs, Issue issue, String text) {
        return Breach.of(severity(issue), "Issue {issue} " + text)
                .subject(issue.id())
                .with("issue", field(inputs, issue, "title", RaidWords.named(issue)))
                .carrying(issue);
    }

    private static Breach escalating(Inputs inputs, Issue issue, String text, String decision) {
        RecordedEscalation recorded = issue.escalation();
        if (recorded != null && recorded.waiting(inputs.asOf())) {
            return about(inputs, issue, text + "; it waits for {receiver}")
                    .with("receiver", field(inputs, issue, "escalation.to", recorded.to()));
        }
        PolicyInForce<RaidPolicy> policy = inputs.policy(RaidPolicy.TYPE);
        int days = policy.value().responseDays().of(severity(issue));
        return about(inputs, issue, text + "; an answer is due within {days} days")
                .with("days", inputs.threshold(policy, ResponseDays.path(severity(issue)), days))
                .escalate()
                .decide(decision, Dates.plusDays(inputs.asOf(), days), Intervention.SUPPORT);
    }

    private static Premise field(Inputs inputs, Issue issue, String name, Object value) {
        return inputs.input("raid.issues[" + issue.id() + "]." + name, value);
    }
}
