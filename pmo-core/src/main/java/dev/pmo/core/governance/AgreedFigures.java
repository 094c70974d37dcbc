package dev.pmo.core.governance;

import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        @Nullable String baseline) {

    /** What is agreed, in words. */
    @Override
    public String toString() {
        List<String> parts = new ArrayList<>();
        add(parts, "cost ", cost);
        add(parts, "start ", start);
        add(parts, "finish ", finish);
        add(parts, "baseline ", baseline == null ? null : "'" + baseline + "'");
        return parts.isEmpty() ? "no figures" : String.join(", ", parts);
    }

    private static void add(List<String> parts, String what, @Nullable Object figure) {
        if (figure != null) {
            parts.add(what + figure);
        }
    }
}
