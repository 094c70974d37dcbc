package dev.pmo.rules.planning.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A calendar as arrays: the time line cut into spans within which the working time repeats every week.
 *
 * <p>A moment and the count of working minutes before it are two coordinates of the same thing. Adding working time is
 * then addition of counts; only the way between the two coordinates needs a search. Where a count belongs to the end
 * of one stretch of work and to the start of the next, something starts at the later and finishes at the earlier.
 */
final class CompiledCalendar {

    /** A span of time that begins at a moment and has its own weekly pattern. */
    record Span(long from, WeekPattern pattern) {}

    private final long[] from;
    private final WeekPattern[] patterns;
    private final long[] offsets;
    private final long[] counts;
    private final boolean working;

    /** Puts spans together; the first reaches back without limit, the last goes on without limit. */
    CompiledCalendar(List<Span> spans) {
        int size = spans.size();
        from = new long[size];
        patterns = new WeekPattern[size];
        offsets = new long[size];
        counts = new long[size];
        boolean any = false;
        for (int i = 0; i < size; i++) {
            from[i] = spans.get(i).from();
            patterns[i] = spans.get(i).pattern();
            any |= patterns[i].works();
            if (i > 0) {
                counts[i] = offsets[i - 1] + patterns[i - 1].workBefore(from[i]);
                offsets[i] = counts[i] - patterns[i].workBefore(from[i]);
            }
        }
        from[0] = Long.MIN_VALUE;
        counts[0] = Long.MIN_VALUE;
        working = any;
    }

    /** The time in which both work, or, if not both have to, in which either does. */
    CompiledCalendar with(CompiledCalendar other, boolean both) {
        List<Span> spans = new ArrayList<>();
        Map<List<WeekPattern>, WeekPattern> known = new HashMap<>();
        int mine = 0;
        int theirs = 0;
        while (mine < from.length || theirs < other.from.length) {
            long next = Math.min(
                    mine < from.length ? from[mine] : Long.MAX_VALUE,
                    theirs < other.from.length ? other.from[theirs] : Long.MAX_VALUE);
            mine += mine < from.length && from[mine] == next ? 1 : 0;
            theirs += theirs < other.from.length && other.from[theirs] == next ? 1 : 0;
            WeekPattern one = patterns[mine - 1];
            WeekPattern another = other.patterns[theirs - 1];
            spans.add(new Span(next, known.computeIfAbsent(List.of(one, another), pair -> one.with(another, both))));
        }
        return new CompiledCalendar(spans);
    }

    /** Whether there is any working time at all. */
    boolean works() {
        return working;
    }

    /** The working minutes before a moment, counted from a moment that is the same for all that use this calendar. */
    long count(long moment) {
        int span = last(from, moment);
        return offsets[span] + patterns[span].workBefore(moment);
    }

    /** The latest moment before which there are so many working minutes: where work that follows them starts. */
    long startOf(long count) {
        int span = last(counts, count);
        if (!patterns[span].works()) {
            return span == 0 && from.length > 1 ? -Minutes.BEYOND : Minutes.BEYOND;
        }
        return patterns[span].momentOf(count - offsets[span]);
    }

    /** The earliest moment before which there are so many working minutes: where work that ends with them finishes. */
    long finishOf(long count) {
        return startOf(count - 1) + 1;
    }

    /** The largest count of which the start lies at the moment or before it. */
    long latestStart(long moment) {
        return count(moment + 1) - 1;
    }

    private static int last(long[] sorted, long value) {
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
