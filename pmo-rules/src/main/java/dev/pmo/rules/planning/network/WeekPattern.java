package dev.pmo.rules.planning.network;

import java.util.BitSet;

/**
 * Working time that repeats every week: counts it up to a moment, and finds the moment of a count, in constant time
 * but for a search among the few stretches of one week.
 */
final class WeekPattern {

    /** The first Monday of 1970. */
    private static final long MONDAY = 4L * Minutes.DAY;

    static final WeekPattern NONE = new WeekPattern(new int[0], new int[0], new int[0], 0);

    private final int[] starts;
    private final int[] ends;
    private final int[] before;
    private final int perWeek;

    private WeekPattern(int[] starts, int[] ends, int[] before, int perWeek) {
        this.starts = starts;
        this.ends = ends;
        this.before = before;
        this.perWeek = perWeek;
    }

    /** The pattern of the minutes that are marked, counted from Monday midnight. */
    static WeekPattern of(BitSet working) {
        int stretches = 0;
        for (int start = working.nextSetBit(0); start >= 0; start = following(working, start)) {
            stretches++;
        }
        int[] starts = new int[stretches];
        int[] ends = new int[stretches];
        int[] before = new int[stretches];
        int count = 0;
        int sum = 0;
        for (int start = working.nextSetBit(0); start >= 0; start = following(working, start)) {
            starts[count] = start;
            ends[count] = working.nextClearBit(start);
            before[count] = sum;
            sum += ends[count] - start;
            count++;
        }
        return new WeekPattern(starts, ends, before, sum);
    }

    /** Where the stretch begins that follows the one that begins there; -1 if none does. */
    private static int following(BitSet working, int start) {
        return working.nextSetBit(working.nextClearBit(start));
    }

    /** The minutes that are worked in both, or, if not both have to, in either. */
    WeekPattern with(WeekPattern other, boolean both) {
        BitSet working = minutes();
        if (both) {
            working.and(other.minutes());
        } else {
            working.or(other.minutes());
        }
        return of(working);
    }

    private BitSet minutes() {
        BitSet working = new BitSet(Minutes.WEEK);
        for (int stretch = 0; stretch < starts.length; stretch++) {
            working.set(starts[stretch], ends[stretch]);
        }
        return working;
    }

    boolean works() {
        return perWeek > 0;
    }

    /** The minutes of work from the first Monday of 1970 up to the moment; negative before it. */
    long workBefore(long moment) {
        long week = Math.floorDiv(moment - MONDAY, (long) Minutes.WEEK);
        int minute = (int) (moment - MONDAY - week * Minutes.WEEK);
        int stretch = last(starts, minute);
        int within = stretch < 0 ? 0 : before[stretch] + Math.min(minute, ends[stretch]) - starts[stretch];
        return week * perWeek + within;
    }

    /** The moment at which the minute of work begins before which there are so many. */
    long momentOf(long work) {
        long week = Math.floorDiv(work, (long) perWeek);
        int rest = (int) (work - week * perWeek);
        int stretch = last(before, rest);
        return MONDAY + week * Minutes.WEEK + starts[stretch] + rest - before[stretch];
    }

    private static int last(int[] sorted, int value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] <= value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
