package dev.pmo.benchmarks.planning;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A network of any size, the same for each seed: every activity waits for two among the hundred before it, and takes
 * one to ten days of eight hours.
 */
final class LargeNetwork {

    /** The minutes of each activity. */
    final int[] duration;

    /** The predecessors, two for each activity from the third on, and the successors. */
    final int[] from;

    final int[] to;

    static final LocalDateTime START = LocalDateTime.of(2026, 1, 5, 8, 0);

    private static final int REACH = 100;

    private LargeNetwork(int[] duration, int[] from, int[] to) {
        this.duration = duration;
        this.from = from;
        this.to = to;
    }

    static LargeNetwork of(int size) {
        SplittableRandom random = new SplittableRandom(size);
        int[] duration = new int[size];
        int links = Math.max(0, 2 * (size - 1) - 1);
        int[] from = new int[links];
        int[] to = new int[links];
        int count = 0;
        for (int node = 0; node < size; node++) {
            duration[node] = 480 * (1 + random.nextInt(10));
            int first = -1;
            for (int k = 0; k < Math.min(2, node); k++) {
                int reach = Math.min(REACH, node);
                int before = node - 1 - random.nextInt(reach);
                while (before == first) {
                    before = node - 1 - random.nextInt(reach);
                }
                first = before;
                from[count] = before;
                to[count++] = node;
            }
        }
        return new LargeNetwork(duration, from, to);
    }

    int size() {
        return duration.length;
    }

    /** The same as a plan. As in one that was read from a file, each mention of an activity is a text of its own. */
    Plan plan() {
        List<Activity> activities = new ArrayList<>(size());
        for (int node = 0; node < size(); node++) {
            activities.add(Activity.of(id(node), "Activity", WorkTime.ofMinutes(duration[node])));
        }
        List<Dependency> links = new ArrayList<>(from.length);
        for (int i = 0; i < from.length; i++) {
            links.add(Dependency.of(id(from[i]), id(to[i])));
        }
        return Plan.of(START, activities, links);
    }

    private static ActivityId id(int node) {
        return ActivityId.of("A" + node);
    }
}
