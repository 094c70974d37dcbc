package dev.pmo.examples.msproject;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The activities of a plan in the order of an outline: each below its heading, what lies below itself at the top. */
final class Outline {

    /** Each line repeats the numbers of all headings above it, so there must not be too many. */
    static final int DEEPEST = 200;

    /** An activity with the heading directly above it, and the number of headings above. */
    record Line(Activity activity, @Nullable Activity parent, int depth) {}

    private final IdentityHashMap<Activity, List<Activity>> below = new IdentityHashMap<>();
    private final List<Line> lines = new ArrayList<>();
    private int flattened;

    Outline(List<Activity> activities) {
        Map<ActivityId, Activity> known = new HashMap<>();
        activities.forEach(one -> known.putIfAbsent(one.id(), one));
        IdentityHashMap<Activity, Boolean> placed = new IdentityHashMap<>();
        for (Activity activity : activities) {
            Activity parent = activity.parent() == null ? null : known.get(activity.parent());
            if (parent != null) {
                below.computeIfAbsent(parent, one -> new ArrayList<>()).add(activity);
            }
        }
        for (Activity activity : activities) {
            if (activity.parent() == null || !known.containsKey(activity.parent())) {
                descend(activity, placed);
            }
        }
        for (Activity activity : activities) {
            descend(activity, placed);
        }
    }

    private void descend(Activity top, IdentityHashMap<Activity, Boolean> placed) {
        Deque<Line> open = new ArrayDeque<>(List.of(new Line(top, null, 0)));
        while (!open.isEmpty()) {
            Line line = open.pop();
            if (placed.put(line.activity(), Boolean.TRUE) == null) {
                lines.add(line);
                List<Activity> children = new ArrayList<>(below.getOrDefault(line.activity(), List.of()));
                Collections.reverse(children);
                children.forEach(child -> open.push(below(child, line)));
            }
        }
    }

    private Line below(Activity child, Line line) {
        if (line.depth() < DEEPEST) {
            return new Line(child, line.activity(), line.depth() + 1);
        }
        flattened++;
        return new Line(child, line.parent(), line.depth());
    }

    /** How many lines stand higher than they lie. */
    int flattened() {
        return flattened;
    }

    List<Line> lines() {
        return lines;
    }

    boolean heading(Activity activity) {
        return below.containsKey(activity);
    }
}
