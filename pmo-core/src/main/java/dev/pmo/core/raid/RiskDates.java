package dev.pmo.core.raid;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a risk.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param identified when it was raised
 * @param lastReviewed when it was last looked at
 * @param nextReview when it is to be looked at again
 * @param proximity the earliest date on which it may happen
 * @param target when its response is to be complete
 */
public record RiskDates(
        @Nullable LocalDate identified,
        @Nullable LocalDate lastReviewed,
        @Nullable LocalDate nextReview,
        @Nullable LocalDate proximity,
        @Nullable LocalDate target) {

    private static final RiskDates NONE = new RiskDates(null, null, null, null, null);

    /**
     * No dates known.
     *
     * @return no dates
     */
    public static RiskDates none() {
        return NONE;
    }
}
