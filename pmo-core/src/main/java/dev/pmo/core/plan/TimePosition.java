package dev.pmo.core.plan;

import dev.pmo.core.constraint.Dated;
import dev.pmo.core.constraint.DatesInOrder;
import dev.pmo.core.constraint.ReversedDates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When something starts and finishes: as agreed, as now expected, and as it happened.
 *
 * <p>All dates are days, the finish included. This class is immutable and thread-safe.
 *
 * @param baselineStart the agreed first day
 * @param baselineFinish the agreed last day
 * @param forecastStart the first day now expected
 * @param forecastFinish the last day now expected
 * @param actualStart the day it started, if it has
 * @param actualFinish the day it finished, if it has
 */
@DatesInOrder
public record TimePosition(
        @Nullable LocalDate baselineStart,
        @Nullable LocalDate baselineFinish,
        @Nullable LocalDate forecastStart,
        @Nullable LocalDate forecastFinish,
        @Nullable LocalDate actualStart,
        @Nullable LocalDate actualFinish)
        implements Dated {

    private static final TimePosition NONE = new TimePosition(null, null, null, null, null, null);

    /**
     * No dates known.
     *
     * @return no dates
     */
    public static TimePosition none() {
        return NONE;
    }

    /**
     * Agreed and expected dates.
     *
     * @param start the agreed first day, which is also the expected one
     * @param baselineFinish the agreed last day
     * @param forecastFinish the last day now expected
     * @return the position
     */
    public static TimePosition of(LocalDate start, LocalDate baselineFinish, LocalDate forecastFinish) {
        return new TimePosition(start, baselineFinish, start, forecastFinish, null, null);
    }

    @Override
    public List<ReversedDates> reversedDates() {
        return ReversedDates.allOf(
                ReversedDates.of("baselineStart", baselineStart, "baselineFinish", baselineFinish),
                ReversedDates.of("forecastStart", forecastStart, "forecastFinish", forecastFinish),
                ReversedDates.of("actualStart", actualStart, "actualFinish", actualFinish));
    }
}
