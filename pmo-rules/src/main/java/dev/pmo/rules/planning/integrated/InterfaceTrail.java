package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.DependencyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Walks back from activities over what drives them to the agreement by which another plan last sets the date. What was
 * found on the way is remembered, so that many questions take no longer than one walk. Used by one thread.
 */
final class InterfaceTrail {

    /** What was found for an activity: an agreement, or that no other plan drives it. */
    private record Found(@Nullable DependencyId handover) {}

    private final IntegratedSchedule schedule;
    private final Map<ActivityRef, Found> known = new HashMap<>();

    InterfaceTrail(IntegratedSchedule schedule) {
        this.schedule = schedule;
    }

    /** The agreement, or nothing; of several drivers an agreement counts first, then the smallest activity. */
    @Nullable
    DependencyId lastInto(ActivityRef activity) {
        List<ActivityRef> walked = new ArrayList<>();
        ActivityRef next = activity;
        Found found = null;
        while (found == null) {
            found = known.get(next);
            if (found == null) {
                walked.add(next);
                known.put(next, new Found(null));
                IntegratedDriver driver = first(next);
                ActivityRef from = driver == null ? null : driver.from();
                if (driver == null || driver.handover() != null || from == null) {
                    found = new Found(driver == null ? null : driver.handover());
                } else {
                    next = from;
                }
            }
        }
        for (ActivityRef each : walked) {
            known.put(each, found);
        }
        return found.handover();
    }

    private @Nullable IntegratedDriver first(ActivityRef activity) {
        IntegratedDriver first = null;
        for (IntegratedDriver driver : schedule.drivers(activity)) {
            if (first == null || before(driver, first)) {
                first = driver;
            }
        }
        return first;
    }

    private static boolean before(IntegratedDriver one, IntegratedDriver other) {
        DependencyId handover = one.handover();
        DependencyId than = other.handover();
        if (handover != null || than != null) {
            return handover != null && (than == null || handover.compareTo(than) < 0);
        }
        ActivityRef from = one.from();
        ActivityRef thanFrom = other.from();
        return from != null && (thanFrom == null || from.compareTo(thanFrom) < 0);
    }
}
