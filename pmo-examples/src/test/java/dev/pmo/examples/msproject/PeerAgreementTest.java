package dev.pmo.examples.msproject;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mpxj.ConstraintType.FINISH_NO_EARLIER_THAN;
import static org.mpxj.ConstraintType.FINISH_NO_LATER_THAN;
import static org.mpxj.ConstraintType.MUST_FINISH_ON;
import static org.mpxj.ConstraintType.MUST_START_ON;
import static org.mpxj.ConstraintType.START_NO_EARLIER_THAN;
import static org.mpxj.ConstraintType.START_NO_LATER_THAN;
import static org.mpxj.RelationType.FINISH_FINISH;
import static org.mpxj.RelationType.FINISH_START;
import static org.mpxj.RelationType.START_FINISH;
import static org.mpxj.RelationType.START_START;
import static org.mpxj.TimeUnit.HOURS;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Plan;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.msproject.RandomProjects.Recipe;
import dev.pmo.examples.msproject.RandomProjects.With;
import dev.pmo.rules.planning.network.DiagnosticCode;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.mpxj.ConstraintType;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.cpm.CpmException;
import org.mpxj.cpm.MicrosoftScheduler;

/**
 * Random networks scheduled by MPXJ's imitation of Microsoft Project and by us, to the minute: early and late dates and
 * total float. Where the two differ on purpose, a test says so and why.
 *
 * <p>A date that may equally be the end of one stretch of work or the start of the next is taken for the same.
 */
class PeerAgreementTest {

    private static final int NETWORKS = 150;

    private static Map<String, Recipe> recipes() {
        Recipe all = Recipe.of(FINISH_START, START_START, FINISH_FINISH, START_FINISH)
                .lags(-8, 20, 1, HOURS)
                .with(With.RUN_UP);
        Map<String, Recipe> recipes = new LinkedHashMap<>();
        recipes.put("finish to start", Recipe.of(FINISH_START).lags(0, 20, 1, HOURS));
        recipes.put("start to start", Recipe.of(START_START).lags(0, 20, 1, HOURS));
        recipes.put("finish to finish", Recipe.of(FINISH_FINISH).lags(0, 20, 1, HOURS));
        recipes.put(
                "start to finish", Recipe.of(START_FINISH).lags(0, 20, 1, HOURS).with(With.RUN_UP));
        recipes.put("links of all types with leads and lags", all);
        recipes.put("milestones", all.with(With.MILESTONES));
        recipes.put("no earlier than", all.constraints(START_NO_EARLIER_THAN, FINISH_NO_EARLIER_THAN));
        recipes.put("no later than", all.constraints(START_NO_LATER_THAN, FINISH_NO_LATER_THAN));
        recipes.put("calendars", Recipe.of(FINISH_START).lags(0, 20, 1, HOURS).with(With.CALENDARS));
        recipes.put(
                "working times of resources",
                Recipe.of(FINISH_START).lags(0, 20, 1, HOURS).with(With.RESOURCES));
        recipes.put(
                "working times of resources within those of tasks",
                Recipe.of(FINISH_START).with(With.CALENDARS, With.RESOURCES));
        recipes.put(
                "progress", Recipe.of(FINISH_START, START_START, FINISH_FINISH).with(With.PROGRESS));
        recipes.put("start to start over calendars", Recipe.of(START_START).with(With.CALENDARS, With.EARLY_DATES));
        recipes.put("finish to finish over calendars", Recipe.of(FINISH_FINISH).with(With.CALENDARS, With.EARLY_DATES));
        recipes.put(
                "start to finish over calendars",
                Recipe.of(START_FINISH).with(With.CALENDARS, With.RUN_UP, With.EARLY_DATES));
        recipes.put(
                "summaries with logic",
                Recipe.of(FINISH_START).lags(0, 20, 1, HOURS).with(With.SUMMARIES));
        recipes.put("summaries with logic of all types", all.with(With.SUMMARIES));
        recipes.put(
                "progress with lags",
                Recipe.of(FINISH_START).lags(0, 20, 1, HOURS).with(With.PROGRESS));
        recipes.put("progress over calendars", Recipe.of(FINISH_START).with(With.PROGRESS, With.CALENDARS));
        recipes.put("progress of resources", Recipe.of(FINISH_START).with(With.PROGRESS, With.RESOURCES));
        recipes.put("shares of the predecessor's duration", all.lags(0, 150, 5, TimeUnit.PERCENT));
        recipes.put("time on the clock", Recipe.of(FINISH_START).lags(0, 50, 1, TimeUnit.ELAPSED_HOURS));
        recipes.put("leads and lags as shares", all.lags(-50, 150, 5, TimeUnit.PERCENT));
        recipes.put("deadlines", all.with(With.DEADLINES));
        recipes.put(
                "deadlines of what goes on",
                Recipe.of(FINISH_START).lags(0, 20, 1, HOURS).with(With.PROGRESS, With.DEADLINES));
        recipes.put(
                "progress and no earlier start",
                Recipe.of(FINISH_START)
                        .lags(0, 20, 1, HOURS)
                        .with(With.PROGRESS)
                        .constraints(START_NO_EARLIER_THAN));
        recipes.put(
                "time on the clock between starts",
                Recipe.of(START_START, FINISH_START)
                        .lags(0, 50, 1, TimeUnit.ELAPSED_HOURS)
                        .with(With.EARLY_DATES));
        recipes.put("must start and finish on", all.constraints(MUST_START_ON, MUST_FINISH_ON));
        return recipes;
    }

    @TestFactory
    List<DynamicTest> datesAndFloatAgree() {
        List<DynamicTest> tests = new ArrayList<>();
        recipes().forEach((name, recipe) -> tests.add(DynamicTest.dynamicTest(name, () -> agree(recipe))));
        return tests;
    }

    private static void agree(Recipe recipe) throws CpmException {
        int compared = 0;
        for (int seed = 0; seed < NETWORKS; seed++) {
            ProjectFile file = RandomProjects.of(recipe, new Random(seed));
            Schedule schedule = scheduled(file);
            boolean pulled = recipe.constraints().contains(START_NO_LATER_THAN) && against(schedule);
            if (!pulled && !atMidnight(schedule)) {
                compared++;
                boolean late = !recipe.has(With.EARLY_DATES);
                assertThat(ours(file, schedule, late))
                        .as("network %s: %s", seed, links(file))
                        .isEqualTo(theirs(file, late));
            }
        }
        assertThat(compared).isGreaterThan(NETWORKS / 10);
    }

    private static String links(ProjectFile file) {
        return file.getTasks().stream()
                .flatMap(task -> task.getPredecessors().stream())
                .map(link -> link.getPredecessorTask().getName() + " " + link.getType() + " "
                        + link.getSuccessorTask().getName() + " " + link.getLag() + " on "
                        + link.getSuccessorTask().getEffectiveCalendar().getName())
                .toList()
                .toString();
    }

    /** Where a date "no later than" stands against the links the two differ on purpose, as told below. */
    private static boolean against(Schedule schedule) {
        return schedule.diagnostics().stream().anyMatch(one -> one.code() == DiagnosticCode.CONSTRAINT_AGAINST_LOGIC);
    }

    /** Where a date stands at midnight MPXJ counts back from it wrongly, as told below. */
    private static boolean atMidnight(Schedule schedule) {
        return schedule.activities().stream()
                .flatMap(one -> Stream.of(one.earlyStart(), one.earlyFinish(), one.lateStart(), one.lateFinish()))
                .anyMatch(date -> date.toLocalTime().equals(LocalTime.MIDNIGHT));
    }

    /** Schedules a file with both; theirs stays in the file. */
    private static Schedule scheduled(ProjectFile file) throws CpmException {
        Plan plan = new PlanMapping(file, new ImportNotes("x"), "P-1", "x", false)
                .project()
                .plan();
        new MicrosoftScheduler().schedule(file, RandomProjects.START);
        return Schedule.of(plan);
    }

    private static List<String> ours(ProjectFile file, Schedule schedule, boolean late) {
        return file.getTasks().stream()
                .map(task -> {
                    ScheduledActivity one = of(schedule, task);
                    String early = text(task, one.earlyStart(), one.earlyFinish());
                    return late
                            ? early
                                    + text(task, one.lateStart(), lateFinish(task, one))
                                    + (plain(task) ? one.totalFloat().minutes() : "")
                            : early;
                })
                .toList();
    }

    private static List<String> theirs(ProjectFile file, boolean late) {
        return file.getTasks().stream()
                .map(task -> {
                    String early = text(task, task.getEarlyStart(), task.getEarlyFinish());
                    return late
                            ? early
                                    + text(task, task.getLateStart(), task.getLateFinish())
                                    + (plain(task) ? minutes(task.getTotalSlack(), file) : "")
                            : early;
                })
                .toList();
    }

    /**
     * Of a task with several resources MPXJ tells as the late finish when those after it need it; we tell when it
     * finishes if it starts late, which may be before, as one of the others may hold its start.
     */
    private static LocalDateTime lateFinish(Task task, ScheduledActivity one) {
        boolean before = task.getResourceAssignments().size() > 1
                && one.lateFinish().isBefore(nextStart(task, task.getLateFinish()));
        return before ? task.getLateFinish() : one.lateFinish();
    }

    /**
     * MPXJ counts the slack of a task on its calendar, we in the time in which its resources work on it; that of a
     * heading between its own dates, we take the least of what is below it.
     */
    private static boolean plain(Task task) {
        return task.getResourceAssignments().isEmpty() && !task.getSummary();
    }

    static ScheduledActivity of(Schedule schedule, Task task) {
        return schedule.find(ActivityId.of(String.valueOf(task.getUniqueID()))).orElseThrow();
    }

    static String text(Task task, LocalDateTime... dates) {
        StringBuilder text = new StringBuilder(task.getName());
        for (LocalDateTime date : dates) {
            text.append(' ').append(nextStart(task, date));
        }
        return text.append(' ').toString();
    }

    /** When work on a task goes on after a moment: the first of its resources sets about it. */
    private static LocalDateTime nextStart(Task task, LocalDateTime moment) {
        return task.getResourceAssignments().stream()
                .map(one -> one.getEffectiveCalendar().getNextWorkStart(moment))
                .min(LocalDateTime::compareTo)
                .orElseGet(() -> task.getEffectiveCalendar().getNextWorkStart(moment));
    }

    static long minutes(Duration duration, ProjectFile file) {
        return Math.round(duration.convertUnits(TimeUnit.MINUTES, file.getProjectProperties())
                .getDuration());
    }

    private static ProjectFile pair(int firstHours, int secondHours, Relation.Builder link) {
        ProjectFile file = RandomProjects.empty();
        Task first = RandomProjects.task(file, 1, firstHours);
        RandomProjects.task(file, 2, secondHours).addPredecessor(link.predecessorTask(first));
        return file;
    }

    /**
     * MPXJ lets leads and start-to-finish links pull a task before the start of the project, though not finish-to-finish
     * links. Microsoft Project schedules no task before the start of its project unless a constraint says so.
     */
    @Test
    void nothingStartsBeforeThePlanWhateverALeadAsks() throws CpmException {
        ProjectFile file = pair(8, 16, new Relation.Builder().type(FINISH_START).lag(Duration.getInstance(-12, HOURS)));

        Schedule schedule = scheduled(file);

        assertThat(of(schedule, file.getTasks().get(1)).earlyStart()).isEqualTo(RandomProjects.START);
        assertThat(file.getTasks().get(1).getEarlyStart()).isBefore(RandomProjects.START);
    }

    /**
     * Microsoft Project has the option that tasks always honour their constraint dates. MPXJ takes it for set, and pulls
     * a task that must start no later than a date to that date, before what it waits for is done. Without the option
     * Microsoft Project does as we do: the links hold, and the float of the task is negative.
     */
    @Test
    void aDateNoLaterThanDoesNotPullWorkBeforeWhatItWaitsFor() throws CpmException {
        ProjectFile file = pair(24, 8, new Relation.Builder());
        Task second = file.getTasks().get(1);
        second.setConstraintType(ConstraintType.START_NO_LATER_THAN);
        second.setConstraintDate(RandomProjects.START.plusDays(1));

        Schedule schedule = scheduled(file);

        assertThat(second.getEarlyStart()).isEqualTo(RandomProjects.START.plusDays(1));
        assertThat(of(schedule, second).earlyStart()).isEqualTo(RandomProjects.START.plusDays(3));
        assertThat(of(schedule, second).lateStart()).isEqualTo(second.getLateStart());
        assertThat(of(schedule, second).totalFloat().minutes()).isEqualTo(-960);
        assertThat(against(schedule)).isTrue();
    }

    /**
     * With lags on the clock or several calendars MPXJ gives a task that others start with a late start at which they
     * are late: it takes the next start of work after what they leave. Held until then, the task delays its project in
     * MPXJ itself. Held until our late start, it delays nothing.
     */
    @Test
    void heldUntilItsLateStartATaskDelaysNothing() throws CpmException {
        Relation.Builder link =
                new Relation.Builder().type(START_START).lag(Duration.getInstance(39, TimeUnit.ELAPSED_HOURS));
        ProjectFile file = pair(4, 40, link);
        Schedule schedule = scheduled(file);
        Task first = file.getTasks().get(0);
        LocalDateTime finish = file.getTasks().get(1).getEarlyFinish();
        LocalDateTime theirs = first.getLateStart();
        LocalDateTime ours = of(schedule, first).lateStart();

        assertThat(heldUntil(file, ours)).isEqualTo(finish);
        assertThat(heldUntil(file, theirs)).isAfter(finish);
    }

    private static LocalDateTime heldUntil(ProjectFile file, LocalDateTime moment) throws CpmException {
        Task first = file.getTasks().get(0);
        first.setConstraintType(START_NO_EARLIER_THAN);
        first.setConstraintDate(moment);
        new MicrosoftScheduler().schedule(file, RandomProjects.START);
        return file.getTasks().get(1).getEarlyFinish();
    }

    /**
     * Where two tasks that finish together have different calendars, MPXJ lets the first finish no later than the second
     * does, even if the second has only reached the end of its working day and waits for nothing. A chain without any
     * date that binds then has negative slack. We count on each calendar what is left: there is no float, and no lack.
     */
    @Test
    void whatFinishesTogetherOnTwoCalendarsIsNotLateWhereNothingBinds() throws CpmException {
        ProjectFile file = pair(5, 4, new Relation.Builder().type(FINISH_FINISH));
        Task evening = file.getTasks().get(0);
        evening.setCalendar(RandomProjects.calendars(file).get(1));

        Schedule schedule = scheduled(file);

        assertThat(of(schedule, file.getTasks().get(1)).earlyFinish()).isEqualTo(LocalDateTime.of(2026, 1, 5, 17, 0));
        assertThat(minutes(evening.getTotalSlack(), file)).isEqualTo(-120);
        assertThat(of(schedule, evening).totalFloat().minutes()).isZero();
        assertThat(schedule.findFinish()).contains(LocalDateTime.of(2026, 1, 5, 19, 0));
    }

    /** MPXJ does not round a share of a duration; all our times are whole minutes. */
    @Test
    void aShareOfADurationIsRoundedToTheMinute() throws CpmException {
        ProjectFile file =
                pair(7, 8, new Relation.Builder().type(FINISH_START).lag(Duration.getInstance(1, TimeUnit.PERCENT)));

        Schedule schedule = scheduled(file);

        assertThat(file.getTasks().get(1).getEarlyStart())
                .isEqualTo(RandomProjects.START.plusHours(8).plusSeconds(252));
        assertThat(of(schedule, file.getTasks().get(1)).earlyStart())
                .isEqualTo(RandomProjects.START.plusHours(8).plusMinutes(4));
    }

    /**
     * MPXJ takes a share of elapsed time for so many minutes. We take it of the time that passes on the clock from the
     * start of the predecessor to its finish.
     */
    @Test
    void aShareOfElapsedTimeIsOneOfTheTimeThatPasses() throws CpmException {
        ProjectFile file = pair(
                16,
                8,
                new Relation.Builder().type(FINISH_START).lag(Duration.getInstance(100, TimeUnit.ELAPSED_PERCENT)));

        Schedule schedule = scheduled(file);

        assertThat(of(schedule, file.getTasks().get(1)).earlyStart()).isEqualTo(LocalDateTime.of(2026, 1, 8, 8, 0));
        assertThat(file.getTasks().get(1).getEarlyStart()).isEqualTo(LocalDateTime.of(2026, 1, 7, 8, 0));
    }

    /**
     * MPXJ lets work whose duration passes on the clock wait for the next working time before it starts. With us it
     * starts when what it waits for is done, by day or night: concrete cures from when it is poured.
     */
    @Test
    void whatTakesTimeOnTheClockStartsOnTheClockToo() throws CpmException {
        ProjectFile file = pair(1, 1, new Relation.Builder());
        for (Task task : file.getTasks()) {
            task.setDuration(Duration.getInstance(34, TimeUnit.ELAPSED_HOURS));
            task.setRemainingDuration(task.getDuration());
        }

        Schedule schedule = scheduled(file);

        assertThat(of(schedule, file.getTasks().get(1)).earlyStart()).isEqualTo(RandomProjects.START.plusHours(34));
        assertThat(of(schedule, file.getTasks().get(1)).earlyFinish()).isEqualTo(RandomProjects.START.plusHours(68));
        assertThat(file.getTasks().get(1).getEarlyStart()).isEqualTo(LocalDateTime.of(2026, 1, 7, 8, 0));
    }

    /**
     * What is to come as late as possible uses all its slack in MPXJ, and pushes what follows. With us it uses its free
     * float, and moves nothing that follows.
     */
    @Test
    void whatComesAsLateAsPossibleMovesNothingThatFollows() throws CpmException {
        ProjectFile file = pair(8, 8, new Relation.Builder());
        RandomProjects.task(file, 3, 40);
        file.getTasks().get(0).setConstraintType(ConstraintType.AS_LATE_AS_POSSIBLE);

        Schedule schedule = scheduled(file);

        assertThat(of(schedule, file.getTasks().get(1)).earlyStart()).isEqualTo(RandomProjects.START.plusDays(1));
        assertThat(file.getTasks().get(1).getEarlyStart()).isAfter(RandomProjects.START.plusDays(1));
    }

    /**
     * MPXJ puts the lag of a start-to-finish or finish-to-finish link between the starts of the two tasks. On the clock
     * that is another moment than between the ends that the link joins, where we put it.
     */
    @Test
    void aLagLiesBetweenTheEndsThatTheLinkJoins() throws CpmException {
        ProjectFile file = pair(
                8, 4, new Relation.Builder().type(FINISH_FINISH).lag(Duration.getInstance(16, TimeUnit.ELAPSED_HOURS)));

        Schedule schedule = scheduled(file);

        // Sixteen hours after 17:00 it is 09:00. MPXJ counts four hours back to 13:00, sixteen on, and four of work.
        assertThat(of(schedule, file.getTasks().get(1)).earlyFinish()).isEqualTo(LocalDateTime.of(2026, 1, 6, 9, 0));
        assertThat(file.getTasks().get(1).getEarlyFinish()).isEqualTo(LocalDateTime.of(2026, 1, 6, 12, 0));
    }

    /**
     * Counting working time back from midnight, MPXJ goes back to the end of the day before and no further. After a task
     * round the clock that ends at midnight, one of seven hours that is to finish with it therefore starts only then,
     * and finishes a day late. A minute before midnight MPXJ counts as we do.
     */
    @Test
    void workingTimeIsCountedBackFromMidnightToo() throws CpmException {
        ProjectFile file = pair(16, 7, new Relation.Builder().type(FINISH_FINISH));
        file.getTasks().get(0).setCalendar(RandomProjects.calendars(file).get(0));

        Schedule schedule = scheduled(file);

        assertThat(file.getDefaultCalendar()
                        .getDate(LocalDateTime.of(2026, 1, 6, 0, 0), Duration.getInstance(-7, HOURS)))
                .isEqualTo(LocalDateTime.of(2026, 1, 5, 17, 0));
        assertThat(file.getDefaultCalendar()
                        .getDate(LocalDateTime.of(2026, 1, 5, 23, 59), Duration.getInstance(-7, HOURS)))
                .isEqualTo(LocalDateTime.of(2026, 1, 5, 9, 0));
        assertThat(file.getTasks().get(1).getEarlyFinish()).isEqualTo(LocalDateTime.of(2026, 1, 6, 16, 0));
        assertThat(of(schedule, file.getTasks().get(1)).earlyStart()).isEqualTo(LocalDateTime.of(2026, 1, 5, 9, 0));
        assertThat(of(schedule, file.getTasks().get(1)).earlyFinish()).isEqualTo(LocalDateTime.of(2026, 1, 5, 17, 0));
    }
}
