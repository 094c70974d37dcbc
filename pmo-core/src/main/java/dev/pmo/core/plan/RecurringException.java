package dev.pmo.core.plan;

import dev.pmo.core.constraint.Dated;
import dev.pmo.core.constraint.DatesInOrder;
import dev.pmo.core.constraint.ReversedDates;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Days that differ from the usual week again and again: a public holiday of every year, the first Saturday of the
 * month.
 *
 * <p>It goes on for at most a hundred years. This class is immutable and thread-safe.
 *
 * @param from the day from which it counts
 * @param until the last day, included; a hundred years on where nothing is said
 * @param recurrence which days these are
 * @param shifts the stretches of work on each of these days; none for days off
 * @param name what the days are called, if anything
 */
@DatesInOrder
public record RecurringException(
        LocalDate from,
        @Nullable LocalDate until,
        Recurrence recurrence,
        List<WorkShift> shifts,
        @Nullable String name) implements Dated {

    private static final int YEARS = 100;

    /** Copies the shifts. */
    public RecurringException(
            LocalDate from,
            @Nullable LocalDate until,
            Recurrence recurrence,
            @Nullable List<WorkShift> shifts,
            @Nullable String name) {
        this.from = Objects.requireNonNull(from, "from");
        this.until = until;
        this.recurrence = Objects.requireNonNull(recurrence, "recurrence");
        this.shifts = Copies.copy(shifts);
        this.name = name;
    }

    /**
     * Days without work, without end.
     *
     * @param from the day from which it counts
     * @param recurrence which days these are
     * @param name what the days are called
     * @return the exception
     */
    public static RecurringException daysOff(LocalDate from, Recurrence recurrence, String name) {
        return new RecurringException(from, null, recurrence, List.of(), name);
    }

    /**
     * The days it falls on.
     *
     * @return the days, in their order
     */
    public List<LocalDate> days() {
        LocalDate last = from.getYear() > Year.MAX_VALUE - YEARS ? LocalDate.MAX : from.plusYears(YEARS);
        if (until != null && until.isBefore(last)) {
            last = until;
        }
        List<LocalDate> days = new ArrayList<>();
        for (long day = from.toEpochDay(); day <= last.toEpochDay(); day++) {
            LocalDate date = LocalDate.ofEpochDay(day);
            if (recurrence.fallsOn(from, date)) {
                days.add(date);
            }
        }
        return List.copyOf(days);
    }

    @Override
    public List<ReversedDates> reversedDates() {
        return ReversedDates.allOf(ReversedDates.of("from", from, "until", until));
    }
}
