package dev.pmo.core.plan;

import dev.pmo.core.value.Copies;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The usual working time of one day of the week.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param day the day of the week
 * @param shifts the stretches of work; none for a day off
 */
public record WorkDay(DayOfWeek day, List<WorkShift> shifts) {

    /** Copies the shifts. */
    public WorkDay(DayOfWeek day, @Nullable List<WorkShift> shifts) {
        this.day = Objects.requireNonNull(day, "day");
        this.shifts = Copies.copy(shifts);
    }
}
