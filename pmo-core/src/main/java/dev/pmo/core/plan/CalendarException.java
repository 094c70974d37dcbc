package dev.pmo.core.plan;

import dev.pmo.core.constraint.Dated;
import dev.pmo.core.constraint.DatesInOrder;
import dev.pmo.core.constraint.ReversedDates;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days that differ from the usual week: a public holiday, a shutdown, a Saturday worked.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param from the first day
 * @param to the last day, included
 * @param shifts the stretches of work on each of these days; none for days off
 * @param name what the days are called, if anything
 */
@DatesInOrder
public record CalendarException(
        LocalDate from,
        LocalDate to,
        List<WorkShift> shifts,
        @Nullable String name) implements Dated {

    /** Copies the shifts. */
    public CalendarException(LocalDate from, LocalDate to, @Nullable List<WorkShift> shifts, @Nullable String name) {
        this.from = Objects.requireNonNull(from, "from");
        this.to = Objects.requireNonNull(to, "to");
        this.shifts = Copies.copy(shifts);
        this.name = name;
    }

    /**
     * Days without work.
     *
     * @param from the first day
     * @param to the last day, included
     * @param name what the days are called
     * @return the exception
     */
    public static CalendarException dayOff(LocalDate from, LocalDate to, String name) {
        return new CalendarException(from, to, List.of(), name);
    }

    @Override
    public List<ReversedDates> reversedDates() {
        return ReversedDates.allOf(ReversedDates.of("from", from, "to", to));
    }
}
