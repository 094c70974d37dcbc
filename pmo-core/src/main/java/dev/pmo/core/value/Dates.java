package dev.pmo.core.value;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Days counted from others, where data may hold any date: what lies beyond the dates that there are is the last of them. */
public final class Dates {

    private Dates() {}

    /**
     * The day so many days after another.
     *
     * @param day the day
     * @param days how many, negative for days before it
     * @return the day, at the end of all dates {@link LocalDate#MAX} or {@link LocalDate#MIN}
     */
    public static LocalDate plusDays(LocalDate day, long days) {
        if (days > LocalDate.MAX.toEpochDay() - day.toEpochDay()) {
            return LocalDate.MAX;
        }
        return days < LocalDate.MIN.toEpochDay() - day.toEpochDay() ? LocalDate.MIN : day.plusDays(days);
    }

    /**
     * The moment at which a day is over.
     *
     * @param day the day
     * @return the midnight after it; after {@link LocalDate#MAX} the last moment that there is
     */
    public static LocalDateTime endOf(LocalDate day) {
        return day.equals(LocalDate.MAX) ? LocalDateTime.MAX : day.plusDays(1).atStartOfDay();
    }

    /**
     * The days from one to another as a whole number.
     *
     * @param from the one
     * @param to the other
     * @return the days, negative if the other is earlier; at most as many as a whole number can hold
     */
    public static int days(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        return (int) Math.max(-Integer.MAX_VALUE, Math.min(Integer.MAX_VALUE, days));
    }
}
