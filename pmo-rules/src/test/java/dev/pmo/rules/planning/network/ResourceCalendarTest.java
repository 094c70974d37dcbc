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
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.Resource;
import dev.pmo.core.plan.ResourceKind;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The week begins on Monday 1 June 2026; day work is from 8 to 12 and from 13 to 17, night work from 22 to 6. */
class ResourceCalendarTest {

    private static final CalendarId MORNINGS = CalendarId.of("MORNINGS");
    private static final ResourceId NIA = ResourceId.of("NIA");
    private static final ResourceId MO = ResourceId.of("MO");
    private static final ResourceId DEE = ResourceId.of("DEE");
    private static final ResourceId SAND = ResourceId.of("SAND");

    private static Plan plan(List<Activity> activities, Dependency... links) {
        return Plan.builder()
                .start(Plans.MONDAY)
                .calendars(List.of(
                        Plans.nights(),
                        Plans.roundTheClock(),
                        Plans.everyDay(MORNINGS, 8, 12),
                        new WorkCalendar(CalendarId.of("NEVER"), "Never", List.of(), List.of())))
                .resources(List.of(
                        Resource.of(NIA, "Nia", Plans.NIGHTS),
                        Resource.of(MO, "Mo", MORNINGS),
                        Resource.of(DEE, "Dee", null),
                        new Resource(SAND, "Sand", ResourceKind.MATERIAL, Plans.NIGHTS)))
                .activities(activities)
                .dependencies(List.of(links))
                .build();
    }

    private static Activity by(Activity activity, Assignment... assignments) {
        return activity.toBuilder().assignments(List.of(assignments)).build();
    }

    private static Activity by(Activity activity, ResourceId... resources) {
        return activity.toBuilder()
                .assignments(Arrays.stream(resources).map(Assignment::of).toList())
                .build();
    }

    @Test
    void workIsDoneInTheWorkingTimeOfItsResource() {
        Schedule schedule = Schedule.of(plan(List.of(by(task("A", 6), MO))));

        assertThat(dates(schedule, "A").start()).isEqualTo(at(1, 8));
        assertThat(dates(schedule, "A").finish()).isEqualTo(at(2, 10));
    }

    @Test
    void aCalendarOfItsOwnIsKeptBeside() {
        Activity office =
                task("A", 6).toBuilder().calendar(WorkCalendar.STANDARD).build();
        Activity clock =
                task("B", 30).toBuilder().calendar(Plans.ROUND_THE_CLOCK).build();

        Schedule schedule = Schedule.of(plan(List.of(by(office, MO), by(clock, MO))));

        assertThat(dates(schedule, "A").finish()).isEqualTo(at(2, 10));
        // Mornings of seven days, Saturday and Sunday too: four hours a day.
        assertThat(dates(schedule, "B").finish()).isEqualTo(at(8, 10));
    }

    @Test
    void itStartsWithTheFirstOfItsResourcesAndFinishesWithTheLast() {
        Schedule schedule = Schedule.of(plan(List.of(by(task("A", 8), MO, NIA))));

        assertThat(dates(schedule, "A").start()).isEqualTo(at(1, 8));
        // Mo works on two mornings; Nia from 22 to 6 of the first night.
        assertThat(dates(schedule, "A").finish()).isEqualTo(at(2, 12));
        assertThat(dates(schedule, "A").lateStart()).isEqualTo(at(1, 8));
        assertThat(dates(schedule, "A").totalFloat()).isEqualTo(WorkTime.ZERO);
    }

    @Test
    void eachTakesItsWorkDividedByItsUnits() {
        Assignment half = Assignment.of(MO, Ratio.ofPercent(50), WorkTime.ofHours(2));
        Assignment little = Assignment.of(NIA, Ratio.ONE, WorkTime.ofHours(1));

        Schedule schedule = Schedule.of(plan(List.of(by(task("A", 40), half), by(task("B", 40), half, little))));

        assertThat(dates(schedule, "A").finish()).isEqualTo(at(1, 12));
        assertThat(dates(schedule, "B").finish()).isEqualTo(at(1, 23));
    }

    @Test
    void whoSaysNothingOfItsTimeWorksWheneverTheActivityIsWorkedOn() {
        Schedule schedule = Schedule.of(plan(List.of(by(task("A", 16), DEE))));

        assertThat(dates(schedule, "A").finish()).isEqualTo(at(2, 17));
    }

    @Test
    void materialAndPassiveResourcesLeaveTheDatesAlone() {
        Schedule schedule = Schedule.of(plan(List.of(
                by(task("A", 16), SAND), by(task("B", 16), Assignment.of(NIA).asPassive()))));

        assertThat(dates(schedule, "A").finish()).isEqualTo(at(2, 17));
        assertThat(dates(schedule, "B").finish()).isEqualTo(at(2, 17));
    }

    @Test
    void pointsInTimeAndWhatStandsKeepTheirOwn() {
        Activity point =
                Activity.builder(id("A"), "A").kind(ActivityKind.MILESTONE).build();
        Activity manual = task("B", 8).toBuilder()
                .placement(Placement.manual(at(3, 8), null))
                .build();

        Schedule schedule = Schedule.of(plan(List.of(by(point, NIA), by(manual, NIA))));

        assertThat(dates(schedule, "A").start()).isEqualTo(at(1, 8));
        assertThat(dates(schedule, "B").finish()).isEqualTo(at(3, 17));
    }

    /** Both work in the mornings: four hours of the one, one of the other; what takes longest decides. */
    @Test
    void thoseWhoShareACalendarTakeAsLongAsTheSlowestOfThem() {
        Plan plan = plan(List.of(
                by(
                        task("A", 40),
                        Assignment.of(MO, Ratio.ofPercent(50), WorkTime.ofHours(3)),
                        Assignment.of(ResourceId.of("FAY"), Ratio.ONE, WorkTime.ofHours(1))),
                by(
                        task("B", 40),
                        Assignment.of(ResourceId.of("FAY"), Ratio.ONE, WorkTime.ofHours(1)),
                        Assignment.of(MO, Ratio.ofPercent(50), WorkTime.ofHours(3)))));
        List<Resource> resources = new ArrayList<>(plan.resources());
        resources.add(Resource.of(ResourceId.of("FAY"), "Fay", MORNINGS));
        Schedule schedule = Schedule.of(plan.toBuilder().resources(resources).build());

        assertThat(dates(schedule, "A").finish()).isEqualTo(at(2, 10));
        assertThat(dates(schedule, "B").finish()).isEqualTo(at(2, 10));
        assertThat(schedule.drivers(id("A"))).extracting(Driver::kind).containsExactly(DriverKind.PLAN_START);
    }

    @Test
    void assignmentsWithoutUnitsOrWithoutWorkLeaveTheDatesAlone() {
        Schedule schedule = Schedule.of(plan(List.of(
                by(task("A", 16), Assignment.of(NIA, Ratio.ZERO, WorkTime.ofHours(2))),
                by(task("B", 16), Assignment.of(NIA, Ratio.ONE, WorkTime.ZERO)))));

        assertThat(dates(schedule, "A").finish()).isEqualTo(at(2, 17));
        assertThat(dates(schedule, "B").finish()).isEqualTo(at(2, 17));
    }

    @Test
    void theResourceThatStartsFirstIsNamedWhereverItStandsInTheList() {
        Schedule schedule = Schedule.of(plan(List.of(task("A", 4), by(task("C", 4), MO, NIA)), link("A", "C")));

        assertThat(schedule.why(id("C")).get(0).resource()).isEqualTo(NIA);
    }

    /** Dee says nothing of her time, and the activity has its own: around the clock. */
    @Test
    void aResourceWithoutACalendarWorksOnThatOfTheActivity() {
        Activity clock =
                task("B", 10).toBuilder().calendar(Plans.ROUND_THE_CLOCK).build();
        Schedule schedule = Schedule.of(plan(List.of(task("A", 1), by(clock, DEE))));

        assertThat(dates(schedule, "B").finish()).isEqualTo(at(1, 18));
    }

    @Test
    void lateDatesCountBackOnAllItsCalendars() {
        Schedule schedule =
                Schedule.of(plan(List.of(by(task("A", 4), MO, NIA), task("B", 16), task("C", 40)), link("A", "B")));

        // B has to start on Thursday at 8; by then Nia has done her four hours if she starts at 2, Mo if he starts on
        // Wednesday at 8.
        assertThat(dates(schedule, "A").finish()).isEqualTo(at(2, 2));
        assertThat(dates(schedule, "B").start()).isEqualTo(at(2, 8));
        assertThat(dates(schedule, "A").lateStart()).isEqualTo(at(3, 8));
        assertThat(dates(schedule, "A").lateFinish()).isEqualTo(at(4, 2));
    }

    @Test
    void aFinishThatIsAskedForIsReached() {
        Schedule schedule =
                Schedule.of(plan(List.of(task("A", 16), by(task("B", 4), MO, NIA)), link("A", "B", LinkType.FF, 0)));

        // From noon to ten nobody works on B.
        assertThat(dates(schedule, "A").finish()).isEqualTo(at(2, 17));
        assertThat(dates(schedule, "B").finish()).isEqualTo(at(2, 12));
    }

    @Test
    void whatIsLeftOfStartedWorkIsSharedByItsResources() {
        Progress half = new Progress(at(1, 8), null, Ratio.ofPercent(50), null);
        Activity begun = by(task("A", 8), MO, NIA).toBuilder().progress(half).build();

        Schedule schedule = Schedule.of(
                Plans.asOf(plan(List.of(begun)), Plans.MONDAY.toLocalDate().plusDays(1)));

        // From Tuesday on four hours each: Nia until four, Mo from eight to twelve.
        assertThat(dates(schedule, "A").finish()).isEqualTo(at(2, 12));
    }

    @Test
    void lagsCountOnTheCalendarThatTheActivityNames() {
        Schedule schedule =
                Schedule.of(plan(List.of(task("A", 8), by(task("B", 4), NIA)), link("A", "B", LinkType.FS, 4)));

        // Four hours of the usual calendar after Monday 17:00 it is Tuesday 12:00.
        assertThat(dates(schedule, "B").start()).isEqualTo(at(2, 22));
    }

    @Test
    void theResourceWhoseTimeMovedADateIsNamed() {
        Schedule schedule = Schedule.of(plan(
                List.of(task("A", 4), by(task("B", 4), NIA), by(task("C", 4), NIA, MO)),
                link("A", "B"),
                link("A", "C")));

        assertThat(schedule.drivers(id("B")))
                .containsExactly(
                        new Driver(DriverKind.LINK, link("A", "B")),
                        new Driver(DriverKind.RESOURCE_CALENDAR, null, NIA));
        Reason reason = schedule.why(id("B")).get(0);
        assertThat(reason.resource()).isEqualTo(NIA);
        assertThat(reason.calendar()).isEqualTo(Plans.NIGHTS);
        assertThat(reason.text())
                .isEqualTo("B starts on 2026-06-01T22:00 because of the link FS from A, 2026-06-01T12:00, moved to the"
                        + " working time of NIA");
        assertThat(schedule.why(id("C")).get(0).resource()).isEqualTo(NIA);
        assertThat(schedule.why(id("A")).get(0).resource()).isNull();
    }

    @Test
    void calendarsWithoutCommonTimeAreToldAndTheRestIsNotSearchedForEver() {
        Activity mornings = task("A", 4).toBuilder().calendar(MORNINGS).build();

        Schedule schedule = Schedule.of(plan(List.of(by(mornings, NIA))));

        assertThat(schedule.dated()).isFalse();
        assertThat(schedule.diagnostics())
                .containsExactly(new Diagnostic(
                        DiagnosticCode.NO_WORKING_TIME,
                        List.of(id("A")),
                        "A on the calendar MORNINGS and its resource NIA on the calendar NIGHTS have no working time in"
                                + " common"));
    }

    @Test
    void resourcesAndCalendarsThatAreNotThereAreTold() {
        Plan plan = plan(List.of(by(task("A", 8), ResourceId.of("NOBODY"), ResourceId.of("LOST"))));

        Schedule schedule = Schedule.of(plan.toBuilder()
                .resources(List.of(Resource.of(ResourceId.of("LOST"), "Lost", CalendarId.of("GONE"))))
                .build());

        assertThat(codes(schedule)).containsExactly(DiagnosticCode.UNKNOWN_RESOURCE, DiagnosticCode.UNKNOWN_CALENDAR);
        assertThat(dates(schedule, "A").finish()).isEqualTo(at(1, 17));
    }
}
