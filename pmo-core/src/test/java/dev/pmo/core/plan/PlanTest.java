package dev.pmo.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    private static final ActivityId DIG = ActivityId.of("DIG");
    private static final ActivityId POUR = ActivityId.of("POUR");
    private static final ResourceId CREW = ResourceId.of("CREW");
    private static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    private static final LocalDate FRIDAY = LocalDate.of(2026, 1, 9);
    private static final Milestone HANDOVER = Milestone.of(MilestoneId.of("HANDOVER"), "Handover", FRIDAY, FRIDAY);

    @Test
    void whereAnActivitySaysNothingItIsATaskThatTakesNoTimeAndHasNotBegun() {
        Activity silent =
                new Activity(DIG, null, null, null, null, null, null, null, null, null, null, null, null, null);
        assertThat(silent).isEqualTo(Activity.of(DIG, "", WorkTime.ZERO));
        assertThat(silent.kind()).isEqualTo(ActivityKind.TASK);
        assertThat(silent.progress()).isEqualTo(Progress.none());
        assertThat(silent.placement()).isEqualTo(Placement.scheduled());
        assertThat(new Placement(null, null, null).mode()).isEqualTo(ActivityMode.SCHEDULED);
    }

    @Test
    void whereAnAssignmentSaysNothingTheResourceGivesAllOfItsTime() {
        assertThat(new Assignment(CREW, null, null, false)).isEqualTo(Assignment.of(CREW));
        assertThat(new Resource(CREW, "Crew", null, null).kind()).isEqualTo(ResourceKind.WORK);
    }

    @Test
    void aPassiveAssignmentDoesTheSameWork() {
        WorkTime week = WorkTime.ofHours(40);
        Ratio half = Ratio.parse("50%");
        assertThat(Assignment.of(CREW, half, week).asPassive()).isEqualTo(new Assignment(CREW, half, week, true));
    }

    @Test
    void whereALinkSaysNothingItLeadsFromTheFinishToTheStartWithoutLag() {
        assertThat(new Dependency(DIG, POUR, null, null)).isEqualTo(Dependency.of(DIG, POUR));
        assertThat(Dependency.of(DIG, POUR, LinkType.FS, WorkTime.ZERO)).isEqualTo(Dependency.of(DIG, POUR));
    }

    @Test
    void aLagOfALinkIsWorkingTimeUnlessItSaysAnotherKind() {
        WorkTime day = WorkTime.ofHours(8);
        assertThat(Dependency.of(DIG, POUR, LinkType.SS, day))
                .isEqualTo(Dependency.of(DIG, POUR, LinkType.SS, Lag.parse("PT8H")))
                .isNotEqualTo(Dependency.of(DIG, POUR, LinkType.SS, Lag.parse("PT8H elapsed")));
    }

    @Test
    void theTypeOfALinkNamesTheEndItLeadsFromAndThenTheOneItLeadsTo() {
        for (LinkType type : LinkType.values()) {
            assertThat(type.fromFinish()).isEqualTo(type.name().charAt(0) == 'F');
            assertThat(type.toFinish()).isEqualTo(type.name().charAt(1) == 'F');
        }
    }

    @Test
    void onlyWhatIsManualOrOfAnotherPlanStandsAtDatesOfItsOwn() {
        LocalDateTime noon = MONDAY.atTime(12, 0);
        assertThat(Placement.manual(noon, null).stands()).isTrue();
        assertThat(Placement.external(null, noon).stands()).isTrue();
        assertThat(Placement.scheduled().stands()).isFalse();
        assertThat(Placement.inactive().stands()).isFalse();
    }

    @Test
    void asLateAsPossibleNeedsNoDate() {
        assertThat(DateConstraint.asLateAsPossible())
                .isEqualTo(new DateConstraint(ConstraintType.AS_LATE_AS_POSSIBLE, null));
    }

    @Test
    void theRulesOfAPlanThatSaysNothingAreTheStandardOnes() {
        SchedulingRules silent = new SchedulingRules(null, null, null, null, null);
        assertThat(silent).isEqualTo(SchedulingRules.standard());
        assertThat(silent.from()).isEqualTo(ScheduleFrom.PLAN_START);
        assertThat(silent.dataTime()).isEqualTo(LocalTime.MIDNIGHT);
        assertThat(silent.progressMode()).isEqualTo(ProgressMode.RETAINED_LOGIC);
        assertThat(silent.lagCalendar()).isEqualTo(LagCalendar.SUCCESSOR);
    }

    @Test
    void aRuleIsChangedWithoutTouchingTheOthers() {
        LocalDateTime finish = FRIDAY.atTime(17, 0);
        assertThat(SchedulingRules.fromFinish(finish)
                        .withDataTime(LocalTime.NOON)
                        .withProgressMode(ProgressMode.PROGRESS_OVERRIDE)
                        .withLagCalendar(LagCalendar.ALL_HOURS))
                .isEqualTo(new SchedulingRules(
                        ScheduleFrom.PLAN_FINISH,
                        finish,
                        LocalTime.NOON,
                        ProgressMode.PROGRESS_OVERRIDE,
                        LagCalendar.ALL_HOURS));
    }

    @Test
    void progressIsToldUpToTheStartOfTheDataDateUnlessTheRulesNameATime() {
        Plan plan = Plan.builder().dataDate(MONDAY).build();
        assertThat(plan.findDataMoment()).contains(MONDAY.atStartOfDay());
        assertThat(plan.toBuilder()
                        .scheduling(SchedulingRules.standard().withDataTime(LocalTime.NOON))
                        .build()
                        .findDataMoment())
                .contains(MONDAY.atTime(12, 0));
        assertThat(Plan.none().findDataMoment()).isEmpty();
    }

    @Test
    void aPlanOfMilestonesOnlyHasNoNetwork() {
        Plan watched = Plan.ofMilestones(List.of(HANDOVER));
        assertThat(watched.milestones()).containsExactly(HANDOVER);
        assertThat(watched.withMilestones(List.of())).isEqualTo(Plan.none());
    }

    @Test
    void aNetworkOnTheStandardCalendarHasStartActivitiesAndLinks() {
        List<Activity> activities =
                List.of(Activity.of(DIG, "Dig", WorkTime.ZERO), Activity.of(POUR, "Pour", WorkTime.ZERO));
        List<Dependency> links = List.of(Dependency.of(DIG, POUR));
        assertThat(Plan.of(MONDAY.atTime(8, 0), activities, links))
                .isEqualTo(new Plan(MONDAY.atTime(8, 0), null, null, null, activities, links, null));
    }

    @Test
    void aMilestoneThatHappenedKeepsWhatWasAgreedAndExpected() {
        Milestone happened = HANDOVER.withActual(MONDAY);
        assertThat(happened.actual()).isEqualTo(MONDAY);
        assertThat(happened.withActual(FRIDAY)).isEqualTo(HANDOVER.withActual(FRIDAY));
        assertThat(happened.baseline()).isEqualTo(FRIDAY);
        assertThat(happened.forecast()).isEqualTo(FRIDAY);
    }

    @Test
    void whatIsAgreedToStartOnADayIsExpectedToStartOnIt() {
        assertThat(TimePosition.of(MONDAY, FRIDAY, FRIDAY.plusDays(3)))
                .isEqualTo(new TimePosition(MONDAY, FRIDAY, MONDAY, FRIDAY.plusDays(3), null, null));
    }

    @Test
    void aBaselineKeepsTheAgreedDatesInForceOfWhatHasSome() {
        LocalDateTime start = MONDAY.atTime(8, 0);
        LocalDateTime finish = FRIDAY.atTime(17, 0);
        Plan plan = Plan.builder()
                .activities(List.of(
                        Activity.builder(ActivityId.of("BOTH"), "Both")
                                .baseline(start, finish)
                                .build(),
                        Activity.builder(ActivityId.of("START"), "Start")
                                .baseline(start, null)
                                .build(),
                        Activity.builder(ActivityId.of("FINISH"), "Finish")
                                .baseline(null, finish)
                                .build(),
                        Activity.of(ActivityId.of("NONE"), "None", WorkTime.ZERO)))
                .milestones(List.of(
                        HANDOVER, new Milestone(MilestoneId.of("NONE"), "None", null, FRIDAY, null, null, null, false)))
                .build();
        assertThat(Baseline.inForce("First", MONDAY, plan))
                .isEqualTo(new Baseline(
                        "First",
                        MONDAY,
                        null,
                        List.of(
                                new ActivityBaseline(ActivityId.of("BOTH"), start, finish),
                                new ActivityBaseline(ActivityId.of("START"), start, null),
                                new ActivityBaseline(ActivityId.of("FINISH"), null, finish)),
                        List.of(new MilestoneBaseline(HANDOVER.id(), FRIDAY))));
    }
}
