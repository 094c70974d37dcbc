package dev.pmo.examples.msproject;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.examples.input.common.ImportNotes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.ResourceAssignment;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TimeUnit;

/** Turns tasks and links into activities, dependencies and milestones; used by one thread. */
final class TaskMapping {

    private static final Map<org.mpxj.ConstraintType, ConstraintType> CONSTRAINTS = Map.of(
            org.mpxj.ConstraintType.START_NO_EARLIER_THAN, ConstraintType.START_NO_EARLIER_THAN,
            org.mpxj.ConstraintType.START_NO_LATER_THAN, ConstraintType.START_NO_LATER_THAN,
            org.mpxj.ConstraintType.FINISH_NO_EARLIER_THAN, ConstraintType.FINISH_NO_EARLIER_THAN,
            org.mpxj.ConstraintType.FINISH_NO_LATER_THAN, ConstraintType.FINISH_NO_LATER_THAN,
            org.mpxj.ConstraintType.MUST_START_ON, ConstraintType.MUST_START_ON,
            org.mpxj.ConstraintType.MUST_FINISH_ON, ConstraintType.MUST_FINISH_ON,
            org.mpxj.ConstraintType.START_ON, ConstraintType.MUST_START_ON,
            org.mpxj.ConstraintType.FINISH_ON, ConstraintType.MUST_FINISH_ON);
    private static final Map<RelationType, LinkType> LINKS = Map.of(
            RelationType.FINISH_START, LinkType.FS,
            RelationType.START_START, LinkType.SS,
            RelationType.FINISH_FINISH, LinkType.FF,
            RelationType.START_FINISH, LinkType.SF);

    private final ProjectFile file;
    private final ImportNotes notes;
    private final List<Task> tasks = new ArrayList<>();
    private final List<Activity> activities = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final List<Milestone> milestones = new ArrayList<>();
    private final Set<CalendarId> usedCalendars = new HashSet<>();

    TaskMapping(ProjectFile file, ImportNotes notes) {
        this.file = file;
        this.notes = notes;
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
            if (!task.getActive()) {
                notes.add(place(task), "is inactive and left out, with its links", task.getName());
            } else if (task.getUniqueID() == null || !taken.add(task.getUniqueID())) {
                notes.add(place(task), "has no identifier of its own and is left out", task.getName());
            } else {
                tasks.add(task);
            }
        }
        for (Task task : tasks) {
            activities.add(activity(task, taken));
            addLinks(task, taken);
            addMilestone(task);
        }
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

    Set<CalendarId> usedCalendars() {
        return usedCalendars;
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
        return tasks.stream().filter(task -> !task.getSummary());
    }

    private Activity activity(Task task, Set<Integer> taken) {
        WorkTime duration = minutes(place(task), task.getDuration());
        Task parent = task.getParentTask();
        boolean below = parent != null && !wholeProject(parent) && taken.contains(parent.getUniqueID());
        return Activity.builder(id(task), task.getName() == null ? "" : task.getName())
                .kind(kind(task))
                .duration(duration == null ? WorkTime.ZERO : duration)
                .calendar(calendar(task))
                .parent(below ? id(Objects.requireNonNull(parent)) : null)
                .constraint(constraint(task))
                .progress(progress(task))
                .baseline(task.getBaselineStart(), task.getBaselineFinish())
                .owner(owner(task))
                .build();
    }

    private static ActivityKind kind(Task task) {
        if (task.getSummary()) {
            return ActivityKind.SUMMARY;
        }
        return task.getMilestone() ? ActivityKind.MILESTONE : ActivityKind.TASK;
    }

    /** The task's own calendar; else that of its resources where it is one and differs from the project's. */
    private @Nullable CalendarId calendar(Task task) {
        ProjectCalendar own = task.getCalendar();
        if (own == null && task.getResourceAssignments().stream().anyMatch(TaskMapping::ownWorkingTime)) {
            notes.add(
                    place(task),
                    "its resources have working times of their own, which the plan does not carry",
                    task.getName());
        }
        if (own == null || own == file.getDefaultCalendar()) {
            return null;
        }
        usedCalendars.add(CalendarMapping.id(own));
        return CalendarMapping.id(own);
    }

    private static boolean ownWorkingTime(ResourceAssignment assignment) {
        ProjectCalendar calendar = assignment.getResource() == null
                ? null
                : assignment.getResource().getCalendar();
        return calendar != null
                && (!calendar.isDerived() || !calendar.getCalendarExceptions().isEmpty());
    }

    private @Nullable DateConstraint constraint(Task task) {
        if (task.getSecondaryConstraintType() != null) {
            notes.add(
                    place(task),
                    "a second constraint is not carried",
                    task.getSecondaryConstraintType() + " " + task.getSecondaryConstraintDate());
        }
        if (task.getDeadline() != null) {
            notes.add(
                    place(task), "a deadline is not carried", task.getDeadline().toString());
        }
        if (task.getTaskMode() == TaskMode.MANUALLY_SCHEDULED && task.getStart() != null && !task.getSummary()) {
            notes.add(
                    place(task),
                    "is scheduled by hand; it must start on its date",
                    task.getStart().toString());
            return DateConstraint.of(ConstraintType.MUST_START_ON, task.getStart());
        }
        org.mpxj.ConstraintType given = task.getConstraintType();
        if (given == null || given == org.mpxj.ConstraintType.AS_SOON_AS_POSSIBLE) {
            return null;
        }
        ConstraintType type = CONSTRAINTS.get(given);
        if (type == null || task.getConstraintDate() == null) {
            notes.add(place(task), "a constraint is not carried", given + " " + task.getConstraintDate());
            return null;
        }
        return DateConstraint.of(type, task.getConstraintDate());
    }

    private Progress progress(Task task) {
        Number percent = task.getPercentageComplete();
        boolean begun = task.getActualStart() != null
                || task.getActualFinish() != null
                || (percent != null && percent.doubleValue() > 0);
        if (!begun) {
            return Progress.none();
        }
        return new Progress(
                task.getActualStart(),
                task.getActualFinish(),
                percent == null || !Double.isFinite(percent.doubleValue())
                        ? null
                        : Ratio.of(BigDecimal.valueOf(percent.doubleValue()).movePointLeft(2)),
                minutes(place(task), task.getRemainingDuration()));
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

    private void addLinks(Task task, Set<Integer> taken) {
        for (Relation relation : task.getPredecessors()) {
            Task before = relation.getPredecessorTask();
            if (before == null || wholeProject(before) || !taken.contains(before.getUniqueID())) {
                notes.add(
                        place(task),
                        "a link from a task outside is left out",
                        before == null ? null : before.getName());
                continue;
            }
            WorkTime lag = minutes(place(task) + ", link from " + before.getUniqueID(), relation.getLag());
            dependencies.add(Dependency.of(
                    id(before),
                    id(task),
                    LINKS.getOrDefault(relation.getType(), LinkType.FS),
                    lag == null ? WorkTime.ZERO : lag));
        }
    }

    private void addMilestone(Task task) {
        if (!task.getMilestone() || task.getSummary()) {
            return;
        }
        milestones.add(new Milestone(
                MilestoneId.of(String.valueOf(task.getUniqueID())),
                task.getName(),
                day(task.getBaselineFinish()),
                day(task.getFinish()),
                day(task.getActualFinish()),
                owner(task),
                id(task),
                false));
    }

    /** Working minutes by the lengths of day, week and month that the project states; rounded, with a note, if it must. */
    private @Nullable WorkTime minutes(String place, @Nullable Duration duration) {
        if (duration == null) {
            return null;
        }
        TimeUnit unit = duration.getUnits();
        if (unit == TimeUnit.PERCENT || unit == TimeUnit.ELAPSED_PERCENT) {
            notes.add(place, "a duration in percent is read as none", duration.toString());
            return null;
        }
        if (unit.isElapsed() && duration.getDuration() != 0) {
            notes.add(place, "a duration of elapsed time is read as working time", duration.toString());
        }
        double exact = duration.convertUnits(TimeUnit.MINUTES, file.getProjectProperties())
                .getDuration();
        if (!(Math.abs(exact) < 1e12)) {
            notes.add(place, "a duration beyond all measure is read as none", duration.toString());
            return null;
        }
        long minutes = Math.round(exact);
        if (Math.abs(exact - minutes) > 0.001) {
            notes.add(place, "a duration is rounded to " + minutes + " minutes", duration.toString());
        }
        return WorkTime.ofMinutes(minutes);
    }

    private static ActivityId id(Task task) {
        return ActivityId.of(String.valueOf(task.getUniqueID()));
    }

    private static String place(Task task) {
        return "task " + task.getUniqueID();
    }

    private static @Nullable LocalDate day(@Nullable LocalDateTime time) {
        return time == null ? null : time.toLocalDate();
    }
}
