package dev.pmo.rules.authority;

import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceLimit;

/** Tolerances in words. */
final class Grants {

    private Grants() {}

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
