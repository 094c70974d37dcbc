package dev.pmo.rules.planning.network;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** Moments of local time as minutes since the first day of 1970, and back. */
final class Minutes {

    static final int DAY = 1440;
    static final int WEEK = 7 * DAY;

    /** A moment that no date reaches: what is beyond has run out of working time. */
    static final long BEYOND = 1L << 60;

    private static final long FIRST = of(LocalDateTime.MIN);
    private static final long LAST = of(LocalDateTime.MAX);

    /** The time between any two moments is no longer. */
    static final long ALL = LAST - FIRST;

    private Minutes() {}

    static long of(LocalDateTime moment) {
        return Math.floorDiv(moment.toEpochSecond(ZoneOffset.UTC), 60L);
    }

    static long of(LocalDate day) {
        return day.toEpochDay() * DAY;
    }

    static LocalDateTime moment(long minutes) {
        return LocalDateTime.ofEpochSecond(minutes * 60, 0, ZoneOffset.UTC);
    }

    static boolean representable(long minutes) {
        return minutes > FIRST && minutes < LAST;
    }
}
