package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.Impact;
import dev.pmo.rules.change.ChangeEffect.AspectEffect;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules about what was found out of a change before it is decided. */
final class AssessmentRules {

    private static final String PM2 =
            "PM² project management guide, manage change: assess, including the impact of not" + " implementing";

    private AssessmentRules() {}

    static List<Rule> all() {
        return List.of(notAssessed(), incomplete(), timeDiffers(), outsideTolerance());
    }

    private static Rule notAssessed() {
        return Rule.of(
                        "change.not-assessed",
                        "A change request was raised long ago and its impact has not been found out.",
                        ChangeJudge.READS,
                        inputs -> ChangeJudge.judged(
                                inputs, AssessmentRules::judgeAge, "when they were raised is not recorded of"))
                .described(
                        "A request that nobody looks at is a decision by silence.",
                        "Raised on 1 March, 14 days for the assessment: from 16 March on it is late.",
                        "Common practice");
    }

    private static @Nullable Breach judgeAge(
            ChangeJudge judge, ChangeRequest request, @Nullable ChangeStanding standing) {
        if (standing != ChangeStanding.OPEN || ChangeRequirement.ASSESSMENT.presentIn(request, standing)) {
            return null;
        }
        if (request.dates().raised() == null) {
            return judge.missing(request);
        }
        int days = judge.policy.periods().assessment();
        return !judge.past(request.dates().raised(), days)
                ? null
                : judge.about(request, "was raised on {raised} and is not assessed; {days} days are given for that")
                        .with(
                                "raised",
                                judge.field(
                                        request, "dates.raised", request.dates().raised()))
                        .with("days", judge.threshold("periods.assessment", days));
    }

    private static Rule incomplete() {
        return Rule.of(
                        "change.assessment-incomplete",
                        "A change awaits its decision, or was approved, and its impact was not found out in every"
                                + " aspect.",
                        ChangeJudge.READS,
                        inputs -> ChangeJudge.judged(inputs, AssessmentRules::judgeAspects))
                .described(
                        "What was not assessed is not zero. A change decided on its cost alone may cost the benefits."
                                + " What comes of not doing it is asked for too. Where the procedure requires an"
                                + " assessment and there is none at all, the record is incomplete, and that is told"
                                + " instead.",
                        "Cost and time are known; scope, quality, benefits and risk are not.",
                        PM2);
    }

    private static @Nullable Breach judgeAspects(
            ChangeJudge judge, ChangeRequest request, @Nullable ChangeStanding standing) {
        ChangeAssessment assessment = request.assessment();
        boolean due = standing == ChangeStanding.AWAITING_DECISION || standing == ChangeStanding.APPROVED;
        if (!due || (assessment == null && required(judge.policy.procedure()))) {
            return null;
        }
        Impact impact = assessment == null ? Impact.none() : assessment.impact();
        List<Object> missing = new ArrayList<>(judge.policy.assessedAspects().stream()
                .filter(aspect -> !aspect.assessedIn(impact))
                .toList());
        if (assessment == null || assessment.impactIfNotDone().equals(Impact.none())) {
            missing.add("what comes of not doing it");
        }
        return missing.isEmpty()
                ? null
                : judge.about(
                                request,
                                Severity.LOW,
                                "is {state} and not assessed for {missing}; to be assessed are {asked}")
                        .with("state", judge.field(request, "state", request.state()))
                        .with("missing", judge.field(request, "assessment", Listed.of(missing)))
                        .with("asked", judge.threshold("assessedAspects", Listed.of(judge.policy.assessedAspects())));
    }

    /** Whether the procedure requires an assessment: that there is none is then told as what it lacks. */
    private static boolean required(ChangeProcedure procedure) {
        for (ProcedureMove move : procedure.moves()) {
            if (move.requires().contains(ChangeRequirement.ASSESSMENT)) {
                return true;
            }
        }
        return false;
    }

    private static Rule timeDiffers() {
        return Rule.of(
                        "change.time-impact-differs",
                        "The plan says another effect of a pending change on the finish than its assessment.",
                        ChangeJudge.READS.fact(ChangeFacts.TIMES),
                        AssessmentRules::judgeTimes)
                .described(
                        "The activities that change are known, and the plan tells what follows; a guess beside it"
                                + " misleads whoever decides. The plan is asked what if the activities were as"
                                + " assessed.",
                        "An activity takes 5 days more and lies on the critical path: the finish moves by 7 calendar"
                                + " days. The assessment says 0.",
                        "Critical path method; assessment of impact by the plan: practice of schedule risk");
    }

    private static Verdict judgeTimes(Inputs inputs) {
        Fact<ChangeTimes> times = inputs.fact(ChangeFacts.TIMES);
        if (times.value().impacts().isEmpty()) {
            return Verdict.satisfied();
        }
        return ChangeJudge.judged(
                inputs,
                (judge, request, standing) -> times.value().impacts().stream()
                        .filter(impact -> impact.id().equals(request.id()))
                        .filter(impact -> impact.findDifference()
                                .filter(days -> Math.abs(days) > judge.policy.timeDifferenceDays())
                                .isPresent())
                        .findFirst()
                        .map(impact -> timeBreach(judge, request, times, impact))
                        .orElse(null));
    }

    private static Breach timeBreach(
            ChangeJudge judge, ChangeRequest request, Fact<ChangeTimes> times, ChangeTimeImpact impact) {
        String key = "[" + request.id() + "]";
        Breach breach = judge.about(
                        request,
                        impact.milestones().isEmpty()
                                ? "is assessed to move the finish by {assessed} days; by the plan it moves by {days},"
                                        + " to {finish}"
                                : "is assessed to move the finish by {assessed} days; by the plan it moves by {days},"
                                        + " to {finish}, with {milestones}")
                .with(
                        "assessed",
                        judge.field(request, "assessment.impact.finishDays", String.valueOf(impact.assessedDays())))
                .with("days", times.part("days" + key, impact.findDays().orElseThrow()))
                .with("finish", times.part("finish" + key, String.valueOf(impact.finishAfter())));
        return impact.milestones().isEmpty()
                ? breach
                : breach.with("milestones", times.part("milestones" + key, Listed.of(impact.milestones())));
    }

    private static Rule outsideTolerance() {
        return Rule.of(
                        "change.outside-tolerance",
                        "A pending change would take the forecast of an aspect out of tolerance.",
                        ChangeJudge.READS.fact(ChangeFacts.EFFECTS),
                        AssessmentRules::judgeEffects)
                .described(
                        "Who approves such a change approves an exception, and an exception is for the level above.",
                        "Forecast GBP 104,000 against GBP 100,000, tolerance 5%: a change of GBP 1,000 still fits, one"
                                + " of GBP 1,001 does not.",
                        "Manage by exception, forecasts against tolerances: PRINCE2, progress practice");
    }

    private static Verdict judgeEffects(Inputs inputs) {
        Fact<ChangeEffects> effects = inputs.fact(ChangeFacts.EFFECTS);
        if (effects.value().effects().isEmpty()) {
            return Verdict.satisfied();
        }
        return ChangeJudge.judged(inputs, (judge, request, standing) -> {
            List<AspectEffect> leaving = effects.value().effects().stream()
                    .filter(effect -> effect.id().equals(request.id()))
                    .flatMap(effect -> effect.aspects().stream())
                    .filter(AspectEffect::leaves)
                    .toList();
            return leaving.isEmpty() ? null : effectBreach(judge, request, effects, leaving);
        });
    }

    private static Breach effectBreach(
            ChangeJudge judge, ChangeRequest request, Fact<ChangeEffects> effects, List<AspectEffect> leaving) {
        String words = leaving.stream()
                .map(effect -> ChangeWords.word(effect.aspect()) + " "
                        + effect.after().forecast() + " is "
                        + effect.after().deviation() + " from " + effect.after().target() + ", tolerance "
                        + effect.after().limit())
                .collect(Collectors.joining("; "));
        return judge.about(request, Severity.HIGH, "would take the forecast out of tolerance: {aspects}")
                .aspect(leaving.get(0).aspect())
                .with("aspects", effects.part("leaving[" + request.id() + "]", words));
    }
}
