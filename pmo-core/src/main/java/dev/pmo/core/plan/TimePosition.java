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
     * Agreed and expected dates; {@code null} for those that are not known.
     *
     * @param start the agreed first day, which is also the expected one
     * @param baselineFinish the agreed last day
     * @param forecastFinish the last day now expected
     * @return the position
     */
    public static TimePosition of(
            @Nullable LocalDate start, @Nullable LocalDate baselineFinish, @Nullable LocalDate forecastFinish) {
        return new TimePosition(start, baselineFinish, start, forecastFinish, null, null);
    }

    /**
     * The same with other agreed dates.
     *
     * @param start the agreed first day
     * @param finish the agreed last day
     * @return the changed position
     */
    public TimePosition withBaseline(@Nullable LocalDate start, @Nullable LocalDate finish) {
        return new TimePosition(start, finish, forecastStart, forecastFinish, actualStart, actualFinish);
    }

    /**
     * The same with other dates expected.
     *
     * @param start the first day now expected
     * @param finish the last day now expected
     * @return the changed position
     */
    public TimePosition withForecast(@Nullable LocalDate start, @Nullable LocalDate finish) {
        return new TimePosition(baselineStart, baselineFinish, start, finish, actualStart, actualFinish);
    }

    /**
     * The same with what has happened.
     *
     * @param start the day it started, or {@code null} if it has not
     * @param finish the day it finished, or {@code null} if it has not
     * @return the changed position
     */
    public TimePosition withActual(@Nullable LocalDate start, @Nullable LocalDate finish) {
        return new TimePosition(baselineStart, baselineFinish, forecastStart, forecastFinish, start, finish);
    }

    /**
     * The same as it stood on a day. An actual date that was still to come then is no proof that anything had begun or
     * finished, and is left out; see {@link Milestone#reached}.
     *
     * @param on the day
     * @return the position without actual dates after the day
     */
    public TimePosition asOf(LocalDate on) {
        boolean begun = actualStart == null || !actualStart.isAfter(on);
        boolean over = actualFinish == null || !actualFinish.isAfter(on);
        return begun && over ? this : withActual(begun ? actualStart : null, over ? actualFinish : null);
    }

    @Override
    public List<ReversedDates> reversedDates() {
        return ReversedDates.allOf(
                ReversedDates.of("baselineStart", baselineStart, "baselineFinish", baselineFinish),
                ReversedDates.of("forecastStart", forecastStart, "forecastFinish", forecastFinish),
                ReversedDates.of("actualStart", actualStart, "actualFinish", actualFinish));
    }
}
