package dev.pmo.core.finance;

import dev.pmo.core.value.Money;
import org.jspecify.annotations.Nullable;

/**
 * What something costs over its whole life: as agreed, as now expected at completion, and as spent so far.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param baseline the agreed cost at completion
 * @param forecast the cost at completion now expected
 * @param actual the cost so far
 */
public record CostPosition(
        @Nullable Money baseline,
        @Nullable Money forecast,
        @Nullable Money actual) {

    private static final CostPosition NONE = new CostPosition(null, null, null);

    /**
     * No cost known.
     *
     * @return no cost
     */
    public static CostPosition none() {
        return NONE;
    }

    /**
     * An agreed and an expected cost; {@code null} for what is not known.
     *
     * @param baseline the agreed cost
     * @param forecast the cost now expected
     * @return the position
     */
    public static CostPosition of(@Nullable Money baseline, @Nullable Money forecast) {
        return new CostPosition(baseline, forecast, null);
    }

    /**
     * The same with what was spent.
     *
     * @param newActual the cost so far
     * @return the changed position
     */
    public CostPosition withActual(@Nullable Money newActual) {
        return new CostPosition(baseline, forecast, newActual);
    }
}
