package dev.pmo.benchmarks.planning;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import java.util.List;

/**
 * The floor: the order, the two passes, total and free float over compact arrays, finish to start only. It knows no
 * calendar, no lag, no constraint, no progress, and tells no dates, only minutes of work.
 */
final class FloorSchedule {

    private final int[] duration;
    private final int[] first;
    private final int[] before;
    final int[] early;
    final int[] late;
    final int[] free;
    int end;

    private FloorSchedule(int[] duration, int[] from, int[] to) {
        this.duration = duration;
        int size = duration.length;
        first = new int[size + 1];
        for (int node : to) {
            first[node + 1]++;
        }
        for (int node = 0; node < size; node++) {
            first[node + 1] += first[node];
        }
        before = new int[from.length];
        int[] next = first.clone();
        for (int i = 0; i < from.length; i++) {
            before[next[to[i]]++] = from[i];
        }
        early = new int[size];
        late = new int[size];
        free = new int[size];
    }

    /** From arrays, as nobody has them at hand. */
    static FloorSchedule of(LargeNetwork network) {
        FloorSchedule floor = new FloorSchedule(network.duration, network.from, network.to);
        floor.run();
        return floor;
    }

    /**
     * From a plan: the identifiers, which have to be of eight plain characters at most, are looked up as numbers in an
     * open table, as near to each other as they are in the plan.
     */
    static FloorSchedule of(Plan plan) {
        List<Activity> activities = plan.activities();
        List<Dependency> links = plan.dependencies();
        int size = activities.size();
        int[] table = new int[Integer.highestOneBit(Math.max(4, size)) * 4];
        long[] keys = new long[table.length];
        int[] duration = new int[size];
        for (int node = 0; node < size; node++) {
            Activity activity = activities.get(node);
            duration[node] = (int) activity.duration().minutes();
            int slot = slot(keys, activity.id());
            table[slot] = node;
            keys[slot] = key(activity.id());
        }
        int[] from = new int[links.size()];
        int[] to = new int[links.size()];
        for (int i = 0; i < from.length; i++) {
            Dependency link = links.get(i);
            from[i] = table[slot(keys, link.predecessor())];
            to[i] = table[slot(keys, link.successor())];
        }
        FloorSchedule floor = new FloorSchedule(duration, from, to);
        floor.run();
        return floor;
    }

    private static int slot(long[] keys, ActivityId id) {
        long key = key(id);
        int mask = keys.length - 1;
        int slot = id.value().hashCode() & mask;
        int step = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) | 1;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + step) & mask;
        }
        return slot;
    }

    private static long key(ActivityId id) {
        String text = id.value();
        long key = 0;
        for (int i = 0; i < text.length(); i++) {
            key = key << 8 | text.charAt(i);
        }
        return key;
    }

    private void run() {
        int[] order = order();
        for (int node : order) {
            int start = 0;
            for (int edge = first[node]; edge < first[node + 1]; edge++) {
                start = Math.max(start, early[before[edge]] + duration[before[edge]]);
            }
            early[node] = start;
            end = Math.max(end, start + duration[node]);
        }
        for (int node = 0; node < order.length; node++) {
            late[node] = end - duration[node];
            free[node] = late[node] - early[node];
        }
        for (int i = order.length - 1; i >= 0; i--) {
            int node = order[i];
            for (int edge = first[node]; edge < first[node + 1]; edge++) {
                int from = before[edge];
                late[from] = Math.min(late[from], late[node] - duration[from]);
                free[from] = Math.min(free[from], early[node] - duration[from] - early[from]);
            }
        }
    }

    private int[] order() {
        int[] waiting = new int[duration.length];
        for (int node : before) {
            waiting[node]++;
        }
        int[] order = new int[duration.length];
        int low = order.length;
        for (int node = order.length - 1; node >= 0; node--) {
            if (waiting[node] == 0) {
                order[--low] = node;
            }
        }
        for (int i = order.length - 1; i >= low; i--) {
            for (int edge = first[order[i]]; edge < first[order[i] + 1]; edge++) {
                if (--waiting[before[edge]] == 0) {
                    order[--low] = before[edge];
                }
            }
        }
        return order;
    }
}
