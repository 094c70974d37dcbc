package dev.pmo.core.governance;

import dev.pmo.core.value.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a plan comes to when it is agreed: the figures that become the baseline. This class is immutable and thread-safe.
 *
 * @param cost the cost at completion
 * @param start the first day
 * @param finish the last day
 * @param baseline the name of the baseline of the plan that holds its dates
 */
public record AgreedFigures(
        @Nullable Money cost,
        @Nullable LocalDate start,
        @Nullable LocalDate finish,
        @Nullable String baseline) {}
