package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Works out the spans of the summary activities above what changed, from the deepest up; all others stay as they are.
 * Used by one thread.
 */
final class SummaryRipples {

    private final DatePasses work;
    private final Network network;
    private final Spans before;
    private final Spans after;
    private final int[] above;

    /** By node: where what lies directly below it begins. */
    private final int[] first;

    private final int[] below;

    /** The summary activities, each after those below it; and by node its place among them, or -1. */
    private int[] order = {};

    private final int[] place;
    private final Map<Integer, @Nullable ScheduledActivity> found = new HashMap<>();
    private final Map<Integer, long[]> spans = new HashMap<>();

    SummaryRipples(DatePasses work, ActivityIndex index, Spans before, Spans after) {
        this.work = work;
        this.network = work.network;
        this.before = before;
        this.after = after;
        int size = network.size();
        above = new int[size];
        first = new int[size + 1];
        for (int node = 0; node < size; node++) {
            ActivityId parent = network.activities.get(node).parent();
            int summary = parent == null ? -1 : index.find(parent);
            above[node] = summary >= 0 && network.state[summary] == Network.SUMMARY ? summary : -1;
            if (above[node] >= 0) {
                first[above[node] + 1]++;
            }
        }
        for (int node = 0; node < size; node++) {
            first[node + 1] += first[node];
        }
        int[] next = first.clone();
        below = new int[first[size]];
        for (int node = 0; node < size; node++) {
            if (above[node] >= 0) {
                below[next[above[node]]++] = node;
            }
        }
        place = new int[size];
        Arrays.fill(place, -1);
        sort();
    }

    /** Those below themselves are left out: they have no dates before or after. */
    private void sort() {
        int[] open = new int[network.size()];
        int[] ready = new int[network.size()];
        int count = 0;
        for (int node = 0; node < open.length; node++) {
            if (network.state[node] == Network.SUMMARY && above[node] >= 0) {
                open[above[node]]++;
            }
        }
        for (int node = 0; node < open.length; node++) {
            if (network.state[node] == Network.SUMMARY && open[node] == 0) {
                ready[count++] = node;
            }
        }
        for (int i = 0; i < count; i++) {
            place[ready[i]] = i;
            int summary = above[ready[i]];
            if (summary >= 0 && --open[summary] == 0) {
                ready[count++] = summary;
            }
        }
        order = Arrays.copyOf(ready, count);
    }

    /** Works out the summaries above what is to be told, and adds them to it. */
    void climb(BitSet told) {
        BitSet waiting = new BitSet();
        for (int node = told.nextSetBit(0); node >= 0; node = told.nextSetBit(node + 1)) {
            queueAbove(node, waiting);
        }
        for (int i = waiting.nextSetBit(0); i >= 0; i = waiting.nextSetBit(i + 1)) {
            settle(order[i]);
            told.set(order[i]);
            queueAbove(order[i], waiting);
        }
    }

    private void queueAbove(int node, BitSet waiting) {
        int summary = above[node];
        if (summary >= 0 && place[summary] >= 0) {
            waiting.set(place[summary]);
        }
    }

    private void settle(int summary) {
        long[] span = null;
        boolean critical = false;
        for (int k = first[summary]; k < first[summary + 1]; k++) {
            long[] one = span(below[k]);
            critical |= critical(below[k]);
            if (one != null && span == null) {
                span = one.clone();
            } else if (one != null && span != null) {
                Rollup.widen(span, one);
            }
        }
        if (span != null) {
            spans.put(summary, span);
        }
        found.put(summary, span == null ? null : after.of(summary, span, critical));
    }

    private long @Nullable [] span(int node) {
        if (network.dated(node)) {
            return work.shownDates.span(node);
        }
        return found.containsKey(node) ? spans.get(node) : before.span(node);
    }

    private boolean critical(int node) {
        if (network.dated(node)) {
            return work.critical(node);
        }
        ScheduledActivity activity = find(node);
        return activity != null && activity.critical();
    }

    /** The dates of a summary activity; none if it has none. */
    @Nullable
    ScheduledActivity find(int summary) {
        return found.containsKey(summary) ? found.get(summary) : before.find(summary);
    }

    void clear() {
        found.clear();
        spans.clear();
    }
}
