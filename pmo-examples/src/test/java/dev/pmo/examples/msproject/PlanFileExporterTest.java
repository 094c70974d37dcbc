package dev.pmo.examples.msproject;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LagCalendar;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.ProgressMode;
import dev.pmo.core.plan.Recurrence;
import dev.pmo.core.plan.RecurringException;
import dev.pmo.core.plan.ScheduleFrom;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.examples.input.common.ImportNote;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import dev.pmo.rules.testkit.Plans;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.mpxj.Duration;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIReader;

class PlanFileExporterTest {

    private static final LocalDateTime MONDAY = LocalDateTime.of(2026, 1, 5, 8, 0);

    private static ExportedFile exported(Plan plan) {
        return PlanFileExporter.mspdi("Plan", plan, Schedule.of(plan));
    }

    private static Plan readBack(ExportedFile file) {
        return PlanFileImporter.read("x", file.text().getBytes(StandardCharsets.UTF_8))
                .portfolio()
                .projects()
                .get(0)
                .plan();
    }

    private static Activity activity(String id, int hours) {
        return Activity.of(ActivityId.of(id), "Activity " + id, WorkTime.ofHours(hours));
    }

    private static Dependency link(String from, String to, LinkType type, String lag) {
        return Dependency.of(ActivityId.of(from), ActivityId.of(to), type, Lag.parse(lag));
    }

    /** Plans of any shape, without what the format cannot hold. */
    @Provide
    static Arbitrary<Plan> plans() {
        return Plans.valid().map(PlanFileExporterTest::holdable);
    }

    private static Plan holdable(Plan plan) {
        List<Activity> activities = new ArrayList<>();
        for (Activity one : plan.activities()) {
            ActivityKind kind = one.kind() == ActivityKind.MILESTONE ? one.kind() : ActivityKind.TASK;
            DateConstraint constraint = one.constraint();
            activities.add(one.toBuilder()
                    .kind(kind)
                    .placement(holdable(one.placement()))
                    .constraint(constraint == null ? null : holdable(constraint))
                    .build());
        }
        boolean backwards = plan.scheduling().from() == ScheduleFrom.PLAN_FINISH;
        LocalDateTime finish = plan.scheduling().finish();
        return plan.toBuilder()
                .activities(activities)
                .scheduling(
                        backwards && finish != null ? SchedulingRules.fromFinish(finish) : SchedulingRules.standard())
                .build();
    }

    /** Both dates where it stands at its own, and none where it does not. */
    private static Placement holdable(Placement placement) {
        return placement.stands()
                ? Placement.manual(
                        placement.start(), placement.finish() == null ? placement.start() : placement.finish())
                : new Placement(placement.mode(), null, null);
    }

    private static DateConstraint holdable(DateConstraint constraint) {
        ConstraintType type = switch (constraint.type()) {
            case MUST_START_ON -> ConstraintType.MANDATORY_START;
            case MUST_FINISH_ON -> ConstraintType.MANDATORY_FINISH;
            default -> constraint.type();
        };
        return new DateConstraint(type, type.dated() ? constraint.date() : null);
    }

    @Property(tries = 100)
    void aPlanIsReadBackWithItsDates(@ForAll("plans") Plan plan) {
        ExportedFile file = exported(plan);
        Plan back = readBack(file);

        assertThat(bindings(back)).isEqualTo(bindings(plan));
        assertThat(back.dependencies())
                .extracting(Dependency::type, Dependency::lag)
                .containsExactlyInAnyOrderElementsOf(plan.dependencies().stream()
                        .map(one -> org.assertj.core.groups.Tuple.tuple(one.type(), one.lag()))
                        .toList());
        assertThat(back.scheduling()).isEqualTo(plan.scheduling());
        assertThat(dates(back)).isEqualTo(dates(plan));
        assertThat(back.baselines()).hasSameSizeAs(plan.activities().isEmpty() ? List.of() : plan.baselines());
    }

    private static Map<String, String> bindings(Plan plan) {
        Map<String, String> bindings = new TreeMap<>();
        for (Activity one : plan.activities()) {
            bindings.put(
                    one.name(),
                    one.kind() + " " + one.duration() + " " + one.constraint() + " " + one.deadline() + " "
                            + one.placement() + " " + one.baselineStart() + " " + one.baselineFinish() + " "
                            + one.assignments());
        }
        return bindings;
    }

    private static Map<String, String> dates(Plan plan) {
        Map<ActivityId, String> names = new TreeMap<>();
        plan.activities().forEach(one -> names.put(one.id(), one.name()));
        Map<String, String> dates = new TreeMap<>();
        for (ScheduledActivity one : Schedule.of(plan).activities()) {
            dates.put(
                    names.getOrDefault(one.id(), ""),
                    one.earlyStart() + " " + one.earlyFinish() + " " + one.lateStart() + " " + one.lateFinish() + " "
                            + one.totalFloat() + " " + one.freeFloat());
        }
        return dates;
    }

    @Test
    void theResultsStandInTheFile() throws Exception {
        Plan plan = Plan.of(
                MONDAY,
                List.of(activity("7", 8), activity("9", 4), activity("12", 16)),
                List.of(link("7", "12", LinkType.FS, "PT8H"), link("9", "12", LinkType.SS, "PT0S")));

        byte[] bytes = exported(plan).text().getBytes(StandardCharsets.UTF_8);

        List<Task> tasks = new MSPDIReader()
                .read(new ByteArrayInputStream(bytes)).getTasks().stream()
                        .filter(task -> task.getID() > 0)
                        .toList();
        assertThat(tasks).extracting(Task::getUniqueID).containsExactly(7, 9, 12);
        Schedule schedule = Schedule.of(plan);
        for (Task task : tasks) {
            ScheduledActivity ours = schedule.find(ActivityId.of(String.valueOf(task.getUniqueID())))
                    .orElseThrow();
            assertThat(task.getStart()).isEqualTo(ours.earlyStart());
            assertThat(task.getFinish()).isEqualTo(ours.earlyFinish());
            assertThat(task.getEarlyStart()).isEqualTo(ours.earlyStart());
            assertThat(task.getEarlyFinish()).isEqualTo(ours.earlyFinish());
            assertThat(task.getLateStart()).isEqualTo(ours.lateStart());
            assertThat(task.getLateFinish()).isEqualTo(ours.lateFinish());
            assertThat(task.getTotalSlack()
                            .convertUnits(TimeUnit.MINUTES, task.getParentFile().getProjectProperties())
                            .getDuration())
                    .isEqualTo((double) ours.totalFloat().minutes());
            // Nothing is what the format leaves out.
            Duration free = task.getFreeSlack();
            assertThat(
                            free == null
                                    ? 0
                                    : free.convertUnits(
                                                    TimeUnit.MINUTES,
                                                    task.getParentFile().getProjectProperties())
                                            .getDuration())
                    .isEqualTo((double) ours.freeFloat().minutes());
            assertThat(task.getCritical()).isEqualTo(ours.critical());
        }
    }

    @Test
    void headingsAndWhatIsBelowThemStandInTheOrderOfAnOutline() {
        Activity heading =
                activity("1", 0).toBuilder().kind(ActivityKind.SUMMARY).build();
        Activity inner = activity("2", 0).toBuilder()
                .kind(ActivityKind.SUMMARY)
                .parent(heading.id())
                .build();
        Plan plan = Plan.of(
                MONDAY,
                List.of(activity("5", 8).toBuilder().parent(inner.id()).build(), activity("4", 8), inner, heading),
                List.of());

        Plan back = readBack(exported(plan));

        assertThat(back.activities()).extracting(one -> one.id().value()).containsExactly("4", "1", "2", "5");
        assertThat(back.activities())
                .extracting(Activity::parent)
                .containsExactly(null, null, heading.id(), inner.id());
    }

    @Test
    void activitiesThatLieBelowEachOtherStandAtTheTop() {
        Plan plan = Plan.of(
                MONDAY,
                List.of(
                        activity("1", 8).toBuilder().parent(ActivityId.of("2")).build(),
                        activity("2", 8).toBuilder().parent(ActivityId.of("1")).build()),
                List.of());

        assertThat(readBack(exported(plan)).activities()).hasSize(2);
    }

    @Test
    void headingsBeyondAllMeasureAreFlattenedWithANote() {
        List<Activity> activities = new ArrayList<>();
        for (int i = 1; i <= 5_000; i++) {
            activities.add(activity(String.valueOf(i), 0).toBuilder()
                    .kind(ActivityKind.SUMMARY)
                    .parent(i == 1 ? null : ActivityId.of(String.valueOf(i - 1)))
                    .build());
        }

        ExportedFile file = exported(Plan.of(MONDAY, activities, List.of()));

        assertThat(readBack(file).activities()).hasSize(5_000);
        assertThat(file.notes())
                .extracting(ImportNote::message)
                .contains("4799 activities lie below more headings than are written");
    }

    @Test
    void progressIsReadBack() {
        Progress begun = new Progress(MONDAY, null, Ratio.parse("25%"), WorkTime.ofHours(30));
        Plan plan = Plan.builder()
                .start(MONDAY)
                .dataDate(LocalDate.of(2026, 1, 6))
                .scheduling(SchedulingRules.standard().withDataTime(java.time.LocalTime.of(17, 0)))
                .activities(List.of(
                        activity("1", 40).toBuilder().progress(begun).build(),
                        activity("2", 8).toBuilder()
                                .progress(Progress.finished(MONDAY, MONDAY.plusHours(9)))
                                .build(),
                        activity("3", 8)))
                .build();

        Plan back = readBack(exported(plan));

        assertThat(back.activities())
                .extracting(Activity::progress)
                .containsExactly(begun, new Progress(MONDAY, MONDAY.plusHours(9), Ratio.ONE, null), Progress.none());
        assertThat(back.findDataMoment()).contains(LocalDateTime.of(2026, 1, 6, 17, 0));
    }

    @Test
    void aRecurringDayOffStaysARuleAndOverlappingExceptionsAreWrittenAsTheyCount() {
        LocalDate day = MONDAY.toLocalDate();
        RecurringException spring =
                RecurringException.daysOff(day, Recurrence.parse("FREQ=YEARLY;BYMONTH=5;BYDAY=-1MO"), "Spring");
        WorkCalendar ruled = WorkCalendar.standard().withRecurring(List.of(spring));
        WorkCalendar mixed = ruled.withExceptions(List.of(
                CalendarException.dayOff(day, day.plusDays(9), "Shutdown"),
                new CalendarException(
                        day.plusDays(2), day.plusDays(2), ruled.week().get(0).shifts(), "Worked")));
        for (WorkCalendar calendar : List.of(ruled, mixed)) {
            Plan plan = Plan.builder()
                    .start(MONDAY)
                    .calendars(List.of(calendar))
                    .activities(List.of(activity("1", 24), activity("2", 1000)))
                    .dependencies(List.of(link("1", "2", LinkType.FS, "PT0S")))
                    .build();
            Plan back = readBack(exported(plan));
            assertThat(dates(back)).isEqualTo(dates(plan));
        }
        Plan plan = Plan.builder().start(MONDAY).calendars(List.of(ruled)).build();
        assertThat(readBack(exported(plan))
                        .calendars()
                        .get(0)
                        .recurring()
                        .get(0)
                        .days())
                .isEqualTo(spring.days());
    }

    @Test
    void hostileNamesAreNamesAndNothingElse() {
        String name = "</Name><Task>&amp;\"' ]]> <!-- \u0001\uFFFF \uD83D\uDE80 =1+1";
        Plan plan = Plan.of(MONDAY, List.of(Activity.of(ActivityId.of("a\"b"), name, WorkTime.ofHours(8))), List.of());

        ExportedFile file = PlanFileExporter.mspdi(name, plan, Schedule.of(plan));

        assertThat(readBack(file).activities())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.name()).isEqualTo("</Name><Task>&amp;\"' ]]> <!--    \uD83D\uDE80 =1+1"));
    }

    @Test
    void theFileIsTheSameInEveryLocale() {
        Plan plan = Plan.of(MONDAY, List.of(activity("1", 12_345), activity("2", 8)), List.of());
        String before = exported(plan).text();
        Locale locale = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(withoutClock(exported(plan).text())).isEqualTo(withoutClock(before));
        } finally {
            Locale.setDefault(locale);
        }
    }

    private static String withoutClock(String text) {
        return text.replaceAll("<(CreationDate|LastSaved|CurrentDate|GUID)>[^<]*</", "<$1></");
    }

    @Test
    void whatTheFormatCannotHoldIsNoted() {
        Plan plan = Plan.builder()
                .start(MONDAY)
                .scheduling(new SchedulingRules(
                        null, MONDAY.plusDays(30), null, ProgressMode.PROGRESS_OVERRIDE, LagCalendar.ALL_HOURS))
                .activities(List.of(
                        activity("1", 8).toBuilder()
                                .constraint(DateConstraint.of(ConstraintType.MUST_START_ON, MONDAY))
                                .build(),
                        activity("2", 8).toBuilder()
                                .kind(ActivityKind.LEVEL_OF_EFFORT)
                                .build(),
                        activity("3", 8).toBuilder()
                                .parent(ActivityId.of("1"))
                                .placement(Placement.external(MONDAY, null))
                                .build()))
                .dependencies(List.of(link("1", "2", LinkType.SS, "12.5%"), link("1", "9", LinkType.FS, "PT0S")))
                .milestones(List.of(Milestone.of(MilestoneId.of("M"), "Gate", LocalDate.EPOCH, LocalDate.EPOCH)))
                .baselines(List.of(new Baseline("Outline case", null, null, null, null)))
                .build();

        assertThat(exported(plan).notes())
                .extracting(ImportNote::message)
                .containsExactlyInAnyOrder(
                        "the finish imposed on the plan is not carried",
                        "lags count on another calendar",
                        "the meaning of progress out of sequence is not carried",
                        "a date is written as one that later links do not move either",
                        "the work of another plan is written as a task put by hand",
                        "a level of effort is written as a task put by hand at its dates",
                        "has others below it and becomes a heading",
                        "a share is rounded to the whole percent",
                        "does not join two activities of the plan",
                        "1 milestone without an activity is not carried",
                        "is called Baseline 1");
    }

    @Test
    void everySecondYearIsWrittenOutDayByDay() {
        WorkCalendar calendar = WorkCalendar.standard()
                .withRecurring(List.of(RecurringException.daysOff(
                        LocalDate.of(2026, 1, 1),
                        Recurrence.parse("FREQ=YEARLY;INTERVAL=2;BYMONTH=6;BYMONTHDAY=3"),
                        "Fair")));
        assertThat(calendar.week()).extracting(one -> one.day()).contains(DayOfWeek.MONDAY);
        Plan plan = Plan.builder().start(MONDAY).calendars(List.of(calendar)).build();

        WorkCalendar back = readBack(exported(plan)).calendars().get(0);

        assertThat(back.recurring()).isEmpty();
        assertThat(back.exceptions())
                .allMatch(one -> MonthDay.from(one.from()).equals(MonthDay.of(6, 3)))
                .hasSizeGreaterThan(20);
    }
}
