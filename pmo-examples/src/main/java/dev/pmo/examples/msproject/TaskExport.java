package dev.pmo.examples.msproject;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityBaseline;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.value.Wording;
import dev.pmo.core.value.WorkTime;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.XmlText;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;

/** Writes activities and links with their dates as tasks; used by one thread. */
final class TaskExport {

    private final ProjectFile file;
    private final Plan plan;
    private final Schedule schedule;
    private final CalendarExport calendars;
    private final ImportNotes notes;
    private final ResourceExport resources;
    private final Map<ActivityId, Task> tasks = new HashMap<>();

    TaskExport(ProjectFile file, Plan plan, Schedule schedule, CalendarExport calendars, ImportNotes notes) {
        this.file = file;
        this.plan = plan;
        this.schedule = schedule;
        this.calendars = calendars;
        this.notes = notes;
        this.resources = new ResourceExport(file, plan, calendars, notes);
    }

    void run() {
        resources.run();
        boolean numbered = numbered();
        Outline outline = new Outline(plan.activities());
        if (outline.flattened() > 0) {
            notes.add(
                    "",
                    Wording.counted(outline.flattened(), "activity lies", "activities lie")
                            + " below more headings than are written",
                    null);
        }
        for (Outline.Line line : outline.lines()) {
            Task above = line.parent() == null ? null : tasks.get(line.parent().id());
            Task task = above == null ? file.addTask() : above.addTask();
            Activity activity = line.activity();
            int number = file.getTasks().size();
            task.setUniqueID(numbered ? Integer.valueOf(activity.id().value()) : Integer.valueOf(number));
            if (!numbered) {
                task.setText(1, XmlText.clean(activity.id().value()));
            }
            tasks.putIfAbsent(activity.id(), task);
            fill(task, activity, outline.heading(activity));
        }
        plan.dependencies().forEach(this::link);
        baselines();
        long unlinked = plan.milestones().stream()
                .filter(one -> one.activity() == null || !tasks.containsKey(one.activity()))
                .count();
        if (unlinked > 0) {
            notes.add(
                    "",
                    Wording.counted(unlinked, "milestone without an activity is", "milestones without an activity are")
                            + " not carried",
                    null);
        }
    }

    /** Whether every identifier is a number that a task may have, and belongs to one activity. */
    private boolean numbered() {
        return plan.activities().stream().allMatch(one -> one.id().value().matches("[1-9][0-9]{0,8}"))
                && plan.activities().stream().map(Activity::id).distinct().count()
                        == plan.activities().size();
    }

    private void fill(Task task, Activity activity, boolean heading) {
        String place = place(activity);
        if (heading && activity.kind() != ActivityKind.SUMMARY) {
            notes.add(
                    place,
                    "has others below it and becomes a heading",
                    activity.kind().name());
        }
        if (activity.kind() == ActivityKind.LEVEL_OF_EFFORT) {
            notes.add(place, "a level of effort is written as a task put by hand at its dates", null);
        }
        boolean clock = clock(activity);
        task.setName(XmlText.clean(activity.name()));
        task.setDuration(duration(activity.duration(), clock));
        task.setMilestone(activity.kind() == ActivityKind.MILESTONE);
        task.setSummary(activity.kind() == ActivityKind.SUMMARY || heading);
        task.setCalendar(driven(activity) ? calendars.base(activity.calendar()) : calendars.find(activity.calendar()));
        task.setDeadline(activity.deadline());
        task.setBaselineStart(activity.baselineStart());
        task.setBaselineFinish(activity.baselineFinish());
        task.setContact(activity.owner() == null ? null : XmlText.clean(activity.owner()));
        task.setActive(activity.placement().mode() != ActivityMode.INACTIVE);
        task.setTaskMode(TaskMode.AUTO_SCHEDULED);
        new BindingExport(notes).fill(place, task, activity);
        new ProgressExport(clock).fill(task, activity);
        resources.assign(place, task, activity);
        schedule.find(activity.id()).ifPresent(dates -> dates(task, activity, dates));
    }

    /** Whether an activity takes its time on the clock, whoever works on it. */
    static boolean clock(Activity activity) {
        return WorkCalendar.ALL_HOURS.equals(activity.calendar()) && !driven(activity);
    }

    /** Whether it is worked on when its resources work; a calendar that it names then says more than none does. */
    private static boolean driven(Activity activity) {
        return !activity.assignments().stream().allMatch(Assignment::passive);
    }

    private void dates(Task task, Activity activity, ScheduledActivity dates) {
        task.setEarlyStart(dates.earlyStart());
        task.setEarlyFinish(dates.earlyFinish());
        task.setLateStart(dates.lateStart());
        task.setLateFinish(dates.lateFinish());
        task.setTotalSlack(duration(dates.totalFloat(), false));
        // Else the writer counts them itself, day by day.
        task.setStartSlack(duration(dates.totalFloat(), false));
        task.setFinishSlack(duration(dates.totalFloat(), false));
        task.setFreeSlack(duration(dates.freeFloat(), false));
        task.setCritical(dates.critical());
        if (activity.placement().start() == null || !activity.placement().stands()) {
            task.setStart(dates.start());
        }
        if (activity.placement().finish() == null || !activity.placement().stands()) {
            task.setFinish(dates.finish());
        }
        if (activity.kind() == ActivityKind.LEVEL_OF_EFFORT) {
            task.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
        }
    }

    private void link(Dependency link) {
        Task before = tasks.get(link.predecessor());
        Task after = tasks.get(link.successor());
        String text = link.predecessor() + " -> " + link.successor();
        if (before == null || after == null || before == after) {
            notes.add("link " + text, "does not join two activities of the plan", null);
            return;
        }
        after.addPredecessor(new Relation.Builder()
                .predecessorTask(before)
                .type(LagExport.type(link.type()))
                .lag(LagExport.lag("link " + text, link.lag(), notes)));
    }

    /** Under their own numbers where they are called so, else under the first that is free. */
    private void baselines() {
        List<String> names = plan.baselines().stream().map(Baseline::name).toList();
        int free = 1;
        for (Baseline baseline : plan.baselines()) {
            int number = baseline.name().matches("Baseline ([1-9]|10)")
                    ? Integer.parseInt(baseline.name().substring(9))
                    : 0;
            if (number == 0) {
                while (names.contains(BaselineMapping.name(free))) {
                    free++;
                }
                number = free++;
                notes.add("baseline " + baseline.name(), "is called " + BaselineMapping.name(number), null);
            }
            if (number > BaselineMapping.LAST) {
                notes.add("baseline " + baseline.name(), "is one too many and is left out", null);
                continue;
            }
            for (ActivityBaseline one : baseline.activities()) {
                Task task = tasks.get(one.activity());
                if (task != null) {
                    task.setBaselineStart(number, one.start());
                    task.setBaselineFinish(number, one.finish());
                }
            }
        }
    }

    static Duration duration(WorkTime time, boolean clock) {
        return Duration.getInstance((double) time.minutes(), clock ? TimeUnit.ELAPSED_MINUTES : TimeUnit.MINUTES);
    }

    private static String place(Activity activity) {
        return "activity " + Objects.requireNonNull(activity.id());
    }
}
