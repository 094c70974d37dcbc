package dev.pmo.examples.start;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.ProgressMode;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.CriticalPaths;
import dev.pmo.rules.planning.network.Diagnostic;
import dev.pmo.rules.planning.network.FloatBand;
import dev.pmo.rules.planning.network.Reason;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** A small plan scheduled in several ways, without the review engine: the program of the page on scheduling. */
public final class PlannedDates {

    /** A Monday. */
    private static final LocalDateTime START = LocalDateTime.of(2026, 6, 1, 8, 0);

    private PlannedDates() {}

    /**
     * Prints the dates of one plan by several rules, and why they are what they are.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        print("From the start", Schedule.of(plan()));
        explain(Schedule.of(plan()));
        print("As of 10 June", Schedule.of(reported(ProgressMode.RETAINED_LOGIC)));
        print("As of 10 June, progress overrides logic", Schedule.of(reported(ProgressMode.PROGRESS_OVERRIDE)));
        print("From the finish", Schedule.of(fromFinish()));
        print("Bound against the logic", Schedule.of(bound()));
    }

    static Plan plan() {
        List<Activity> activities = List.of(
                Activity.of(id("DESIGN"), "Design", WorkTime.ofEightHourDays(5)),
                Activity.builder(id("BUILD"), "Build")
                        .kind(ActivityKind.SUMMARY)
                        .build(),
                below("POUR", 2),
                below("FRAME", 6),
                Activity.of(id("TRAIN"), "Train the users", WorkTime.ofEightHourDays(3)),
                Activity.builder(id("OPEN"), "Opening")
                        .kind(ActivityKind.MILESTONE)
                        .deadline(LocalDateTime.of(2026, 6, 19, 17, 0))
                        .build());
        List<Dependency> links = List.of(
                Dependency.of(id("DESIGN"), id("BUILD")),
                Dependency.of(id("POUR"), id("FRAME"), LinkType.FS, Lag.ofElapsed(Duration.ofDays(3))),
                Dependency.of(id("DESIGN"), id("TRAIN"), LinkType.SS, Lag.ofShare(Ratio.ofPercent(40))),
                Dependency.of(id("BUILD"), id("OPEN")),
                Dependency.of(id("TRAIN"), id("OPEN")));
        return Plan.of(START, activities, links);
    }

    static void explain(Schedule schedule) {
        for (Reason reason : schedule.why(id("OPEN"))) {
            System.out.println("  " + reason.kind() + ": " + reason.text());
        }
        CriticalPaths paths = schedule.findCriticalPaths().orElseThrow();
        System.out.println("  " + paths.count() + " longest path: " + paths.paths(10));
        for (FloatBand band : schedule.floatBands(List.of(WorkTime.ZERO, WorkTime.ofEightHourDays(5)))) {
            System.out.println("  " + band);
        }
    }

    /** Five days into the plan: the design is not quite done, and the framing has begun ahead of it. */
    static Plan reported(ProgressMode mode) {
        Progress begun = new Progress(START, null, null, WorkTime.ofEightHourDays(1));
        Progress ahead = new Progress(LocalDateTime.of(2026, 6, 8, 8, 0), null, Ratio.ofPercent(50), null);
        return plan().toBuilder()
                .dataDate(LocalDate.of(2026, 6, 10))
                .scheduling(SchedulingRules.standard().withProgressMode(mode))
                .activities(plan().activities().stream()
                        .map(activity -> switch (activity.id().value()) {
                            case "DESIGN" ->
                                activity.toBuilder().progress(begun).build();
                            case "FRAME" -> activity.toBuilder().progress(ahead).build();
                            default -> activity;
                        })
                        .toList())
                .build();
    }

    static Plan fromFinish() {
        return plan().toBuilder()
                .start(null)
                .scheduling(SchedulingRules.fromFinish(LocalDateTime.of(2026, 6, 30, 17, 0)))
                .build();
    }

    static Plan bound() {
        DateConstraint wish = DateConstraint.of(ConstraintType.MANDATORY_START, LocalDateTime.of(2026, 6, 9, 8, 0));
        return plan().toBuilder()
                .activities(plan().activities().stream()
                        .map(activity -> activity.id().equals(id("FRAME"))
                                ? activity.toBuilder().constraint(wish).build()
                                : activity)
                        .toList())
                .build();
    }

    private static void print(String title, Schedule schedule) {
        System.out.println(title);
        for (ScheduledActivity dates : schedule.activities()) {
            System.out.println("  " + dates.id() + " " + dates.start() + " to " + dates.finish() + ", float "
                    + dates.totalFloat() + (dates.critical() ? ", critical" : ""));
        }
        for (Diagnostic diagnostic : schedule.diagnostics()) {
            System.out.println("  " + diagnostic.code() + ": " + diagnostic.text());
        }
    }

    private static Activity below(String id, long days) {
        return Activity.builder(id(id), id)
                .duration(WorkTime.ofEightHourDays(days))
                .parent(id("BUILD"))
                .build();
    }

    private static ActivityId id(String value) {
        return ActivityId.of(value);
    }
}
