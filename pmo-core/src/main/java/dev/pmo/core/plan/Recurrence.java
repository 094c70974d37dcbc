package dev.pmo.core.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.pmo.core.value.Copies;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days that come again and again: every second Friday, the last Monday of May, the 25th of December.
 *
 * <p>Written as a recurrence rule of RFC 5545 (section 3.3.10), of which it knows FREQ, INTERVAL, BYMONTH, BYMONTHDAY
 * and BYDAY: {@code FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO}. Other than there, a day beyond the end of a month is its last
 * day. This class is immutable and thread-safe.
 *
 * @param frequency the unit in which it counts
 * @param interval every how many of these units, from 1 to 1000
 * @param weekdays the days of the week; some for weekly, at most one for monthly and yearly, none for daily
 * @param ordinal which of the weekdays of the month, from 1 for the first to 5, from -1 for the last to -5; 0 if none
 * @param day the day of the month, 1 to 31; 0 if none
 * @param month the month of the year, for yearly
 */
public record Recurrence(
        Frequency frequency,
        int interval,
        List<DayOfWeek> weekdays,
        int ordinal,
        int day,
        @Nullable Month month) {

    private static final int LONGEST_INTERVAL = 1000;

    /** Checks that the parts say which days are meant, and nothing more. */
    public Recurrence(
            Frequency frequency,
            int interval,
            @Nullable List<DayOfWeek> weekdays,
            int ordinal,
            int day,
            @Nullable Month month) {
        this.frequency = Objects.requireNonNull(frequency, "frequency");
        this.interval = interval;
        this.weekdays =
                Copies.<DayOfWeek>copy(weekdays).stream().distinct().sorted().toList();
        this.ordinal = ordinal;
        this.day = day;
        this.month = month;
        if (interval < 1 || interval > LONGEST_INTERVAL || !fits()) {
            throw new IllegalArgumentException("Recurrence must say which days it means, such as"
                    + " 'FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO', but was: '" + this
                    + "'.\nMaybe a part is missing, or one too many for its FREQ.");
        }
    }

    /**
     * Every so many days.
     *
     * @param interval how many days
     * @return the recurrence
     */
    public static Recurrence everyDays(int interval) {
        return new Recurrence(Frequency.DAILY, interval, null, 0, 0, null);
    }

    /**
     * Every so many weeks, each from Monday to Sunday, on some days of the week.
     *
     * @param interval how many weeks
     * @param weekdays the days of the week
     * @return the recurrence
     */
    public static Recurrence everyWeeks(int interval, DayOfWeek... weekdays) {
        return new Recurrence(Frequency.WEEKLY, interval, List.of(weekdays), 0, 0, null);
    }

    /**
     * Every so many months, on a day of the month.
     *
     * @param interval how many months
     * @param day the day, 1 to 31
     * @return the recurrence
     */
    public static Recurrence everyMonths(int interval, int day) {
        return new Recurrence(Frequency.MONTHLY, interval, null, 0, day, null);
    }

    /**
     * Every so many months, on one of its Mondays, Tuesdays and so on.
     *
     * @param interval how many months
     * @param ordinal which of them, 1 for the first, -1 for the last
     * @param weekday the day of the week
     * @return the recurrence
     */
    public static Recurrence everyMonths(int interval, int ordinal, DayOfWeek weekday) {
        return new Recurrence(Frequency.MONTHLY, interval, List.of(weekday), ordinal, 0, null);
    }

    /**
     * Every year on a day.
     *
     * @param day the day
     * @return the recurrence
     */
    public static Recurrence everyYear(MonthDay day) {
        return new Recurrence(Frequency.YEARLY, 1, null, 0, day.getDayOfMonth(), day.getMonth());
    }

    /**
     * Every year on one of the Mondays, Tuesdays and so on of a month.
     *
     * @param ordinal which of them, 1 for the first, -1 for the last
     * @param weekday the day of the week
     * @param month the month
     * @return the recurrence
     */
    public static Recurrence everyYear(int ordinal, DayOfWeek weekday, Month month) {
        return new Recurrence(Frequency.YEARLY, 1, List.of(weekday), ordinal, 0, month);
    }

    /**
     * Reads {@code FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO}.
     *
     * @param text the text, as {@link #toString()} writes it
     * @return the recurrence
     * @throws IllegalArgumentException if the text has another form, or parts that are not known here
     */
    @JsonCreator
    public static Recurrence parse(String text) {
        return RecurrenceText.parse(Objects.requireNonNull(text, "text"));
    }

    /**
     * Whether it falls on a day.
     *
     * @param from the day from which it counts: every second week means the week of that day, and the second after it
     * @param date the day
     * @return whether it falls on it; never before the day from which it counts
     */
    public boolean fallsOn(LocalDate from, LocalDate date) {
        if (date.isBefore(from)) {
            return false;
        }
        return switch (frequency) {
            case DAILY -> (date.toEpochDay() - from.toEpochDay()) % interval == 0;
            case WEEKLY -> (week(date) - week(from)) % interval == 0 && weekdays.contains(date.getDayOfWeek());
            case MONTHLY ->
                ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(date)) % interval == 0 && inMonth(date);
            case YEARLY ->
                (date.getYear() - from.getYear()) % interval == 0 && date.getMonth() == month && inMonth(date);
        };
    }

    /** The weeks since that of the first Monday of 1970. */
    private static long week(LocalDate date) {
        return Math.floorDiv(date.toEpochDay() - 4, 7L);
    }

    private boolean inMonth(LocalDate date) {
        int of = date.getDayOfMonth();
        if (day > 0) {
            return of == Math.min(day, date.lengthOfMonth());
        }
        return weekdays.contains(date.getDayOfWeek())
                && (ordinal > 0 ? (of - 1) / 7 + 1 == ordinal : (date.lengthOfMonth() - of) / 7 + 1 == -ordinal);
    }

    private boolean fits() {
        boolean byDay = weekdays.isEmpty() && ordinal == 0 && day >= 1 && day <= 31;
        boolean byWeekday = weekdays.size() == 1 && ordinal != 0 && ordinal >= -5 && ordinal <= 5 && day == 0;
        return switch (frequency) {
            case DAILY -> weekdays.isEmpty() && ordinal == 0 && day == 0 && month == null;
            case WEEKLY -> !weekdays.isEmpty() && ordinal == 0 && day == 0 && month == null;
            case MONTHLY -> (byDay || byWeekday) && month == null;
            case YEARLY -> (byDay || byWeekday) && month != null;
        };
    }

    /** The recurrence rule, such as {@code FREQ=WEEKLY;INTERVAL=2;BYDAY=FR}; {@link #parse(String)} reads it back. */
    @JsonValue
    @Override
    public String toString() {
        return RecurrenceText.of(this);
    }
}
