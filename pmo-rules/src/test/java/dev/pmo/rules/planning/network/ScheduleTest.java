package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.id;
import static dev.pmo.rules.planning.network.Plans.link;
import static dev.pmo.rules.planning.network.Plans.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.CalendarException;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    @Test
    void finishToStartRunsFromTheEndOfOneDayToTheStartOfTheNext() {
        Schedule schedule = Schedule.of(Plans.standard(List.of(task("A", 8), task("B", 4)), List.of(link("A", "B"))));

        assertThat(dates(schedule, "A")).containsExactly(at(1, 8), at(1, 17), at(1, 8), at(1, 17));
        assertThat(dates(schedule, "B")).containsExactly(at(2, 8), at(2, 12), at(2, 8), at(2, 12));
        assertThat(schedule.criticalPath()).containsExactly(id("A"), id("B"));
    }

    @Test
    void lagCountsInWorkingTimeAndALeadPullsBack() {
        List<Activity> both = List.of(task("A", 8), task("B", 4));

        assertThat(start(Schedule.of(Plans.standard(both, List.of(link("A", "B", LinkType.FS, 12)))), "B"))
                .isEqualTo(at(3, 13));
        assertThat(start(Schedule.of(Plans.standard(both, List.of(link("A", "B", LinkType.FS, -4)))), "B"))
                .isEqualTo(at(1, 13));
    }

    @Test
    void theOtherThreeLinksJoinTheOtherEnds() {
        List<Activity> both = List.of(task("A", 16), task("B", 4));

        assertThat(start(Schedule.of(Plans.standard(both, List.of(link("A", "B", LinkType.SS, 4)))), "B"))
                .isEqualTo(at(1, 13));
        assertThat(finish(Schedule.of(Plans.standard(both, List.of(link("A", "B", LinkType.FF, 2)))), "B"))
                .isEqualTo(at(3, 10));
        assertThat(finish(Schedule.of(Plans.standard(both, List.of(link("A", "B", LinkType.SF, 8)))), "B"))
                .isEqualTo(at(1, 17));
    }

    @Test
    void noLeadStartsAnActivityBeforeThePlan() {
        Schedule schedule = Schedule.of(
                Plans.standard(List.of(task("A", 8), task("B", 4)), List.of(link("A", "B", LinkType.FS, -80))));

        assertThat(start(schedule, "B")).isEqualTo(at(1, 8));
    }

    @Test
    void floatIsWhatTheShorterBranchMayLose() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(task("A", 8), task("B", 4), task("C", 8), task("D", 8)),
                List.of(link("A", "D"), link("B", "C"), link("C", "D"))));

        assertThat(of(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(4));
        assertThat(of(schedule, "A").freeFloat()).isEqualTo(WorkTime.ofHours(4));
        assertThat(of(schedule, "B").totalFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(schedule.criticalPath()).containsExactly(id("B"), id("C"), id("D"));
        assertThat(of(schedule, "A").critical()).isFalse();
    }

    @Test
    void freeFloatIsWhatDoesNotMoveTheNext() {
        Schedule schedule = Schedule.of(
                Plans.standard(List.of(task("A", 8), task("B", 8), task("C", 24)), List.of(link("A", "B"))));

        assertThat(of(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(8));
        assertThat(of(schedule, "A").freeFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(of(schedule, "B").freeFloat()).isEqualTo(WorkTime.ofHours(8));
    }

    @Test
    void holidaysAndWeekendsAreSkipped() {
        WorkCalendar calendar = WorkCalendar.standard()
                .withExceptions(List.of(
                        CalendarException.dayOff(LocalDate.of(2026, 6, 4), LocalDate.of(2026, 6, 5), "Holiday")));
        Plan plan = new Plan(
                Plans.MONDAY, null, WorkCalendar.STANDARD, List.of(calendar), List.of(task("A", 32)), null, null);

        assertThat(finish(Schedule.of(plan), "A")).isEqualTo(at(8, 17));
    }

    @Test
    void nightShiftRunsOverMidnightAndBelongsToTheDayItBeginsOn() {
        Activity night = Activity.builder(id("A"), "A")
                .duration(WorkTime.ofHours(36))
                .calendar(Plans.NIGHTS)
                .build();

        Schedule schedule = Schedule.of(Plans.standard(List.of(night), List.of()));

        assertThat(start(schedule, "A")).isEqualTo(at(1, 22));
        assertThat(finish(schedule, "A")).isEqualTo(at(6, 2));
    }

    @Test
    void workAroundTheClockHandsOverToTheOfficeTheNextMorning() {
        Activity oven = Activity.builder(id("A"), "A")
                .duration(WorkTime.ofHours(100))
                .calendar(Plans.ROUND_THE_CLOCK)
                .build();

        Schedule schedule = Schedule.of(Plans.standard(List.of(oven, task("B", 8)), List.of(link("A", "B"))));

        assertThat(finish(schedule, "A")).isEqualTo(at(5, 12));
        assertThat(start(schedule, "B")).isEqualTo(at(5, 13));
        assertThat(of(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(1));
        assertThat(of(schedule, "A").freeFloat()).isEqualTo(WorkTime.ofHours(1));
    }

    @Test
    void pointInTimeAfterWorkIsTheEndOfTheDayAndBeforeWorkTheStart() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(task("S", 0), task("A", 8), task("M", 0), task("B", 8)),
                List.of(link("S", "A"), link("A", "M"), link("M", "B"))));

        assertThat(start(schedule, "S")).isEqualTo(at(1, 8));
        assertThat(start(schedule, "M")).isEqualTo(at(1, 17));
        assertThat(start(schedule, "B")).isEqualTo(at(2, 8));
    }

    @Test
    void constraintsOfNoEarlierThanMoveTheEarlyDates() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(
                        bound("A", 8, ConstraintType.START_NO_EARLIER_THAN, at(3, 8)),
                        bound("B", 8, ConstraintType.FINISH_NO_EARLIER_THAN, at(4, 12))),
                List.of()));

        assertThat(start(schedule, "A")).isEqualTo(at(3, 8));
        assertThat(finish(schedule, "B")).isEqualTo(at(4, 12));
        assertThat(schedule.drivers(id("A"))).extracting(Driver::kind).containsExactly(DriverKind.CONSTRAINT);
        assertThat(schedule.diagnostics()).isEmpty();
    }

    @Test
    void constraintsOfNoLaterThanGiveNegativeFloatAndNameTheLink() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(task("A", 16), bound("B", 8, ConstraintType.FINISH_NO_LATER_THAN, at(2, 17))),
                List.of(link("A", "B"))));

        assertThat(finish(schedule, "B")).isEqualTo(at(3, 17));
        assertThat(of(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(-8));
        assertThat(of(schedule, "B").totalFloat()).isEqualTo(WorkTime.ofHours(-8));
        assertThat(schedule.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::activities)
                .containsExactly(tuple(DiagnosticCode.CONSTRAINT_AGAINST_LOGIC, List.of(id("A"), id("B"))));
    }

    @Test
    void mustStartOnFixesTheDateAgainstTheLinks() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(task("A", 16), bound("B", 8, ConstraintType.MUST_START_ON, at(2, 8))),
                List.of(link("A", "B"))));

        assertThat(start(schedule, "B")).isEqualTo(at(2, 8));
        assertThat(of(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(-8));
    }

    @Test
    void actualDatesStandAndFinishedWorkHasNoFloat() {
        Activity done = Activity.builder(id("A"), "A")
                .duration(WorkTime.ofHours(8))
                .progress(Progress.finished(at(1, 9), at(3, 12)))
                .build();
        Activity begun = Activity.builder(id("B"), "B")
                .duration(WorkTime.ofHours(16))
                .progress(new Progress(at(2, 8), null, null, null))
                .build();

        Schedule schedule = Schedule.of(
                Plans.standard(List.of(done, begun, task("C", 8)), List.of(link("A", "B"), link("B", "C"))));

        assertThat(dates(schedule, "A")).containsExactly(at(1, 9), at(3, 12), at(1, 9), at(3, 12));
        assertThat(of(schedule, "A").critical()).isFalse();
        assertThat(dates(schedule, "B")).containsExactly(at(2, 8), at(3, 17), at(2, 8), at(3, 17));
        assertThat(start(schedule, "C")).isEqualTo(at(4, 8));
        assertThat(schedule.diagnostics()).extracting(Diagnostic::code).containsExactly(DiagnosticCode.OUT_OF_SEQUENCE);
    }

    @Test
    void summaryTakesTheSpanOfWhatIsBelowItAndWhatFollowsItWaitsForAllOfThat() {
        Activity phase = summary("P", null);
        Activity part = summary("Q", "P");
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(phase, part, below("A", 8, "Q"), below("B", 8, "P"), task("C", 8)),
                List.of(link("A", "B"), link("P", "C"))));

        assertThat(dates(schedule, "Q").subList(0, 2)).containsExactly(at(1, 8), at(1, 17));
        assertThat(dates(schedule, "P").subList(0, 2)).containsExactly(at(1, 8), at(2, 17));
        assertThat(of(schedule, "P").critical()).isTrue();
        assertThat(start(schedule, "C")).isEqualTo(at(3, 8));
        assertThat(schedule.diagnostics()).isEmpty();
    }

    @Test
    void summaryWithoutActivitiesOrBelowItselfHasNoDates() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(summary("P", null), summary("Q", "R"), summary("R", "Q"), task("A", 8)), List.of()));

        assertThat(schedule.find(id("P"))).isEmpty();
        assertThat(schedule.find(id("Q"))).isEmpty();
        assertThat(schedule.activities()).hasSize(1);
        assertThat(schedule.diagnostics())
                .extracting(Diagnostic::code)
                .containsOnly(DiagnosticCode.EMPTY_SUMMARY)
                .hasSize(3);
    }

    @Test
    void everyCircleIsNamedWithThePathThatClosesIt() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(task("A", 1), task("B", 1), task("C", 1), task("D", 1), task("E", 1), task("F", 1)),
                List.of(
                        link("B", "C"),
                        link("C", "D"),
                        link("D", "B"),
                        link("A", "B"),
                        link("D", "E"),
                        link("F", "F"))));

        assertThat(schedule.dated()).isFalse();
        assertThat(schedule.activities()).isEmpty();
        assertThat(schedule.diagnostics()).extracting(Diagnostic::text).containsExactly("B -> C -> D -> B", "F -> F");
    }

    @Test
    void whatCannotBeUsedIsToldAndLeftOut() {
        Activity lost = Activity.builder(id("B"), "B")
                .duration(WorkTime.ofHours(-8))
                .calendar(CalendarId.of("NOWHERE"))
                .build();
        Schedule schedule = Schedule.of(
                Plans.standard(List.of(task("A", 8), lost, task("A", 8)), List.of(link("A", "B"), link("A", "Z"))));

        assertThat(schedule.dated()).isTrue();
        assertThat(schedule.diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(
                        DiagnosticCode.UNKNOWN_CALENDAR,
                        DiagnosticCode.NEGATIVE_DURATION,
                        DiagnosticCode.DUPLICATE_ACTIVITY,
                        DiagnosticCode.DANGLING_LINK);
    }

    @Test
    void calendarWithoutWorkingTimeIsToldAndTheSearchForItEnds() {
        WorkCalendar never = new WorkCalendar(CalendarId.of("NEVER"), "Never", List.of(), List.of());
        Plan plan = new Plan(Plans.MONDAY, null, never.id(), List.of(never), List.of(task("A", 8)), List.of(), null);

        assertThat(Schedule.of(plan).diagnostics())
                .extracting(Diagnostic::text)
                .containsExactly("The calendar NEVER holds no working time");
    }

    @Test
    void calendarThatRunsOutOfWorkingTimeIsTold() {
        WorkCalendar once = Plans.only(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 2));
        Plan plan = new Plan(Plans.MONDAY, null, once.id(), List.of(once), List.of(task("A", 17)), List.of(), null);

        assertThat(Schedule.of(plan).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.BEYOND_TIME);
    }

    @Test
    void durationsBeyondTimeAreToldAndDoNotOverflow() {
        Activity endless = Activity.of(id("A"), "A", WorkTime.ofMinutes(Long.MAX_VALUE / 60));
        Activity backwards = Activity.of(id("B"), "B", WorkTime.ofMinutes(1));
        Dependency lead = Dependency.of(id("A"), id("B"), LinkType.FS, WorkTime.ofMinutes(Long.MIN_VALUE / 60));

        assertThat(Schedule.of(Plans.standard(List.of(endless, endless), List.of()))
                        .dated())
                .isFalse();
        assertThat(Schedule.of(Plans.standard(List.of(backwards), List.of(lead)))
                        .diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.DANGLING_LINK, DiagnosticCode.BEYOND_TIME);
    }

    @Test
    void emptyPlanHasNoDatesAndNothingIsWrongWithIt() {
        Schedule schedule = Schedule.of(Plan.none());

        assertThat(schedule.dated()).isTrue();
        assertThat(schedule.findFinish()).isEmpty();
        assertThat(schedule.activities()).isEmpty();
        assertThat(schedule.criticalPath()).isEmpty();
        assertThat(schedule.diagnostics()).isEmpty();
    }

    @Test
    void everythingThatKeepsAPlanFromHavingDatesIsToldAtOnce() {
        WorkCalendar never = new WorkCalendar(CalendarId.of("NEVER"), "Never", List.of(), List.of());
        Plan plan = new Plan(
                null,
                null,
                never.id(),
                List.of(never),
                List.of(task("A", 8), task("B", 8)),
                List.of(Dependency.of(id("A"), id("B")), Dependency.of(id("B"), id("A"))),
                null);

        assertThat(Schedule.of(plan).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactlyInAnyOrder(
                        DiagnosticCode.NO_WORKING_TIME, DiagnosticCode.NO_START, DiagnosticCode.CYCLIC_LOGIC);
    }

    @Test
    void planThatNobodySaysWhenToStartHasNoDates() {
        Plan plan = new Plan(null, null, null, null, List.of(task("A", 8)), null, null);

        assertThat(Schedule.of(plan).diagnostics())
                .extracting(Diagnostic::code)
                .containsExactly(DiagnosticCode.NO_START);
    }

    @Test
    void driversAreTheLinksThatSetTheDate() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(task("A", 8), task("B", 8), task("C", 4), task("D", 8)),
                List.of(link("A", "D"), link("B", "D"), link("C", "D"))));

        assertThat(schedule.drivers(id("D"))).extracting(Driver::link).containsExactly(link("A", "D"), link("B", "D"));
        assertThat(schedule.drivers(id("A"))).containsExactly(new Driver(DriverKind.PLAN_START, null));
    }

    @Test
    void chainOfAMillionNeedsNoStack() {
        int size = 1_000_000;
        List<Activity> activities = new ArrayList<>(size);
        List<Dependency> links = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            activities.add(Activity.of(id("A" + i), "A", WorkTime.ofMinutes(1)));
            if (i > 0) {
                links.add(Dependency.of(
                        activities.get(i - 1).id(), activities.get(i).id()));
            }
        }
        Schedule schedule = Schedule.of(Plans.roundTheClock(activities, links));

        assertThat(schedule.findFinish()).contains(Plans.MONDAY.plusMinutes(size));
        assertThat(schedule.criticalPath()).hasSize(size);

        links.add(Dependency.of(id("A999999"), id("A999997")));
        assertThat(Schedule.of(Plans.roundTheClock(activities, links)).diagnostics())
                .extracting(Diagnostic::text)
                .containsExactly("A999997 -> A999998 -> A999999 -> A999997");
    }

    private static LocalDateTime at(int day, int hour) {
        return LocalDateTime.of(2026, 6, day, hour, 0);
    }

    private static ScheduledActivity of(Schedule schedule, String id) {
        return schedule.find(id(id)).orElseThrow();
    }

    private static LocalDateTime start(Schedule schedule, String id) {
        return of(schedule, id).earlyStart();
    }

    private static LocalDateTime finish(Schedule schedule, String id) {
        return of(schedule, id).earlyFinish();
    }

    private static List<LocalDateTime> dates(Schedule schedule, String id) {
        ScheduledActivity activity = of(schedule, id);
        return List.of(activity.earlyStart(), activity.earlyFinish(), activity.lateStart(), activity.lateFinish());
    }

    private static Activity bound(String id, long hours, ConstraintType type, LocalDateTime date) {
        return task(id, hours).toBuilder()
                .constraint(DateConstraint.of(type, date))
                .build();
    }

    private static Activity summary(String id, @Nullable String parent) {
        return Activity.builder(id(id), id)
                .kind(ActivityKind.SUMMARY)
                .parent(parent == null ? null : id(parent))
                .build();
    }

    private static Activity below(String id, long hours, String parent) {
        return task(id, hours).toBuilder().parent(id(parent)).build();
    }
}
