package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.at;
import static dev.pmo.rules.planning.network.Plans.id;
import static dev.pmo.rules.planning.network.Plans.link;
import static dev.pmo.rules.planning.network.Plans.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.ProgressMode;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Progress against the data date, which is Thursday 4 June 2026 unless a test says otherwise. */
class ProgressTest {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 6, 4);

    @Test
    void workThatHasNotStartedComesOnTheDataDateOrLater() {
        Schedule schedule = asOf(List.of(task("A", 8), task("B", 8)), List.of(link("A", "B")));

        assertThat(start(schedule, "A")).isEqualTo(at(4, 8));
        assertThat(start(schedule, "B")).isEqualTo(at(5, 8));
        assertThat(schedule.drivers(id("A"))).containsExactly(new Driver(DriverKind.DATA_DATE, null));
    }

    @Test
    void dataDateBeforeTheStartOfThePlanMovesNothing() {
        Plan plan = Plans.standard(List.of(task("A", 8)), List.of());
        Schedule schedule = Schedule.of(Plans.asOf(plan, LocalDate.of(2026, 5, 4)));

        assertThat(start(schedule, "A")).isEqualTo(at(1, 8));
        assertThat(schedule.drivers(id("A"))).containsExactly(new Driver(DriverKind.PLAN_START, null));
    }

    @Test
    void whatRemainsIsPlannedFromTheDataDate() {
        Activity begun = begun("A", 40, new Progress(at(1, 8), null, Ratio.ofPercent(90), WorkTime.ofHours(12)));
        Schedule schedule = asOf(List.of(begun, task("B", 8)), List.of(link("A", "B")));

        assertThat(start(schedule, "A")).isEqualTo(at(1, 8));
        assertThat(finish(schedule, "A")).isEqualTo(at(5, 12));
        assertThat(start(schedule, "B")).isEqualTo(at(5, 13));
        assertThat(of(schedule, "A").totalFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(schedule.drivers(id("A")))
                .extracting(Driver::kind)
                .containsExactly(DriverKind.ACTUAL, DriverKind.DATA_DATE);
    }

    @Test
    void percentCompleteTellsWhatRemainsWhereNothingIsReported() {
        Schedule schedule =
                asOf(List.of(begun("A", 40, new Progress(at(1, 8), null, Ratio.ofPercent(75), null))), List.of());

        assertThat(finish(schedule, "A")).isEqualTo(at(5, 10));
        assertThat(schedule.diagnostics()).isEmpty();
    }

    @Test
    void halfAMinuteThatRemainsIsAMinute() {
        Activity brief = Activity.builder(id("A"), "A")
                .duration(WorkTime.ofMinutes(3))
                .progress(new Progress(at(1, 8), null, Ratio.ofPercent(90), null))
                .build();

        assertThat(finish(asOf(List.of(brief), List.of()), "A")).isEqualTo(at(4, 8).plusMinutes(1));
    }

    @Test
    void whereNothingIsSaidAllOfItRemains() {
        Schedule schedule = asOf(List.of(begun("A", 16, new Progress(at(1, 8), null, null, null))), List.of());

        assertThat(finish(schedule, "A")).isEqualTo(at(5, 17));
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.REMAINING_UNKNOWN);
    }

    @Test
    void whatIsCompleteWithoutAnActualFinishIsDoneBeforeTheDataDate() {
        Activity done = begun("A", 16, new Progress(at(1, 8), null, Ratio.ONE, null));
        Schedule schedule = asOf(List.of(done, task("B", 8)), List.of(link("A", "B")));

        assertThat(finish(schedule, "A")).isEqualTo(at(3, 17));
        assertThat(start(schedule, "B")).isEqualTo(at(4, 8));
    }

    @Test
    void milestoneWithAnActualStartHasHappened() {
        Activity gate = begun("M", 0, new Progress(at(2, 12), null, null, null));
        Schedule schedule = asOf(List.of(gate, task("B", 8)), List.of(link("M", "B")));

        assertThat(finish(schedule, "M")).isEqualTo(at(2, 12));
        assertThat(start(schedule, "B")).isEqualTo(at(4, 8));
        assertThat(of(schedule, "M").critical()).isFalse();
    }

    @Test
    void workOutOfSequenceWaitsWithWhatRemainsOfIt() {
        Activity ahead = begun("B", 16, new Progress(at(2, 8), null, Ratio.ofPercent(50), null));
        Schedule schedule = asOf(List.of(task("A", 8), ahead), List.of(link("A", "B")));

        assertThat(start(schedule, "B")).isEqualTo(at(2, 8));
        assertThat(finish(schedule, "B")).isEqualTo(at(5, 17));
        assertThat(of(schedule, "A").totalFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(schedule.criticalPath()).containsExactly(id("A"), id("B"));
        assertThat(schedule.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::activities)
                .containsExactly(tuple(DiagnosticCode.OUT_OF_SEQUENCE, List.of(id("A"), id("B"))));
    }

    @Test
    void progressOverrideLetsWhatRemainsGoOn() {
        Activity ahead = begun("B", 16, new Progress(at(2, 8), null, Ratio.ofPercent(50), null));
        Schedule schedule = outOfSequence(ProgressMode.PROGRESS_OVERRIDE, List.of(task("A", 24), ahead));

        assertThat(finish(schedule, "B")).isEqualTo(at(4, 17));
        assertThat(of(schedule, "A").totalFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(of(schedule, "B").totalFloat()).isEqualTo(WorkTime.ofHours(16));
        assertThat(schedule.criticalPath()).containsExactly(id("A"));
        assertThat(schedule.diagnostics())
                .extracting(Diagnostic::text)
                .containsExactly("B went ahead of its link from A; what remains of it goes on");
    }

    @Test
    void actualDatesTellByNegativeFloatHowFarWorkWentAhead() {
        Activity ahead = begun("B", 16, new Progress(at(2, 8), null, Ratio.ofPercent(50), null));
        Schedule schedule = outOfSequence(ProgressMode.ACTUAL_DATES, List.of(task("A", 8), ahead));

        assertThat(finish(schedule, "B")).isEqualTo(at(5, 17));
        assertThat(of(schedule, "A").lateFinish()).isEqualTo(at(1, 17));
        assertThat(of(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(-24));
    }

    private static Schedule outOfSequence(ProgressMode mode, List<Activity> activities) {
        Plan plan = Plans.asOf(Plans.standard(activities, List.of(link("A", "B"))), THURSDAY);
        return Schedule.of(plan.toBuilder()
                .scheduling(SchedulingRules.standard().withProgressMode(mode))
                .build());
    }

    @Test
    void dataTimeSaysWhenOnTheDataDateWorkGoesOn() {
        Plan plan = Plans.asOf(Plans.standard(List.of(task("A", 8)), List.of()), THURSDAY);
        Schedule schedule = Schedule.of(plan.toBuilder()
                .scheduling(SchedulingRules.standard().withDataTime(LocalTime.of(17, 0)))
                .build());

        assertThat(start(schedule, "A")).isEqualTo(at(5, 8));
    }

    @Test
    void linkFromTheStartOfStartedWorkCountsFromItsActualStart() {
        Activity begun = begun("A", 40, new Progress(at(1, 8), null, null, WorkTime.ofHours(24)));
        Schedule schedule = asOf(List.of(begun, task("B", 8)), List.of(link("A", "B", LinkType.SS, 28)));

        assertThat(start(schedule, "B")).isEqualTo(at(4, 13));
        assertThat(of(schedule, "A").totalFloat()).isEqualTo(WorkTime.ZERO);
    }

    @Test
    void whatIsSaidToHaveHappenedAfterTheDataDateStandsAndIsTold() {
        Activity early = begun("A", 8, Progress.finished(at(8, 8), at(8, 17)));
        Activity today = begun("B", 8, Progress.finished(at(4, 8), at(4, 17)));
        Schedule schedule = asOf(List.of(early, today, task("C", 8)), List.of(link("A", "C")));

        assertThat(start(schedule, "C")).isEqualTo(at(9, 8));
        assertThat(schedule.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::activities)
                .containsExactly(tuple(DiagnosticCode.ACTUAL_AFTER_DATA_DATE, List.of(id("A"))));
    }

    @Test
    void progressWithoutAStartIsPlannedAsNotStarted() {
        Schedule schedule =
                asOf(List.of(begun("A", 16, new Progress(null, null, Ratio.ofPercent(50), null))), List.of());

        assertThat(finish(schedule, "A")).isEqualTo(at(5, 17));
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.PROGRESS_WITHOUT_START);
    }

    @Test
    void dateThatFixesWhatHasNotStartedGivesWayToTheDataDate() {
        Activity fixed = task("A", 8).toBuilder()
                .constraint(DateConstraint.of(ConstraintType.MUST_START_ON, at(2, 8)))
                .build();
        Schedule schedule = asOf(List.of(fixed), List.of());

        assertThat(start(schedule, "A")).isEqualTo(at(4, 8));
        assertThat(of(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(-16));
        assertThat(schedule.drivers(id("A"))).extracting(Driver::kind).containsExactly(DriverKind.DATA_DATE);
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.CONSTRAINT_BEFORE_DATA_DATE);
    }

    @Test
    void latestFinishOfStartedWorkBindsWhatRemains() {
        Activity late = begun("A", 40, new Progress(at(1, 8), null, null, WorkTime.ofHours(16))).toBuilder()
                .constraint(DateConstraint.of(ConstraintType.FINISH_NO_LATER_THAN, at(4, 17)))
                .build();
        Schedule schedule = asOf(List.of(late), List.of());

        assertThat(of(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(-8));
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.CONSTRAINT_AGAINST_LOGIC);
    }

    private static Schedule asOf(List<Activity> activities, List<Dependency> links) {
        return Schedule.of(Plans.asOf(Plans.standard(activities, links), THURSDAY));
    }

    private static Activity begun(String id, long hours, Progress progress) {
        return task(id, hours).toBuilder().progress(progress).build();
    }

    private static List<DiagnosticCode> codes(Schedule schedule) {
        return schedule.diagnostics().stream().map(Diagnostic::code).toList();
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
}
