package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.WorkTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The unfinished activities whose total float lies between two limits: how close to critical they are.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param above their float is more than this; no limit where nothing is said
 * @param upTo their float is this or less; no limit where nothing is said
 * @param activities the activities, in the order of the plan
 */
public record FloatBand(@Nullable WorkTime above, @Nullable WorkTime upTo, List<ActivityId> activities) {

    /** Copies the list. */
    public FloatBand {
        activities = Copies.copy(activities);
    }

    @Override
    public String toString() {
        return "float" + (above == null ? "" : " above " + above) + (upTo == null ? "" : " up to " + upTo) + ": "
                + activities;
    }
}
