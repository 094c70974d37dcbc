package dev.pmo.rules.planning.integrated;

import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * The dates of an activity among several plans, with both its floats: to the end of its own plan and to the end of the
 * whole.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param ref the activity
 * @param dates its dates in its own plan, with what comes from others; the late dates leave the end of its own plan
 *     where it is
 * @param wholeLateStart the latest start that leaves the end of the whole, and what is agreed with others, where it is
 * @param wholeLateFinish the latest finish that does
 * @param wholeFloat how far it may slip without moving the end of the whole, in working time of its calendar
 * @param wholeCritical whether it has not finished and has no float to the end of the whole
 */
public record IntegratedActivity(
        ActivityRef ref,
        ScheduledActivity dates,
        LocalDateTime wholeLateStart,
        LocalDateTime wholeLateFinish,
        WorkTime wholeFloat,
        boolean wholeCritical) {

    /** Checks that all parts are given. */
    public IntegratedActivity {
        Objects.requireNonNull(ref, "ref");
        Objects.requireNonNull(dates, "dates");
        Objects.requireNonNull(wholeLateStart, "wholeLateStart");
        Objects.requireNonNull(wholeLateFinish, "wholeLateFinish");
        Objects.requireNonNull(wholeFloat, "wholeFloat");
    }
}
