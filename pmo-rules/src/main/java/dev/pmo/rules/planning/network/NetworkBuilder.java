package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a plan into a network, and notes what cannot be used. */
final class NetworkBuilder {

    /** More working time than this in one plan is beyond any date. */
    private static final long MOST_WORK = 1L << 48;

    private final Plan plan;
    private final ActivityIndex index;
    private final List<Diagnostic> diagnostics;
    private final Network network;
    private final CalendarBook calendars;
    private final ProgressReader progress;

    /** The working time of all durations and lags, without their signs. */
    private long work;

    NetworkBuilder(Plan plan, ActivityIndex index, List<Diagnostic> diagnostics) {
        this.plan = plan;
        this.index = index;
        this.diagnostics = diagnostics;
        this.network = new Network(plan);
        this.calendars = new CalendarBook(plan, diagnostics);
        this.progress = new ProgressReader(network, diagnostics);
    }

    Network build() {
        if (plan.dataDate() != null) {
            network.dataDate = Minutes.of(plan.dataDate());
        }
        List<Activity> activities = plan.activities();
        for (int node = 0; node < network.size(); node++) {
            enter(node, activities.get(node));
        }
        network.calendars = calendars.compiled();
        network.calendarIds = calendars.ids();
        if (calendars.works()) {
            links();
            network.start = start();
            if (inReach()) {
                network.sort();
            }
        }
        return network;
    }

    private void enter(int node, Activity activity) {
        if (index.add(node) >= 0) {
            note(DiagnosticCode.DUPLICATE_ACTIVITY, activity, "More than one activity is called " + activity.id());
        }
        int position = calendars.position(activity);
        long duration = activity.duration().minutes();
        add(duration);
        if (duration < 0) {
            note(DiagnosticCode.NEGATIVE_DURATION, activity, "The duration of " + activity.id() + " is negative");
            duration = 0;
        }
        network.calendar[node] = position;
        if (activity.kind() == ActivityKind.SUMMARY) {
            network.state[node] = Network.SUMMARY;
            return;
        }
        DateConstraint constraint = activity.constraint();
        if (activity.progress() != Progress.none()) {
            duration = progress.read(node, activity, duration, calendars.compiled(position));
        }
        if (constraint != null) {
            network.constrained[node] = true;
            if (network.state[node] == Network.OPEN && fixes(constraint.type())) {
                network.state[node] = Network.FIXED;
            }
        }
        network.duration[node] = bounded(duration);
    }

    private static boolean fixes(ConstraintType type) {
        return type == ConstraintType.MUST_START_ON || type == ConstraintType.MUST_FINISH_ON;
    }

    private void note(DiagnosticCode code, Activity activity, String text) {
        diagnostics.add(new Diagnostic(code, List.of(activity.id()), text));
    }

    /** Looks up the ends of the links, and puts those into one node together. */
    private void links() {
        List<Dependency> dependencies = plan.dependencies();
        int[] predecessor = new int[dependencies.size()];
        int[] successor = new int[predecessor.length];
        int[] weight = new int[predecessor.length];
        int[] first = network.first;
        for (int i = 0; i < predecessor.length; i++) {
            Dependency dependency = dependencies.get(i);
            add(dependency.lag().minutes());
            int before = index.find(dependency.predecessor());
            int after = index.find(dependency.successor());
            if (usable(dependency, before, after)) {
                predecessor[i] = before;
                successor[i] = after;
                weight[i] = weight(dependency, before, after);
                first[after]++;
            } else {
                predecessor[i] = -1;
            }
        }
        int sum = 0;
        for (int node = 0; node < first.length; node++) {
            int count = first[node];
            first[node] = sum;
            sum += count;
        }
        network.from = new int[sum];
        network.weight = new int[sum];
        network.link = new int[sum];
        scatter(predecessor, successor, weight);
    }

    private void scatter(int[] predecessor, int[] successor, int[] weight) {
        int[] next = network.first.clone();
        for (int i = 0; i < predecessor.length; i++) {
            if (predecessor[i] >= 0) {
                int edge = next[successor[i]]++;
                network.from[edge] = predecessor[i];
                network.weight[edge] = weight[i];
                network.link[edge] = i;
            }
        }
    }

    private boolean usable(Dependency dependency, int before, int after) {
        if (before < 0 || after < 0) {
            leftOut(DiagnosticCode.DANGLING_LINK, dependency, "names an activity that the plan does not hold");
            return false;
        }
        if (network.state[before] == Network.SUMMARY || network.state[after] == Network.SUMMARY) {
            leftOut(DiagnosticCode.LINK_ON_SUMMARY, dependency, "ends at a summary activity");
            return false;
        }
        return true;
    }

    private void leftOut(DiagnosticCode code, Dependency link, String why) {
        diagnostics.add(new Diagnostic(
                code,
                List.of(link.predecessor(), link.successor()),
                "The link " + link.predecessor() + " -> " + link.successor() + " " + why));
    }

    private int weight(Dependency dependency, int before, int after) {
        LinkType type = dependency.type();
        boolean started = network.state[before] == Network.STARTED || network.state[after] == Network.STARTED;
        if (started || network.calendar[before] != network.calendar[after]) {
            return Network.SPECIAL;
        }
        int ahead = DatePasses.fromFinish(type) ? network.duration[before] : 0;
        int behind = DatePasses.toFinish(type) ? network.duration[after] : 0;
        return ahead - behind + bounded(dependency.lag().minutes());
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
            DateConstraint constraint = activity.constraint();
            earliest = Math.min(earliest, constraint == null ? Minutes.BEYOND : earliest(constraint.date()));
        }
        return earliest;
    }

    private static long earliest(@Nullable LocalDateTime moment) {
        return moment == null ? Minutes.BEYOND : Minutes.of(moment);
    }

    /** Whether all sums of the passes stay exact, and there is a start. */
    private boolean inReach() {
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

    private int bounded(long minutes) {
        if (Math.abs(minutes) > Network.LONGEST) {
            work = MOST_WORK;
            return 0;
        }
        return (int) minutes;
    }

    private void add(long minutes) {
        long size = minutes <= -MOST_WORK ? MOST_WORK : Math.min(MOST_WORK, Math.abs(minutes));
        work = Math.min(MOST_WORK, work + size);
    }
}
