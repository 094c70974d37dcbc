package dev.pmo.rules.authority;

import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.value.Money;
import java.util.Optional;

/** One tolerance against another that it is to fit into. */
final class Grants {

    private Grants() {}

    /** Whether a limit is at most another; empty if the two are of different units or currencies. */
    static Optional<Boolean> fits(ToleranceLimit inner, ToleranceLimit outer) {
        Money one = inner.findMoney().orElse(null);
        Money other = outer.findMoney().orElse(null);
        boolean comparable =
                inner.unit() == outer.unit() && (one == null || other == null || one.sameCurrencyAs(other));
        return comparable ? Optional.of(inner.amount().compareTo(outer.amount()) <= 0) : Optional.empty();
    }

    /** A tolerance in words, such as {@code 10% above, 5% below}. */
    static String words(Tolerance tolerance) {
        ToleranceLimit above = tolerance.above();
        ToleranceLimit below = tolerance.below();
        if (above == null) {
            return below == null ? "no limit" : below + " below";
        }
        return below == null ? above + " above" : above + " above, " + below + " below";
    }
}
