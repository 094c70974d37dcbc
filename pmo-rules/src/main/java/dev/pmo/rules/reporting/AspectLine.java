package dev.pmo.rules.reporting;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The computed and the recorded colour of an aspect, side by side.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param aspect the aspect
 * @param computed the colour against tolerance
 * @param recorded the colour in the latest status report; unknown if it gives none
 * @param contradicted whether both are known and differ
 * @param target the agreed figure; empty if not known
 * @param forecast the figure now expected; empty if not known
 * @param deviation how far the forecast lies from the target; empty if not known
 * @param used the share of the tolerance that is used, to a tenth of a percent; empty if not known
 * @param reason why it has the computed colour, in words
 * @param targetDay the agreed last day; {@code null} if it is not known, and in every aspect but time
 * @param forecastDay the last day now expected, or the earliest that it can be; {@code null} likewise
 */
public record AspectLine(
        ToleranceAspect aspect,
        Rag computed,
        Rag recorded,
        boolean contradicted,
        String target,
        String forecast,
        String deviation,
        String used,
        String reason,
        @Nullable LocalDate targetDay,
        @Nullable LocalDate forecastDay) {

    /** Checks that all parts are given. */
    public AspectLine {
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(computed, "computed");
        Objects.requireNonNull(recorded, "recorded");
        target = Objects.requireNonNullElse(target, "");
        forecast = Objects.requireNonNullElse(forecast, "");
        deviation = Objects.requireNonNullElse(deviation, "");
        used = Objects.requireNonNullElse(used, "");
        reason = Objects.requireNonNullElse(reason, "");
    }
}
