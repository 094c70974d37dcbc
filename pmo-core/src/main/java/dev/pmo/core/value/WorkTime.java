package dev.pmo.core.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Objects;

/**
 * An amount of working time to the minute: a duration, a float, a lag.
 *
 * <p>It counts minutes of work, so a day of it depends on a calendar; what passes on the clock between two moments is
 * another thing. May be negative (a lead, a negative float). Written in ISO 8601 hours and minutes, {@code PT16H30M}.
 * Arithmetic that would overflow throws. This class is immutable and thread-safe.
 *
 * @param minutes the minutes of work
 */
public record WorkTime(long minutes) implements Comparable<WorkTime> {

    private static final long MAXIMUM = Long.MAX_VALUE / 60;

    /** No time at all. */
    public static final WorkTime ZERO = new WorkTime(0);

    /** Checks that the seconds of it can be counted, so that what is written can be read back. */
    public WorkTime {
        if (minutes > MAXIMUM || minutes < -MAXIMUM) {
            throw new ArithmeticException("WorkTime must have at most " + MAXIMUM + " minutes, but had: '" + minutes
                    + "'.\nMaybe a unit was mistaken for a smaller one.");
        }
    }

    /**
     * So many minutes.
     *
     * @param minutes the minutes
     * @return the working time
     * @throws ArithmeticException if there are more than about 150 thousand million million of them
     */
    public static WorkTime ofMinutes(long minutes) {
        return minutes == 0 ? ZERO : new WorkTime(minutes);
    }

    /**
     * So many hours.
     *
     * @param hours the hours
     * @return the working time
     * @throws ArithmeticException on overflow
     */
    public static WorkTime ofHours(long hours) {
        return ofMinutes(Math.multiplyExact(hours, 60L));
    }

    /**
     * So many days of eight hours, the length of a day where nobody said otherwise.
     *
     * @param days the days
     * @return the working time
     * @throws ArithmeticException on overflow
     */
    public static WorkTime ofEightHourDays(long days) {
        return ofMinutes(Math.multiplyExact(days, 480L));
    }

    /**
     * Reads {@code PT16H30M}.
     *
     * @param text the text, as {@link #toString()} writes it
     * @return the working time
     * @throws IllegalArgumentException if the text has another form, or holds seconds, or days: a day of work is as long
     *     as a calendar says, not the 24 hours that it has on the clock
     */
    @JsonCreator
    public static WorkTime parse(String text) {
        Objects.requireNonNull(text, "text");
        try {
            Duration duration = Duration.parse(text.strip());
            boolean days = text.indexOf('D') >= 0 || text.indexOf('d') >= 0;
            if (!days && duration.equals(Duration.ofMinutes(duration.toMinutes()))) {
                return ofMinutes(duration.toMinutes());
            }
        } catch (DateTimeParseException e) {
            // told below
        }
        throw new IllegalArgumentException("WorkTime must look like 'PT16H30M', in whole minutes, but was: '" + text
                + "'.\nMaybe the unit is missing: PT8H is a day of eight hours.");
    }

    /**
     * The sum.
     *
     * @param other the time to add
     * @return the sum
     * @throws ArithmeticException on overflow
     */
    public WorkTime plus(WorkTime other) {
        return ofMinutes(Math.addExact(minutes, other.minutes));
    }

    /**
     * The difference.
     *
     * @param other the time to take away
     * @return the difference
     * @throws ArithmeticException on overflow
     */
    public WorkTime minus(WorkTime other) {
        return ofMinutes(Math.subtractExact(minutes, other.minutes));
    }

    /**
     * The sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return Long.signum(minutes);
    }

    @Override
    public int compareTo(WorkTime other) {
        return Long.compare(minutes, other.minutes);
    }

    /**
     * The time as people read it.
     *
     * @return such as {@code 16 hours 30 minutes}, {@code 1 hour} or {@code -45 minutes}
     */
    public String inWords() {
        long hours = Math.abs(minutes / 60);
        long rest = Math.abs(minutes % 60);
        String whole = Wording.counted(hours, "hour", "hours");
        String part = Wording.counted(rest, "minute", "minutes");
        return (minutes < 0 ? "-" : "") + (rest == 0 ? whole : hours == 0 ? part : whole + " " + part);
    }

    /** The ISO 8601 form in hours and minutes; {@link #parse(String)} reads it back. */
    @JsonValue
    @Override
    public String toString() {
        return Duration.ofMinutes(minutes).toString();
    }
}
