package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.rules.rule.Unassessed;
import org.jspecify.annotations.Nullable;

/**
 * What a limit comes to, or why that cannot be said.
 *
 * @param amount the permitted deviation
 * @param problem why it is not known
 */
record ResolvedLimit(@Nullable Quantity amount, @Nullable Unassessed problem) {

    static ResolvedLimit of(ToleranceLimit limit, Reading reading) {
        return switch (limit.unit()) {
            case SHARE -> share(limit, reading);
            case MONEY -> fitting(limit, reading, Quantity.of(limit.findMoney().orElseThrow()));
            case DAYS -> fitting(limit, reading, new Quantity(limit.amount(), Quantity.DAYS));
            case NUMBER ->
                reading.needsUnit()
                        ? bad("the tolerance of " + limit + " has no unit")
                        : new ResolvedLimit(
                                new Quantity(limit.amount(), reading.unit() == null ? "" : reading.unit()), null);
        };
    }

    private static ResolvedLimit share(ToleranceLimit limit, Reading reading) {
        Quantity base = reading.base();
        if (base == null) {
            return new ResolvedLimit(
                    null,
                    Unassessed.noData("the tolerance of " + limit + " is a share of the " + reading.baseWord()
                            + ", which is not recorded"));
        }
        if (base.amount().signum() <= 0) {
            return bad("the tolerance of " + limit + " is a share of the " + reading.baseWord() + ", which is " + base);
        }
        return new ResolvedLimit(base.times(limit.amount()), null);
    }

    private static ResolvedLimit fitting(ToleranceLimit limit, Reading reading, Quantity amount) {
        String unit = reading.unit();
        boolean daysForCost = reading.aspect() == ToleranceAspect.COST && limit.unit() == ToleranceLimit.Unit.DAYS;
        if (daysForCost || (unit != null && !unit.equals(amount.unit()))) {
            return bad("the tolerance of " + limit + " is in " + amount.unit() + ", the figures are in "
                    + (unit == null || unit.isEmpty() ? "another unit" : unit));
        }
        return new ResolvedLimit(amount, null);
    }

    private static ResolvedLimit bad(String reason) {
        return new ResolvedLimit(null, Unassessed.badData(reason));
    }
}
