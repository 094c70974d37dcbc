package dev.pmo.rules.raid;

import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;

/**
 * What a scope may have at risk by its own tolerance, in money. Whether the expected cost keeps to it is judged by the
 * tolerance module, which also knows the standing tolerances of its policy: that module reads the exposure from here, so
 * that a standing tolerance for risk cannot be read from there, and does not count. Nor do the tolerances of the ladder of
 * authorities: they say how far somebody may let a plan deviate, and not how far it was let.
 */
final class RiskTolerance {

    private RiskTolerance() {}

    /** The tolerance of the scope itself in money. */
    static Outcome<Money> of(Inputs inputs) {
        Tolerance tolerance =
                inputs.scope().governance().findTolerance(ToleranceAspect.RISK).orElse(null);
        ToleranceLimit above = tolerance == null ? null : tolerance.above();
        if (above == null) {
            return Outcome.noData("no risk tolerance is set");
        }
        Premise set = inputs.input("governance.tolerances[RISK].above", above);
        return switch (above.unit()) {
            case MONEY -> Outcome.of(above.findMoney().orElseThrow(), set);
            case SHARE -> shareOfBaseline(inputs, Ratio.of(above.amount()), set);
            case DAYS, NUMBER ->
                Outcome.badData("the risk tolerance '" + above + "' is neither money nor a share of the cost");
        };
    }

    private static Outcome<Money> shareOfBaseline(Inputs inputs, Ratio share, Premise set) {
        Money baseline = inputs.scope().position().cost().baseline();
        return baseline == null
                ? Outcome.noData("the risk tolerance is a share of the baseline cost, which is not recorded")
                : Outcome.of(share.of(baseline), set, inputs.input("position.cost.baseline", baseline));
    }
}
