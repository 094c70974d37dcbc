package dev.pmo.examples.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.plan.WorkDay;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/**
 * Random plans, scheduled by MPXJ as well. Points in time are left out: on the border of working time MPXJ shows them
 * elsewhere than Microsoft Project does, with whose files we agree. So are constraints of a finish outside working time,
 * which MPXJ shows as the finish itself, and leads and dates that would start an activity before the plan: here it never
 * does.
 */
class PeerAgreementTest {

    private static final List<LinkType> TYPES = List.of(LinkType.FS, LinkType.SS, LinkType.FF);
    private static final LocalDateTime START = LocalDateTime.of(2026, 6, 1, 8, 0);

    @Property(tries = 100)
    void linksWithLagsGiveTheSameDates(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size)
            throws CpmException {
        agree(plan(seed, size, false));
    }

    @Property(tries = 100)
    void constraintsGiveTheSameDates(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size)
            throws CpmException {
        agree(plan(seed, size, true));
    }

    private static void agree(Plan plan) throws CpmException {
        List<Task> tasks = scheduled(plan);
        List<ScheduledActivity> ours = Schedule.of(plan).activities();
        for (int i = 0; i < tasks.size(); i++) {
            Task theirs = tasks.get(i);
            ScheduledActivity dates = ours.get(i);
            assertThat(List.of(dates.earlyStart(), dates.earlyFinish(), dates.lateStart(), dates.lateFinish()))
                    .as(dates.id() + " of " + plan.dependencies())
                    .containsExactly(
                            theirs.getEarlyStart(),
                            theirs.getEarlyFinish(),
                            theirs.getLateStart(),
                            theirs.getLateFinish());
        }
    }

    private static Plan plan(long seed, int size, boolean constrained) {
        Random random = new Random(seed);
        List<Activity> activities = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Activity.Builder activity =
                    Activity.builder(id(i), "A" + i).duration(WorkTime.ofHours(1 + random.nextInt(40)));
            if (constrained && random.nextInt(4) == 0) {
                ConstraintType type = random.nextBoolean()
                        ? ConstraintType.START_NO_EARLIER_THAN
                        : ConstraintType.FINISH_NO_EARLIER_THAN;
                long hours = type == ConstraintType.START_NO_EARLIER_THAN ? 0 : 9;
                LocalDateTime day = START.plusDays(7L + 7L * random.nextInt(6) + random.nextInt(5));
                activity.constraint(DateConstraint.of(type, day.plusHours(hours)));
            }
            activities.add(activity.build());
            int before = i == 0 ? -1 : random.nextInt(i);
            for (int k = 0; k < 2 && before >= 0; k++) {
                LinkType type = TYPES.get(random.nextInt(TYPES.size()));
                long most = activities.get(before).duration().minutes() / 60;
                long lead = type == LinkType.FS ? Math.min(4, most) : 0;
                long lag = random.nextInt(3) == 0 ? random.nextInt(24) - lead : 0;
                links.add(Dependency.of(id(before), id(i), type, WorkTime.ofHours(lag)));
                before = before - 1 - random.nextInt(3);
            }
        }
        return Plan.of(START, activities, links);
    }

    private static List<Task> scheduled(Plan plan) throws CpmException {
        ProjectFile project = new ProjectFile();
        project.setDefaultCalendar(calendar(project));
        project.getProjectProperties().setStartDate(START);
        List<Task> tasks = new ArrayList<>();
        for (Activity activity : plan.activities()) {
            Task task = project.addTask();
            Duration duration = hours(activity.duration().minutes());
            task.setName(activity.name());
            task.setDuration(duration);
            task.setRemainingDuration(duration);
            task.setActualDuration(hours(0));
            DateConstraint constraint = activity.constraint();
            if (constraint != null) {
                task.setConstraintType(
                        org.mpxj.ConstraintType.valueOf(constraint.type().name()));
                task.setConstraintDate(constraint.date());
            }
            tasks.add(task);
        }
        for (Dependency link : plan.dependencies()) {
            tasks.get(number(link.successor()))
                    .addPredecessor(new Relation.Builder()
                            .predecessorTask(tasks.get(number(link.predecessor())))
                            .type(type(link.type()))
                            .lag(hours(link.lag().minutes())));
        }
        new MicrosoftScheduler().schedule(project, START);
        return tasks;
    }

    private static RelationType type(LinkType type) {
        return switch (type) {
            case FS -> RelationType.FINISH_START;
            case SS -> RelationType.START_START;
            case FF -> RelationType.FINISH_FINISH;
            case SF -> RelationType.START_FINISH;
        };
    }

    private static ProjectCalendar calendar(ProjectFile project) {
        ProjectCalendar calendar = project.addCalendar();
        for (DayOfWeek day : DayOfWeek.values()) {
            calendar.setWorkingDay(day, false);
        }
        for (WorkDay day : WorkCalendar.standard().week()) {
            calendar.setWorkingDay(day.day(), true);
            calendar.addCalendarHours(day.day());
            day.shifts()
                    .forEach(shift ->
                            calendar.getCalendarHours(day.day()).add(new LocalTimeRange(shift.start(), shift.end())));
        }
        return calendar;
    }

    private static Duration hours(long minutes) {
        return Duration.getInstance(minutes / 60.0, TimeUnit.HOURS);
    }

    private static ActivityId id(int number) {
        return ActivityId.of("A" + number);
    }

    private static int number(ActivityId id) {
        return Integer.parseInt(id.value().substring(1));
    }
}
