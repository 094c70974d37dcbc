package dev.pmo.core.change;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a change does to one activity of the plan, so that its effect on the finish can be computed.
 *
 * <p>An activity that the plan does not have yet is added to it, after and before those named. This class is
 * immutable and thread-safe.
 *
 * @param activity the activity
 * @param duration how long it would take, or remain to take once it has begun
 * @param startNoEarlierThan the first day on which it could start
 * @param after the activities that it would also have to wait for
 * @param before the activities that would also have to wait for it
 */
public record ActivityChange(
        ActivityId activity,
        @Nullable WorkTime duration,
        @Nullable LocalDate startNoEarlierThan,
        List<ActivityId> after,
        List<ActivityId> before) {

    /** Fills in what may be left out. */
    public ActivityChange(
            ActivityId activity,
            @Nullable WorkTime duration,
            @Nullable LocalDate startNoEarlierThan,
            @Nullable List<ActivityId> after,
            @Nullable List<ActivityId> before) {
        this.activity = Objects.requireNonNull(activity, "activity");
        this.duration = duration;
        this.startNoEarlierThan = startNoEarlierThan;
        this.after = Copies.copy(after);
        this.before = Copies.copy(before);
    }
}
