package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.at;
import static dev.pmo.rules.planning.network.Plans.codes;
import static dev.pmo.rules.planning.network.Plans.dates;
import static dev.pmo.rules.planning.network.Plans.id;
import static dev.pmo.rules.planning.network.Plans.link;
import static dev.pmo.rules.planning.network.Plans.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.ScheduleFrom;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Work that comes late: from an imposed finish, as late as possible, against deadlines and mandatory dates. */
class FromFinishTest {

    private static final List<Activity> THREE = List.of(task("A", 8), task("B", 16), task("C", 8));
    private static final List<Dependency> CHAIN = List.of(link("A", "C"), link("B", "C"));

    @Test
    void fromTheFinishEachActivityComesAsLateAsItCan() {
        Schedule schedule = Schedule.of(plan(THREE, CHAIN, SchedulingRules.fromFinish(at(12, 17)), null));

        assertThat(List.of(dates(schedule, "A").start(), dates(schedule, "A").finish()))
                .containsExactly(at(11, 8), at(11, 17));
        assertThat(dates(schedule, "B").start()).isEqualTo(at(10, 8));
        assertThat(dates(schedule, "C").finish()).isEqualTo(at(12, 17));
        assertThat(schedule.findStart()).contains(at(10, 8));
        assertThat(schedule.findFinish()).contains(at(12, 17));
        assertThat(dates(schedule, "A").earlyStart()).isEqualTo(at(10, 8));
        assertThat(dates(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(8));
        assertThat(dates(schedule, "A").freeFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(schedule.criticalPath()).containsExactly(id("B"), id("C"));
        assertThat(schedule.diagnostics()).isEmpty();
    }

    @Test
    void whyLooksForwardWhereWorkComesLate() {
        Schedule schedule = Schedule.of(plan(THREE, CHAIN, SchedulingRules.fromFinish(at(12, 17)), null));

        assertThat(schedule.why(id("A")))
                .extracting(Reason::activity, Reason::kind)
                .containsExactly(
                        tuple(id("A"), DriverKind.SUCCESSOR),
                        tuple(id("C"), DriverKind.LINK),
                        tuple(id("B"), DriverKind.PLAN_START));
    }

    @Test
    void finishThatCannotBeKeptGivesNegativeFloatAndIsTold() {
        Schedule schedule = Schedule.of(plan(THREE, CHAIN, SchedulingRules.fromFinish(at(2, 17)), at(1, 8)));

        assertThat(dates(schedule, "B").totalFloat()).isEqualTo(WorkTime.ofHours(-8));
        assertThat(dates(schedule, "B").start()).isEqualTo(at(1, 8));
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.START_MISSED, DiagnosticCode.FINISH_MISSED);
    }

    @Test
    void fromTheFinishNothingThatHasNotStartedComesBeforeTheDataDate() {
        Plan plan = plan(THREE, CHAIN, SchedulingRules.fromFinish(at(12, 17)), null);
        Schedule schedule = Schedule.of(Plans.asOf(plan, LocalDate.of(2026, 6, 11)));

        assertThat(dates(schedule, "B").start()).isEqualTo(at(11, 8));
        assertThat(dates(schedule, "B").totalFloat()).isEqualTo(WorkTime.ofHours(-8));
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.FINISH_MISSED);
    }

    @Test
    void fromTheFinishWhatADateFixesAndWhatHasStartedStaysWhereItIs() {
        Activity fixed = bound("B", 8, DateConstraint.of(ConstraintType.MUST_START_ON, at(3, 8)));
        Activity begun = task("C", 8).toBuilder()
                .progress(new Progress(at(2, 8), null, null, null))
                .build();
        Schedule schedule =
                Schedule.of(plan(List.of(fixed, begun), List.of(), SchedulingRules.fromFinish(at(12, 17)), at(1, 8)));

        assertThat(dates(schedule, "B").start()).isEqualTo(at(3, 8));
        assertThat(dates(schedule, "C").start()).isEqualTo(at(2, 8));
        assertThat(dates(schedule, "C").finish()).isEqualTo(at(2, 17));
    }

    @Test
    void aStartThatIsJustEarlyEnoughIsNotMissed() {
        Schedule schedule = Schedule.of(plan(THREE, CHAIN, SchedulingRules.fromFinish(at(3, 17)), at(1, 8)));

        assertThat(dates(schedule, "B").start()).isEqualTo(at(1, 8));
        assertThat(schedule.diagnostics()).isEmpty();
    }

    @Test
    void finishThatNobodyNamesIsTheOneOfTheLogic() {
        SchedulingRules rules = new SchedulingRules(ScheduleFrom.PLAN_FINISH, null, null, null, null);
        Schedule schedule = Schedule.of(plan(THREE, CHAIN, rules, at(1, 8)));

        assertThat(dates(schedule, "A").start()).isEqualTo(at(2, 8));
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.NO_FINISH);
    }

    @Test
    void imposedFinishTellsFloatAgainstItWithoutMovingWork() {
        SchedulingRules rules = SchedulingRules.standard().withFinish(at(5, 17));
        Schedule schedule = Schedule.of(plan(THREE, CHAIN, rules, at(1, 8)));

        assertThat(dates(schedule, "C").start()).isEqualTo(at(3, 8));
        assertThat(dates(schedule, "C").totalFloat()).isEqualTo(WorkTime.ofHours(16));
        assertThat(schedule.critical(WorkTime.ZERO)).isEmpty();
        assertThat(schedule.criticalPath()).containsExactly(id("B"), id("C"));
    }

    @Test
    void asLateAsPossibleUsesItsFreeFloatAndMovesNothingElse() {
        Activity late = bound("A", 8, DateConstraint.asLateAsPossible());
        Schedule schedule = Schedule.of(plan(
                List.of(late, task("B", 16), task("C", 8), task("D", 40)),
                CHAIN,
                SchedulingRules.standard(),
                at(1, 8)));

        assertThat(dates(schedule, "A").start()).isEqualTo(at(2, 8));
        assertThat(dates(schedule, "A").earlyStart()).isEqualTo(at(1, 8));
        assertThat(dates(schedule, "A").freeFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(dates(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(24));
        assertThat(dates(schedule, "C").start()).isEqualTo(at(3, 8));
        assertThat(schedule.why(id("A")))
                .extracting(Reason::text)
                .startsWith("A starts on 2026-06-02T08:00 because of the link FS to C");
    }

    @Test
    void lateWorkInAChainGoesLateTogether() {
        Schedule schedule = Schedule.of(plan(
                List.of(
                        bound("A", 8, DateConstraint.asLateAsPossible()),
                        bound("B", 8, DateConstraint.asLateAsPossible()),
                        task("D", 40)),
                List.of(link("A", "B")),
                SchedulingRules.standard(),
                at(1, 8)));

        assertThat(dates(schedule, "A").start()).isEqualTo(at(4, 8));
        assertThat(dates(schedule, "B").finish()).isEqualTo(at(5, 17));
        assertThat(schedule.why(id("B"))).extracting(Reason::kind).containsExactly(DriverKind.PLAN_FINISH);
    }

    @Test
    void deadlineBindsLateDatesOnly() {
        Activity promised = task("A", 8).toBuilder().deadline(at(2, 17)).build();
        Activity missed = task("B", 24).toBuilder().deadline(at(2, 17)).build();
        Schedule schedule = Schedule.of(
                plan(List.of(promised, missed, task("D", 40)), List.of(), SchedulingRules.standard(), at(1, 8)));

        assertThat(dates(schedule, "A").deadlineFloat()).isEqualTo(WorkTime.ofHours(8));
        assertThat(dates(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(8));
        assertThat(dates(schedule, "B").start()).isEqualTo(at(1, 8));
        assertThat(dates(schedule, "B").deadlineFloat()).isEqualTo(WorkTime.ofHours(-8));
        assertThat(dates(schedule, "D").deadlineFloat()).isNull();
        assertThat(schedule.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::activities)
                .containsExactly(tuple(DiagnosticCode.DEADLINE_MISSED, List.of(id("B"))));
    }

    @Test
    void mandatoryDateHasNoFloatEvenWhereSomethingAfterItIsLate() {
        Activity fixed = bound("B", 8, DateConstraint.of(ConstraintType.MANDATORY_START, at(2, 8)));
        Activity end = bound("C", 8, DateConstraint.of(ConstraintType.FINISH_NO_LATER_THAN, at(2, 17)));
        Schedule schedule = Schedule.of(plan(
                List.of(task("A", 16), fixed, end),
                List.of(link("A", "B"), link("B", "C")),
                SchedulingRules.standard(),
                at(1, 8)));

        assertThat(dates(schedule, "B").start()).isEqualTo(at(2, 8));
        assertThat(dates(schedule, "B").totalFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(dates(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(-8));
        assertThat(dates(schedule, "C").totalFloat()).isEqualTo(WorkTime.ofHours(-8));
        assertThat(schedule.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::activities)
                .containsExactly(
                        tuple(DiagnosticCode.CONSTRAINT_AGAINST_LOGIC, List.of(id("A"), id("B"))),
                        tuple(DiagnosticCode.CONSTRAINT_AGAINST_LOGIC, List.of(id("B"), id("C"))));
    }

    @Test
    void mustStartOnGivesWayToWhatFollowsInItsLateDates() {
        Activity fixed = bound("B", 8, DateConstraint.of(ConstraintType.MUST_START_ON, at(2, 8)));
        Activity end = bound("C", 8, DateConstraint.of(ConstraintType.FINISH_NO_LATER_THAN, at(2, 17)));
        Schedule schedule =
                Schedule.of(plan(List.of(fixed, end), List.of(link("B", "C")), SchedulingRules.standard(), at(1, 8)));

        assertThat(dates(schedule, "B").totalFloat()).isEqualTo(WorkTime.ofHours(-8));
    }

    @Test
    void constraintWithoutItsDateBindsNothing() {
        Activity lost = bound("A", 8, new DateConstraint(ConstraintType.MUST_START_ON, null));
        Schedule schedule = Schedule.of(plan(List.of(lost), List.of(), SchedulingRules.standard(), at(1, 8)));

        assertThat(dates(schedule, "A").start()).isEqualTo(at(1, 8));
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.CONSTRAINT_WITHOUT_DATE);
    }

    @Property(tries = 100)
    void backFromItsOwnEndAPlanReproducesItself(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Plan plan = RandomPlans.of(seed, size);
        Schedule forward = Schedule.of(plan);
        LocalDateTime end = forward.findFinish().orElseThrow();
        Schedule back = Schedule.of(plan.toBuilder()
                .start(null)
                .scheduling(SchedulingRules.fromFinish(end))
                .build());

        for (int i = 0; i < size; i++) {
            ScheduledActivity first = forward.activities().get(i);
            ScheduledActivity again = back.activities().get(i);
            assertThat(again.start()).isEqualTo(first.lateStart());
            assertThat(again.finish()).isEqualTo(first.lateFinish());
        }
        Schedule forth = Schedule.of(
                plan.toBuilder().start(back.findStart().orElseThrow()).build());
        assertThat(forth.findFinish().orElseThrow()).isBeforeOrEqualTo(end);
    }

    @Property(tries = 100)
    void asLateAsPossibleNeverMovesAnythingThatIsNot(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Plan plan = RandomPlans.of(seed, size);
        Plan late = Plans.with(
                plan,
                plan.activities().stream()
                        .map(activity -> activity.id().value().hashCode() % 3 == 0
                                ? activity.toBuilder()
                                        .constraint(DateConstraint.asLateAsPossible())
                                        .build()
                                : activity)
                        .toList());
        Schedule before = Schedule.of(plan);
        Schedule after = Schedule.of(late);

        assertThat(after.findFinish()).isEqualTo(before.findFinish());
        for (int i = 0; i < size; i++) {
            ScheduledActivity dates = after.activities().get(i);
            assertThat(dates.earlyStart()).isEqualTo(before.activities().get(i).earlyStart());
            assertThat(dates.start()).isBetween(dates.earlyStart(), dates.lateStart());
            if (late.activities().get(i).constraint() == null) {
                assertThat(dates.start()).isEqualTo(dates.earlyStart());
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ScheduleFrom.class)
    void whereACalendarRunsOutOfWorkingTimeAnImposedFinishIsNotSpokenOf(ScheduleFrom from) {
        WorkCalendar once = Plans.only(LocalDate.of(2026, 6, 1), LocalDate.of(2026, 6, 1));
        Plan plan = Plan.builder()
                .start(at(1, 8))
                .calendar(once.id())
                .calendars(List.of(once))
                .activities(List.of(task("A", 40)))
                .scheduling(new SchedulingRules(from, at(1, 17), null, null, null))
                .build();

        assertThat(codes(Schedule.of(plan))).containsExactly(DiagnosticCode.BEYOND_TIME);
    }

    private static Activity bound(String id, long hours, DateConstraint constraint) {
        return task(id, hours).toBuilder().constraint(constraint).build();
    }

    private static Plan plan(
            List<Activity> activities, List<Dependency> links, SchedulingRules rules, @Nullable LocalDateTime start) {
        return Plan.builder()
                .start(start)
                .activities(activities)
                .dependencies(links)
                .scheduling(rules)
                .build();
    }
}
