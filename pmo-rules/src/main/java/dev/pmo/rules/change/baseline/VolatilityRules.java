package dev.pmo.rules.change.baseline;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.Level;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Rules on how steady baselines are, and on how widespread uncontrolled change is. */
final class VolatilityRules {

    private static final String SOURCE =
            "Change metrics of common practice: volatility of baselines; the limits are this library's own defaults.";
    private static final Reads VOLATILITY =
            Reads.nothing().fact(BaselineFacts.VOLATILITY).policy(BaselinePolicy.TYPE);

    private VolatilityRules() {}

    static List<Rule> rules() {
        return List.of(often(), widely(), widespread());
    }

    private static Rule often() {
        return Rule.of(
                        "baseline.rebaselined-often",
                        "A plan was baselined anew more often than is allowed, in all or while a stage ran.",
                        VOLATILITY,
                        VolatilityRules::judgeOften)
                .described(
                        "A plan that is agreed anew whenever it is missed is never late.",
                        "Three new baselines within a year, two of them in one stage; two and one are allowed.",
                        SOURCE);
    }

    private static Rule widely() {
        return Rule.of(
                        "baseline.widely-moved",
                        "Many of the agreed dates are no longer those of the first baseline.",
                        VOLATILITY,
                        VolatilityRules::judgeWidely)
                .described(
                        "What was agreed first no longer says when things come; who relies on it needs to know.",
                        "Of 40 activities and milestones in the first baseline 26 have moved: 65%, with 50% as the"
                                + " limit.",
                        SOURCE);
    }

    private static Rule widespread() {
        return Rule.of(
                        "baseline.uncontrolled-change-widespread",
                        "In many of the scopes below, what was agreed changed without an approved change.",
                        Reads.nothing().fact(BaselineFacts.ROLL_UP).policy(BaselinePolicy.TYPE),
                        VolatilityRules::judgeWidespread)
                .at(Level.PROGRAMME, Level.PORTFOLIO)
                .described(
                        "One project may have forgotten a form; many at once have no change control.",
                        "In 4 of 10 projects an agreed date or cost changed without a decision: 40%, with 25% as the"
                                + " limit.",
                        DifferenceRules.SOURCE);
    }

    private static Verdict judgeOften(Inputs inputs) {
        Fact<BaselineVolatility> fact = inputs.fact(BaselineFacts.VOLATILITY);
        List<BaselineMove> moves = fact.value().moves();
        if (moves.isEmpty() || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        PolicyInForce<BaselinePolicy> policy = inputs.policy(BaselinePolicy.TYPE);
        int limit = policy.value().maximumRebaselinings();
        int stageLimit = policy.value().maximumRebaseliningsPerStage();
        List<Breach> breaches = new ArrayList<>();
        if (moves.size() > limit) {
            breaches.add(Breach.of(
                            Severity.MEDIUM,
                            "The plan was baselined anew {count} times with other dates; {limit} is the limit")
                    .aspect(ToleranceAspect.TIME)
                    .with("count", fact.part("moves", moves.size(), baselines(inputs, moves)))
                    .with("limit", inputs.threshold(policy, "maximumRebaselinings", limit)));
        }
        for (StageMoves stage : fact.value().stages()) {
            if (stage.moves() > stageLimit) {
                breaches.add(Breach.of(
                                Severity.MEDIUM,
                                "While {stage} ran, the plan was baselined anew {count} times with other dates;"
                                        + " {limit} is the limit")
                        .subject(stage.stage())
                        .aspect(ToleranceAspect.TIME)
                        .with("stage", inputs.input("stages[" + stage.stage() + "]", stage.stage()))
                        .with("count", fact.part("stages." + stage.stage(), stage.moves(), baselines(inputs, moves)))
                        .with("limit", inputs.threshold(policy, "maximumRebaseliningsPerStage", stageLimit)));
            }
        }
        return Verdict.ofWorst(breaches);
    }

    private static List<Premise> baselines(Inputs inputs, List<BaselineMove> moves) {
        return moves.stream()
                .map(move -> inputs.input(
                        "plan.baselines[" + move.from() + "]",
                        "moved to " + move.to() + ": "
                                + Wording.counted(move.activities(), "activity", "activities") + ", "
                                + Wording.counted(move.milestones(), "milestone", "milestones")))
                .toList();
    }

    private static Verdict judgeWidely(Inputs inputs) {
        Fact<BaselineVolatility> fact = inputs.fact(BaselineFacts.VOLATILITY);
        BaselineVolatility volatility = fact.value();
        PolicyInForce<BaselinePolicy> policy = inputs.policy(BaselinePolicy.TYPE);
        Ratio limit = policy.value().maximumMovedShare();
        boolean few = volatility.items() < policy.value().minimumItems();
        if (few
                || !exceeds(volatility.itemsMoved(), volatility.items(), limit)
                || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        return Verdict.breached(Breach.of(
                        Severity.LOW,
                        "Of {items} activities and milestones in the first baseline {moved} have other agreed dates"
                                + " now, {share}; {limit} is the limit")
                .aspect(ToleranceAspect.TIME)
                .with("items", fact.part("items", volatility.items()))
                .with("moved", fact.part("itemsMoved", volatility.itemsMoved(), baselines(inputs, volatility.moves())))
                .with("share", fact.part("movedShare", share(volatility.itemsMoved(), volatility.items())))
                .with("limit", inputs.threshold(policy, "maximumMovedShare", limit)));
    }

    private static Verdict judgeWidespread(Inputs inputs) {
        Fact<BaselineRollUp> fact = inputs.fact(BaselineFacts.ROLL_UP);
        BaselineRollUp sum = fact.value();
        PolicyInForce<BaselinePolicy> policy = inputs.policy(BaselinePolicy.TYPE);
        Ratio limit = policy.value().maximumUncontrolledShare();
        boolean few = sum.compared() < policy.value().minimumScopes();
        if (few
                || !exceeds(sum.uncontrolled(), sum.compared(), limit)
                || !inputs.scope().profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        return Verdict.breached(Breach.of(
                        Severity.HIGH,
                        "In {uncontrolled} of {compared} scopes what was agreed changed without an approved change,"
                                + " {share}; {limit} is the limit")
                .with("uncontrolled", fact.part("uncontrolled", sum.uncontrolled()))
                .with("compared", fact.part("compared", sum.compared()))
                .with("share", fact.part("uncontrolledShare", share(sum.uncontrolled(), sum.compared())))
                .with("limit", inputs.threshold(policy, "maximumUncontrolledShare", limit)));
    }

    private static boolean exceeds(int part, int whole, Ratio limit) {
        return BigDecimal.valueOf(part).compareTo(limit.value().multiply(BigDecimal.valueOf(whole))) > 0;
    }

    private static Ratio share(int part, int whole) {
        return CumulativeRules.share(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }
}
