package dev.pmo.examples.msproject;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Task;
import org.mpxj.TaskField;

/**
 * The dates of an MPX file that states days without times, which its reader gives as midnight.
 *
 * <p>As in Microsoft Project, what starts on a day does so when its work begins, and what finishes on a day when its work
 * ends: as midnight it would end a day too early. What takes no time stays in one moment, at the start of the day.
 */
final class WholeDays {

    private static final List<TaskField> STARTS = List.of(
            TaskField.START,
            TaskField.ACTUAL_START,
            TaskField.EARLY_START,
            TaskField.LATE_START,
            TaskField.BASELINE_START,
            TaskField.RESUME);

    private static final List<TaskField> FINISHES = List.of(
            TaskField.FINISH,
            TaskField.ACTUAL_FINISH,
            TaskField.EARLY_FINISH,
            TaskField.LATE_FINISH,
            TaskField.BASELINE_FINISH,
            TaskField.STOP);

    private WholeDays() {}

    /** Puts the times of a file that states only days; tells whether it is such a one. */
    static boolean put(ProjectFile file) {
        if (file.getProjectProperties().getDateFormat().name().contains("HH_MM")
                || !file.getTasks().stream().flatMap(WholeDays::stated).allMatch(WholeDays::midnight)) {
            return false;
        }
        file.getTasks().forEach(WholeDays::put);
        ProjectCalendar calendar = file.getDefaultCalendar();
        if (calendar != null) {
            put(file.getProjectProperties(), calendar);
        }
        return true;
    }

    private static Stream<LocalDateTime> stated(Task task) {
        return Stream.concat(STARTS.stream(), FINISHES.stream())
                .map(field -> date(task, field))
                .filter(Objects::nonNull);
    }

    private static void put(ProjectProperties properties, ProjectCalendar calendar) {
        if (properties.getStartDate() != null && midnight(properties.getStartDate())) {
            properties.setStartDate(begin(calendar, properties.getStartDate()));
        }
        if (properties.getFinishDate() != null && midnight(properties.getFinishDate())) {
            properties.setFinishDate(end(calendar, properties.getFinishDate()));
        }
    }

    private static void put(Task task) {
        ProjectCalendar calendar = task.getEffectiveCalendar();
        if (calendar == null) {
            return;
        }
        Duration duration = task.getDuration();
        boolean point = task.getMilestone() || (duration != null && duration.getDuration() == 0);
        for (TaskField field : STARTS) {
            put(task, field, calendar, false);
        }
        for (TaskField field : FINISHES) {
            put(task, field, calendar, !point);
        }
        put(task, TaskField.CONSTRAINT_DATE, calendar, atFinish(task.getConstraintType()));
    }

    private static boolean atFinish(@Nullable ConstraintType type) {
        return type == ConstraintType.FINISH_NO_EARLIER_THAN
                || type == ConstraintType.FINISH_NO_LATER_THAN
                || type == ConstraintType.MUST_FINISH_ON;
    }

    private static void put(Task task, TaskField field, ProjectCalendar calendar, boolean finish) {
        LocalDateTime date = date(task, field);
        if (date != null && midnight(date)) {
            task.set(field, finish ? end(calendar, date) : begin(calendar, date));
        }
    }

    private static LocalDateTime begin(ProjectCalendar calendar, LocalDateTime midnight) {
        LocalTime time = calendar.getStartTime(midnight.toLocalDate());
        return time == null ? midnight : midnight.with(time);
    }

    private static LocalDateTime end(ProjectCalendar calendar, LocalDateTime midnight) {
        LocalDate day = midnight.toLocalDate();
        LocalTime time = calendar.getFinishTime(day);
        return time == null || time.equals(LocalTime.MIDNIGHT) ? day.plusDays(1).atStartOfDay() : day.atTime(time);
    }

    private static boolean midnight(LocalDateTime date) {
        return date.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    private static @Nullable LocalDateTime date(Task task, TaskField field) {
        return task.getCachedValue(field) instanceof LocalDateTime date ? date : null;
    }
}
