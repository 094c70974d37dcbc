package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ActivityMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The summary activities of a plan: which hold work that others can wait for, and which a level of effort beside it. */
final class Headings {

    private final Map<ActivityId, Activity> known;
    private final Set<ActivityId> withWork = new HashSet<>();
    private final Set<ActivityId> withEffort = new HashSet<>();

    /** By the activities of the plan, the first of each identifier. */
    Headings(Map<ActivityId, Activity> known) {
        this.known = known;
        for (Activity activity : known.values()) {
            if (activity.kind() == ActivityKind.LEVEL_OF_EFFORT) {
                mark(activity, withEffort);
            } else if (works(activity)) {
                mark(activity, withWork);
            }
        }
    }

    private static boolean works(Activity activity) {
        return !Joined.spans(activity) && activity.placement().mode() != ActivityMode.INACTIVE;
    }

    private void mark(Activity activity, Set<ActivityId> marked) {
        Activity above = above(activity);
        while (above != null && marked.add(above.id())) {
            above = above(above);
        }
    }

    private @Nullable Activity above(Activity activity) {
        Activity above = activity.parent() == null ? null : known.get(activity.parent());
        return above != null
                        && above.kind() == ActivityKind.SUMMARY
                        && above.placement().mode() != ActivityMode.INACTIVE
                ? above
                : null;
    }

    /** Whether a heading holds, at any depth, anything that has dates by itself. */
    boolean holdsWork(ActivityId heading) {
        return withWork.contains(heading);
    }

    /** What a heading finishes with for those who wait for it, where that is not all below it: no level of effort. */
    List<ActivityId> workBeside(ActivityId heading) {
        List<ActivityId> work = new ArrayList<>();
        if (withEffort.contains(heading)) {
            Map<ActivityId, Boolean> below = new HashMap<>();
            below.put(heading, true);
            for (Activity activity : known.values()) {
                if (works(activity) && lies(activity, below)) {
                    work.add(activity.id());
                }
            }
        }
        return work;
    }

    private boolean lies(Activity activity, Map<ActivityId, Boolean> below) {
        List<ActivityId> walked = new ArrayList<>();
        Activity next = above(activity);
        while (next != null && below.putIfAbsent(next.id(), false) == null) {
            walked.add(next.id());
            next = above(next);
        }
        boolean lies = next != null && Boolean.TRUE.equals(below.get(next.id()));
        walked.forEach(id -> below.put(id, lies));
        return lies;
    }
}
