package dev.pmo.rules.raid;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Money;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Listed;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rules by which a level hands a risk of its own to the level above, one for each reason. */
final class EscalationRules {

    /** The rules whose findings the level above takes over. */
    static final List<String> IDS = List.of(
            "raid.risk-exceeds-band",
            "raid.risk-exceeds-delegated-limit",
            "raid.risk-affects-others",
            "raid.risk-imminent",
            "raid.risk-overdue",
            "raid.risk-above-appetite",
            "raid.acceptance-above-authority");

    /** What is asked of the level above. */
    static final String RESPONSE = "Whether risk {risk} is accepted, reduced further or taken over";

    private EscalationRules() {}

    static List<Rule> all() {
        return List.of(exceedsBand(), exceedsLimit(), affectsOthers(), imminent(), overdue());
    }

    private static Rule exceedsBand() {
        return Rule.of(
                        IDS.get(0),
                        "The current score of a risk is in or above the escalation band of its level.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).all(EscalationRules::judgeBand))
                .described(
                        "Such a risk exceeds what its level may carry by itself; the level above decides. A threat that"
                                + " nobody acts on is told here, and not once more by its appetite or its lack of"
                                + " action.",
                        "Escalation band high: 20 high is handed up, 16 medium is not.",
                        "PM² project management guide, appendix B.8 and C.4: escalation of red risks");
    }

    private static @Nullable Breach judgeBand(RiskJudge judge, ScoredRisk scored) {
        RiskBand band = judge.policy.escalationBands().at(judge.inputs.scope().level());
        if (!EscalationReasons.band(judge, scored)) {
            return null;
        }
        String text = "scores {score}, in or above the escalation band {band}";
        boolean neglected = EscalationReasons.withoutAction(judge, scored) && !judge.authority.accepted(scored);
        Breach breach = neglected
                ? judge.escalating(scored, EscalationReason.BAND, text + ", and has {controls}", RESPONSE)
                        .with("controls", judge.field(scored.risk(), "controls", "no planned control"))
                : judge.escalating(scored, EscalationReason.BAND, text, RESPONSE);
        return breach.with("score", judge.score(scored)).with("band", judge.threshold("escalationBands", band));
    }

    private static Rule exceedsLimit() {
        return Rule.of(
                        IDS.get(1),
                        "The expected cost of a threat is above what an authority of its level may accept.",
                        RiskJudge.READS,
                        EscalationRules::judgeLimits)
                .described(
                        "Money at stake beyond the delegated limit is for the level above to put at risk.",
                        "Limit GBP 50000: 10% of GBP 500000 is within it, 10% of GBP 500010 is not.",
                        "Common practice of risk management: delegated limits of authority");
    }

    private static Verdict judgeLimits(Inputs inputs) {
        RiskJudge judge = RiskJudge.of(inputs);
        List<Object> otherCurrency = new ArrayList<>();
        Verdict verdict = judge.threats((same, scored) -> {
            Money limit = judge.authority.costLimit(scored);
            Money expected = scored.expected();
            if (limit == null || expected == null) {
                return null;
            }
            if (!expected.sameCurrencyAs(limit)) {
                otherCurrency.add(scored.risk().id());
                return null;
            }
            return EscalationReasons.expectedValue(scored, limit) ? overLimit(judge, scored, limit) : null;
        });
        return otherCurrency.isEmpty()
                ? verdict
                : verdict.except(
                        Unassessed.badData("the delegated limit is in another currency than the expected cost of: "
                                + Listed.of(otherCurrency)));
    }

    private static Breach overLimit(RiskJudge judge, ScoredRisk scored, Money limit) {
        return judge.escalating(
                        scored,
                        EscalationReason.EXPECTED_VALUE,
                        "has an expected cost of {expected}, above the delegated limit {limit}",
                        RESPONSE)
                .with("expected", judge.expected(scored))
                .with("limit", judge.authority.says("expectedCost", limit));
    }

    private static Rule affectsOthers() {
        return Rule.of(
                        IDS.get(2),
                        "A risk touches scopes outside the one that owns it.",
                        RiskJudge.READS,
                        EscalationRules::judgeOthers)
                .described(
                        "Its owner has no authority over the others that it touches; the level above has.",
                        "A risk of PROJECT:A that names PROJECT:B; a risk of a programme that names its own project"
                                + " is left alone.",
                        "PM² project management guide: escalation to the layer that covers all who are affected");
    }

    private static Verdict judgeOthers(Inputs inputs) {
        Within within = new Within(inputs);
        return RiskJudge.of(inputs).all((judge, scored) -> {
            List<ScopeRef> others = within.outside(scored.risk().affects());
            return others.isEmpty()
                    ? null
                    : judge.escalating(scored, EscalationReason.AFFECTS_OTHERS, "touches {others}", RESPONSE)
                            .with("others", judge.field(scored.risk(), "affects", Listed.of(others)));
        });
    }

    private static Rule imminent() {
        return Rule.of(
                        IDS.get(3),
                        "A serious risk may happen within the next period.",
                        RiskJudge.READS,
                        EscalationRules::judgeImminence)
                .described(
                        "After the next report it may be too late to decide.",
                        "31 days ahead: a risk in the attention band that may happen on day 31 is imminent, on day 32"
                                + " it is not.",
                        "Common practice of risk management: proximity within the reporting period");
    }

    private static Verdict judgeImminence(Inputs inputs) {
        List<Object> undated = new ArrayList<>();
        Verdict verdict = RiskJudge.of(inputs).all((judge, scored) -> {
            Risk risk = scored.risk();
            if (!scored.atLeast(judge.policy.attentionBand())) {
                return null;
            }
            if (risk.dates().proximity() == null) {
                undated.add(risk.id());
                return null;
            }
            return EscalationReasons.imminent(judge, scored) ? isImminent(judge, scored) : null;
        });
        return undated.isEmpty()
                ? verdict
                : verdict.except(Unassessed.noData("no proximity is recorded for the serious: " + Listed.of(undated)));
    }

    private static Breach isImminent(RiskJudge judge, ScoredRisk scored) {
        return judge.escalating(
                        scored,
                        EscalationReason.IMMINENT,
                        "scores {score}, in or above the attention band {band}, and may happen from {proximity} on,"
                                + " within {period} days of {asOf}",
                        RESPONSE)
                .with("score", judge.score(scored))
                .with("band", judge.threshold("attentionBand", judge.policy.attentionBand()))
                .with(
                        "proximity",
                        judge.field(
                                scored.risk(),
                                "dates.proximity",
                                Objects.requireNonNull(scored.risk().dates().proximity())))
                .with(
                        "period",
                        judge.threshold(
                                "periods.proximityDays", judge.policy.periods().proximityDays()))
                .with("asOf", judge.inputs.asOfPremise());
    }

    private static Rule overdue() {
        return Rule.of(
                        IDS.get(4),
                        "The response to a live risk was to be complete, and the risk is still live.",
                        RiskJudge.READS,
                        inputs -> RiskJudge.of(inputs).all(EscalationRules::judgeOverdue))
                .described(
                        "What was agreed about the risk was not done, or did not work.",
                        "Target 1 March, review on 2 March: overdue, and handed up if in the attention band; review on"
                                + " 1 March: not yet.",
                        "Common practice of risk management: target date before the day of review");
    }

    private static @Nullable Breach judgeOverdue(RiskJudge judge, ScoredRisk scored) {
        if (!scored.overdue(judge.asOf)) {
            return null;
        }
        Risk risk = scored.risk();
        String text = "was to be dealt with by {target}, before {asOf}";
        Breach breach = EscalationReasons.overdue(judge, scored)
                ? judge.escalating(
                                scored,
                                EscalationReason.OVERDUE,
                                text + ", and scores {score}, in or above the attention band {band}",
                                RESPONSE)
                        .with("score", judge.score(scored))
                        .with("band", judge.threshold("attentionBand", judge.policy.attentionBand()))
                : judge.about(scored, text);
        return breach.with(
                        "target",
                        judge.field(
                                risk,
                                "dates.target",
                                Objects.requireNonNull(risk.dates().target())))
                .with("asOf", judge.inputs.asOfPremise());
    }
}
