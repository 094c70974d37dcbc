package dev.pmo.examples.itdashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One project as the dashboard published it, read but not interpreted. Money is in millions of dollars.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param place where it stands in the file
 * @param texts every cell by its header
 * @param start the first day
 * @param completion the last day by the first baseline, of the project as a whole (B1)
 * @param plannedCompletion the last day by the second baseline, of its activities (B2)
 * @param expectedCompletion the last day now expected or reached (B2)
 * @param plannedCost the cost agreed
 * @param expectedCost the cost now expected or reached
 * @param scheduleVarianceDays the published schedule variance in days, positive if early
 * @param scheduleVariancePercent the published schedule variance in percent, positive if early
 * @param costVariance the published cost variance in millions, positive if cheaper
 * @param costVariancePercent the published cost variance in percent, positive if cheaper
 */
public record DashboardRow(
        String place,
        Map<String, String> texts,
        @Nullable LocalDate start,
        @Nullable LocalDate completion,
        @Nullable LocalDate plannedCompletion,
        @Nullable LocalDate expectedCompletion,
        @Nullable BigDecimal plannedCost,
        @Nullable BigDecimal expectedCost,
        @Nullable BigDecimal scheduleVarianceDays,
        @Nullable BigDecimal scheduleVariancePercent,
        @Nullable BigDecimal costVariance,
        @Nullable BigDecimal costVariancePercent) {

    /** Copies the texts. */
    public DashboardRow {
        Objects.requireNonNull(place, "place");
        texts = Map.copyOf(texts);
    }

    /**
     * A cell as it was written.
     *
     * @param header the header of its column
     * @return the text, empty if there is none
     */
    public String text(String header) {
        return texts.getOrDefault(header, "");
    }
}
