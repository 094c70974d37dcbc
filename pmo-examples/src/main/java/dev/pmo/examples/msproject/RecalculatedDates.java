package dev.pmo.examples.msproject;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Project;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.SourceText;
import dev.pmo.examples.msproject.DateTally.Difference;
import dev.pmo.examples.msproject.DateTally.Planned;
import dev.pmo.rules.planning.integrated.IntegratedPlan;
import dev.pmo.rules.planning.integrated.IntegratedSchedule;
import dev.pmo.rules.planning.network.Diagnostic;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.Task;

/**
 * Tells how the dates that follow from the logic of the plans compare with those that their file states, as its own
 * tool worked them out: what of a file is not carried shows here.
 *
 * <p>Compared is what takes its dates from the logic: no headings, nothing inactive or finished, nothing that stands
 * where the file puts it. Projects that wait for each other are scheduled together. All projects of which every date
 * agrees have one note between them, every other one has its own.
 */
final class RecalculatedDates {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final List<Project> projects;
    private final List<List<Task>> tasks;
    private final ImportNotes notes;
    private final boolean days;
    private final Map<Integer, DateTally> agreeing = new TreeMap<>();

    /** Compares projects with the tasks of each, in the order of its activities. */
    private RecalculatedDates(List<Project> projects, List<List<Task>> tasks, ImportNotes notes, boolean days) {
        this.projects = projects;
        this.tasks = tasks;
        this.notes = notes;
        this.days = days;
    }

    /**
     * The notes on projects with the tasks of each, in the order of its activities.
     *
     * @param days whether the file is known to state days without times
     */
    static List<ImportNote> notes(
            String source, Portfolio portfolio, List<Project> projects, List<List<Task>> tasks, boolean days) {
        ImportNotes notes = new ImportNotes(source);
        new RecalculatedDates(projects, tasks, notes, days).compare(portfolio);
        return notes.toList();
    }

    private void compare(Portfolio portfolio) {
        boolean joined = projects.stream()
                .anyMatch(project -> !project.raid().dependencies().isEmpty());
        IntegratedSchedule all = joined ? IntegratedPlan.of(portfolio).schedule() : null;
        for (int i = 0; i < projects.size(); i++) {
            Project project = projects.get(i);
            List<Planned> planned = planned(project, tasks.get(i));
            if (planned.stream().noneMatch(Planned::stated)) {
                add(i, withoutDates(project, planned));
                continue;
            }
            Schedule schedule = all == null
                    ? Schedule.of(project.plan())
                    : all.findSchedule(project.ref()).orElseGet(() -> Schedule.of(project.plan()));
            if (schedule.dated()) {
                compare(i, DateTally.of(planned, schedule, days));
            } else {
                add(
                        i,
                        "the dates that the file states are not compared: "
                                + Diagnostic.whyWithoutDates(schedule.diagnostics(), "nothing says why"));
            }
        }
        addAgreement();
    }

    private static List<Planned> planned(Project project, List<Task> tasks) {
        List<Planned> planned = new ArrayList<>();
        List<Activity> activities = project.plan().activities();
        for (int i = 0; i < activities.size(); i++) {
            if (fromLogic(activities.get(i), tasks.get(i))) {
                planned.add(new Planned(activities.get(i), tasks.get(i)));
            }
        }
        return planned;
    }

    private static boolean fromLogic(Activity activity, Task task) {
        return activity.kind() != ActivityKind.SUMMARY
                && task.getActivityType() != ActivityType.WBS_SUMMARY
                && activity.placement().mode() == ActivityMode.SCHEDULED
                && activity.progress().actualFinish() == null;
    }

    private static String withoutDates(Project project, List<Planned> planned) {
        if (project.plan().activities().isEmpty()) {
            return "there are no activities, so no dates to compare";
        }
        return planned.isEmpty()
                ? "no activity takes its dates from the logic, so none is compared with those of the file"
                : "the file states no readable dates to compare with those that follow from the logic";
    }

    private void compare(int number, DateTally tally) {
        Difference first = tally.first();
        if (first == null && tally.unstated() == 0) {
            agreeing.put(number, tally);
            return;
        }
        String count = first == null
                ? all(tally.compared())
                : tally.compared() - tally.differing() + " of " + counted(tally.compared());
        String unstated = tally.unstated() == 0 ? "" : "; for " + tally.unstated() + " more the file states none";
        add(number, same(tally.toTheDay()) + count + unstated + (first == null ? "" : told(first, tally)));
    }

    private void addAgreement() {
        int compared = agreeing.values().stream().mapToInt(DateTally::compared).sum();
        boolean toTheDay = agreeing.values().stream().anyMatch(DateTally::toTheDay);
        String same = same(toTheDay) + all(compared);
        if (agreeing.size() == 1) {
            agreeing.keySet().forEach(number -> add(number, same));
        } else if (!agreeing.isEmpty()) {
            String some = agreeing.size() < projects.size() ? agreeing.size() + " of " : "";
            notes.add("", same + " of " + some + projects.size() + " projects", null);
        }
    }

    private static String same(boolean toTheDay) {
        return "the dates that follow from the logic are " + (toTheDay ? "to the day " : "") + "those of the file for ";
    }

    private static String all(int compared) {
        return (compared == 1 ? "the " : "all ") + counted(compared);
    }

    private static String counted(int compared) {
        return compared + (compared == 1 ? " activity" : " activities");
    }

    private static String told(Difference one, DateTally tally) {
        Task task = one.task();
        boolean days = tally.toTheDay();
        ScheduledActivity dates = one.dates();
        String ours = "no dates";
        if (dates != null) {
            ours = days
                    ? text(dates.start().toLocalDate()) + " to "
                            + text(TaskMapping.finishDay(dates.start(), dates.finish()))
                    : text(minutes(dates.start())) + " to " + text(minutes(dates.finish()));
        }
        LocalDateTime start = task.getStart();
        LocalDateTime finish = task.getFinish();
        String theirs = days
                ? text(start == null ? null : start.toLocalDate()) + " to "
                        + text(finish == null ? null : tally.finishDay(finish))
                : text(minutes(start)) + " to " + text(minutes(finish));
        return "; the first that differs is '" + SourceText.shortened(name(task)) + "' (" + TaskMapping.place(task)
                + "): " + ours + " instead of " + theirs;
    }

    private static String name(Task task) {
        return task.getName() == null ? "" : task.getName();
    }

    private static @Nullable String minutes(@Nullable LocalDateTime time) {
        return time == null ? null : MINUTES.format(time);
    }

    private static String text(@Nullable Object date) {
        return date == null ? "no date" : date.toString();
    }

    /** Adds a note on one project, by its number in the file where there are several: a folder names them anew. */
    private void add(int number, String message) {
        String where = "project " + (number + 1) + ", '"
                + SourceText.shortened(projects.get(number).name()) + "'";
        notes.add(projects.size() == 1 ? "" : where, message, null);
    }
}
