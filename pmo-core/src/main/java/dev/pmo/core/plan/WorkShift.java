package dev.pmo.core.plan;

import java.time.LocalTime;
import java.util.Objects;

/**
 * A stretch of working time within a day, such as 09:00 to 13:00.
 *
 * <p>The end is excluded. An end that is not after the start lies on the next day, so 22:00 to 06:00 is a night shift
 * and 00:00 to 00:00 the whole day. This class is immutable and thread-safe.
 *
 * @param start when work begins
 * @param end when it ends
 */
public record WorkShift(LocalTime start, LocalTime end) {

    /** Checks that both ends are given, in whole minutes. */
    public WorkShift {
        wholeMinutes(start, "start");
        wholeMinutes(end, "end");
    }

    /**
     * A stretch of working time.
     *
     * @param start when work begins
     * @param end when it ends
     * @return the shift
     */
    public static WorkShift of(LocalTime start, LocalTime end) {
        return new WorkShift(start, end);
    }

    private static void wholeMinutes(LocalTime time, String name) {
        Objects.requireNonNull(time, name);
        if (time.getSecond() != 0 || time.getNano() != 0) {
            throw new IllegalArgumentException("WorkShift " + name + " must be a whole minute, but was: '" + time
                    + "'.\nMaybe round the time in the source.");
        }
    }
}
