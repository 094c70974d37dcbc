package dev.pmo.benchmarks.planning;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/** The same by the scheduler of MPXJ; its project is made before, and not timed. */
final class MpxjSchedule {

    private final ProjectFile project = new ProjectFile();

    MpxjSchedule(LargeNetwork network) {
        ProjectCalendar calendar = project.addCalendar();
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean works = day.compareTo(DayOfWeek.FRIDAY) <= 0;
            calendar.setWorkingDay(day, works);
            if (works) {
                calendar.addCalendarHours(day).add(new LocalTimeRange(LocalTime.of(8, 0), LocalTime.of(12, 0)));
                calendar.getCalendarHours(day).add(new LocalTimeRange(LocalTime.of(13, 0), LocalTime.of(17, 0)));
            }
        }
        project.setDefaultCalendar(calendar);
        project.getProjectProperties().setStartDate(LargeNetwork.START);
        Task[] tasks = new Task[network.size()];
        for (int node = 0; node < tasks.length; node++) {
            tasks[node] = project.addTask();
            tasks[node].setName("Activity");
            Duration duration = Duration.getInstance(network.duration[node] / 60, TimeUnit.HOURS);
            tasks[node].setDuration(duration);
            tasks[node].setRemainingDuration(duration);
            tasks[node].setActualDuration(Duration.getInstance(0, TimeUnit.HOURS));
        }
        for (int i = 0; i < network.from.length; i++) {
            tasks[network.to[i]].addPredecessor(new Relation.Builder().predecessorTask(tasks[network.from[i]]));
        }
    }

    LocalDateTime finish() {
        try {
            new MicrosoftScheduler().schedule(project, LargeNetwork.START);
        } catch (CpmException e) {
            throw new IllegalStateException(e);
        }
        return project.getTasks().stream()
                .map(Task::getEarlyFinish)
                .max(LocalDateTime::compareTo)
                .orElseThrow();
    }
}
