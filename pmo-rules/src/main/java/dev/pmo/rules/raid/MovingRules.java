package dev.pmo.rules.raid;

import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules about risks that move without being moved: parked from date to date, scored anew without a reason. */
final class MovingRules {

    private MovingRules() {}

    static List<Rule> all() {
        return List.of(targetMoves(), scoreSwings(), windowOpen());
    }

    private static Rule targetMoves() {
        return Rule.of(
                        "raid.risk-target-keeps-moving",
                        "The target date of a live risk has moved more often than the policy allows.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).all(MovingRules::judgeTargets))
                .described(
                        "A date that is put off each time it comes near is no date; the risk is parked.",
                        "Two moves allowed: 1 March, then 1 April, then 1 May is in order; then 1 June is once too"
                                + " often.",
                        "Common practice of risk management: parked risks, whose target date keeps moving");
    }

    private static @Nullable Breach judgeTargets(RiskJudge judge, ScoredRisk scored) {
        RiskDates dates = scored.risk().dates();
        int moves = moves(dates);
        if (moves <= judge.policy.targetMoves()) {
            return null;
        }
        String earlier =
                dates.earlierTargets().stream().map(LocalDate::toString).collect(Collectors.joining(", "));
        return judge.about(
                        scored,
                        Severity.MEDIUM,
                        "is {status}, and its target date has moved {moves} times, more than {allowed}: it was"
                                + " {earlier} and is {target}")
                .with(
                        "status",
                        judge.field(scored.risk(), "status", scored.risk().status()))
                .with(
                        "moves",
                        judge.inputs
                                .fact(RaidFacts.REGISTER)
                                .part(
                                        "targetMoves[" + scored.risk().id() + "]",
                                        moves,
                                        List.of(judge.field(scored.risk(), "dates.earlierTargets", earlier))))
                .with("allowed", judge.threshold("targetMoves", judge.policy.targetMoves()))
                .with("earlier", judge.field(scored.risk(), "dates.earlierTargets", earlier))
                .with(
                        "target",
                        judge.field(
                                scored.risk(),
                                "dates.target",
                                dates.target() == null ? RaidWords.NOT_RECORDED : dates.target()));
    }

    /** How often the date changed; the same date recorded twice is no move. */
    private static int moves(RiskDates dates) {
        int moves = 0;
        LocalDate before = null;
        for (LocalDate target : dates.earlierTargets()) {
            moves += before != null && !before.equals(target) ? 1 : 0;
            before = target;
        }
        return before == null || dates.target() == null || before.equals(dates.target()) ? moves : moves + 1;
    }

    private static Rule scoreSwings() {
        return Rule.of(
                        "raid.risk-score-swings",
                        "The score of a live risk has moved by more bands since last time than the policy allows, and"
                                + " its controls are the same.",
                        RiskJudge.READS.previousSnapshot(),
                        MovingRules::judgeScores)
                .described(
                        "What swings without anything having been done was wrong last time or is wrong now.",
                        "One band allowed: from 6 medium to 20 high is in order, from 2 low to 20 high is not.",
                        "Common practice of risk management: oscillating scores");
    }

    private static Verdict judgeScores(Inputs inputs) {
        Scope previous = inputs.findPrevious().orElse(null);
        if (previous == null) {
            return Verdict.satisfied();
        }
        RiskJudge judge = RiskJudge.of(inputs);
        Map<RiskId, ScoredRisk> before = new HashMap<>();
        for (ScoredRisk scored :
                RiskRegister.of(previous.raid().risks(), judge.policy).all()) {
            before.put(scored.risk().id(), scored);
        }
        return judge.all((same, scored) -> {
            ScoredRisk then = before.get(scored.risk().id());
            return then == null ? null : judgeSwing(judge, scored, then);
        });
    }

    private static @Nullable Breach judgeSwing(RiskJudge judge, ScoredRisk now, ScoredRisk then) {
        RiskScore after = now.score();
        RiskScore before = then.score();
        boolean comparable = now.risk().nature() == then.risk().nature()
                && now.risk().controls().equals(then.risk().controls());
        if (after == null || before == null || !comparable) {
            return null;
        }
        if (Math.abs(after.band().rank() - before.band().rank()) <= judge.policy.swingBands()) {
            return null;
        }
        String path = "raid.risks[" + now.risk().id() + "]";
        return judge.about(
                        now,
                        Severity.LOW,
                        "scores {score}, and scored {before} last time, more than {allowed} apart, with {controls}")
                .with("score", judge.score(now))
                .with("before", judge.inputs.previousInput(path, before.inWords()))
                .with("allowed", judge.threshold("swingBands", bandsInWords(judge.policy.swingBands())))
                .with("controls", judge.field(now.risk(), "controls", "the same controls"));
    }

    private static String bandsInWords(int bands) {
        return bands + (bands == 1 ? " band" : " bands");
    }

    private static Rule windowOpen() {
        return Rule.of(
                        "raid.risk-window-open",
                        "The day from which on a risk may happen has passed, and nobody has looked at the risk since.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).all(MovingRules::judgeWindow))
                .described(
                        "It may have happened, or may not happen any more; the log does not know.",
                        "It may happen from 1 March on, last reviewed on 20 February, review of the portfolio on 2"
                                + " March.",
                        "Common practice of risk management: watch lists by proximity");
    }

    private static @Nullable Breach judgeWindow(RiskJudge judge, ScoredRisk scored) {
        Risk risk = scored.risk();
        LocalDate from = risk.dates().proximity();
        LocalDate reviewed = risk.dates().lastReviewed();
        boolean looked = from != null && reviewed != null && !reviewed.isBefore(from);
        if (from == null || !from.isBefore(judge.asOf) || looked) {
            return null;
        }
        Premise last = judge.field(risk, "dates.lastReviewed", reviewed == null ? RaidWords.NOT_RECORDED : reviewed);
        return judge.about(scored, "may happen from {from} on, before {asOf}; its last review is {reviewed}")
                .with("from", judge.field(risk, "dates.proximity", Objects.requireNonNull(from)))
                .with("asOf", judge.inputs.asOfPremise())
                .with("reviewed", last);
    }
}
