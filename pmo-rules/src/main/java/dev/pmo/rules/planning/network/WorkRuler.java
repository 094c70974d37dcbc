package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.RecurringException;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkDay;
import dev.pmo.core.plan.WorkShift;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/**
 * Measures working time along a calendar: {@code WorkRuler.of(calendar).between(finish, need)}.
 *
 * <p>Each question is answered in the time of a search among the exceptions of the calendar, however far apart the
 * moments are. This class is immutable and thread-safe.
 */
public final class WorkRuler {

    private static final List<WorkShift> FIRST_MINUTE = List.of(WorkShift.of(LocalTime.of(0, 0), LocalTime.of(0, 1)));

    private final CompiledCalendar time;

    /** The same calendar with one minute for each working day. */
    private final CompiledCalendar days;

    private WorkRuler(WorkCalendar calendar) {
        time = CalendarCompiler.compile(calendar);
        days = CalendarCompiler.compile(new WorkCalendar(
                calendar.id(),
                calendar.name(),
                calendar.week().stream()
                        .filter(day -> !day.shifts().isEmpty())
                        .map(WorkDay::day)
                        .distinct()
                        .map(day -> new WorkDay(day, FIRST_MINUTE))
                        .toList(),
                calendar.exceptions().stream()
                        .map(days -> new CalendarException(
                                days.from(),
                                days.to(),
                                days.shifts().isEmpty() ? List.of() : FIRST_MINUTE,
                                days.name()))
                        .toList(),
                calendar.recurring().stream()
                        .map(days -> new RecurringException(
                                days.from(),
                                days.until(),
                                days.recurrence(),
                                days.shifts().isEmpty() ? List.of() : FIRST_MINUTE,
                                days.name()))
                        .toList()));
    }

    /**
     * The ruler of a calendar.
     *
     * @param calendar the calendar
     * @return the ruler
     */
    public static WorkRuler of(WorkCalendar calendar) {
        return new WorkRuler(calendar);
    }

    /**
     * The working time between two moments.
     *
     * @param from the one moment
     * @param to the other
     * @return the time; negative if the other comes first
     */
    public WorkTime between(LocalDateTime from, LocalDateTime to) {
        return WorkTime.ofMinutes(time.count(Minutes.of(to)) - time.count(Minutes.of(from)));
    }

    /**
     * How many working days later something is: the working days after that of the one moment up to that of the other.
     * Midnight counts to the day that it ends; a shift over midnight to the day on which it begins.
     *
     * @param from the one moment
     * @param to the other
     * @return the days; negative if the other comes first
     */
    public long workingDays(LocalDateTime from, LocalDateTime to) {
        return days.count(endOfDay(to)) - days.count(endOfDay(from));
    }

    private static long endOfDay(LocalDateTime moment) {
        return Math.floorDiv(Minutes.of(moment) - 1, (long) Minutes.DAY) * Minutes.DAY + Minutes.DAY;
    }

    /**
     * Where work that finished at a moment would finish with so much more working time.
     *
     * @param finish the moment
     * @param more the working time; negative to go back
     * @return the moment; empty if the calendar has no working time there
     */
    public Optional<LocalDateTime> findFinishAfter(LocalDateTime finish, WorkTime more) {
        long count = time.count(Minutes.of(finish)) + more.minutes();
        return moment(time.works() ? time.finishOf(count) : Minutes.BEYOND);
    }

    /**
     * When work begins that may begin at a moment.
     *
     * @param moment the moment
     * @return it or the start of the next working time; empty if there is none
     */
    public Optional<LocalDateTime> findStartFrom(LocalDateTime moment) {
        return moment(time.works() ? time.startOf(time.count(Minutes.of(moment))) : Minutes.BEYOND);
    }

    private static Optional<LocalDateTime> moment(long minutes) {
        return Minutes.representable(minutes) ? Optional.of(Minutes.moment(minutes)) : Optional.empty();
    }
}
