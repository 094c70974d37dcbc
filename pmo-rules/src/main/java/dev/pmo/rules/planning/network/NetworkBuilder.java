package dev.pmo.rules.planning.network;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads a plan into a network, and notes what cannot be used. */
final class NetworkBuilder {

    /** More working time than this in one plan is beyond any date. */
    private static final long MOST_WORK = 1L << 48;

    private static final WorkCalendar STANDARD = WorkCalendar.standard();

    /** Most plans use it, and compiling it takes longer than scheduling a small plan. */
    private static final CompiledCalendar COMPILED_STANDARD = CalendarCompiler.compile(STANDARD);

    private final Plan plan;
    private final ActivityIndex index;
    private final List<Diagnostic> diagnostics;
    private final List<CompiledCalendar> calendars = new ArrayList<>();
    private final List<CalendarId> calendarIds = new ArrayList<>();
    private final Map<CalendarId, Integer> compiled = new TreeMap<>();
    private final Map<CalendarId, WorkCalendar> known = new TreeMap<>();
    private final TreeSet<CalendarId> unknown = new TreeSet<>();

    /** The working time of all durations and lags, without their signs. */
    private long work;

    NetworkBuilder(Plan plan, ActivityIndex index, List<Diagnostic> diagnostics) {
        this.plan = plan;
        this.index = index;
        this.diagnostics = diagnostics;
        known.put(WorkCalendar.STANDARD, STANDARD);
        known.put(WorkCalendar.ALL_HOURS, WorkCalendar.allHours());
        TreeSet<CalendarId> named = new TreeSet<>();
        for (WorkCalendar calendar : plan.calendars()) {
            if (named.add(calendar.id())) {
                known.put(calendar.id(), calendar);
            }
        }
    }

    Network build() {
        enterActivities();
        int[] calendar = calendars();
        int[] predecessor = new int[plan.dependencies().size()];
        int[] first = new int[plan.activities().size() + 1];
        int[] successor = new int[predecessor.length];
        int count = resolve(predecessor, successor, first);
        Network network = new Network(plan, calendars.toArray(CompiledCalendar[]::new), calendar, first, count);
        if (!works(network)) {
            return network;
        }
        durations(network);
        links(network, predecessor, successor);
        network.start = start();
        if (inReach(network)) {
            network.sort();
        }
        return network;
    }

    private void note(DiagnosticCode code, Activity activity, String text) {
        diagnostics.add(new Diagnostic(code, List.of(activity.id()), text));
    }

    private void enterActivities() {
        List<Activity> activities = plan.activities();
        for (int i = 0; i < activities.size(); i++) {
            if (index.add(i) >= 0) {
                Activity activity = activities.get(i);
                note(DiagnosticCode.DUPLICATE_ACTIVITY, activity, "More than one activity is called " + activity.id());
            }
        }
    }

    private int[] calendars() {
        CalendarId usual = plan.calendar() == null ? WorkCalendar.STANDARD : plan.calendar();
        int[] calendar = new int[plan.activities().size()];
        CalendarId last = null;
        int position = 0;
        for (int i = 0; i < calendar.length; i++) {
            Activity activity = plan.activities().get(i);
            CalendarId named = activity.calendar() == null ? usual : activity.calendar();
            if (!named.equals(last)) {
                position = compiled(named, usual, activity);
                last = named;
            }
            calendar[i] = position;
        }
        return calendar;
    }

    private int compiled(CalendarId named, CalendarId otherwise, Activity activity) {
        WorkCalendar calendar = known.get(named);
        if (calendar == null) {
            if (unknown.add(named)) {
                diagnostics.add(new Diagnostic(
                        DiagnosticCode.UNKNOWN_CALENDAR,
                        List.of(activity.id()),
                        "The plan holds no calendar " + named));
            }
            return compiled(otherwise, WorkCalendar.STANDARD, activity);
        }
        Integer position = compiled.get(named);
        if (position == null) {
            position = calendars.size();
            compiled.put(named, position);
            boolean standard = plan.calendars().isEmpty() && named.equals(WorkCalendar.STANDARD);
            calendars.add(standard ? COMPILED_STANDARD : CalendarCompiler.compile(calendar));
            calendarIds.add(named);
        }
        return position;
    }

    private boolean works(Network network) {
        boolean works = true;
        for (int i = 0; i < network.calendars.length; i++) {
            if (!network.calendars[i].works()) {
                diagnostics.add(new Diagnostic(
                        DiagnosticCode.NO_WORKING_TIME,
                        List.of(),
                        "The calendar " + calendarIds.get(i) + " holds no working time"));
                works = false;
            }
        }
        return works;
    }

    /** Looks up the ends of the links; afterwards {@code first[n]} holds the number of links into n. */
    private int resolve(int[] predecessor, int[] successor, int[] first) {
        List<Dependency> dependencies = plan.dependencies();
        int count = 0;
        for (int i = 0; i < predecessor.length; i++) {
            Dependency dependency = dependencies.get(i);
            add(WorkTime.ofMinutes(dependency.lag().minutes()));
            int before = index.find(dependency.predecessor());
            int after = index.find(dependency.successor());
            predecessor[i] = -1;
            if (before < 0 || after < 0) {
                leftOut(DiagnosticCode.DANGLING_LINK, dependency, "names an activity that the plan does not hold");
            } else if (summary(before) || summary(after)) {
                leftOut(DiagnosticCode.LINK_ON_SUMMARY, dependency, "ends at a summary activity");
            } else {
                predecessor[i] = before;
                successor[i] = after;
                first[after]++;
                count++;
            }
        }
        return count;
    }

    private boolean summary(int node) {
        return plan.activities().get(node).kind() == ActivityKind.SUMMARY;
    }

    private void leftOut(DiagnosticCode code, Dependency link, String why) {
        diagnostics.add(new Diagnostic(
                code,
                List.of(link.predecessor(), link.successor()),
                "The link " + link.predecessor() + " -> " + link.successor() + " " + why));
    }

    private void durations(Network network) {
        for (int node = 0; node < network.size(); node++) {
            Activity activity = network.activities.get(node);
            CompiledCalendar calendar = network.calendarOf(node);
            LocalDateTime started = activity.progress().actualStart();
            LocalDateTime finished = activity.progress().actualFinish();
            long duration = activity.duration().minutes();
            if (duration < 0) {
                note(DiagnosticCode.NEGATIVE_DURATION, activity, "The duration of " + activity.id() + " is negative");
                duration = 0;
            }
            if (activity.kind() == ActivityKind.SUMMARY) {
                network.state[node] = Network.SUMMARY;
                duration = 0;
            } else if (finished != null) {
                network.state[node] = Network.FINISHED;
                duration = started == null
                        ? duration
                        : Math.max(0, calendar.count(Minutes.of(finished)) - calendar.count(Minutes.of(started)));
            } else if (started != null) {
                network.state[node] = Network.STARTED;
            } else if (fixed(Network.binding(activity))) {
                network.state[node] = Network.FIXED;
            }
            network.constrained[node] = Network.binding(activity) != null && activity.kind() != ActivityKind.SUMMARY;
            network.duration[node] = duration;
            add(activity.duration());
        }
    }

    private static boolean fixed(@Nullable DateConstraint constraint) {
        return constraint != null
                && (constraint.type() == ConstraintType.MUST_START_ON
                        || constraint.type() == ConstraintType.MUST_FINISH_ON
                        || constraint.type() == ConstraintType.MANDATORY_START
                        || constraint.type() == ConstraintType.MANDATORY_FINISH);
    }

    private void links(Network network, int[] predecessor, int[] successor) {
        int[] first = network.first;
        int sum = 0;
        for (int node = 0; node < first.length; node++) {
            int count = first[node];
            first[node] = sum;
            sum += count;
        }
        int[] next = first.clone();
        for (int i = 0; i < predecessor.length; i++) {
            if (predecessor[i] >= 0) {
                int edge = next[successor[i]]++;
                network.from[edge] = predecessor[i];
                network.link[edge] = i;
                network.weight[edge] = weight(network, plan.dependencies().get(i), predecessor[i], successor[i]);
            }
        }
    }

    private static long weight(Network network, Dependency dependency, int before, int after) {
        LinkType type = dependency.type();
        long ahead = type == LinkType.FS || type == LinkType.FF ? network.duration[before] : 0;
        long behind = type == LinkType.FF || type == LinkType.SF ? network.duration[after] : 0;
        return ahead - behind + dependency.lag().minutes();
    }

    /** When the plan may start: as it says, else the earliest date that it holds. */
    private long start() {
        if (plan.start() != null) {
            return Minutes.of(plan.start());
        }
        long earliest = Minutes.BEYOND;
        for (Activity activity : plan.activities()) {
            earliest = Math.min(earliest, earliest(activity.progress().actualStart()));
            earliest = Math.min(earliest, earliest(activity.baselineStart()));
            DateConstraint constraint = Network.binding(activity);
            earliest = Math.min(earliest, constraint == null ? Minutes.BEYOND : earliest(constraint.date()));
        }
        return earliest;
    }

    private static long earliest(@Nullable LocalDateTime moment) {
        return moment == null ? Minutes.BEYOND : Minutes.of(moment);
    }

    /** Whether all sums of the passes stay exact, and there is a start. */
    private boolean inReach(Network network) {
        if (network.size() > 0 && network.start == Minutes.BEYOND) {
            diagnostics.add(new Diagnostic(
                    DiagnosticCode.NO_START, List.of(), "Neither the plan nor an activity says when it may start"));
            return false;
        }
        if (work >= MOST_WORK) {
            diagnostics.add(new Diagnostic(
                    DiagnosticCode.BEYOND_TIME, List.of(), "The durations and lags add up to more than time can hold"));
        }
        return work < MOST_WORK;
    }

    private void add(WorkTime time) {
        long size = time.minutes() <= -MOST_WORK ? MOST_WORK : Math.min(MOST_WORK, Math.abs(time.minutes()));
        work = Math.min(MOST_WORK, work + size);
    }
}
