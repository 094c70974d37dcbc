package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The dates of an activity that follow from the logic of its plan.
 *
 * <p>The planned dates are the early ones, unless the plan is scheduled from its finish or the activity is to come as
 * late as possible. Early dates are the earliest that the links, constraints and actual dates allow; late dates the
 * latest that leave the end of the plan and its constraints where they are. This class is immutable and thread-safe.
 *
 * @param id the activity
 * @param start when it is planned to start
 * @param finish when it is planned to finish
 * @param earlyStart the earliest start; the actual one where it has started
 * @param earlyFinish the earliest finish; the actual one where it has finished
 * @param lateStart the latest start; the actual one where it has started
 * @param lateFinish the latest finish; the actual one where it has finished
 * @param totalFloat how far it may slip without moving the end of the plan, in working time of its calendar; negative
 *     where time is missing already
 * @param freeFloat how far it may slip from its planned dates without moving an activity after it, in working time of
 *     its calendar
 * @param independentFloat how far it may slip without moving an activity after it, even where all that comes before it
 *     comes as late as it may, in working time of its calendar
 * @param deadlineFloat how far its early finish lies before its deadline, in working time of its calendar; negative
 *     where it lies after it; unknown if it has none, or has finished
 * @param critical whether it has not finished and has no total float
 */
public record ScheduledActivity(
        ActivityId id,
        LocalDateTime start,
        LocalDateTime finish,
        LocalDateTime earlyStart,
        LocalDateTime earlyFinish,
        LocalDateTime lateStart,
        LocalDateTime lateFinish,
        WorkTime totalFloat,
        WorkTime freeFloat,
        WorkTime independentFloat,
        @Nullable WorkTime deadlineFloat,
        boolean critical) {

    /** Checks that all parts are given. */
    public ScheduledActivity {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(finish, "finish");
        Objects.requireNonNull(earlyStart, "earlyStart");
        Objects.requireNonNull(earlyFinish, "earlyFinish");
        Objects.requireNonNull(lateStart, "lateStart");
        Objects.requireNonNull(lateFinish, "lateFinish");
        Objects.requireNonNull(totalFloat, "totalFloat");
        Objects.requireNonNull(freeFloat, "freeFloat");
        Objects.requireNonNull(independentFloat, "independentFloat");
    }
}
