package dev.pmo.core.governance;

import dev.pmo.core.value.Ratio;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an aspect other than time and cost stands: its target and what is now expected, in one unit.
 *
 * <p>For example benefits of 2 million a year against a target of 2.5, or 47 of 50 scope items. This class is
 * immutable and thread-safe.
 *
 * @param aspect the aspect: scope, quality, benefits, risk or sustainability
 * @param target the agreed figure
 * @param forecast the figure now expected
 * @param unit what is counted, such as {@code items} or {@code GBP}
 */
public record AspectPosition(
        ToleranceAspect aspect,
        @Nullable BigDecimal target,
        @Nullable BigDecimal forecast,
        @Nullable String unit) {

    /** Checks that the aspect is named, and that the figures are of a size that can be reckoned with. */
    public AspectPosition {
        Objects.requireNonNull(aspect, "aspect");
        target = target == null ? null : Ratio.of(target).value();
        forecast = forecast == null ? null : Ratio.of(forecast).value();
    }
}
