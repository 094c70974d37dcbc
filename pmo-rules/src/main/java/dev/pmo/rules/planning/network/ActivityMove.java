package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That an activity would have other dates or floats.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the activity
 * @param before its dates as the plan is; none if it has none
 * @param after its dates as they would be; none if it would have none
 * @param workingDays by how many working days of its calendar it would finish later; negative for earlier, 0 if within
 *     the day or if it has no dates before or after
 */
public record ActivityMove(
        ActivityId id,
        @Nullable ScheduledActivity before,
        @Nullable ScheduledActivity after,
        long workingDays) {

    /** Checks the identifier. */
    public ActivityMove {
        Objects.requireNonNull(id, "id");
    }

    /**
     * Whether it would start or finish at another time, not only have another float.
     *
     * @return whether its planned dates change
     */
    public boolean moves() {
        return !Objects.equals(start(before), start(after)) || !Objects.equals(finish(before), finish(after));
    }

    private static @Nullable LocalDateTime start(@Nullable ScheduledActivity dates) {
        return dates == null ? null : dates.start();
    }

    private static @Nullable LocalDateTime finish(@Nullable ScheduledActivity dates) {
        return dates == null ? null : dates.finish();
    }
}
