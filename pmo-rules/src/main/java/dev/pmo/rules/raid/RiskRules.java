package dev.pmo.rules.raid;

import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.value.Dates;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules about how well a single risk is looked after: ownership, assessment, dates. */
final class RiskRules {

    private RiskRules() {}

    static List<Rule> all() {
        return List.of(withoutOwner(), notAssessed(), reviewOverdue(), ageing(), targetNotReached());
    }

    private static Rule withoutOwner() {
        return Rule.of(
                        "raid.risk-without-owner",
                        "A live risk has no owner.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).all(RiskRules::judgeOwner))
                .described(
                        "Nobody watches a risk that nobody owns, and its response is nobody's task.",
                        "R-1 scores 12 medium and its owner is blank.",
                        "PM² project management guide, appendix B.8: each risk has an owner");
    }

    private static @Nullable Breach judgeOwner(RiskJudge judge, ScoredRisk scored) {
        return RaidWords.blank(scored.risk().owner())
                ? judge.about(scored, "has {owner}").with("owner", judge.field(scored.risk(), "owner", "no owner"))
                : null;
    }

    private static Rule notAssessed() {
        return Rule.of(
                        "raid.risk-not-assessed",
                        "A live risk is being managed, or was proposed long ago, without an assessment that counts.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).all(RiskRules::judgeAssessment))
                .described(
                        "A risk without likelihood and impact cannot be compared with the limits of its level, nor can"
                                + " one whose steps lie off the matrix. One that is only proposed has a review interval to"
                                + " be assessed, from the day on which it was raised; none where that day is not known.",
                        "R-2 is open and has neither an inherent nor a residual assessment; or proposed, raised 32 days"
                                + " ago, with an interval of 31.",
                        "PM² project management guide, appendix B.8: likelihood, impact and level of each risk");
    }

    private static @Nullable Breach judgeAssessment(RiskJudge judge, ScoredRisk scored) {
        Risk risk = scored.risk();
        if (scored.score() != null || freshProposal(judge, risk)) {
            return null;
        }
        Premise assessment = risk.findCurrent().isEmpty()
                ? judge.field(risk, "inherent", "no assessment")
                : judge.inputs
                        .fact(RaidFacts.REGISTER)
                        .part("score[" + risk.id() + "]", "an assessment outside the matrix", judge.causes(risk));
        return judge.about(scored, "is {status} with {assessment}")
                .with("status", judge.field(risk, "status", risk.status()))
                .with("assessment", assessment);
    }

    private static boolean freshProposal(RiskJudge judge, Risk risk) {
        LocalDate identified = risk.dates().identified();
        return risk.status() == RiskStatus.PROPOSED
                && risk.findCurrent().isEmpty()
                && identified != null
                && !Dates.plusDays(identified, judge.policy.periods().reviewIntervalDays())
                        .isBefore(judge.asOf);
    }

    private static Rule reviewOverdue() {
        return Rule.of(
                        "raid.risk-review-overdue",
                        "A live risk was not reviewed by the day on which it was due.",
                        RiskJudge.READS,
                        RiskRules::judgeReviews)
                .described(
                        "An assessment that nobody renews describes the past.",
                        "Review due on 1 March, review of the portfolio on 2 March: overdue; on 1 March: not yet.",
                        "Common practice of risk management: each risk has a review date");
    }

    private static Verdict judgeReviews(Inputs inputs) {
        List<Object> undated = new ArrayList<>();
        Verdict verdict = RiskJudge.of(inputs).all((judge, scored) -> judgeReview(judge, scored, undated));
        return undated.isEmpty()
                ? verdict
                : verdict.except(Unassessed.noData(
                        "no date of identification or review is recorded for: " + Listed.of(undated)));
    }

    private static @Nullable Breach judgeReview(RiskJudge judge, ScoredRisk scored, List<Object> undated) {
        Risk risk = scored.risk();
        int interval = judge.policy.periods().reviewIntervalDays();
        LocalDate due = scored.findReviewDue(interval).orElse(null);
        if (due == null) {
            undated.add(risk.id());
            return null;
        }
        if (!due.isBefore(judge.asOf)) {
            return null;
        }
        if (risk.dates().nextReview() != null) {
            return judge.about(scored, Severity.LOW, "was due for review on {due}, before {asOf}")
                    .with("due", judge.field(risk, "dates.nextReview", due))
                    .with("asOf", judge.inputs.asOfPremise());
        }
        LocalDate reviewed = risk.dates().lastReviewed();
        LocalDate last = Objects.requireNonNull(reviewed == null ? risk.dates().identified() : reviewed);
        return judge.about(
                        scored, Severity.LOW, "was last looked at on {last}, more than {interval} days before {asOf}")
                .with("last", judge.field(risk, reviewed == null ? "dates.identified" : "dates.lastReviewed", last))
                .with("interval", judge.threshold("periods.reviewIntervalDays", interval))
                .with("asOf", judge.inputs.asOfPremise());
    }

    private static Rule ageing() {
        return Rule.of(
                        "raid.risk-ageing",
                        "A risk has been live for longer than the ageing limit.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).all(RiskRules::judgeAge))
                .described(
                        "A log full of old risks hides the new ones; an old risk is usually an issue or no risk at"
                                + " all.",
                        "Limit 365 days: identified 365 days ago is in order, 366 days ago is old.",
                        "Common practice of risk management: age counted from identification");
    }

    private static @Nullable Breach judgeAge(RiskJudge judge, ScoredRisk scored) {
        long age = scored.findAgeDays(judge.asOf).orElse(0);
        if (age <= judge.policy.periods().ageingDays()) {
            return null;
        }
        Risk risk = scored.risk();
        LocalDate identified = Objects.requireNonNull(risk.dates().identified());
        return judge.about(
                        scored, Severity.LOW, "has been live since {identified}, more than {limit} days before {asOf}")
                .with("identified", judge.field(risk, "dates.identified", identified))
                .with(
                        "limit",
                        judge.threshold(
                                "periods.ageingDays", judge.policy.periods().ageingDays()))
                .with("asOf", judge.inputs.asOfPremise());
    }

    private static Rule targetNotReached() {
        return Rule.of(
                        "raid.risk-target-not-reached",
                        "All controls of a threat are in place, and it is still more serious than its target.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).threats(RiskRules::judgeTarget))
                .described(
                        "The response is complete and has not done what it was to do; no action is left to close the"
                                + " distance.",
                        "Target 6 medium, residual 12 medium, one control in place and none planned.",
                        "Common practice of risk management: inherent, residual and target assessment");
    }

    private static @Nullable Breach judgeTarget(RiskJudge judge, ScoredRisk scored) {
        Risk risk = scored.risk();
        RiskScore target = scored.findScore(risk.target(), judge.policy).orElse(null);
        if (target == null || scored.score() == null || scored.score().value() <= target.value()) {
            return null;
        }
        return risk.hasControlInPlace() && !ControlRules.hasPlannedControl(risk)
                ? judge.about(scored, "scores {score} with all controls in place; its target is {target}")
                        .with("score", judge.score(scored))
                        .with("target", judge.target(scored, target))
                : null;
    }
}
