package dev.pmo.examples.msproject;

import dev.pmo.core.plan.Frequency;
import dev.pmo.core.plan.Recurrence;
import dev.pmo.core.plan.RecurringException;
import dev.pmo.core.plan.WorkShift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mpxj.RecurringData;

/** Turns recurring days into a recurring exception, if that falls on the very same days. */
final class RecurrenceMapping {

    /** In a file, the fifth of the weekdays of a month is the last. */
    private static final int LAST = 5;

    private RecurrenceMapping() {}

    /** The exception; empty if it occurs once only, or its rule cannot be said exactly. */
    static Optional<RecurringException> recurring(RecurringData data, List<WorkShift> shifts, @Nullable String name) {
        List<LocalDate> days = Arrays.asList(data.getDates());
        if (days.size() < 2) {
            return Optional.empty();
        }
        try {
            RecurringException recurring =
                    new RecurringException(days.get(0), days.get(days.size() - 1), recurrence(data), shifts, name);
            return recurring.days().equals(days) ? Optional.of(recurring) : Optional.empty();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Recurrence recurrence(RecurringData data) {
        int interval = Math.max(1, number(data.getFrequency()));
        DayOfWeek weekday = data.getDayOfWeek();
        List<DayOfWeek> one = data.getRelative() && weekday != null ? List.of(weekday) : List.of();
        int ordinal = !data.getRelative() ? 0 : number(data.getDayNumber()) >= LAST ? -1 : number(data.getDayNumber());
        int day = data.getRelative() ? 0 : number(data.getDayNumber());
        return switch (data.getRecurrenceType()) {
            case DAILY -> Recurrence.everyDays(interval);
            case WEEKLY ->
                Recurrence.everyWeeks(
                        interval,
                        Arrays.stream(DayOfWeek.values())
                                .filter(data::getWeeklyDay)
                                .toArray(DayOfWeek[]::new));
            case MONTHLY -> new Recurrence(Frequency.MONTHLY, interval, one, ordinal, day, null);
            case YEARLY ->
                new Recurrence(Frequency.YEARLY, 1, one, ordinal, day, Month.of(number(data.getMonthNumber())));
        };
    }

    private static int number(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
