package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Rule;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules about what should have happened to a change by now. */
final class TimeRules {

    private static final String PRACTICE =
            "Lead time of decisions and overdue changes: common measures of change control";

    private TimeRules() {}

    static List<Rule> all() {
        return List.of(overdue(), waiting(), postponed(), notDone());
    }

    private static Rule overdue() {
        return Rule.of(
                        "change.decision-overdue",
                        "The date by which a change was to be decided has passed.",
                        ChangeJudge.READS,
                        inputs -> ChangeJudge.judged(inputs, TimeRules::judgeOverdue))
                .described(
                        "A decision that does not come is a rejection that nobody answers for, or work that goes on"
                                + " without one.",
                        "To be decided by 31 March: on 31 March it is in time, on 1 April it is overdue.",
                        PRACTICE);
    }

    private static @Nullable Breach judgeOverdue(
            ChangeJudge judge, ChangeRequest request, @Nullable ChangeStanding standing) {
        LocalDate due = request.dates().decisionDue();
        if (standing == null || !standing.pending() || due == null || !due.isBefore(judge.asOf)) {
            return null;
        }
        return judge.about(request, "was to be decided by {due}, before {asOf}, and is {state}")
                .with("due", judge.field(request, "dates.decisionDue", due))
                .with("asOf", judge.inputs.asOfPremise())
                .with("state", judge.field(request, "state", request.state()));
    }

    private static Rule waiting() {
        return Rule.of(
                        "change.waiting-too-long",
                        "A change without a date for its decision has been pending for longer than decisions may take.",
                        ChangeJudge.READS,
                        inputs -> ChangeJudge.judged(
                                inputs,
                                TimeRules::judgeWaiting,
                                "neither the date of the decision nor when they were raised is recorded of"))
                .described(
                        "The plan goes on while the question is open.",
                        "Raised on 1 March, 30 days for the decision: from 1 April on it is too long.",
                        PRACTICE);
    }

    private static @Nullable Breach judgeWaiting(
            ChangeJudge judge, ChangeRequest request, @Nullable ChangeStanding standing) {
        ChangeDates dates = request.dates();
        if (standing == null || !standing.pending() || dates.decisionDue() != null) {
            return null;
        }
        if (dates.raised() == null) {
            return judge.missing(request);
        }
        int days = judge.policy.periods().decision();
        return !judge.past(dates.raised(), days)
                ? null
                : judge.about(request, "was raised on {raised}, more than {days} days before {asOf}, and is {state}")
                        .with("raised", judge.field(request, "dates.raised", dates.raised()))
                        .with("days", judge.threshold("periods.decision", days))
                        .with("asOf", judge.inputs.asOfPremise())
                        .with("state", judge.field(request, "state", request.state()));
    }

    private static Rule postponed() {
        return Rule.of(
                        "change.postponed-past-its-date",
                        "A change was postponed until a date that has passed.",
                        ChangeJudge.READS,
                        inputs -> ChangeJudge.judged(
                                inputs, TimeRules::judgePostponed, "until when is not recorded of the postponed"))
                .described(
                        "What was to be looked at again is forgotten more easily than it is decided.",
                        "Postponed until 30 June: on 1 July it is to be looked at again.",
                        PRACTICE);
    }

    private static @Nullable Breach judgePostponed(
            ChangeJudge judge, ChangeRequest request, @Nullable ChangeStanding standing) {
        if (standing != ChangeStanding.POSTPONED) {
            return null;
        }
        LocalDate until = ChangeRequirement.decision(request, ChangeStanding.POSTPONED)
                .map(ChangeDecision::decision)
                .map(decision -> decision.until())
                .orElse(null);
        if (until == null) {
            return judge.missing(request);
        }
        return !until.isBefore(judge.asOf)
                ? null
                : judge.about(request, "was postponed until {until}, before {asOf}, and is still {state}")
                        .with("until", judge.field(request, "decisions.until", until))
                        .with("asOf", judge.inputs.asOfPremise())
                        .with("state", judge.field(request, "state", request.state()));
    }

    private static Rule notDone() {
        return Rule.of(
                        "change.not-implemented",
                        "An approved change was to be done by a date that has passed.",
                        ChangeJudge.READS,
                        inputs -> ChangeJudge.judged(
                                inputs, TimeRules::judgeNotDone, "no target date is recorded of the approved"))
                .described(
                        "The baseline already says what the work does not do yet.",
                        "Approved, to be done by 31 March, no grace: on 1 April it is late.",
                        PRACTICE);
    }

    private static @Nullable Breach judgeNotDone(
            ChangeJudge judge, ChangeRequest request, @Nullable ChangeStanding standing) {
        LocalDate target = request.dates().target();
        if (standing != ChangeStanding.APPROVED) {
            return null;
        }
        if (target == null) {
            return judge.missing(request);
        }
        int grace = judge.policy.periods().implementationGrace();
        return !judge.past(target, grace)
                ? null
                : judge.about(request, "was to be done by {target}, with {grace} days of grace, before {asOf}")
                        .with("target", judge.field(request, "dates.target", target))
                        .with("grace", judge.threshold("periods.implementationGrace", grace))
                        .with("asOf", judge.inputs.asOfPremise());
    }
}
