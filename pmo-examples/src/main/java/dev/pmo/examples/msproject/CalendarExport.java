package dev.pmo.examples.msproject;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.RecurringException;
import dev.pmo.core.plan.Resource;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkShift;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.XmlText;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.mpxj.DayType;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectCalendarHours;
import org.mpxj.ProjectFile;
import org.mpxj.RecurringData;

/** Writes the calendars that a plan uses; used by one thread. */
final class CalendarExport {

    private static final int MOST_DAYS = 20_000;

    private final ProjectFile file;
    private final Plan plan;
    private final ImportNotes notes;
    private final Map<CalendarId, ProjectCalendar> written = new TreeMap<>();

    CalendarExport(ProjectFile file, Plan plan, ImportNotes notes) {
        this.file = file;
        this.plan = plan;
        this.notes = notes;
    }

    void run() {
        CalendarId usual = plan.calendar() == null ? WorkCalendar.STANDARD : plan.calendar();
        TreeSet<CalendarId> used = new TreeSet<>(List.of(usual));
        for (Activity activity : plan.activities()) {
            if (activity.calendar() != null && !TaskExport.clock(activity)) {
                used.add(activity.calendar());
            }
        }
        for (Resource resource : plan.resources()) {
            if (resource.calendar() != null) {
                used.add(resource.calendar());
            }
        }
        Map<CalendarId, WorkCalendar> known = new TreeMap<>();
        known.put(WorkCalendar.STANDARD, WorkCalendar.standard());
        known.put(WorkCalendar.ALL_HOURS, WorkCalendar.allHours());
        plan.calendars().forEach(calendar -> known.put(calendar.id(), calendar));
        for (CalendarId id : used) {
            WorkCalendar calendar = known.get(id);
            if (calendar == null) {
                notes.add("calendar " + id, "is not in the plan", null);
            } else {
                written.put(id, calendar(calendar));
            }
        }
        file.setDefaultCalendar(written.get(usual));
    }

    /** The calendar of that name; none for the usual one, and where there is none. */
    @Nullable
    ProjectCalendar find(@Nullable CalendarId id) {
        ProjectCalendar calendar = id == null ? null : written.get(id);
        return calendar == file.getDefaultCalendar() ? null : calendar;
    }

    /** The calendar of that name, be it the usual one; none where there is none. */
    @Nullable
    ProjectCalendar base(@Nullable CalendarId id) {
        return id == null ? null : written.get(id);
    }

    private ProjectCalendar calendar(WorkCalendar from) {
        ProjectCalendar calendar = file.addCalendar();
        calendar.setUniqueID(file.getCalendars().size());
        calendar.setName(XmlText.clean(from.name().isBlank() ? from.id().value() : from.name()));
        DayShifts days = new DayShifts(from);
        for (DayOfWeek day : DayOfWeek.values()) {
            List<WorkShift> shifts = days.usual(day);
            calendar.setCalendarDayType(day, shifts.isEmpty() ? DayType.NON_WORKING : DayType.WORKING);
            add(calendar.addCalendarHours(day), shifts);
        }
        if (days.overMidnight()) {
            dayByDay(calendar, days);
        } else {
            exceptions(calendar, from);
        }
        return calendar;
    }

    /** As they stand, the single ones after what recurs; what cannot be said as a rule is written out. */
    private void exceptions(ProjectCalendar calendar, WorkCalendar from) {
        List<CalendarException> single = new ArrayList<>();
        for (RecurringException recurring : from.recurring()) {
            boolean alone = from.recurring().size() == 1 && from.exceptions().isEmpty();
            RecurringData data = alone ? RecurrenceExport.data(recurring).orElse(null) : null;
            if (data == null) {
                recurring
                        .days()
                        .forEach(day ->
                                single.add(new CalendarException(day, day, recurring.shifts(), recurring.name())));
            } else {
                fill(calendar.addCalendarException(data), recurring.shifts(), recurring.name());
            }
        }
        if (single.isEmpty() && disjoint(from.exceptions())) {
            from.exceptions()
                    .forEach(
                            one -> fill(calendar.addCalendarException(one.from(), one.to()), one.shifts(), one.name()));
        } else if (!from.exceptions().isEmpty() || !single.isEmpty()) {
            dayByDay(calendar, new DayShifts(from));
        }
    }

    private static boolean disjoint(List<CalendarException> exceptions) {
        List<CalendarException> sorted = exceptions.stream()
                .sorted(java.util.Comparator.comparing(CalendarException::from))
                .toList();
        for (int i = 1; i < sorted.size(); i++) {
            if (!sorted.get(i).from().isAfter(sorted.get(i - 1).to())) {
                return false;
            }
        }
        return true;
    }

    /** Every day that differs by itself, as it is worked in the end. */
    private void dayByDay(ProjectCalendar calendar, DayShifts days) {
        List<LocalDate> differing = days.differing(MOST_DAYS);
        if (differing.size() == MOST_DAYS) {
            notes.add("calendar " + calendar.getName(), "has more exceptions than are written", null);
        }
        for (LocalDate day : differing) {
            fill(calendar.addCalendarException(day, day), days.on(day), days.nameOf(day));
        }
    }

    private static void fill(ProjectCalendarException exception, List<WorkShift> shifts, @Nullable String name) {
        exception.setName(name == null ? null : XmlText.clean(name));
        add(exception, shifts);
    }

    private static void add(ProjectCalendarHours hours, List<WorkShift> shifts) {
        for (WorkShift shift : shifts) {
            hours.add(new LocalTimeRange(shift.start(), shift.end()));
        }
    }

    /** Whether a shift goes on after midnight. */
    static boolean overnight(WorkShift shift) {
        return !shift.end().equals(LocalTime.MIDNIGHT) && !shift.end().isAfter(shift.start());
    }
}
