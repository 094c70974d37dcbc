package dev.pmo.rules.planning.integrated;

import static dev.pmo.rules.planning.integrated.Fleet.at;
import static dev.pmo.rules.planning.integrated.Fleet.on;
import static dev.pmo.rules.planning.integrated.Fleet.project;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.DiagnosticCode;
import dev.pmo.rules.planning.network.DriverKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class IntegratedScheduleTest {

    /** One gives on Friday of the first week; Two would be ready for it on Wednesday. */
    private static Fleet pair() {
        return new Fleet().chain("ONE", "A:5 B:3").chain("TWO", "C:2 D:4").give("G", "ONE", "A", "TWO", "D");
    }

    private static IntegratedActivity dates(IntegratedSchedule schedule, String project, String activity) {
        return schedule.find(at(project, activity)).orElseThrow();
    }

    private static WorkTime days(long days) {
        return WorkTime.ofEightHourDays(days);
    }

    @Test
    void theFinishOfTheGiverPushesTheStartOfWhatWaitsForIt() {
        IntegratedSchedule schedule = pair().schedule();

        assertThat(dates(schedule, "TWO", "D").dates().earlyStart()).isEqualTo(on("2026-06-08T08:00"));
        assertThat(dates(schedule, "TWO", "D").dates().earlyFinish()).isEqualTo(on("2026-06-11T17:00"));
        assertThat(schedule.findFinish()).contains(on("2026-06-11T17:00"));
    }

    @Test
    void floatToTheEndOfThePlanAndToTheEndOfTheWholeAreTwoThings() {
        IntegratedSchedule schedule = pair().schedule();

        IntegratedActivity last = dates(schedule, "ONE", "B");
        assertThat(last.dates().totalFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(last.dates().critical()).isTrue();
        assertThat(last.wholeFloat()).isEqualTo(days(1));
        assertThat(last.wholeLateFinish()).isEqualTo(on("2026-06-11T17:00"));
        assertThat(last.wholeCritical()).isFalse();
        assertThat(dates(schedule, "ONE", "A").wholeFloat()).isEqualTo(WorkTime.ZERO);
    }

    @Test
    void whatWaitsInAnotherPlanTakesFloatAwayTowardsTheWholeOnly() {
        IntegratedSchedule schedule = new Fleet()
                .chain("ONE", "A:1 B:9")
                .chain("TWO", "C:1 D:2")
                .chain("X", "E:1")
                .give("G", "X", "E", "TWO", "D")
                .schedule();

        IntegratedActivity giving = dates(schedule, "X", "E");
        assertThat(giving.dates().totalFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(giving.wholeFloat()).isEqualTo(days(7));
    }

    @Test
    void driversAndTheCriticalPathGoAcrossPlans() {
        IntegratedSchedule schedule = pair().schedule();

        assertThat(schedule.drivers(at("TWO", "D"))).singleElement().satisfies(driver -> {
            assertThat(driver.kind()).isEqualTo(DriverKind.LINK);
            assertThat(driver.from()).isEqualTo(at("ONE", "A"));
            assertThat(driver.handover()).isEqualTo(DependencyId.of("G"));
        });
        assertThat(schedule.criticalPath()).containsExactly(at("ONE", "A"), at("TWO", "D"));
        assertThat(schedule.activities()).extracting(IntegratedActivity::ref).hasSize(4);
    }

    @Test
    void anInterfaceHasFloatToWhatIsAgreedToTheEarliestAndToTheLatestStart() {
        InterfaceOutlook outlook = new Fleet()
                .chain("ONE", "A:2 B:8")
                .chain("TWO", "C:4 D:1 E:1")
                .plan("TWO", parallel())
                .give("G", "ONE", "A", "TWO", "D", "2026-06-03", "2026-06-02", AgreementStatus.AGREED)
                .schedule()
                .interfaces()
                .get(0);

        assertThat(outlook.state()).isEqualTo(InterfaceState.JOINED);
        assertThat(outlook.comes()).isEqualTo(on("2026-06-02T17:00"));
        assertThat(outlook.floatToNeed()).isEqualTo(days(1));
        assertThat(outlook.freeFloat()).isEqualTo(days(2));
        assertThat(outlook.totalFloat()).isEqualTo(days(7));
        assertThat(outlook.drives()).isFalse();
        assertThat(outlook.note()).isEmpty();
    }

    /** C for four days then D for one, beside E for ten. */
    private static Plan parallel() {
        return Plan.of(
                Fleet.MONDAY,
                List.of(Fleet.days("C", 4), Fleet.days("D", 1), Fleet.days("E", 10)),
                List.of(Dependency.of(ActivityId.of("C"), ActivityId.of("D"))));
    }

    @Test
    void whereTheGiverNamesNoActivityTheDayItIsPromisedForCountsWhenItIsOver() {
        IntegratedSchedule schedule = new Fleet()
                .chain("ONE", "A:5")
                .chain("TWO", "C:2 D:4")
                .give("G", "ONE", null, "TWO", "D", null, "2026-06-10", AgreementStatus.AGREED)
                .schedule();

        assertThat(schedule.interfaces().get(0).state()).isEqualTo(InterfaceState.DATED);
        assertThat(schedule.interfaces().get(0).note()).isEqualTo("no activity of PROJECT:ONE is named");
        assertThat(dates(schedule, "TWO", "D").dates().earlyStart()).isEqualTo(on("2026-06-11T08:00"));
        assertThat(schedule.drivers(at("TWO", "D")).get(0).from()).isNull();
        assertThat(schedule.drivers(at("TWO", "D")).get(0).handover()).isEqualTo(DependencyId.of("G"));
    }

    @Test
    void whatIsNotAgreedOrListedByOneSideOnlyMovesNothingAndSaysSo() {
        IntegratedSchedule schedule = new Fleet()
                .chain("ONE", "A:5")
                .chain("TWO", "C:2 D:4")
                .give("G1", "ONE", "A", "TWO", "D", null, null, AgreementStatus.DISPUTED)
                .give("G2", "ONE", "A", "TWO", "D")
                .receiverSilent()
                .give("G3", "ONE", "A", "TWO", "NONE")
                .give("G4", "GONE", "A", "TWO", "D")
                .schedule();

        assertThat(schedule.interfaces())
                .extracting(InterfaceOutlook::state)
                .containsExactly(
                        InterfaceState.UNAGREED,
                        InterfaceState.ONE_SIDED,
                        InterfaceState.NOT_JOINED,
                        InterfaceState.NOT_JOINED);
        assertThat(schedule.interfaces())
                .extracting(InterfaceOutlook::note)
                .containsExactly(
                        "not agreed: disputed",
                        "not listed by PROJECT:TWO",
                        "PROJECT:TWO has no activity NONE",
                        "PROJECT:GONE has no plan with activities here; no date is promised");
        assertThat(dates(schedule, "TWO", "D").dates().earlyStart()).isEqualTo(on("2026-06-03T08:00"));
    }

    @Test
    void plansMayGiveToEachOtherAsLongAsTheirActivitiesDoNot() {
        IntegratedSchedule schedule = new Fleet()
                .chain("ONE", "A:1 B:1 C:1")
                .chain("TWO", "X:1 Y:1 Z:1")
                .give("G1", "ONE", "A", "TWO", "Y")
                .give("G2", "TWO", "Y", "ONE", "C")
                .give("G3", "ONE", "C", "TWO", "Z")
                .schedule();

        assertThat(schedule.cycles()).isEmpty();
        assertThat(schedule.criticalPath())
                .containsExactly(at("ONE", "A"), at("ONE", "B"), at("ONE", "C"), at("TWO", "Z"));
        assertThat(schedule.findFinish()).contains(on("2026-06-04T17:00"));
    }

    @Test
    void aCircleIsToldWithProjectsAndActivitiesAndTheRestHasDates() {
        IntegratedSchedule schedule = new Fleet()
                .chain("ONE", "A:1 B:1")
                .chain("TWO", "A:1 B:1")
                .chain("SIX", "F:3")
                .give("G1", "ONE", "B", "TWO", "A")
                .give("G2", "TWO", "B", "ONE", "A")
                .give("G3", "ONE", "B", "SIX", "F")
                .schedule();

        assertThat(schedule.cycles())
                .hasToString("[PROJECT:ONE A -> PROJECT:ONE B -> PROJECT:TWO A -> PROJECT:TWO B -> PROJECT:ONE A]");
        assertThat(schedule.cycles().get(0).interfaces()).containsExactly(DependencyId.of("G1"), DependencyId.of("G2"));
        assertThat(schedule.interfaces())
                .extracting(InterfaceOutlook::state)
                .containsExactly(InterfaceState.CIRCULAR, InterfaceState.CIRCULAR, InterfaceState.JOINED);
        assertThat(dates(schedule, "SIX", "F").dates().earlyStart()).isEqualTo(on("2026-06-03T08:00"));
    }

    @Test
    void aPlanWithoutDatesDoesNotTakeThemFromOthers() {
        Plan circle = Plan.of(
                Fleet.MONDAY,
                List.of(Fleet.days("A", 1), Fleet.days("B", 1)),
                List.of(
                        Dependency.of(ActivityId.of("A"), ActivityId.of("B")),
                        Dependency.of(ActivityId.of("B"), ActivityId.of("A"))));
        IntegratedSchedule schedule = new Fleet()
                .plan("BAD", circle)
                .chain("TWO", "C:2")
                .give("G", "BAD", "A", "TWO", "C")
                .schedule();

        assertThat(schedule.plans().get(0).finish()).isNull();
        assertThat(schedule.plans().get(0).diagnostics())
                .extracting(diagnostic -> diagnostic.code())
                .contains(DiagnosticCode.CYCLIC_LOGIC);
        assertThat(schedule.findFinish()).contains(on("2026-06-02T17:00"));
        assertThat(schedule.interfaces().get(0).comes()).isNull();
    }

    @Test
    void aPlanThatHoldsNoDateStartsWhereTheCallerSaysAndThatIsTold() {
        Portfolio portfolio = new Fleet()
                .plan("ONE", new Plan(null, null, null, null, List.of(Fleet.days("A", 2)), null, null))
                .portfolio();
        IntegratedPlan plan = IntegratedPlan.of(portfolio);

        assertThat(plan.schedule().findFinish()).isEmpty();
        IntegratedSchedule from = plan.scheduleFrom(Fleet.MONDAY);
        assertThat(from.findFinish()).contains(on("2026-06-02T17:00"));
        assertThat(from.plans().get(0).startAssumed()).isTrue();
    }

    @Test
    void aSlipIsFollowedIntoOtherPlansWithTheDaysAndTheChain() {
        IntegratedSchedule schedule = pair().schedule();

        Impact impact = schedule.impactOfSlip(at("ONE", "A"), days(3));

        assertThat(impact.hits())
                .extracting(Hit::activity, Hit::workingDays)
                .containsExactly(tuple(at("ONE", "A"), 3L), tuple(at("ONE", "B"), 3L), tuple(at("TWO", "D"), 3L));
        assertThat(impact.scopesElsewhere()).containsExactly(project("TWO"));
        assertThat(impact.chainTo(at("TWO", "D"))).containsExactly(at("ONE", "A"), at("TWO", "D"));
        assertThat(impact.chainTo(at("TWO", "C"))).isEmpty();
        assertThat(impact.findFinish()).contains(on("2026-06-16T17:00"));
        assertThat(schedule.findFinish()).contains(on("2026-06-11T17:00"));
    }

    @Test
    void aSlipWithinTheFloatOfTheInterfaceHitsNobodyElse() {
        IntegratedSchedule schedule = new Fleet()
                .chain("ONE", "A:1")
                .chain("TWO", "C:4 D:4")
                .give("G", "ONE", "A", "TWO", "D")
                .schedule();

        assertThat(schedule.impactOfSlip(at("ONE", "A"), days(3)).hitsElsewhere())
                .isEmpty();
        assertThat(schedule.impactOfSlip(at("ONE", "A"), days(5)).hitsElsewhere())
                .extracting(Hit::workingDays)
                .containsExactly(2L);
    }

    @Test
    void whatHasStartedSlipsByTakingLongerAndWhatHasFinishedDoesNotSlip() {
        Activity started = Fleet.days("A", 5).toBuilder()
                .progress(new Progress(Fleet.MONDAY, null, null, null))
                .build();
        Activity finished = Fleet.days("F", 1).toBuilder()
                .progress(Progress.finished(Fleet.MONDAY, on("2026-06-01T17:00")))
                .build();
        IntegratedSchedule schedule = new Fleet()
                .plan("ONE", Plan.of(Fleet.MONDAY, List.of(started, finished), List.of()))
                .chain("TWO", "C:1")
                .give("G", "ONE", "A", "TWO", "C")
                .schedule();

        assertThat(schedule.impactOfSlip(at("ONE", "A"), days(2)).hitsElsewhere())
                .extracting(Hit::workingDays)
                .containsExactly(2L);
        assertThat(schedule.impactOfSlip(at("ONE", "F"), days(2)).hits()).isEmpty();
        assertThatThrownBy(() -> schedule.impactOfSlip(at("ONE", "Z"), days(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'PROJECT:ONE Z'")
                .hasMessageContaining("\nMaybe");
    }

    @Test
    void nothingPlannedHasNoDates() {
        IntegratedSchedule schedule = IntegratedPlan.of(
                        Portfolio.builder(PortfolioId.of("PF"), "Empty").build())
                .schedule();

        assertThat(schedule.findStart()).isEmpty();
        assertThat(schedule.findFinish()).isEmpty();
        assertThat(schedule.plans()).isEmpty();
        assertThat(schedule.criticalPath()).isEmpty();
    }
}
