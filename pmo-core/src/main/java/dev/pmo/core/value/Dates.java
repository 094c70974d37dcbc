package dev.pmo.core.value;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Days counted from others, where data may hold any date: what lies beyond the dates that there are is the last of them;
 * and the first or last of days and moments of which some are not known.
 */
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

    /**
     * The earlier of two days or moments of which either may not be known.
     *
     * @param one the one
     * @param other the other
     * @return the earlier, or the one that is known; {@code null} if neither is
     * @param <T> days or moments
     */
    public static <T extends Comparable<? super T>> @Nullable T earlier(@Nullable T one, @Nullable T other) {
        return one == null || (other != null && other.compareTo(one) < 0) ? other : one;
    }

    /**
     * The later of two days or moments of which either may not be known.
     *
     * @param one the one
     * @param other the other
     * @return the later, or the one that is known; {@code null} if neither is
     * @param <T> days or moments
     */
    public static <T extends Comparable<? super T>> @Nullable T later(@Nullable T one, @Nullable T other) {
        return one == null || (other != null && other.compareTo(one) > 0) ? other : one;
    }
}
