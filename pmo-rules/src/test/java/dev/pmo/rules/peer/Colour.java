package dev.pmo.rules.peer;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.value.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A forecast against its tolerance.
 *
 * @param rag green within it, amber within it with most of it used, red outside it; unknown where that cannot be said
 * @param side 1 above the target, -1 below it, 0 on it or not known
 * @param used the share of the tolerance that is used, of an unknown colour the share that is used at least;
 *     {@code null} where that is not known or nothing is permitted
 */
record Colour(Rag rag, int side, @Nullable BigDecimal used) {

    static final Colour UNKNOWN = new Colour(Rag.UNKNOWN, 0, null);

    /**
     * What is compared, in one unit.
     *
     * @param target the agreed figure
     * @param forecast the figure now expected
     * @param unit the currency, {@code days}, or what the host counts in
     * @param whole what a share is a share of
     * @param numbers whether a limit may be a plain number of the unit
     * @param least whether the figure is only the least that will be, since facts have overtaken the forecast
     */
    record Reading(
            @Nullable BigDecimal target,
            @Nullable BigDecimal forecast,
            @Nullable String unit,
            @Nullable BigDecimal whole,
            boolean numbers,
            boolean least) {}

    /** The limit itself is within the tolerance; the amber share is already amber; the least it can be is never green. */
    static Colour of(Reading reading, @Nullable Tolerance tolerance, Ratio amberShare) {
        if (tolerance == null || reading.target == null || reading.forecast == null) {
            return UNKNOWN;
        }
        BigDecimal deviation = reading.forecast.subtract(reading.target);
        if (deviation.signum() == 0) {
            return onTarget(reading, tolerance);
        }
        int side = deviation.signum();
        ToleranceLimit limit = side > 0 ? tolerance.above() : tolerance.below();
        BigDecimal permitted = limit == null ? null : amount(limit, reading);
        if (permitted == null) {
            return UNKNOWN;
        }
        if (reading.least && side < 0) {
            return new Colour(Rag.UNKNOWN, 0, permitted.signum() == 0 ? null : BigDecimal.ZERO);
        }
        BigDecimal size = deviation.abs();
        BigDecimal used = permitted.signum() == 0 ? null : size.divide(permitted, MathContext.DECIMAL128);
        if (size.compareTo(permitted) > 0) {
            return new Colour(Rag.RED, side, used);
        }
        boolean most = size.compareTo(permitted.multiply(amberShare.value())) >= 0;
        Rag green = reading.least ? Rag.UNKNOWN : Rag.GREEN;
        return new Colour(most ? Rag.AMBER : green, side, used);
    }

    /** Nothing of the tolerance is used, if it is one that could be. */
    private static Colour onTarget(Reading reading, Tolerance tolerance) {
        boolean nothing = true;
        for (ToleranceLimit limit : Arrays.asList(tolerance.above(), tolerance.below())) {
            BigDecimal permitted = limit == null ? BigDecimal.ZERO : amount(limit, reading);
            if (permitted == null) {
                return UNKNOWN;
            }
            nothing &= permitted.signum() == 0;
        }
        return new Colour(reading.least ? Rag.UNKNOWN : Rag.GREEN, 0, nothing ? null : BigDecimal.ZERO);
    }

    /**
     * What a limit comes to; {@code null} if its unit is not that of the figures, or it is a share of nothing or less.
     */
    static @Nullable BigDecimal amount(ToleranceLimit limit, Reading reading) {
        String unit = unit(limit, reading);
        boolean fits = unit != null && (reading.unit == null || reading.unit.equals(unit));
        return switch (limit.unit()) {
            case SHARE ->
                reading.whole == null || reading.whole.signum() <= 0 ? null : reading.whole.multiply(limit.amount());
            case MONEY, DAYS, NUMBER -> fits ? limit.amount() : null;
        };
    }

    /** The unit of what a limit comes to; {@code null} for a number of nothing. */
    static @Nullable String unit(ToleranceLimit limit, Reading reading) {
        return switch (limit.unit()) {
            case SHARE -> reading.unit;
            case MONEY -> currencyOf(limit);
            case DAYS -> "days";
            case NUMBER -> reading.numbers ? reading.unit == null ? "" : reading.unit : null;
        };
    }

    /** Whether the forecast keeps to the tolerance, as far as it is known. */
    boolean within() {
        boolean noMore = used != null && used.compareTo(BigDecimal.ONE) <= 0;
        return rag == Rag.GREEN || rag == Rag.AMBER || (rag == Rag.UNKNOWN && noMore);
    }

    static String currencyOf(ToleranceLimit limit) {
        return limit.findMoney().orElseThrow().currency().getCurrencyCode();
    }
}
