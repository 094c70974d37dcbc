package dev.pmo.examples.msproject;

import dev.pmo.examples.input.common.ImportNotes;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mpxj.ActivityType;
import org.mpxj.Duration;
import org.mpxj.LocalDateTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectProperties;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** What moves the dates of a task and has no place in the plan. */
final class UncarriedParts {

    private static final String INTERRUPTED = "an interruption of the work is not carried";

    private UncarriedParts() {}

    static void note(Task task, String place, ProjectProperties properties, ImportNotes notes) {
        Duration delay = task.getLevelingDelay();
        if (delay != null && delay.getDuration() != 0) {
            notes.add(place, "a delay by levelling is not carried", delay.toString());
        }
        if (task.getActivityType() == ActivityType.WBS_SUMMARY) {
            notes.add(
                    place,
                    "it spans what stands below the same heading, which the plan does not carry; the dates are those of"
                            + " the heading",
                    task.getName());
        }
        if (task.getExternalProject() && !task.hasChildTasks()) {
            notes.add(place, "a project inserted here is not read; it stands as one line", task.getName());
        }
        LocalDateTime expected = properties.getUseExpectedFinishDates() ? task.getExpectedFinish() : null;
        if (expected != null && task.getActualFinish() == null) {
            notes.add(place, "an expected finish is not carried; the duration counts", expected.toString());
        }
        String interruption = interruption(task);
        if (interruption != null) {
            notes.add(place, INTERRUPTED, interruption);
        }
    }

    /** When nobody works on a task between its start and its finish: as Primavera says it, else as Project does. */
    private static @Nullable String interruption(Task task) {
        if (task.getSuspendDate() != null) {
            return task.getSuspendDate().toString();
        }
        if (task.getActualFinish() != null || task.getSummary()) {
            return null;
        }
        List<LocalDateTimeRange> parts = task.getSplits();
        if (parts != null && parts.size() > 1) {
            return text(parts.get(1).getStart(), parts.get(1).getEnd());
        }
        LocalDateTime stop = task.getStop();
        LocalDateTime resume = task.getResume();
        ProjectCalendar calendar = task.getEffectiveCalendar();
        boolean pause = stop != null
                && resume != null
                && calendar != null
                && resume.isAfter(stop)
                && calendar.getWork(stop, resume, TimeUnit.MINUTES).getDuration() > 0;
        return pause ? text(stop, resume) : null;
    }

    private static String text(@Nullable LocalDateTime from, @Nullable LocalDateTime to) {
        return from + " to " + to;
    }
}
