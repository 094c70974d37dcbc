package dev.pmo.examples.msproject;

import dev.pmo.core.id.CalendarId;
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

/** Turns calendars into ours: derived ones flattened, deviating work weeks written out. */
final class CalendarMapping {

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
            List<WorkShift> shifts = calendar.isWorkingDay(day) ? shifts(place, calendar.getHours(day)) : List.of();
            if (!shifts.isEmpty()) {
                week.add(new WorkDay(day, shifts));
            }
        }
        ExceptionMapping exceptions = new ExceptionMapping(place, notes, this);
        fromTheTop(calendar).forEach(exceptions::add);
        return new WorkCalendar(
                id(calendar), calendar.getName(), week, exceptions.exceptions(), exceptions.recurring());
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

    List<WorkShift> shifts(String place, Iterable<LocalTimeRange> ranges) {
        List<WorkShift> shifts = new ArrayList<>();
        for (LocalTimeRange range : ranges) {
            if (range == null || range.getStart() == null || range.getEnd() == null) {
                notes.add(place, "a stretch of work has no start or end and is left out", null);
                continue;
            }
            if (range.getStart().equals(range.getEnd()) && !range.getStart().equals(LocalTime.MIDNIGHT)) {
                notes.add(
                        place,
                        "a stretch of work that ends when it starts is left out",
                        String.valueOf(range.getStart()));
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
