package dev.pmo.rules.planning.network;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import java.util.ArrayList;
import java.util.HashMap;
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

    /** The calendars made of others, by the positions of these. */
    private final Map<List<Integer>, Integer> combined = new HashMap<>();

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

    /** The position of a calendar that a resource names which works on an activity. */
    int position(CalendarId named, Activity activity) {
        return position(named, usual, activity);
    }

    /** The position of the time in which the calendar of an activity and that of its resource both work. */
    int common(int own, int other, Activity activity, ResourceId resource) {
        if (own == other) {
            return own;
        }
        Integer known = combined.get(List.of(own, other));
        if (known != null) {
            return known;
        }
        CompiledCalendar common = calendars.get(own).with(calendars.get(other), true);
        if (!common.works()
                && calendars.get(own).works()
                && calendars.get(other).works()) {
            diagnostics.add(new Diagnostic(
                    DiagnosticCode.NO_WORKING_TIME,
                    List.of(activity.id()),
                    activity.id() + " on the calendar " + ids.get(own) + " and its resource " + resource
                            + " on the calendar " + ids.get(other) + " have no working time in common"));
        }
        combined.put(List.of(own, other), calendars.size());
        calendars.add(common);
        ids.add(ids.get(other));
        return calendars.size() - 1;
    }

    /** The position of the time in which any of those who work on an activity does. */
    int together(List<AssignmentReader.Part> parts) {
        if (parts.size() == 1) {
            return parts.get(0).calendar();
        }
        List<Integer> key = new ArrayList<>(List.of(-1));
        parts.stream().map(AssignmentReader.Part::calendar).sorted().forEach(key::add);
        Integer known = combined.get(key);
        if (known != null) {
            return known;
        }
        CompiledCalendar all = calendars.get(key.get(1));
        for (int position : key.subList(2, key.size())) {
            all = all.with(calendars.get(position), false);
        }
        combined.put(key, calendars.size());
        calendars.add(all);
        ids.add(ids.get(parts.get(0).calendar()));
        return calendars.size() - 1;
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
}
