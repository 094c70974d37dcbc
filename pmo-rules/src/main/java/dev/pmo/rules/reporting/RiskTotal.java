package dev.pmo.rules.reporting;

import dev.pmo.rules.raid.exposure.Percentiles;
import dev.pmo.rules.raid.exposure.Spread;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What threats, or opportunities, come to together in one currency.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param spread the expected total and its spread
 * @param percentiles what the total does not exceed with three degrees of certainty; {@code null} where so many risks
 *     are not simulated for a report
 */
public record RiskTotal(Spread spread, @Nullable Percentiles percentiles) {

    /** Checks that the spread is given. */
    public RiskTotal {
        Objects.requireNonNull(spread, "spread");
    }
}
