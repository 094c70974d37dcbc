package dev.pmo.rules.planning;

import dev.pmo.core.id.MilestoneId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * That a milestone which has not happened is expected on another date than last time.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the milestone
 * @param before when it was expected last time
 * @param after when it is expected now
 * @param days the calendar days that it moved; positive to the right, which is later
 */
public record MilestoneMovement(MilestoneId id, LocalDate before, LocalDate after, long days) {

    /** Checks that all parts are given. */
    public MilestoneMovement {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }
}
