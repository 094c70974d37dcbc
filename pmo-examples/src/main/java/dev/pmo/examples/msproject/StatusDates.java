package dev.pmo.examples.msproject;

import dev.pmo.examples.input.common.ImportNotes;
import java.time.LocalDateTime;
import java.util.List;
import org.mpxj.ProjectFile;
import org.mpxj.Task;
import org.mpxj.TaskMode;

/**
 * Open work that Microsoft Project leaves before the status date until it is asked to reschedule it.
 *
 * <p>Here the data date comes before all that has not happened, so it is planned later than the file says.
 */
final class StatusDates {

    private StatusDates() {}

    /** Tells how many activities of a plan of Microsoft Project stand so. */
    static void note(ProjectFile file, ImportNotes notes) {
        LocalDateTime status = file.getProjectProperties().getStatusDate();
        if (status == null) {
            return;
        }
        List<Task> behind =
                file.getTasks().stream().filter(task -> behind(task, status)).toList();
        if (!behind.isEmpty()) {
            notes.add(
                    "",
                    "the file leaves open work before its status date, which is planned after it here: " + behind.size()
                            + (behind.size() == 1 ? " activity" : " activities"),
                    "the first is " + TaskMapping.place(behind.get(0)));
        }
    }

    private static boolean behind(Task task, LocalDateTime status) {
        LocalDateTime open = task.getActualStart() == null ? task.getStart() : task.getResume();
        return !task.getSummary()
                && !TaskMapping.wholeProject(task)
                && task.getActive()
                && !task.getNull()
                && task.getTaskMode() != TaskMode.MANUALLY_SCHEDULED
                && !task.getExternalTask()
                && task.getActualFinish() == null
                && open != null
                && open.isBefore(status);
    }
}
