package dev.pmo.examples.msproject;

import dev.pmo.examples.input.common.ImportNotes;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.ProjectFile;
import org.mpxj.Task;

/**
 * When the activities of an XER file start and finish as Primavera worked it out.
 *
 * <p>That is what has happened, else the early dates of what remains, else the early dates. Planned dates were typed or
 * stand from another day; the reader takes them before the early ones, so that a file without the dates of what remains
 * would state plans of its past as results.
 */
final class WorkedOutDates {

    private WorkedOutDates() {}

    /** Puts the dates right in the tasks; a project that was never scheduled is told, since it has none. */
    static void state(List<ProjectFile> files, ImportNotes notes) {
        for (ProjectFile file : files) {
            List<Task> open = file.getTasks().stream()
                    .filter(task -> task.getActivityType() != null
                            && task.getActivityType() != ActivityType.WBS_SUMMARY
                            && task.getActualFinish() == null)
                    .toList();
            open.forEach(WorkedOutDates::state);
            if (!open.isEmpty() && open.stream().allMatch(WorkedOutDates::unscheduled)) {
                notes.add(
                        "",
                        "its tool had not worked out any dates; the planned ones stand in their place",
                        file.getProjectProperties().getName());
            }
        }
    }

    private static void state(Task task) {
        LocalDateTime start = first(task.getActualStart(), task.getRemainingEarlyStart(), task.getEarlyStart());
        LocalDateTime finish = first(task.getRemainingEarlyFinish(), task.getEarlyFinish());
        if (start != null) {
            task.setStart(start);
        }
        if (finish != null) {
            task.setFinish(finish);
        }
    }

    /** Whether a task has planned dates only. */
    private static boolean unscheduled(Task task) {
        return task.getPlannedFinish() != null && first(task.getRemainingEarlyFinish(), task.getEarlyFinish()) == null;
    }

    private static @Nullable LocalDateTime first(@Nullable LocalDateTime... dates) {
        return Stream.of(dates).filter(Objects::nonNull).findFirst().orElse(null);
    }
}
