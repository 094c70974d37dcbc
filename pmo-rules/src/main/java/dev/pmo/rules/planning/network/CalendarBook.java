package dev.pmo.rules.planning.network;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The calendars of a plan: finds them by name, compiles those that are used, and notes those that cannot be. */
final class CalendarBook {

    private static final WorkCalendar STANDARD = WorkCalendar.standard();

    /** Most plans use it, and compiling it takes longer than scheduling a small plan. */
    private static final CompiledCalendar COMPILED_STANDARD = CalendarCompiler.compile(STANDARD);

    private static final WorkCalendar ALL_HOURS = WorkCalendar.allHours();

    private final Plan plan;
    private final List<Diagnostic> diagnostics;
    private final CalendarId usual;
    private final List<CompiledCalendar> calendars = new ArrayList<>();
    private final List<CalendarId> ids = new ArrayList<>();
    private final Map<CalendarId, Integer> positions = new TreeMap<>();
    private final Map<CalendarId, WorkCalendar> known = new TreeMap<>();
    private final TreeSet<CalendarId> unknown = new TreeSet<>();
    private @Nullable CalendarId last;
    private int lastPosition;
    private int usualPosition = -1;
    private int allHours = -1;

    CalendarBook(Plan plan, List<Diagnostic> diagnostics) {
        this.plan = plan;
        this.diagnostics = diagnostics;
        this.usual = plan.calendar() == null ? WorkCalendar.STANDARD : plan.calendar();
        known.put(WorkCalendar.STANDARD, STANDARD);
        known.put(WorkCalendar.ALL_HOURS, ALL_HOURS);
        TreeSet<CalendarId> named = new TreeSet<>();
        for (WorkCalendar calendar : plan.calendars()) {
            if (named.add(calendar.id())) {
                known.put(calendar.id(), calendar);
            }
        }
    }

    /** The position of the calendar of an activity. */
    int position(Activity activity) {
        CalendarId named = activity.calendar();
        if (named == null) {
            usualPosition = usualPosition < 0 ? position(usual, usual, activity) : usualPosition;
            return usualPosition;
        }
        if (!named.equals(last)) {
            lastPosition = position(named, usual, activity);
            last = named;
        }
        return lastPosition;
    }

    /** The position of the calendar of the plan. */
    int usual() {
        return position(known.containsKey(usual) ? usual : WorkCalendar.STANDARD);
    }

    /** The position of the calendar of every hour of every day, whatever the plan calls by its name. */
    int allHours() {
        if (allHours < 0) {
            boolean taken =
                    plan.calendars().stream().anyMatch(calendar -> calendar.id().equals(WorkCalendar.ALL_HOURS));
            allHours = taken ? calendars.size() : position(WorkCalendar.ALL_HOURS);
            if (taken) {
                add(WorkCalendar.ALL_HOURS, CalendarCompiler.compile(ALL_HOURS));
            }
        }
        return allHours;
    }

    private int position(CalendarId named, CalendarId otherwise, Activity activity) {
        if (!known.containsKey(named)) {
            if (unknown.add(named)) {
                diagnostics.add(new Diagnostic(
                        DiagnosticCode.UNKNOWN_CALENDAR,
                        List.of(activity.id()),
                        "The plan holds no calendar " + named));
            }
            return position(otherwise, WorkCalendar.STANDARD, activity);
        }
        return position(named);
    }

    private int position(CalendarId named) {
        Integer position = positions.get(named);
        if (position == null) {
            position = calendars.size();
            positions.put(named, position);
            boolean standard = plan.calendars().isEmpty() && named.equals(WorkCalendar.STANDARD);
            add(
                    named,
                    standard ? COMPILED_STANDARD : CalendarCompiler.compile(Objects.requireNonNull(known.get(named))));
        }
        return position;
    }

    private void add(CalendarId id, CompiledCalendar calendar) {
        calendars.add(calendar);
        ids.add(id);
        if (!calendar.works()) {
            diagnostics.add(new Diagnostic(
                    DiagnosticCode.NO_WORKING_TIME, List.of(), "The calendar " + id + " holds no working time"));
        }
    }

    CompiledCalendar compiled(int position) {
        return calendars.get(position);
    }

    CompiledCalendar[] compiled() {
        return calendars.toArray(CompiledCalendar[]::new);
    }

    CalendarId[] ids() {
        return ids.toArray(CalendarId[]::new);
    }

    /** Whether all calendars that are used hold working time. */
    boolean works() {
        return calendars.stream().allMatch(CompiledCalendar::works);
    }
}
