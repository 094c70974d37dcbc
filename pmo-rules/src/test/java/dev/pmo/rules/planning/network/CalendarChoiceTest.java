package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.at;
import static dev.pmo.rules.planning.network.Plans.codes;
import static dev.pmo.rules.planning.network.Plans.dates;
import static dev.pmo.rules.planning.network.Plans.id;
import static dev.pmo.rules.planning.network.Plans.link;
import static dev.pmo.rules.planning.network.Plans.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LagCalendar;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Resource;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.plan.WorkCalendar;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Which calendar an activity and a lag count on. Everything starts on Monday 1 June 2026 at eight; a calendar is known by
 * when an activity of twelve hours finishes on it.
 */
class CalendarChoiceTest {

    private static final CalendarId MORNINGS = CalendarId.of("MORNINGS");
    private static final CalendarId LOST = CalendarId.of("LOST");
    private static final LocalDateTime AROUND_THE_CLOCK = at(1, 20);
    private static final LocalDateTime IN_THE_MORNINGS = at(3, 12);
    private static final LocalDateTime STANDARD = at(2, 12);

    private static Activity on(Activity activity, CalendarId calendar) {
        return activity.toBuilder().calendar(calendar).build();
    }

    private static Plan.Builder plan(Activity... activities) {
        return Plan.builder()
                .start(Plans.MONDAY)
                .calendars(List.of(Plans.everyDay(MORNINGS, 8, 12), Plans.roundTheClock()))
                .activities(List.of(activities));
    }

    private static LocalDateTime finish(Plan.Builder plan, String id) {
        return dates(Schedule.of(plan.build()), id).finish();
    }

    @Test
    void anActivityCountsOnItsOwnCalendarElseOnThatOfThePlanElseOnTheStandardOne() {
        Plan.Builder plan = plan(on(task("A", 12), MORNINGS), task("B", 12));

        assertThat(finish(plan, "A")).isEqualTo(IN_THE_MORNINGS);
        assertThat(finish(plan, "B")).isEqualTo(STANDARD);
        assertThat(finish(plan.calendar(Plans.ROUND_THE_CLOCK), "A")).isEqualTo(IN_THE_MORNINGS);
        assertThat(finish(plan.calendar(Plans.ROUND_THE_CLOCK), "B")).isEqualTo(AROUND_THE_CLOCK);
    }

    @Test
    void aCalendarThatThePlanDoesNotHoldIsReplacedByThatOfThePlanAndToldOnce() {
        Plan.Builder plan = plan(on(task("A", 12), LOST), on(task("B", 12), MORNINGS), on(task("C", 12), LOST))
                .calendar(Plans.ROUND_THE_CLOCK);

        assertThat(finish(plan, "A")).isEqualTo(AROUND_THE_CLOCK);
        assertThat(finish(plan, "C")).isEqualTo(AROUND_THE_CLOCK);
        assertThat(Schedule.of(plan.build()).diagnostics())
                .containsExactly(new Diagnostic(
                        DiagnosticCode.UNKNOWN_CALENDAR, List.of(id("A")), "The plan holds no calendar LOST"));
    }

    @Test
    void wherePlanAndActivityNameCalendarsThatAreNotHeldTheStandardOneCounts() {
        Plan.Builder plan = plan(on(task("M", 12), MORNINGS), on(task("A", 12), LOST), task("B", 12))
                .calendar(CalendarId.of("GONE"));

        assertThat(finish(plan, "A")).isEqualTo(STANDARD);
        assertThat(finish(plan, "B")).isEqualTo(STANDARD);
        assertThat(codes(Schedule.of(plan.build())))
                .containsExactly(DiagnosticCode.UNKNOWN_CALENDAR, DiagnosticCode.UNKNOWN_CALENDAR);
    }

    @Test
    void ofTwoCalendarsOfOneNameTheFirstCounts() {
        Plan.Builder plan = plan(on(task("A", 12), MORNINGS))
                .calendars(List.of(Plans.everyDay(MORNINGS, 8, 12), Plans.everyDay(MORNINGS, 0, 0)));

        assertThat(finish(plan, "A")).isEqualTo(IN_THE_MORNINGS);
    }

    @Test
    void aPlanMayHoldAStandardCalendarOfItsOwn() {
        Plan.Builder plan = plan(task("A", 12)).calendars(List.of(Plans.everyDay(WorkCalendar.STANDARD, 8, 12)));

        assertThat(finish(plan, "A")).isEqualTo(IN_THE_MORNINGS);
    }

    @Test
    void allHoursNeedNotBeHeldByThePlan() {
        assertThat(finish(plan(on(task("A", 12), WorkCalendar.ALL_HOURS)).calendars(List.of()), "A"))
                .isEqualTo(AROUND_THE_CLOCK);
    }

    /** What the plan calls all hours is for its activities; an elapsed lag runs on the clock. */
    @Test
    void anElapsedLagRunsOnTheClockWhateverThePlanCallsAllHours() {
        Dependency link = Dependency.of(id("A"), id("B"), LinkType.FS, Lag.ofElapsed(Duration.ofHours(10)));
        Plan.Builder plan = plan(on(task("A", 12), WorkCalendar.ALL_HOURS), on(task("B", 1), Plans.ROUND_THE_CLOCK))
                .calendars(List.of(Plans.everyDay(WorkCalendar.ALL_HOURS, 8, 12), Plans.roundTheClock()))
                .dependencies(List.of(link));

        assertThat(finish(plan, "A")).isEqualTo(IN_THE_MORNINGS);
        assertThat(finish(plan, "B")).isEqualTo(at(3, 23));
    }

    /** A takes until Tuesday at ten; four hours of the standard day later it is 15 o'clock. */
    @Test
    void aLagOnTheCalendarOfThePlanCountsOnTheStandardOneWhereThatIsNotHeld() {
        Plan.Builder plan = plan(on(task("A", 6), MORNINGS), on(task("B", 1), Plans.ROUND_THE_CLOCK))
                .dependencies(List.of(link("A", "B", LinkType.FS, 4)))
                .scheduling(SchedulingRules.standard().withLagCalendar(LagCalendar.PROJECT));

        assertThat(finish(plan, "B")).isEqualTo(at(2, 16));
        assertThat(finish(plan.calendar(LOST), "B")).isEqualTo(at(2, 16));
        assertThat(finish(plan.calendar(MORNINGS), "B")).isEqualTo(at(3, 11));
    }

    @Test
    void aCalendarWithoutWorkingTimeIsAllThatIsToldOfIt() {
        WorkCalendar never = new WorkCalendar(CalendarId.of("NEVER"), "Never", List.of(), List.of());
        ResourceId mo = ResourceId.of("MO");
        Activity both = on(task("A", 8), never.id()).toBuilder()
                .assignments(List.of(Assignment.of(mo)))
                .build();
        Plan plan = Plan.builder()
                .start(Plans.MONDAY)
                .calendars(List.of(never, Plans.everyDay(MORNINGS, 8, 12)))
                .resources(List.of(Resource.of(mo, "Mo", MORNINGS)))
                .activities(List.of(both))
                .build();

        assertThat(Schedule.of(plan).diagnostics())
                .containsExactly(new Diagnostic(
                        DiagnosticCode.NO_WORKING_TIME, List.of(), "The calendar NEVER holds no working time"));
    }

    @Test
    void aResourceOnTheCalendarOfItsActivityChangesNothing() {
        ResourceId mo = ResourceId.of("MO");
        Activity early = on(task("A", 12), Plans.ROUND_THE_CLOCK);
        Activity same = on(task("B", 12), MORNINGS).toBuilder()
                .assignments(List.of(Assignment.of(mo)))
                .build();
        Plan.Builder plan = plan(early, same).resources(List.of(Resource.of(mo, "Mo", MORNINGS)));

        assertThat(finish(plan, "A")).isEqualTo(AROUND_THE_CLOCK);
        assertThat(finish(plan, "B")).isEqualTo(IN_THE_MORNINGS);
    }

    /** Nia works from 22 to 6, Mo from 8 to 12: eight hours each take Nia one night and Mo two mornings. */
    @Test
    void severalActivitiesOfTheSamePeopleCountAlike() {
        ResourceId mo = ResourceId.of("MO");
        ResourceId nia = ResourceId.of("NIA");
        List<Assignment> team = List.of(Assignment.of(mo), Assignment.of(nia));
        Plan.Builder plan = plan(
                        task("O", 12),
                        task("A", 8).toBuilder().assignments(team).build(),
                        task("B", 8).toBuilder().assignments(team).build())
                .calendars(List.of(Plans.everyDay(MORNINGS, 8, 12), Plans.nights()))
                .resources(List.of(Resource.of(mo, "Mo", MORNINGS), Resource.of(nia, "Nia", Plans.NIGHTS)))
                .dependencies(List.of(link("A", "B")));

        assertThat(finish(plan, "A")).isEqualTo(at(2, 12));
        // From Tuesday 22:00 on: Nia until six, Mo on Wednesday and Thursday morning.
        assertThat(dates(Schedule.of(plan.build()), "B").start()).isEqualTo(at(2, 22));
        assertThat(finish(plan, "B")).isEqualTo(at(4, 12));
    }
}
