package dev.pmo.rules.raid;

import dev.pmo.core.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * Whether a reason to hand a risk up holds, whatever the policy makes of it.
 *
 * <p>A serious threat is told once, by the first of three that holds: that it is in or above the escalation band, with
 * whether nothing is planned; that it is above the appetite of its level, and nobody acts; that nobody acts. Where the
 * policy does not hand up by band, the band is still told, and the appetite may hand up beside it.
 */
final class EscalationReasons {

    private EscalationReasons() {}

    static boolean band(RiskJudge judge, ScoredRisk scored) {
        return scored.atLeast(
                judge.policy.escalationBands().at(judge.inputs.scope().level()));
    }

    /** Whether its band hands it up, or has done so before. */
    static boolean handedUpByBand(RiskJudge judge, ScoredRisk scored) {
        return band(judge, scored) && (scored.waiting(judge.asOf) || judge.policy.escalatesOn(EscalationReason.BAND));
    }

    /** Whether a threat is above the appetite of its level for its category, and is neither accepted nor acted on. */
    static boolean appetite(RiskJudge judge, ScoredRisk scored) {
        boolean known = scored.score() != null || scored.expected() != null;
        return known
                && scored.threat()
                && judge.authority.beyondLevel(scored)
                && !judge.actedOn(scored)
                && !judge.authority.accepted(scored);
    }

    /** Whether a threat is at or above the attention band, and is not acted on. */
    static boolean withoutAction(RiskJudge judge, ScoredRisk scored) {
        return scored.threat() && scored.atLeast(judge.policy.attentionBand()) && !judge.actedOn(scored);
    }

    static boolean expectedValue(ScoredRisk scored, @Nullable Money limit) {
        Money expected = scored.expected();
        return scored.threat()
                && limit != null
                && expected != null
                && expected.sameCurrencyAs(limit)
                && expected.compareTo(limit) > 0;
    }

    static boolean imminent(RiskJudge judge, ScoredRisk scored) {
        return scored.atLeast(judge.policy.attentionBand())
                && scored.risk().dates().proximity() != null
                && scored.findProximityDays(judge.asOf).orElse(0)
                        <= judge.policy.periods().proximityDays();
    }

    static boolean overdue(RiskJudge judge, ScoredRisk scored) {
        return scored.atLeast(judge.policy.attentionBand()) && scored.overdue(judge.asOf);
    }

    /** Whether any of them holds. */
    static boolean any(RiskJudge judge, ScoredRisk scored, Within within) {
        return band(judge, scored)
                || expectedValue(scored, judge.authority.costLimit(scored))
                || (scored.threat() && judge.authority.beyondLevel(scored))
                || imminent(judge, scored)
                || overdue(judge, scored)
                || !within.outside(scored.risk().affects()).isEmpty();
    }
}
