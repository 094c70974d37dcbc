package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a plan that follow from its logic: the critical path method over links of all four types with lags,
 * calendars, constraints and actual dates.
 *
 * <pre>{@code
 * Schedule schedule = Schedule.of(plan);
 * for (ScheduledActivity dates : schedule.activities()) {
 *     System.out.println(dates.id() + " " + dates.start() + " to " + dates.finish() + ", " + dates.totalFloat());
 * }
 * }</pre>
 *
 * <p>What makes dates impossible, such as a cycle, is told in
 * {@link #diagnostics()}, and the plan then has none. The rules it follows:
 *
 * <ul>
 *   <li>Durations count on the calendar of the activity; lags of working time on the calendar that the rules of the plan
 *       name, the successor's where they name none; elapsed lags on the clock.
 *   <li>No activity that has not started starts before the plan, nor before the data date where there is one.
 *   <li>"No earlier than" binds the early dates, "no later than" and deadlines the late ones; "must" fixes the early
 *       ones, whatever the links say, and "mandatory" the late ones too. A diagnostic names both sides where a date and
 *       the links disagree.
 *   <li>Actual dates stand. What has finished has no float and holds nothing back.
 *   <li>With a data date, what remains of started work is planned from there on, and, unless progress overrides logic,
 *       after what its links say; it is the remaining duration as reported, else the share that is not complete, else
 *       all of it. Without a data date started work takes its duration from its actual start.
 *   <li>From the finish every activity is planned at its late dates. From the start only what is to come as late as
 *       possible comes later than its early dates, as far as its free float goes.
 *   <li>A point in time that may be the end of one stretch of work or the start of the next is shown at the end where
 *       only finished work leads to it, and else at the start.
 *   <li>Summary activities take the span of what is below them. What leads to one leads to all below it, what follows
 *       one waits for all below it.
 *   <li>Levels of effort span what they are linked with and drive nothing; manual and external activities stand at
 *       their own dates; inactive ones have no dates, and their links are left out, not bridged.
 * </ul>
 *
 * <p>Time and memory grow with the number of activities and links; there is no recursion. Method: Kelley and Walker,
 * "Critical-Path Planning and Scheduling", 1959, with the precedence links of Fondahl, 1961. This class is immutable
 * and thread-safe.
 */
public final class Schedule {

    private final Network network;
    private final ActivityIndex index;
    private final List<Diagnostic> diagnostics;
    private final @Nullable DatePasses passes;
    private final @Nullable Spans spans;

    private Schedule(
            Network network,
            ActivityIndex index,
            List<Diagnostic> diagnostics,
            @Nullable DatePasses passes,
            @Nullable Spans spans) {
        this.network = network;
        this.index = index;
        this.diagnostics = List.copyOf(diagnostics);
        this.passes = passes;
        this.spans = spans;
    }

    /**
     * Schedules a plan as its rules say: from its start, or from its finish.
     *
     * @param plan the plan
     * @return its dates, or why it has none
     */
    public static Schedule of(Plan plan) {
        return of(plan, Map.of());
    }

    /**
     * Schedules a plan in which something elsewhere waits for activities: what is planned late is not planned later
     * than that needs it. Early and late dates and floats stay those of the plan alone.
     *
     * @param plan the plan
     * @param awaited when what waits elsewhere is planned, by the activity that has to finish before
     * @return its dates, or why it has none
     */
    public static Schedule of(Plan plan, Map<ActivityId, LocalDateTime> awaited) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        ActivityIndex index = new ActivityIndex(plan.activities());
        Network network = new NetworkBuilder(plan, index, diagnostics).build();
        if (network.order.length < network.nodes()) {
            diagnostics.addAll(new CycleSearch(network).diagnostics());
        }
        if (fatal(diagnostics)) {
            return new Schedule(network, index, diagnostics, null, null);
        }
        DatePasses passes =
                new DateRun(network, diagnostics, Awaited.latest(network, index, awaited)).run(plan.start());
        Spans spans = passes.inReach() ? new Spans(passes, index, new ArrayList<>()) : null;
        if (spans == null || !spans.inReach()) {
            diagnostics.add(new Diagnostic(
                    DiagnosticCode.BEYOND_TIME,
                    List.of(),
                    "A date lies beyond the end of time, or a calendar runs out of working time"));
            return new Schedule(network, index, diagnostics, null, null);
        }
        new Disagreements(passes, diagnostics).diagnose();
        diagnostics.addAll(spans.diagnostics());
        return new Schedule(network, index, diagnostics, passes, spans);
    }

    private static boolean fatal(List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            if (diagnostic.code().fatal()) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether the plan has dates; where it has none, a fatal diagnostic says why.
     *
     * @return whether it is dated
     */
    public boolean dated() {
        return passes != null;
    }

    /**
     * What was met in the plan.
     *
     * @return the diagnostics, in the order in which they were met
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /**
     * When the first activity starts.
     *
     * @return the moment; empty if the plan has no dates or no activity
     */
    public Optional<LocalDateTime> findStart() {
        return passes == null || passes.plannedBegin == Minutes.BEYOND
                ? Optional.empty()
                : Optional.of(Minutes.moment(passes.plannedBegin));
    }

    /**
     * When the last activity finishes.
     *
     * @return the moment; empty if the plan has no dates or no activity
     */
    public Optional<LocalDateTime> findFinish() {
        return passes == null || passes.plannedEnd == -Minutes.BEYOND
                ? Optional.empty()
                : Optional.of(Minutes.moment(passes.plannedEnd));
    }

    /**
     * The dates of one activity.
     *
     * @param id the activity
     * @return its dates; empty if the plan has none, does not hold it, or it is a summary without activities
     */
    public Optional<ScheduledActivity> find(ActivityId id) {
        int node = index.find(id);
        return node < 0 || spans == null ? Optional.empty() : Optional.ofNullable(spans.find(node));
    }

    /**
     * The dates of all activities that have dates, summaries included.
     *
     * @return the activities, in the order of the plan
     */
    public List<ScheduledActivity> activities() {
        List<ScheduledActivity> all = new ArrayList<>();
        for (int node = 0; passes != null && spans != null && node < passes.network.size(); node++) {
            ScheduledActivity activity = spans.find(node);
            if (activity != null) {
                all.add(activity);
            }
        }
        return Collections.unmodifiableList(all);
    }

    /**
     * Whether a point in time has, at the latest, to be there where work starts; else it is where work before it ends.
     * What hands its late date on to another plan has to say which: on two calendars these are two moments.
     *
     * @param id the point in time
     * @return whether its late date is a start
     */
    public boolean lateAtStart(ActivityId id) {
        int node = index.find(id);
        return node >= 0 && passes != null && passes.shownLate[node] == DatePasses.AT_START;
    }

    /**
     * What sets the early dates of an activity.
     *
     * @param id the activity
     * @return the links, in the order of the plan, or else what it is instead; empty if the plan has no dates, does
     *     not hold it, or it is a summary
     */
    public List<Driver> drivers(ActivityId id) {
        int node = index.find(id);
        return node < 0 || passes == null ? List.of() : new Explanations(passes).drivers(node);
    }

    /**
     * Why an activity is planned when it is: from the activity back along what drives each date to a root. Where
     * several links drive, the one from the smallest identifier is followed.
     *
     * @param id the activity
     * @return the steps, the activity itself first; empty if the plan has no dates, does not hold it, or it is a summary
     */
    public List<Reason> why(ActivityId id) {
        int node = index.find(id);
        return node < 0 || passes == null || !passes.network.dated(node)
                ? List.of()
                : new Explanations(passes).why(node);
    }

    /**
     * The chain of driving links that leads to the end of the plan: what has to become shorter before the plan does.
     * Of several the one with the smallest identifiers, from the end back; {@link #findCriticalPaths()} gives all.
     *
     * @return the activities from the first to the last; empty if the plan has no dates or no activity
     */
    public List<ActivityId> criticalPath() {
        List<ActivityId> path = new ArrayList<>();
        for (int node : passes == null ? Drivers.NONE : new CriticalPaths(passes).first()) {
            path.add(network.id(node));
        }
        return Collections.unmodifiableList(path);
    }

    /**
     * All chains of driving links that lead to the end of the plan.
     *
     * @return the longest paths; empty if the plan has no dates
     */
    public Optional<CriticalPaths> findCriticalPaths() {
        return passes == null ? Optional.empty() : Optional.of(new CriticalPaths(passes));
    }

    /**
     * The activities that are critical by their total float.
     *
     * @param threshold the most total float of a critical activity
     * @return the unfinished activities with no more, in the order of the plan; empty if the plan has no dates
     */
    public List<ActivityId> critical(WorkTime threshold) {
        return passes == null ? List.of() : FloatBands.upTo(passes, threshold);
    }

    /**
     * How close to critical the unfinished activities are: one band up to each limit, and one beyond the last.
     *
     * @param limits the limits of total float, in any order
     * @return the bands, the least float first; empty if the plan has no dates
     */
    public List<FloatBand> floatBands(List<WorkTime> limits) {
        return passes == null ? List.of() : FloatBands.of(passes, limits);
    }

    /**
     * The figures of the whole. What has no total float is critical, and nothing nearly so.
     *
     * @return the figures; empty if the plan has no dates
     */
    public Optional<ScheduleFigures> findFigures() {
        return findFigures(WorkTime.ZERO, WorkTime.ZERO);
    }

    /**
     * The figures of the whole.
     *
     * @param critical the most total float of a critical activity
     * @param nearCritical the most total float of a nearly critical activity
     * @return the figures; empty if the plan has no dates
     */
    public Optional<ScheduleFigures> findFigures(WorkTime critical, WorkTime nearCritical) {
        return passes == null ? Optional.empty() : Optional.of(ScheduleFigures.of(passes, critical, nearCritical));
    }

    /**
     * The dates and floats by position in the plan, as plain numbers.
     *
     * @return the table
     */
    public ScheduleTable table() {
        return new ScheduleTable(this);
    }

    ActivityIndex index() {
        return index;
    }

    Network network() {
        return network;
    }

    /** The dates of the activity at a position of the plan, if it has any. */
    @Nullable
    ScheduledActivity at(int node) {
        return spans == null ? null : spans.find(node);
    }

    @Nullable
    DatePasses passes() {
        return passes;
    }
}
