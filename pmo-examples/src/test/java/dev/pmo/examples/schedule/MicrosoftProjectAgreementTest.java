package dev.pmo.examples.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkDay;
import dev.pmo.core.plan.WorkShift;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.MPXJException;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.reader.UniversalProjectReader;

/**
 * The dates that Microsoft Project stored in plans of several projects each (MPSPLIBtoMPP, INSISOC, University of
 * Valladolid, CC BY 4.0), to the minute, for every activity of every file.
 */
class MicrosoftProjectAgreementTest {

    @Test
    void earlyAndLateDatesAndFreeFloatAgreeToTheMinuteOnEveryActivity() throws MPXJException {
        List<String> differing = new ArrayList<>();
        int compared = 0;
        for (File file : plans()) {
            ProjectFile project = new UniversalProjectReader().read(file);
            Schedule schedule = Schedule.of(plan(project));
            assertThat(schedule.dated()).isTrue();
            for (Task task : project.getTasks()) {
                if (!heading(task)) {
                    compared++;
                    String ours = ours(schedule.find(id(task)).orElseThrow());
                    String theirs = theirs(task, project);
                    if (!ours.equals(theirs)) {
                        differing.add(file.getName() + " " + task.getUniqueID() + ": " + ours + " but " + theirs);
                    }
                }
            }
        }
        assertThat(differing).isEmpty();
        assertThat(compared).isPositive();
    }

    private static String ours(ScheduledActivity dates) {
        return dates.earlyStart() + " " + dates.earlyFinish() + " " + dates.lateStart() + " " + dates.lateFinish() + " "
                + dates.freeFloat().minutes();
    }

    private static String theirs(Task task, ProjectFile project) {
        return task.getEarlyStart() + " " + task.getEarlyFinish() + " " + task.getLateStart() + " "
                + task.getLateFinish() + " " + minutes(task.getFreeSlack(), project);
    }

    private static Plan plan(ProjectFile project) {
        List<WorkCalendar> calendars = new ArrayList<>();
        for (ProjectCalendar calendar : project.getCalendars()) {
            calendars.add(calendar(calendar));
        }
        List<Activity> activities = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        for (Task task : project.getTasks()) {
            activities.add(Activity.builder(id(task), "task")
                    .kind(heading(task) ? ActivityKind.SUMMARY : ActivityKind.TASK)
                    .duration(WorkTime.ofMinutes(minutes(task.getDuration(), project)))
                    .calendar(id(task.getEffectiveCalendar()))
                    .build());
            for (Relation link : task.getPredecessors()) {
                links.add(Dependency.of(
                        id(link.getPredecessorTask()),
                        id(task),
                        type(link),
                        WorkTime.ofMinutes(minutes(link.getLag(), project))));
            }
        }
        return new Plan(
                project.getProjectProperties().getStartDate(),
                null,
                id(project.getDefaultCalendar()),
                calendars,
                activities,
                links,
                null);
    }

    private static LinkType type(Relation link) {
        return switch (link.getType()) {
            case FINISH_START -> LinkType.FS;
            case START_START -> LinkType.SS;
            case FINISH_FINISH -> LinkType.FF;
            case START_FINISH -> LinkType.SF;
        };
    }

    private static WorkCalendar calendar(ProjectCalendar calendar) {
        List<WorkDay> week = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (calendar.isWorkingDay(day)) {
                week.add(new WorkDay(day, shifts(calendar.getHours(day))));
            }
        }
        List<CalendarException> exceptions = new ArrayList<>();
        for (ProjectCalendarException exception : calendar.getExpandedCalendarExceptions()) {
            exceptions.add(new CalendarException(
                    exception.getFromDate(), exception.getToDate(), shifts(exception), exception.getName()));
        }
        return new WorkCalendar(id(calendar), calendar.getName(), week, exceptions);
    }

    private static List<WorkShift> shifts(Iterable<LocalTimeRange> hours) {
        List<WorkShift> shifts = new ArrayList<>();
        hours.forEach(range -> shifts.add(WorkShift.of(range.getStart(), range.getEnd())));
        return shifts;
    }

    private static boolean heading(Task task) {
        return task.hasChildTasks() || Objects.equals(task.getID(), 0);
    }

    private static ActivityId id(Task task) {
        return ActivityId.of("T" + task.getUniqueID());
    }

    private static CalendarId id(ProjectCalendar calendar) {
        return CalendarId.of("C" + calendar.getUniqueID());
    }

    private static long minutes(@Nullable Duration duration, ProjectFile project) {
        return duration == null
                ? 0
                : Math.round(duration.convertUnits(TimeUnit.MINUTES, project.getProjectProperties())
                        .getDuration());
    }

    private static List<File> plans() {
        String oracles = System.getProperty("pmo.oracles");
        Assumptions.assumeTrue(oracles != null, "skipped: -Dpmo.oracles names no folder");
        Path root = Path.of(System.getProperty("pmo.root", "")).toAbsolutePath();
        Path folder = root.resolve(oracles).resolve("msproject").normalize();
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: no folder " + folder);
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".mpp"))
                    .sorted()
                    .map(Path::toFile)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
