package dev.pmo.core.plan;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.value.Copies;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When work is done: the usual week, and the days that differ from it.
 *
 * <pre>{@code
 * LocalDate christmas = LocalDate.of(2026, 12, 25);
 * WorkCalendar calendar = WorkCalendar.standard()
 *         .withExceptions(List.of(CalendarException.dayOff(christmas, christmas, "Christmas Day")));
 * }</pre>
 *
 * <p>A day of the week that is not listed is a day off. Where exceptions overlap, the later one in the list counts.
 * An exception holds for the shifts that begin on its days: a night shift before a holiday goes on into it.
 * Times are local; a calendar knows no time zone. This class is immutable and thread-safe.
 *
 * @param id the identifier that activities refer to
 * @param name what the calendar is called
 * @param week the working days
 * @param exceptions the days that differ
 * @param recurring the days that differ again and again; an exception for one of these days counts before them
 */
public record WorkCalendar(
        CalendarId id,
        String name,
        List<WorkDay> week,
        List<CalendarException> exceptions,
        List<RecurringException> recurring) {

    /** The identifier of {@link #standard()}; a plan need not hold that calendar to use it. */
    public static final CalendarId STANDARD = CalendarId.of("STANDARD");

    /** The identifier of {@link #allHours()}; a plan need not hold that calendar to use it. */
    public static final CalendarId ALL_HOURS = CalendarId.of("ALL-HOURS");

    /** Copies the lists. */
    public WorkCalendar(
            CalendarId id,
            @Nullable String name,
            @Nullable List<WorkDay> week,
            @Nullable List<CalendarException> exceptions,
            @Nullable List<RecurringException> recurring) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Copies.text(name);
        this.week = Copies.copy(week);
        this.exceptions = Copies.copy(exceptions);
        this.recurring = Copies.copy(recurring);
    }

    /**
     * A calendar without recurring exceptions.
     *
     * @param id the identifier that activities refer to
     * @param name what the calendar is called
     * @param week the working days
     * @param exceptions the days that differ
     */
    public WorkCalendar(
            CalendarId id,
            @Nullable String name,
            @Nullable List<WorkDay> week,
            @Nullable List<CalendarException> exceptions) {
        this(id, name, week, exceptions, null);
    }

    /**
     * Monday to Friday, 08:00 to 12:00 and 13:00 to 17:00: the calendar of a plan that names none.
     *
     * @return the standard calendar
     */
    public static WorkCalendar standard() {
        List<WorkShift> shifts = List.of(
                WorkShift.of(LocalTime.of(8, 0), LocalTime.NOON),
                WorkShift.of(LocalTime.of(13, 0), LocalTime.of(17, 0)));
        List<WorkDay> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                week.add(new WorkDay(day, shifts));
            }
        }
        return new WorkCalendar(STANDARD, "Standard", week, List.of());
    }

    /**
     * Every hour of every day: the calendar of what takes its time on the clock, such as the drying of paint.
     *
     * @return the calendar without time off
     */
    public static WorkCalendar allHours() {
        List<WorkShift> shifts = List.of(WorkShift.of(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));
        List<WorkDay> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            week.add(new WorkDay(day, shifts));
        }
        return new WorkCalendar(ALL_HOURS, "All hours", week, List.of());
    }

    /**
     * The same calendar with other exceptions.
     *
     * @param newExceptions the days that differ
     * @return the changed calendar
     */
    public WorkCalendar withExceptions(List<CalendarException> newExceptions) {
        return new WorkCalendar(id, name, week, newExceptions, recurring);
    }

    /**
     * The same calendar with other recurring exceptions.
     *
     * @param newRecurring the days that differ again and again
     * @return the changed calendar
     */
    public WorkCalendar withRecurring(List<RecurringException> newRecurring) {
        return new WorkCalendar(id, name, week, exceptions, newRecurring);
    }
}
