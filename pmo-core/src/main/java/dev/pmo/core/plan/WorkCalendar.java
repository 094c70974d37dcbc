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
 * <p>A day of the week that is not listed is a day off. Where exceptions overlap, the later one in the list counts.
 * Times are local; a calendar knows no time zone. This class is immutable and thread-safe.
 *
 * @param id the identifier that activities refer to
 * @param name what the calendar is called
 * @param week the working days
 * @param exceptions the days that differ
 */
public record WorkCalendar(CalendarId id, String name, List<WorkDay> week, List<CalendarException> exceptions) {

    /** The identifier of {@link #standard()}. */
    public static final CalendarId STANDARD = CalendarId.of("STANDARD");

    /** Copies the lists. */
    public WorkCalendar(
            CalendarId id,
            @Nullable String name,
            @Nullable List<WorkDay> week,
            @Nullable List<CalendarException> exceptions) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Copies.text(name);
        this.week = Copies.copy(week);
        this.exceptions = Copies.copy(exceptions);
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
     * The same calendar with other exceptions.
     *
     * @param newExceptions the days that differ
     * @return the changed calendar
     */
    public WorkCalendar withExceptions(List<CalendarException> newExceptions) {
        return new WorkCalendar(id, name, week, newExceptions);
    }
}
