package dev.pmo.rules.raid;

import dev.pmo.core.value.Money;
import org.jspecify.annotations.Nullable;

/** Whether a reason to hand a risk up holds, whatever the policy makes of it. */
final class EscalationReasons {

    private EscalationReasons() {}

    static boolean band(RiskJudge judge, ScoredRisk scored) {
        return scored.atLeast(
                judge.policy.escalationBands().at(judge.inputs.scope().level()));
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
