package dev.pmo.examples.msproject;

import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.RecurringException;
import dev.pmo.examples.input.common.ImportNotes;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.RecurringData;

/**
 * Collects the exceptions of a calendar and of those that it derives from, these first; used by one thread.
 *
 * <p>What recurs stays a rule where it meets no other exception on any of its days; else it is written out day by day in
 * its place, so that the later one still counts.
 */
final class ExceptionMapping {

    static final int MOST_EXCEPTIONS = 20_000;

    private final String place;
    private final ImportNotes notes;
    private final CalendarMapping calendars;

    /** What is cut is noted once, where it is written out. */
    private final CalendarMapping unnoted = new CalendarMapping(new ImportNotes(""));

    private final List<CalendarException> single = new ArrayList<>();
    private final List<RecurringException> candidates = new ArrayList<>();
    private final List<CalendarException> exceptions = new ArrayList<>();
    private final List<RecurringException> recurring = new ArrayList<>();
    private boolean full;

    ExceptionMapping(String place, ImportNotes notes, CalendarMapping calendars) {
        this.place = place;
        this.notes = notes;
        this.calendars = calendars;
    }

    /** Takes the exceptions of one calendar; those of a later one count more. */
    void add(ProjectCalendar calendar) {
        Map<LocalDate, String> names = new HashMap<>();
        for (ProjectCalendarException exception : calendar.getCalendarExceptions()) {
            if (exception.getRecurring() != null) {
                recurring(exception, exception.getRecurring(), names);
            }
        }
        for (ProjectCalendarException exception : calendar.getExpandedCalendarExceptionsWithWorkWeeks()) {
            if (single.size() >= MOST_EXCEPTIONS) {
                tooMany();
                return;
            }
            single(exception, names);
        }
    }

    private void recurring(ProjectCalendarException exception, RecurringData data, Map<LocalDate, String> names) {
        String name = exception.getName();
        if (name != null) {
            for (LocalDate day : data.getDates()) {
                names.putIfAbsent(day, name);
            }
        }
        RecurrenceMapping.recurring(data, unnoted.shifts(place, exception), name)
                .ifPresent(candidates::add);
    }

    private void single(ProjectCalendarException exception, Map<LocalDate, String> names) {
        if (exception.getFromDate() == null || exception.getToDate() == null) {
            notes.add(place, "an exception has no dates and is left out", exception.getName());
            return;
        }
        String name = exception.getName() == null ? names.get(exception.getFromDate()) : exception.getName();
        single.add(new CalendarException(
                exception.getFromDate(), exception.getToDate(), calendars.shifts(place, exception), name));
    }

    private void tooMany() {
        if (!full) {
            notes.add(place, "has more than " + MOST_EXCEPTIONS + " exceptions; the rest is left out", null);
        }
        full = true;
    }

    List<CalendarException> exceptions() {
        sort();
        return exceptions;
    }

    List<RecurringException> recurring() {
        sort();
        return recurring;
    }

    /** Keeps a rule where it alone speaks of its days, and drops what is written out for them. */
    private void sort() {
        if (!exceptions.isEmpty() || !recurring.isEmpty()) {
            return;
        }
        NavigableMap<LocalDate, Integer> covered = covered();
        Set<CalendarException> written = new HashSet<>(single);
        Set<LocalDate> ruled = new HashSet<>();
        for (RecurringException candidate : full ? List.<RecurringException>of() : candidates) {
            List<LocalDate> days = candidate.days();
            if (days.stream().allMatch(day -> alone(covered, day) && written.contains(on(day, candidate)))) {
                recurring.add(candidate);
                ruled.addAll(days);
            }
        }
        single.stream().filter(one -> !ruled.contains(one.from())).forEach(exceptions::add);
    }

    private static CalendarException on(LocalDate day, RecurringException rule) {
        return new CalendarException(day, day, rule.shifts(), rule.name());
    }

    private static boolean alone(NavigableMap<LocalDate, Integer> covered, LocalDate day) {
        Map.Entry<LocalDate, Integer> entry = covered.floorEntry(day);
        return entry != null && entry.getValue() == 1;
    }

    /** How many exceptions hold from a day on, until the next such day. */
    private NavigableMap<LocalDate, Integer> covered() {
        Map<LocalDate, Integer> changes = new HashMap<>();
        for (CalendarException one : single) {
            if (!one.to().isBefore(one.from())) {
                changes.merge(one.from(), 1, Integer::sum);
                if (one.to().isBefore(LocalDate.MAX)) {
                    changes.merge(one.to().plusDays(1), -1, Integer::sum);
                }
            }
        }
        NavigableMap<LocalDate, Integer> covered = new TreeMap<>(changes);
        int open = 0;
        for (Map.Entry<LocalDate, Integer> entry : covered.entrySet()) {
            open += entry.getValue();
            entry.setValue(open);
        }
        return covered;
    }
}
