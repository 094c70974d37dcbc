package dev.pmo.examples.msproject;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkDay;
import dev.pmo.core.plan.WorkShift;
import dev.pmo.examples.input.common.ImportNotes;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;

/** Turns calendars into ours: derived ones flattened, recurring exceptions and work weeks written out. */
final class CalendarMapping {

    static final int MOST_EXCEPTIONS = 20_000;

    private final ImportNotes notes;

    CalendarMapping(ImportNotes notes) {
        this.notes = notes;
    }

    static CalendarId id(ProjectCalendar calendar) {
        return CalendarId.of(String.valueOf(calendar.getUniqueID()));
    }

    WorkCalendar calendar(ProjectCalendar calendar) {
        String place = "calendar " + calendar.getUniqueID();
        List<WorkDay> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (calendar.isWorkingDay(day)) {
                week.add(new WorkDay(day, shifts(place, calendar.getHours(day))));
            }
        }
        List<CalendarException> exceptions = new ArrayList<>();
        for (ProjectCalendar level : fromTheTop(calendar)) {
            addExceptions(place, level, exceptions);
        }
        return new WorkCalendar(id(calendar), calendar.getName(), week, exceptions);
    }

    /** The calendar after those that it derives from, so that its own exceptions come last and count. */
    private static Deque<ProjectCalendar> fromTheTop(ProjectCalendar calendar) {
        Deque<ProjectCalendar> levels = new ArrayDeque<>();
        Set<Integer> seen = new HashSet<>();
        for (ProjectCalendar level = calendar; level != null && seen.add(level.getUniqueID()); ) {
            levels.addFirst(level);
            level = level.getParent();
        }
        return levels;
    }

    private void addExceptions(String place, ProjectCalendar calendar, List<CalendarException> exceptions) {
        for (ProjectCalendarException exception : calendar.getExpandedCalendarExceptionsWithWorkWeeks()) {
            if (exceptions.size() >= MOST_EXCEPTIONS) {
                notes.add(place, "has more than " + MOST_EXCEPTIONS + " exceptions; the rest is left out", null);
                return;
            }
            if (exception.getFromDate() == null || exception.getToDate() == null) {
                notes.add(place, "an exception has no dates and is left out", exception.getName());
                continue;
            }
            exceptions.add(new CalendarException(
                    exception.getFromDate(), exception.getToDate(), shifts(place, exception), exception.getName()));
        }
    }

    private List<WorkShift> shifts(String place, Iterable<LocalTimeRange> ranges) {
        List<WorkShift> shifts = new ArrayList<>();
        for (LocalTimeRange range : ranges) {
            if (range == null || range.getStart() == null || range.getEnd() == null) {
                notes.add(place, "a stretch of work has no start or end and is left out", null);
                continue;
            }
            LocalTime start = range.getStart().truncatedTo(ChronoUnit.MINUTES);
            LocalTime end = range.getEnd().truncatedTo(ChronoUnit.MINUTES);
            if (!start.equals(range.getStart()) || !end.equals(range.getEnd())) {
                notes.add(
                        place, "a stretch of work is cut to whole minutes", range.getStart() + " to " + range.getEnd());
            }
            shifts.add(WorkShift.of(start, end));
        }
        return shifts;
    }
}
