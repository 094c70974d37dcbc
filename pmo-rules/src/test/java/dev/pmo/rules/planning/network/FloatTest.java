package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.at;
import static dev.pmo.rules.planning.network.Plans.codes;
import static dev.pmo.rules.planning.network.Plans.dates;
import static dev.pmo.rules.planning.network.Plans.id;
import static dev.pmo.rules.planning.network.Plans.link;
import static dev.pmo.rules.planning.network.Plans.summary;
import static dev.pmo.rules.planning.network.Plans.task;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Assignment;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.Resource;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How far work may slip. The plans start on Monday 1 June 2026 at eight; D takes forty hours, until Friday at 17. */
class FloatTest {

    private static Activity bound(Activity activity, ConstraintType type, LocalDateTime date) {
        return activity.toBuilder().constraint(DateConstraint.of(type, date)).build();
    }

    private static Activity clock(String id, long hours) {
        return task(id, hours).toBuilder().calendar(Plans.ROUND_THE_CLOCK).build();
    }

    private static Activity begun(Activity activity, Progress progress) {
        return activity.toBuilder().progress(progress).build();
    }

    private static Schedule of(List<Activity> activities, Dependency... links) {
        return Schedule.of(Plans.standard(activities, List.of(links)));
    }

    @Test
    void workWithoutFloatIsCriticalAndWorkWithAMinuteIsNot() {
        Schedule schedule = of(List.of(task("A", 40), clock("B", 105), task("C", 39), task("D", 40)));

        assertThat(dates(schedule, "A").critical()).isTrue();
        assertThat(dates(schedule, "B").critical()).isTrue();
        assertThat(dates(schedule, "C").critical()).isFalse();
    }

    /** X ends on Wednesday, so B may slip from Tuesday to Wednesday; A may end on Tuesday at noon at the latest. */
    @Test
    void independentFloatCountsFromTheLateFinishOfWhatComesBeforeOnACalendarOfItsOwn() {
        Activity due = clock("A", 12).toBuilder().deadline(at(2, 12)).build();
        Schedule schedule = of(
                List.of(due, task("B", 8), task("X", 24), task("C", 8), task("D", 40)),
                link("A", "B"),
                link("B", "C"),
                link("X", "C"));

        assertThat(dates(schedule, "B").earlyStart()).isEqualTo(at(2, 8));
        assertThat(dates(schedule, "B").freeFloat()).isEqualTo(WorkTime.ofHours(8));
        assertThat(dates(schedule, "B").independentFloat()).isEqualTo(WorkTime.ofHours(4));
    }

    /** B is due on Thursday, so A may start on Thursday, 72 hours late; the plan goes on until Friday. */
    @Test
    void independentFloatCountsFromTheLateStartWhereTheLinkComesFromTheStart() {
        Activity clock = clock("B", 9).toBuilder().deadline(at(4, 17)).build();
        Schedule schedule = of(List.of(task("A", 8), clock, task("D", 40)), link("A", "B", LinkType.SS, 0));

        assertThat(dates(schedule, "A").lateStart()).isEqualTo(at(4, 8));
        assertThat(dates(schedule, "B").freeFloat()).isEqualTo(WorkTime.ofHours(96));
        assertThat(dates(schedule, "B").independentFloat()).isEqualTo(WorkTime.ofHours(24));
    }

    @Test
    void whatStandsHasNoFloatForItself() {
        Activity manual = task("B", 8).toBuilder()
                .placement(Placement.manual(at(2, 8), null))
                .build();
        Schedule schedule = of(List.of(manual, task("D", 40)));

        assertThat(dates(schedule, "B").freeFloat()).isEqualTo(WorkTime.ofHours(24));
        assertThat(dates(schedule, "B").independentFloat()).isEqualTo(WorkTime.ZERO);
    }

    @Test
    void workThatIsToStartByAMomentHasItsFirstMinuteBeforeIt() {
        Schedule schedule = of(List.of(
                bound(task("A", 8), ConstraintType.START_NO_LATER_THAN, at(2, 17)),
                bound(task("B", 8), ConstraintType.START_NO_LATER_THAN, at(3, 8)),
                task("D", 40)));

        assertThat(dates(schedule, "A").lateStart()).isEqualTo(at(2, 17).minusMinutes(1));
        assertThat(dates(schedule, "B").lateStart()).isEqualTo(at(3, 8));
    }

    @Test
    void anEndThatHasBeenReachedByStartingBindsNoMore() {
        for (ConstraintType type : List.of(
                ConstraintType.START_NO_LATER_THAN, ConstraintType.MUST_START_ON, ConstraintType.MANDATORY_START)) {
            Activity late = begun(
                    bound(task("A", 24), type, at(1, 8)), new Progress(at(2, 8), null, null, WorkTime.ofHours(8)));
            Schedule schedule = Schedule.of(Plans.asOf(
                    Plans.standard(List.of(late, task("D", 40)), List.of()), LocalDate.of(2026, 6, 3)));

            assertThat(dates(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(32));
            assertThat(schedule.diagnostics()).isEmpty();
        }
    }

    @Test
    void aMandatoryFinishHasNoFloatEvenWhereSomethingAfterItIsLate() {
        Schedule schedule = of(
                List.of(
                        bound(task("B", 8), ConstraintType.MANDATORY_FINISH, at(2, 17)),
                        bound(task("C", 8), ConstraintType.FINISH_NO_LATER_THAN, at(2, 17))),
                link("B", "C"));

        assertThat(dates(schedule, "B").totalFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(dates(schedule, "C").totalFloat()).isEqualTo(WorkTime.ofHours(-8));
    }

    @Test
    void whatHasStartedKeepsItsStartAndMayFinishLate() {
        Activity begun = begun(task("A", 8), new Progress(at(1, 10), null, null, null));
        Activity done = begun(task("B", 8), Progress.finished(at(1, 9), at(2, 11)));
        Schedule schedule = of(List.of(begun, done, task("D", 40)));

        assertThat(dates(schedule, "A").lateStart()).isEqualTo(at(1, 10));
        assertThat(dates(schedule, "A").lateFinish()).isEqualTo(at(5, 17));
        assertThat(dates(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(30));
        assertThat(dates(schedule, "B").lateStart()).isEqualTo(at(1, 9));
        assertThat(dates(schedule, "B").lateFinish()).isEqualTo(at(2, 11));
        assertThat(dates(schedule, "B").totalFloat()).isEqualTo(WorkTime.ZERO);
    }

    @Test
    void whatHasFinishedHasNoFloatAgainstItsDeadline() {
        Activity done = begun(task("A", 8), Progress.finished(at(1, 8), at(1, 17))).toBuilder()
                .deadline(at(3, 17))
                .build();

        assertThat(dates(of(List.of(done, task("D", 40))), "A").deadlineFloat()).isNull();
    }

    /** Nia works from 22 to 6 and takes all of Monday night; Mo, who takes an hour of a morning, may begin at 11. */
    @Test
    void whereSeveralWorkOnItTheFinishMayHaveLessRoomThanTheStart() {
        ResourceId nia = ResourceId.of("NIA");
        ResourceId mo = ResourceId.of("MO");
        CalendarId mornings = CalendarId.of("MORNINGS");
        Activity both = task("A", 8).toBuilder()
                .assignments(List.of(Assignment.of(nia), Assignment.of(mo, Ratio.ONE, WorkTime.ofHours(1))))
                .deadline(at(2, 6))
                .build();
        Schedule schedule = Schedule.of(Plan.builder()
                .start(Plans.MONDAY)
                .calendars(List.of(Plans.nights(), Plans.everyDay(mornings, 8, 12)))
                .resources(List.of(Resource.of(nia, "Nia", Plans.NIGHTS), Resource.of(mo, "Mo", mornings)))
                .activities(List.of(both, task("D", 40)))
                .build());

        assertThat(dates(schedule, "A").earlyFinish()).isEqualTo(at(2, 6));
        assertThat(dates(schedule, "A").lateStart()).isEqualTo(at(1, 11));
        assertThat(dates(schedule, "A").totalFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(dates(schedule, "A").critical()).isTrue();
    }

    @Test
    void thePlanEndsWithTheLastOfThoseWhoWorkOnItsLastActivity() {
        ResourceId nia = ResourceId.of("NIA");
        ResourceId mo = ResourceId.of("MO");
        CalendarId mornings = CalendarId.of("MORNINGS");
        Activity both = task("A", 8).toBuilder()
                .assignments(List.of(Assignment.of(mo), Assignment.of(nia)))
                .build();
        Schedule schedule = Schedule.of(Plan.builder()
                .start(Plans.MONDAY)
                .calendars(List.of(Plans.nights(), Plans.everyDay(mornings, 8, 12)))
                .resources(List.of(Resource.of(nia, "Nia", Plans.NIGHTS), Resource.of(mo, "Mo", mornings)))
                .activities(List.of(both))
                .build());

        assertThat(schedule.findFinish()).contains(at(2, 12));
    }

    @Test
    void thePlanReachesFromTheFirstToTheLastOfWhatHasHappenedAndWhatStands() {
        Activity done = begun(task("A", 8), Progress.finished(at(1, 6), at(1, 10)));
        Activity held = task("B", 8).toBuilder()
                .placement(Placement.external(at(3, 8), at(7, 12)))
                .build();
        Schedule schedule = of(List.of(done, held, task("C", 8)));

        assertThat(schedule.findStart()).contains(at(1, 6));
        assertThat(schedule.findFinish()).contains(at(7, 12));
    }

    @Test
    void whatStandsAtItsFinishStartsSoMuchEarlier() {
        Activity held = task("B", 12).toBuilder()
                .placement(Placement.manual(null, at(3, 12)))
                .build();
        Schedule schedule = of(List.of(held, task("C", 8)), link("B", "C"));

        assertThat(dates(schedule, "B").earlyStart()).isEqualTo(at(2, 8));
        assertThat(dates(schedule, "C").earlyStart()).isEqualTo(at(3, 13));
    }

    @Test
    void whatHasFinishedWithoutAStartIsShownSoMuchEarlier() {
        Activity done = begun(task("A", 12), new Progress(null, at(3, 12), null, null));
        Schedule schedule = of(List.of(done, task("B", 8)), link("A", "B"));

        assertThat(dates(schedule, "A").earlyStart()).isEqualTo(at(2, 8));
        assertThat(dates(schedule, "A").earlyFinish()).isEqualTo(at(3, 12));
        assertThat(dates(schedule, "B").earlyStart()).isEqualTo(at(3, 13));
        Activity point = begun(task("M", 0), new Progress(null, at(6, 10), null, null));
        assertThat(dates(of(List.of(point)), "M").earlyStart()).isEqualTo(at(6, 10));
    }

    @Test
    void asLateAsPossibleStopsAtTheDeadline() {
        Activity late = task("A", 8).toBuilder()
                .constraint(DateConstraint.asLateAsPossible())
                .deadline(at(2, 17))
                .build();
        Schedule schedule = of(List.of(late, task("D", 40)));

        assertThat(dates(schedule, "A").start()).isEqualTo(at(2, 8));
        assertThat(dates(schedule, "A").finish()).isEqualTo(at(2, 17));
    }

    @Test
    void whatSetsTheStartOfASummaryMaySlipUntilThatMovesSomething() {
        Schedule schedule = of(
                List.of(
                        summary("P"),
                        Plans.below("A", 8, "P"),
                        bound(task("C", 8), ConstraintType.START_NO_EARLIER_THAN, at(3, 8)),
                        task("D", 40)),
                link("P", "C", LinkType.SS, 0));

        assertThat(dates(schedule, "A").freeFloat()).isEqualTo(WorkTime.ofHours(16));
        assertThat(dates(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(32));
    }

    @Test
    void aSummaryWithoutAnythingBelowItStartsWithThePlan() {
        Schedule schedule = of(List.of(summary("P"), task("C", 8)), link("P", "C", LinkType.SS, 4));

        assertThat(dates(schedule, "C").earlyStart()).isEqualTo(at(1, 13));
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.EMPTY_SUMMARY);
    }

    @Test
    void summariesReachOverAllStoreysBelowThemAndEmptyOnesAddNothing() {
        Activity inner = summary("Q").toBuilder().parent(id("P")).build();
        Activity innermost = summary("R").toBuilder().parent(id("Q")).build();
        Activity empty = summary("X").toBuilder().parent(id("P")).build();
        Schedule schedule =
                of(List.of(summary("P"), inner, innermost, empty, Plans.below("A", 16, "R"), Plans.below("B", 8, "P")));

        assertThat(dates(schedule, "P").finish()).isEqualTo(at(2, 17));
        assertThat(dates(schedule, "P").critical()).isTrue();
        assertThat(dates(schedule, "Q").finish()).isEqualTo(at(2, 17));
        assertThat(dates(schedule, "P").totalFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(schedule.find(id("X"))).isEmpty();
    }
}
