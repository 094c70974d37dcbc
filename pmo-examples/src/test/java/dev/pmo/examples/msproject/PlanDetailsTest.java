package dev.pmo.examples.msproject;

import static dev.pmo.examples.msproject.PlanFileImporterTest.NO_DATES;
import static dev.pmo.examples.msproject.PlanFileImporterTest.plan;
import static dev.pmo.examples.msproject.PlanFileImporterTest.project;
import static dev.pmo.examples.msproject.PlanFileImporterTest.task;
import static dev.pmo.examples.msproject.PlanFileImporterTest.toldBesides;
import static dev.pmo.examples.msproject.PlanFileImporterTest.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LagCalendar;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.ProgressMode;
import dev.pmo.core.plan.RecurringException;
import dev.pmo.core.plan.ScheduleFrom;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.examples.input.common.ImportNotes;
import dev.pmo.examples.input.common.ImportedPortfolio;
import dev.pmo.examples.input.common.InputKind;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mpxj.ActivityType;
import org.mpxj.Duration;
import org.mpxj.LocalTimeRange;
import org.mpxj.ProjectCalendar;
import org.mpxj.ProjectCalendarException;
import org.mpxj.ProjectFile;
import org.mpxj.RecurrenceType;
import org.mpxj.RecurringData;
import org.mpxj.Relation;
import org.mpxj.RelationshipLagCalendar;
import org.mpxj.Resource;
import org.mpxj.ResourceAssignment;
import org.mpxj.SchedulingProgressedActivities;
import org.mpxj.Task;
import org.mpxj.TaskMode;
import org.mpxj.TaskType;
import org.mpxj.TimeUnit;

/** What the dates of a plan depend on, beyond durations and links, arrives; what cannot is noted. */
class PlanDetailsTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 1, 5, 8, 0);
    private static final LocalDateTime FRIDAY = LocalDateTime.of(2026, 1, 9, 17, 0);

    private static ImportedPortfolio read(ProjectFile file) throws Exception {
        return PlanFileImporter.read("x", written(file, InputKind.MSPDI));
    }

    /** Without the way through a file. */
    private static Plan mapped(ProjectFile file, ImportNotes notes, boolean primavera) {
        return new PlanMapping(file, notes, "P-1", "x", primavera).project().plan();
    }

    @ParameterizedTest
    @CsvSource({
        "2, DAYS, PT16H",
        "-2, HOURS, PT-2H",
        "2, ELAPSED_DAYS, PT48H elapsed",
        "-50, PERCENT, -50%",
        "25, ELAPSED_PERCENT, 25% elapsed",
        "0, ELAPSED_DAYS, PT0S"
    })
    void lags_arrive_in_their_kind(double amount, TimeUnit unit, String lag) throws Exception {
        ProjectFile file = project();
        Task first = task(file, "First", 1, TimeUnit.DAYS);
        task(file, "Second", 1, TimeUnit.DAYS)
                .addPredecessor(new Relation.Builder().predecessorTask(first).lag(Duration.getInstance(amount, unit)));

        ImportedPortfolio imported = read(file);

        assertThat(plan(imported).dependencies())
                .singleElement()
                .satisfies(link -> assertThat(link.lag()).isEqualTo(Lag.parse(lag)));
        assertThat(toldBesides(imported, "x", NO_DATES)).isEmpty();
    }

    @Test
    void a_duration_on_the_clock_runs_through_all_hours() throws Exception {
        ProjectFile file = project();
        task(file, "Drying", 2, TimeUnit.ELAPSED_DAYS);

        ImportedPortfolio imported = read(file);

        Activity drying = plan(imported).activities().get(0);
        assertThat(drying.duration()).isEqualTo(WorkTime.ofHours(48));
        assertThat(drying.calendar()).isEqualTo(WorkCalendar.ALL_HOURS);
        assertThat(toldBesides(imported, "x", NO_DATES)).isEmpty();
    }

    @Test
    void work_that_ends_at_midnight_ends_on_the_day_that_is_over_and_a_point_is_on_its_own() {
        LocalDateTime midnight = FRIDAY.toLocalDate().plusDays(1).atStartOfDay();
        ProjectFile file = project();
        Task work = task(file, "Round the clock", 4, TimeUnit.ELAPSED_DAYS);
        work.setMilestone(true);
        Task point = task(file, "Open", 0, TimeUnit.DAYS);
        point.setMilestone(true);
        for (Task one : List.of(work, point)) {
            one.setStart(one == work ? MONDAY : midnight);
            one.setFinish(midnight);
            one.setBaselineStart(one.getStart());
            one.setBaselineFinish(midnight);
        }
        file.getProjectProperties().setBaselineStart(MONDAY);
        file.getProjectProperties().setBaselineFinish(midnight);

        Project project = new PlanMapping(file, new ImportNotes("x"), "P-1", "x", false).project();

        LocalDate friday = FRIDAY.toLocalDate();
        assertThat(project.position().time().baselineFinish()).isEqualTo(friday);
        assertThat(project.position().time().forecastFinish()).isEqualTo(friday);
        assertThat(project.plan().milestones())
                .extracting(Milestone::baseline)
                .containsExactlyInAnyOrder(friday, friday.plusDays(1));
        assertThat(project.plan().milestones())
                .extracting(Milestone::forecast)
                .containsExactlyInAnyOrder(friday, friday.plusDays(1));
    }

    @ParameterizedTest
    @CsvSource({
        "START_NO_EARLIER_THAN, START_NO_EARLIER_THAN",
        "START_NO_LATER_THAN, START_NO_LATER_THAN",
        "FINISH_NO_EARLIER_THAN, FINISH_NO_EARLIER_THAN",
        "FINISH_NO_LATER_THAN, FINISH_NO_LATER_THAN",
        "MUST_START_ON, MANDATORY_START",
        "MUST_FINISH_ON, MANDATORY_FINISH"
    })
    void dates_that_bind_arrive(org.mpxj.ConstraintType theirs, ConstraintType ours) throws Exception {
        ProjectFile file = project();
        Task task = task(file, "First", 1, TimeUnit.DAYS);
        task.setConstraintType(theirs);
        task.setConstraintDate(FRIDAY);
        task.setDeadline(FRIDAY.plusDays(3));

        ImportedPortfolio imported = read(file);

        Activity activity = plan(imported).activities().get(0);
        assertThat(activity.constraint()).isEqualTo(DateConstraint.of(ours, FRIDAY));
        assertThat(activity.deadline()).isEqualTo(FRIDAY.plusDays(3));
        assertThat(toldBesides(imported, "x", NO_DATES)).isEmpty();
    }

    @Test
    void as_late_as_possible_arrives_without_a_date() throws Exception {
        ProjectFile file = project();
        task(file, "First", 1, TimeUnit.DAYS).setConstraintType(org.mpxj.ConstraintType.AS_LATE_AS_POSSIBLE);

        ImportedPortfolio imported = read(file);

        assertThat(plan(imported).activities().get(0).constraint()).isEqualTo(DateConstraint.asLateAsPossible());
        assertThat(toldBesides(imported, "x", NO_DATES)).isEmpty();
    }

    @Test
    void manual_and_inactive_tasks_are_kept_as_such() throws Exception {
        ProjectFile file = project();
        Task manual = task(file, "Manual", 5, TimeUnit.DAYS);
        manual.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
        manual.setStart(MONDAY);
        manual.setFinish(FRIDAY);
        Task gone = task(file, "Gone", 1, TimeUnit.DAYS);
        gone.setActive(false);
        gone.addPredecessor(new Relation.Builder().predecessorTask(manual));

        ImportedPortfolio imported = read(file);
        Plan plan = plan(imported);

        assertThat(plan.activities())
                .extracting(Activity::placement)
                .containsExactly(Placement.manual(MONDAY, FRIDAY), Placement.inactive());
        assertThat(plan.dependencies()).hasSize(1);
        assertThat(toldBesides(
                        imported,
                        "x",
                        "no activity takes its dates from the logic, so none is compared with those of the file"))
                .isEmpty();
    }

    @Test
    void the_work_of_another_plan_stands_at_its_dates() {
        ProjectFile file = project();
        Task task = task(file, "Theirs", 5, TimeUnit.DAYS);
        task.setExternalTask(true);
        task.setStart(MONDAY);
        task.setFinish(FRIDAY);

        assertThat(mapped(file, new ImportNotes("x"), false).activities().get(0).placement())
                .isEqualTo(Placement.external(MONDAY, FRIDAY));
    }

    @Test
    void a_plan_from_its_finish_says_when_that_is() throws Exception {
        ProjectFile file = project();
        file.getProjectProperties().setScheduleFrom(org.mpxj.ScheduleFrom.FINISH);
        file.getProjectProperties().setFinishDate(FRIDAY);
        file.getProjectProperties().setStatusDate(MONDAY.plusHours(9));
        task(file, "First", 1, TimeUnit.DAYS);

        Plan plan = plan(read(file));

        assertThat(plan.scheduling().from()).isEqualTo(ScheduleFrom.PLAN_FINISH);
        assertThat(plan.scheduling().finish()).isEqualTo(FRIDAY);
        assertThat(plan.scheduling().lagCalendar()).isEqualTo(LagCalendar.SUCCESSOR);
        assertThat(plan.dataDate()).isEqualTo(MONDAY.toLocalDate());
        assertThat(plan.findDataMoment()).contains(MONDAY.plusHours(9));
    }

    @Test
    void primavera_says_what_progress_and_lags_mean() {
        ProjectFile file = project();
        file.getProjectProperties().setRelationshipLagCalendar(RelationshipLagCalendar.TWENTY_FOUR_HOUR);
        file.getProjectProperties().setSchedulingProgressedActivities(SchedulingProgressedActivities.PROGRESS_OVERRIDE);
        file.getProjectProperties().setMustFinishBy(FRIDAY);
        task(file, "Site office", 5, TimeUnit.DAYS).setActivityType(ActivityType.LEVEL_OF_EFFORT);

        Plan plan = mapped(file, new ImportNotes("x"), true);

        assertThat(plan.scheduling().lagCalendar()).isEqualTo(LagCalendar.ALL_HOURS);
        assertThat(plan.scheduling().progressMode()).isEqualTo(ProgressMode.PROGRESS_OVERRIDE);
        assertThat(plan.scheduling().from()).isEqualTo(ScheduleFrom.PLAN_START);
        assertThat(plan.scheduling().finish()).isEqualTo(FRIDAY);
        assertThat(plan.activities().get(0).kind()).isEqualTo(ActivityKind.LEVEL_OF_EFFORT);
    }

    @Test
    void earlier_baselines_arrive_the_oldest_first() {
        ProjectFile file = project();
        file.getProjectProperties().setBaselineDate(2, LocalDateTime.of(2025, 1, 1, 0, 0));
        file.getProjectProperties().setBaselineDate(7, LocalDateTime.of(2024, 1, 1, 0, 0));
        Task task = task(file, "Gate", 0, TimeUnit.DAYS);
        task.setMilestone(true);
        task.setBaselineStart(MONDAY);
        task.setBaselineFinish(MONDAY);
        for (int number : new int[] {2, 7}) {
            task.setBaselineStart(number, FRIDAY.plusDays(number));
            task.setBaselineFinish(number, FRIDAY.plusDays(number));
        }

        Plan plan = mapped(file, new ImportNotes("x"), false);

        assertThat(plan.activities().get(0).baselineFinish()).isEqualTo(MONDAY);
        assertThat(plan.milestones().get(0).baseline()).isEqualTo(MONDAY.toLocalDate());
        assertThat(plan.baselines())
                .extracting(
                        Baseline::name,
                        one -> one.activities().get(0).finish(),
                        one -> one.milestones().get(0).date())
                .containsExactly(
                        tuple("Baseline 7", FRIDAY.plusDays(7), LocalDate.of(2026, 1, 16)),
                        tuple("Baseline 2", FRIDAY.plusDays(2), LocalDate.of(2026, 1, 11)));
    }

    @Test
    void resources_arrive_with_the_calendar_that_theirs_derives_from() throws Exception {
        ProjectFile file = project();
        Resource ada = file.addResource();
        ada.setName("Ada");
        ProjectCalendar derived = file.addDefaultDerivedCalendar();
        derived.setParent(file.getDefaultCalendar());
        derived.setName("Ada");
        ada.setCalendar(derived);
        Task half = task(file, "Half", 2, TimeUnit.DAYS);
        assign(half, ada, 50, 4);
        Task fixed = task(file, "Fixed", 2, TimeUnit.DAYS);
        fixed.setType(TaskType.FIXED_DURATION);
        assign(fixed, ada, 100, 16);

        Plan plan = read(file).portfolio().projects().get(0).plan();

        ResourceId id = ResourceId.of("1");
        assertThat(plan.resources()).containsExactly(dev.pmo.core.plan.Resource.of(id, "Ada", plan.calendar()));
        assertThat(plan.activities())
                .extracting(Activity::assignments)
                .containsExactly(
                        List.of(Assignment.of(id, Ratio.ofPercent(50), WorkTime.ofHours(4))),
                        List.of(Assignment.of(id).asPassive()));
    }

    private static void assign(Task task, Resource resource, int units, int hours) {
        ResourceAssignment assignment = task.addResourceAssignment(resource);
        assignment.setUnits(units);
        assignment.setWork(Duration.getInstance(hours, TimeUnit.HOURS));
        assignment.setRemainingWork(Duration.getInstance(hours, TimeUnit.HOURS));
        assignment.setActualWork(Duration.getInstance(0, TimeUnit.HOURS));
    }

    @Test
    void what_a_plan_cannot_carry_is_noted() {
        ProjectFile file = project();
        Task first = task(file, "First", 1, TimeUnit.DAYS);
        first.setConstraintType(org.mpxj.ConstraintType.START_ON);
        first.setConstraintDate(FRIDAY);
        first.setSecondaryConstraintType(org.mpxj.ConstraintType.FINISH_NO_LATER_THAN);
        first.setSecondaryConstraintDate(FRIDAY);
        first.setLevelingDelay(Duration.getInstance(1, TimeUnit.ELAPSED_DAYS));
        first.setSuspendDate(MONDAY);
        Task dateless = task(file, "Dateless", 1, TimeUnit.DAYS);
        dateless.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
        Task phase = task(file, "Phase", 1, TimeUnit.DAYS);
        phase.setTaskMode(TaskMode.MANUALLY_SCHEDULED);
        phase.addTask().setName("Inside");
        Resource ada = file.addResource();
        ada.setName("Ada");
        assign(first, ada, 50, 4);
        assign(first, ada, 50, 4);
        file.getProjectProperties().setScheduleFrom(org.mpxj.ScheduleFrom.FINISH);
        ImportNotes notes = new ImportNotes("x");

        Plan plan = mapped(file, notes, true);

        assertThat(plan.scheduling().from()).isEqualTo(ScheduleFrom.PLAN_START);
        assertThat(plan.activities()).extracting(one -> one.placement().mode()).containsOnly(ActivityMode.SCHEDULED);
        assertThat(notes.toList())
                .extracting(ImportNote::message)
                .contains(
                        "a second constraint is not carried",
                        "a date to start or finish on is carried as 'no earlier than', not as 'no later than'",
                        "a delay by levelling is not carried",
                        "an interruption of the work is not carried",
                        "a resource is assigned more than once; the first time counts",
                        "is put by hand but at no date; its links say when it comes",
                        "a heading put by hand takes the span of what is below it",
                        "is scheduled from its finish, but says no date; it is scheduled from its start");
    }

    @Provide
    static Arbitrary<RecurringData> recurring() {
        return Combinators.combine(
                        Arbitraries.of(RecurrenceType.class),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(1, 15),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(1, 5),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.of(DayOfWeek.class))
                .as((type, frequency, start, occurrences, relative, number, month, weekday) -> {
                    RecurringData data = new RecurringData();
                    data.setRecurrenceType(type);
                    data.setFrequency(frequency);
                    data.setStartDate(LocalDate.of(2026, 1, 1).plusDays(start));
                    data.setOccurrences(occurrences);
                    data.setRelative(relative);
                    data.setDayNumber(relative ? number : number * 6);
                    data.setMonthNumber(month);
                    data.setDayOfWeek(weekday);
                    return data;
                });
    }

    @Property(tries = 200)
    void recurring_days_off_fall_on_the_days_of_the_file(@ForAll("recurring") RecurringData data) {
        ProjectFile file = project();
        file.getDefaultCalendar().addCalendarException(data).setName("Off");
        file.getDefaultCalendar()
                .addCalendarException(LocalDate.of(2026, 3, 2))
                .add(new LocalTimeRange(LocalTime.of(9, 0), LocalTime.NOON));

        WorkCalendar calendar =
                mapped(file, new ImportNotes("x"), false).calendars().get(0);

        Set<LocalDate> off = new TreeSet<>();
        calendar.recurring().forEach(one -> off.addAll(one.days()));
        calendar.exceptions().stream()
                .filter(one -> one.shifts().isEmpty())
                .map(CalendarException::from)
                .forEach(off::add);
        List<LocalDate> expected = file.getDefaultCalendar().getExpandedCalendarExceptions().stream()
                .filter(one -> !one.getWorking())
                .map(ProjectCalendarException::getFromDate)
                .toList();
        assertThat(off).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(calendar.recurring().isEmpty())
                .isEqualTo(calendar.exceptions().size() > 1 || expected.isEmpty());
    }

    @Test
    void the_last_monday_of_may_stays_a_rule_with_its_hours() {
        ProjectFile file = project();
        RecurringData data = new RecurringData();
        data.setRecurrenceType(RecurrenceType.YEARLY);
        data.setStartDate(LocalDate.of(2026, 1, 1));
        data.setFinishDate(LocalDate.of(2035, 12, 31));
        data.setUseEndDate(true);
        data.setRelative(true);
        data.setDayNumber(5);
        data.setDayOfWeek(DayOfWeek.MONDAY);
        data.setMonthNumber(5);
        file.getDefaultCalendar()
                .addCalendarException(data)
                .add(new LocalTimeRange(LocalTime.of(9, 0), LocalTime.NOON));

        RecurringException spring = mapped(file, new ImportNotes("x"), false)
                .calendars()
                .get(0)
                .recurring()
                .get(0);

        assertThat(spring.recurrence()).hasToString("FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO");
        assertThat(spring.days()).hasSize(10).startsWith(LocalDate.of(2026, 5, 25));
        assertThat(spring.shifts())
                .singleElement()
                .satisfies(shift -> assertThat(shift.end()).isEqualTo(LocalTime.NOON));
    }
}
