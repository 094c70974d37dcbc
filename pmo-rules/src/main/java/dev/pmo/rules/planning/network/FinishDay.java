package dev.pmo.rules.planning.network;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** The day of a moment at which work ends. */
public final class FinishDay {

    private FinishDay() {}

    /**
     * The day on which work ends that is done until a moment: midnight belongs to the day that it ends.
     *
     * @param finish the moment
     * @return its day, at midnight the one before, if there is one
     */
    public static LocalDate of(LocalDateTime finish) {
        return finish.equals(LocalDateTime.MIN)
                ? LocalDate.MIN
                : finish.minusNanos(1).toLocalDate();
    }
}
