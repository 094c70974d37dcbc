package dev.pmo.examples.msproject;

import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.RecurringException;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkDay;
import dev.pmo.core.plan.WorkShift;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is worked on each day from midnight to midnight: a night shift is cut at midnight, as tools expect that know no
 * other.
 */
final class DayShifts {

    private record Day(List<WorkShift> shifts, @Nullable String name) {}

    private final WorkCalendar calendar;
    private final Map<DayOfWeek, List<WorkShift>> week = new HashMap<>();
    private final Map<LocalDate, Day> recurring = new HashMap<>();

    DayShifts(WorkCalendar calendar) {
        this.calendar = calendar;
        for (WorkDay day : calendar.week()) {
            week.computeIfAbsent(day.day(), one -> new ArrayList<>()).addAll(day.shifts());
        }
        for (RecurringException one : calendar.recurring()) {
            one.days().forEach(day -> recurring.put(day, new Day(one.shifts(), one.name())));
        }
    }

    boolean overMidnight() {
        return week.values().stream().flatMap(List::stream).anyMatch(CalendarExport::overnight)
                || calendar.exceptions().stream()
                        .flatMap(one -> one.shifts().stream())
                        .anyMatch(CalendarExport::overnight)
                || calendar.recurring().stream()
                        .flatMap(one -> one.shifts().stream())
                        .anyMatch(CalendarExport::overnight);
    }

    /** What is worked on a day of the week, if the day before it is an ordinary one too. */
    List<WorkShift> usual(DayOfWeek day) {
        return cut(week.getOrDefault(day.minus(1), List.of()), week.getOrDefault(day, List.of()));
    }

    /** What is worked on a day. */
    List<WorkShift> on(LocalDate day) {
        return cut(beginning(day.minusDays(1)).shifts(), beginning(day).shifts());
    }

    @Nullable
    String nameOf(LocalDate day) {
        return beginning(day).name();
    }

    /** The days of exceptions, and the days after them, that are not worked as usual; the first so many. */
    List<LocalDate> differing(int most) {
        TreeSet<LocalDate> days = new TreeSet<>();
        for (LocalDate day : recurring.keySet()) {
            days.add(day);
            days.add(day.plusDays(1));
        }
        for (CalendarException one : calendar.exceptions()) {
            LocalDate day = one.from();
            for (int i = 0; i < most && !day.isAfter(one.to()); i++) {
                days.add(day);
                day = day.plusDays(1);
            }
            days.add(day);
        }
        return days.stream()
                .filter(day -> !on(day).equals(usual(day.getDayOfWeek())))
                .limit(most)
                .toList();
    }

    private Day beginning(LocalDate day) {
        for (int i = calendar.exceptions().size() - 1; i >= 0; i--) {
            CalendarException one = calendar.exceptions().get(i);
            if (!day.isBefore(one.from()) && !day.isAfter(one.to())) {
                return new Day(one.shifts(), one.name());
            }
        }
        Day again = recurring.get(day);
        return again == null ? new Day(week.getOrDefault(day.getDayOfWeek(), List.of()), null) : again;
    }

    private static List<WorkShift> cut(List<WorkShift> before, List<WorkShift> own) {
        List<WorkShift> shifts = new ArrayList<>();
        before.stream()
                .filter(CalendarExport::overnight)
                .map(shift -> WorkShift.of(LocalTime.MIDNIGHT, shift.end()))
                .forEach(shifts::add);
        own.stream()
                .map(shift -> CalendarExport.overnight(shift) ? WorkShift.of(shift.start(), LocalTime.MIDNIGHT) : shift)
                .forEach(shifts::add);
        shifts.sort(Comparator.comparing(WorkShift::start));
        return shifts;
    }
}
