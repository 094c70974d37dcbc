package dev.pmo.examples.msproject;

import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.value.WorkTime;
import dev.pmo.examples.input.common.ImportNotes;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectProperties;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** How long tasks take; where a file does not say it, what follows from what it says, with a note. */
final class DurationMapping {

    private final TimeMapping times;
    private final TimeMapping unnoted;
    private final ImportNotes notes;

    DurationMapping(ProjectProperties properties, TimeMapping times, ImportNotes notes) {
        this.times = times;
        this.unnoted = new TimeMapping(properties, new ImportNotes(""));
        this.notes = notes;
    }

    WorkTime duration(String place, Task task, ActivityKind kind) {
        if (kind == ActivityKind.SUMMARY) {
            // That of a heading follows from what is below it, so that nothing is told of it.
            return Objects.requireNonNullElse(unnoted.minutes(place, task.getDuration()), WorkTime.ZERO);
        }
        if (task.getDuration() != null || kind != ActivityKind.TASK) {
            return Objects.requireNonNullElse(times.minutes(place, task.getDuration()), WorkTime.ZERO);
        }
        WorkTime planned = times.minutes(place, task.getPlannedDuration());
        if (planned != null) {
            notes.add(place, "has no duration; the planned one is taken", task.getName());
            return planned;
        }
        WorkTime between = between(place, task);
        if (between != null) {
            notes.add(place, "has no duration; the working time between its dates is taken", task.getName());
            return between;
        }
        notes.add(place, "has no duration, and is read as one that takes no time", task.getName());
        return WorkTime.ZERO;
    }

    private @Nullable WorkTime between(String place, Task task) {
        LocalDateTime start = task.getStart();
        LocalDateTime finish = task.getFinish();
        ProjectCalendar calendar = task.getEffectiveCalendar();
        if (start == null || finish == null || calendar == null || finish.isBefore(start)) {
            return null;
        }
        return times.minutes(place, calendar.getWork(start, finish, TimeUnit.MINUTES));
    }
}
