package dev.pmo.rules.raid;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.ActionStatus;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rules about actions: who does them, by when, and where one is missing. */
final class ActionRules {

    private static final String SOURCE = "Common practice of RAID logs: each action has one owner and a date";

    /** A judgement of one open action. */
    private interface ActionRule {
        @Nullable
        Breach judge(Inputs inputs, Action action);
    }

    private ActionRules() {}

    static List<Rule> all() {
        return List.of(withoutOwner(), withoutDate(), overdue(), issueWithoutAction());
    }

    /** What the open actions of a log are about; empty if it has none. */
    static Set<String> answered(RaidLog log) {
        if (log.actions().isEmpty()) {
            return Set.of();
        }
        Set<String> answered = new HashSet<>();
        for (Action action : log.actions()) {
            if (action.status() == ActionStatus.OPEN && action.about() != null) {
                answered.add(action.about().strip());
            }
        }
        return answered;
    }

    private static Rule withoutOwner() {
        return Rule.of(
                        "raid.action-without-owner",
                        "An open action has no owner.",
                        Reads.nothing(),
                        inputs -> judged(inputs, ActionRules::judgeOwner))
                .described("What nobody is charged with is not done.", "AC-1 is open and its owner is blank.", SOURCE);
    }

    private static @Nullable Breach judgeOwner(Inputs inputs, Action action) {
        return RaidWords.blank(action.owner())
                ? about(inputs, action, Severity.MEDIUM, "has {owner}")
                        .with("owner", field(inputs, action, "owner", "no owner"))
                : null;
    }

    private static Rule withoutDate() {
        return Rule.of(
                        "raid.action-without-date",
                        "An open action has no date by which it is to be done.",
                        Reads.nothing(),
                        inputs -> judged(inputs, ActionRules::judgeDate))
                .described("What is due some day is never overdue.", "AC-1 is open and has no due date.", SOURCE);
    }

    private static @Nullable Breach judgeDate(Inputs inputs, Action action) {
        return action.due() == null
                ? about(inputs, action, Severity.LOW, "has {due}")
                        .with("due", field(inputs, action, "due", "no due date"))
                : null;
    }

    private static Rule overdue() {
        return Rule.of(
                        "raid.action-overdue",
                        "An action was due and is not done.",
                        Reads.nothing(),
                        inputs -> judged(inputs, ActionRules::judgeOverdue))
                .described(
                        "What it was to answer is still unanswered.",
                        "Due on 1 March, open, review on 2 March: overdue; review on 1 March: not yet.",
                        SOURCE);
    }

    private static @Nullable Breach judgeOverdue(Inputs inputs, Action action) {
        if (action.due() == null || !action.due().isBefore(inputs.asOf())) {
            return null;
        }
        String text = "was due on {due}, before {asOf}, and is {status}";
        Breach breach = action.about() == null
                ? about(inputs, action, Severity.MEDIUM, text)
                : about(inputs, action, Severity.MEDIUM, text + "; it is about {item}")
                        .with("item", field(inputs, action, "about", action.about()));
        return breach.with("due", field(inputs, action, "due", action.due()))
                .with("asOf", inputs.asOfPremise())
                .with("status", field(inputs, action, "status", action.status()));
    }

    private static Verdict judged(Inputs inputs, ActionRule rule) {
        if (inputs.scope().profile().ended()) {
            return Verdict.satisfied();
        }
        List<Breach> breaches = new ArrayList<>();
        for (Action action : inputs.scope().raid().actions()) {
            Breach breach = action.status() == ActionStatus.OPEN ? rule.judge(inputs, action) : null;
            if (breach != null) {
                breaches.add(breach);
            }
        }
        return RaidVerdict.of(breaches);
    }

    private static Rule issueWithoutAction() {
        return Rule.of(
                        "raid.issue-without-action",
                        "A live issue of some severity is answered by no open action, in a log that records actions.",
                        Reads.nothing().policy(RaidPolicy.TYPE),
                        ActionRules::judgeIssues)
                .described(
                        "An issue on which nobody acts goes on doing harm. In a log that records no actions at all this"
                                + " cannot be told.",
                        "I-1 is major and open; the open actions of the log are about other items.",
                        SOURCE);
    }

    private static Verdict judgeIssues(Inputs inputs) {
        RaidLog log = inputs.scope().raid();
        if (inputs.scope().profile().ended() || log.issues().isEmpty()) {
            return Verdict.satisfied();
        }
        PolicyInForce<RaidPolicy> policy = inputs.policy(RaidPolicy.TYPE);
        List<Issue> severe = severe(log.issues(), policy.value().actionSeverity());
        if (log.actions().isEmpty()) {
            return severe.isEmpty() ? Verdict.satisfied() : Verdict.noData("no actions are recorded");
        }
        Set<String> answered = answered(log);
        List<Breach> breaches = new ArrayList<>();
        for (Issue issue : severe) {
            if (!answered.contains(issue.id().value())) {
                breaches.add(unanswered(inputs, policy, issue));
            }
        }
        return RaidVerdict.of(breaches);
    }

    private static List<Issue> severe(List<Issue> issues, IssueSeverity from) {
        List<Issue> severe = new ArrayList<>();
        for (Issue issue : issues) {
            if (issue.status().live()
                    && issue.severity() != null
                    && issue.severity().compareTo(from) >= 0) {
                severe.add(issue);
            }
        }
        return severe;
    }

    private static Breach unanswered(Inputs inputs, PolicyInForce<RaidPolicy> policy, Issue issue) {
        String path = "raid.issues[" + issue.id() + "].";
        return Breach.of(
                        IssueRules.severity(issue),
                        "Issue {issue} is {severity}, at or above {from}, and {action} is about it")
                .subject(issue.id())
                .with("issue", inputs.input(path + "title", RaidWords.named(issue)))
                .with("severity", inputs.input(path + "severity", Objects.requireNonNull(issue.severity())))
                .with(
                        "from",
                        inputs.threshold(
                                policy, "actionSeverity", policy.value().actionSeverity()))
                .with("action", inputs.input("raid.actions", "no open action"));
    }

    private static Breach about(Inputs inputs, Action action, Severity severity, String text) {
        return Breach.of(severity, "Action {action} " + text)
                .subject(action.id())
                .with("action", field(inputs, action, "title", RaidWords.named(action)));
    }

    private static Premise field(Inputs inputs, Action action, String name, Object value) {
        return inputs.input("raid.actions[" + action.id() + "]." + name, value);
    }
}
