package dev.pmo.examples.msproject;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.rules.planning.network.FinishDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.ResourceAssignment;
import org.mpxj.Task;

/** Turns tasks and links into activities, dependencies and milestones; used by one thread. */
final class TaskMapping {

    private final ProjectFile file;
    private final ImportNotes notes;
    private final TimeMapping times;
    private final LinkMapping links;
    private final DurationMapping durations;
    private final BindingMapping bindings;
    private final ResourceMapping resources;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();
    private final Set<CalendarId> usedCalendars = new HashSet<>();

    TaskMapping(ProjectFile file, ImportNotes notes, boolean primavera) {
        this.file = file;
        this.notes = notes;
        this.times = new TimeMapping(file.getProjectProperties(), notes);
        this.links = new LinkMapping(times, notes, primavera);
        this.durations = new DurationMapping(file.getProjectProperties(), times, notes);
        this.bindings = new BindingMapping(notes);
        this.resources = new ResourceMapping(times, notes, primavera);
    }

    /** The line that Microsoft Project keeps for the project itself. */
    static boolean wholeProject(Task task) {
        return Objects.equals(task.getID(), 0) && task.getParentTask() == null;
    }

    void run() {
        Set<Integer> taken = new HashSet<>();
        for (Task task : file.getTasks()) {
            if (task.getNull() || wholeProject(task)) {
                continue;
            }
            if (task.getUniqueID() == null || !taken.add(task.getUniqueID())) {
                notes.add(place(task), "has no identifier of its own and is left out", task.getName());
            } else {
                tasks.add(task);
            }
        }
        for (Task task : tasks) {
            activities.add(activity(task, taken));
            dependencies.addAll(links.into(task, taken));
            addMilestone(task);
        }
    }

    List<Task> tasks() {
        return tasks;
    }

    List<Activity> activities() {
        return activities;
    }

    List<Dependency> dependencies() {
        return dependencies;
    }

    List<Milestone> milestones() {
        return milestones;
    }

    List<dev.pmo.core.plan.Resource> resources() {
        return resources.resources();
    }

    Set<CalendarId> usedCalendars() {
        Set<CalendarId> all = new HashSet<>(usedCalendars);
        all.addAll(resources.usedCalendars());
        return all;
    }

    boolean finished() {
        return !tasks.isEmpty() && work().allMatch(task -> task.getActualFinish() != null);
    }

    @Nullable
    LocalDateTime earliestStart() {
        return work().map(Task::getStart)
                .filter(Objects::nonNull)
                .min(LocalDateTime::compareTo)
                .orElse(null);
    }

    @Nullable
    LocalDateTime earliestActualStart() {
        return work().map(Task::getActualStart)
                .filter(Objects::nonNull)
                .min(LocalDateTime::compareTo)
                .orElse(null);
    }

    @Nullable
    LocalDateTime latestFinish() {
        return work().map(Task::getFinish)
                .filter(Objects::nonNull)
                .max(LocalDateTime::compareTo)
                .orElse(null);
    }

    private Stream<Task> work() {
        return tasks.stream().filter(task -> !task.getSummary() && task.getActive());
    }

    private Activity activity(Task task, Set<Integer> taken) {
        WorkTime duration = durations.duration(place(task), task, kind(task));
        UncarriedParts.note(task, place(task), file.getProjectProperties(), notes);
        Task parent = task.getParentTask();
        boolean below = parent != null && !wholeProject(parent) && taken.contains(parent.getUniqueID());
        return Activity.builder(id(task), task.getName() == null ? "" : task.getName())
                .kind(kind(task))
                .duration(duration)
                .calendar(calendar(task))
                .parent(below ? id(Objects.requireNonNull(parent)) : null)
                .constraint(bindings.constraint(place(task), task))
                .deadline(task.getDeadline())
                .placement(bindings.placement(place(task), task))
                .progress(progress(task))
                .baseline(task.getBaselineStart(), task.getBaselineFinish())
                .owner(owner(task))
                .assignments(resources.assignments(place(task), task, duration))
                .build();
    }

    private static ActivityKind kind(Task task) {
        if (task.getSummary()) {
            return ActivityKind.SUMMARY;
        }
        if (task.getActivityType() == ActivityType.LEVEL_OF_EFFORT
                || task.getActivityType() == ActivityType.WBS_SUMMARY
                || task.getActivityType() == ActivityType.HAMMOCK
                || task.getHammockCode()) {
            return ActivityKind.LEVEL_OF_EFFORT;
        }
        return task.getMilestone() ? ActivityKind.MILESTONE : ActivityKind.TASK;
    }

    /** All hours for a duration on the clock, else the task's own. */
    private @Nullable CalendarId calendar(Task task) {
        if (TimeMapping.elapsed(task.getDuration())) {
            return WorkCalendar.ALL_HOURS;
        }
        ProjectCalendar own = task.getCalendar();
        if (resources.carried(task)) {
            if (own != null && own != file.getDefaultCalendar() && lagged(task)) {
                notes.add(
                        place(task),
                        "it depends on its resources, so its lags count on the calendar of the plan",
                        own.getName());
            }
            return null;
        }
        if (resources.dependent(task)) {
            notes.add(
                    place(task),
                    "its dates follow the working times of its resources, which the plan does not carry",
                    task.getName());
        }
        boolean usual = own == file.getDefaultCalendar()
                && task.getResourceAssignments().isEmpty();
        if (own == null || usual) {
            return null;
        }
        usedCalendars.add(CalendarMapping.id(own));
        return CalendarMapping.id(own);
    }

    private static boolean lagged(Task task) {
        return Stream.concat(task.getPredecessors().stream(), task.getSuccessors().stream())
                .map(Relation::getLag)
                .anyMatch(lag -> lag != null && lag.getDuration() != 0);
    }

    private Progress progress(Task task) {
        Number percent = task.getPercentageComplete();
        boolean begun = task.getActualStart() != null
                || task.getActualFinish() != null
                || (percent != null && percent.doubleValue() > 0);
        if (!begun) {
            return Progress.none();
        }
        if (percent != null && percent.doubleValue() >= 100 && task.getActualFinish() == null && !task.getSummary()) {
            notes.add(
                    place(task),
                    "all of its work is done, and no date says when it finished; it counts as unfinished",
                    task.getName());
        }
        return new Progress(
                task.getActualStart(),
                task.getActualFinish(),
                percent == null || !Double.isFinite(percent.doubleValue())
                        ? null
                        : Ratio.of(BigDecimal.valueOf(percent.doubleValue()).movePointLeft(2)),
                times.minutes(place(task), task.getRemainingDuration()));
    }

    private static @Nullable String owner(Task task) {
        List<String> names = task.getResourceAssignments().stream()
                .map(ResourceAssignment::getResource)
                .filter(Objects::nonNull)
                .map(resource -> Objects.requireNonNullElse(resource.getName(), ""))
                .filter(name -> !name.isBlank())
                .distinct()
                .toList();
        return names.isEmpty() ? null : String.join(", ", names);
    }

    /** Whether a task is a milestone that the level above may watch. */
    static boolean watched(Task task) {
        return task.getMilestone() && !task.getSummary() && task.getActive();
    }

    private void addMilestone(Task task) {
        if (!watched(task)) {
            return;
        }
        milestones.add(new Milestone(
                MilestoneId.of(String.valueOf(task.getUniqueID())),
                task.getName(),
                finishDay(task.getBaselineStart(), task.getBaselineFinish()),
                finishDay(task.getStart(), task.getFinish()),
                finishDay(task.getActualStart(), task.getActualFinish()),
                owner(task),
                id(task),
                false));
    }

    static ActivityId id(Task task) {
        return ActivityId.of(String.valueOf(task.getUniqueID()));
    }

    static String place(Task task) {
        return "task " + task.getUniqueID();
    }

    /** The day on which something ends: midnight belongs to the day that it ends; a point in time is on its own day. */
    static @Nullable LocalDate finishDay(@Nullable LocalDateTime start, @Nullable LocalDateTime finish) {
        if (finish == null) {
            return null;
        }
        return finish.equals(start) ? finish.toLocalDate() : FinishDay.of(finish);
    }
}
