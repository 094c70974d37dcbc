package dev.pmo.rules.planning.integrated;

import dev.pmo.core.value.WorkTime;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * That an activity moves because another slips.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param activity the activity that moves
 * @param finishBefore when it finished before
 * @param finishAfter when it finishes then
 * @param later by how much working time of its calendar it finishes later; none where only its start moves
 * @param workingDays by how many working days of its calendar it finishes later; 0 if within the day
 */
public record Hit(
        ActivityRef activity, LocalDateTime finishBefore, LocalDateTime finishAfter, WorkTime later, long workingDays) {

    /** Checks that all parts are given. */
    public Hit {
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(finishBefore, "finishBefore");
        Objects.requireNonNull(finishAfter, "finishAfter");
        Objects.requireNonNull(later, "later");
    }
}
