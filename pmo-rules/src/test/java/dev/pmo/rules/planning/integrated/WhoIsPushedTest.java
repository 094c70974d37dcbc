package dev.pmo.rules.planning.integrated;

import static dev.pmo.rules.planning.integrated.Fleet.at;
import static dev.pmo.rules.planning.integrated.Fleet.days;
import static dev.pmo.rules.planning.integrated.Fleet.on;
import static dev.pmo.rules.planning.integrated.Fleet.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.PlanChange;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an agreement does where an activity is fixed, dropped, done, a heading, or of a plan without a start. */
class WhoIsPushedTest {

    private static final String FRIDAY = "2026-06-05T17:00";

    /** A of project ONE takes a week, and an activity of project TWO waits for it. */
    private static Fleet waiting(Activity... activities) {
        return waiting(Plan.of(Fleet.MONDAY, List.of(activities), List.of()));
    }

    private static Fleet waiting(Plan plan) {
        return new Fleet()
                .chain("ONE", "A:5")
                .plan("TWO", plan)
                .give("G", "ONE", "A", "TWO", plan.activities().get(0).id().value());
    }

    private static IntegratedActivity dates(IntegratedSchedule schedule, String project, String activity) {
        return schedule.find(at(project, activity)).orElseThrow();
    }

    private static InterfaceOutlook only(IntegratedSchedule schedule) {
        return schedule.interfaces().get(0);
    }

    @Test
    void ofAnInactiveGiverThePromisedDayPushes() {
        Activity dropped =
                days("A", 9).toBuilder().placement(Placement.inactive()).build();
        IntegratedSchedule schedule = new Fleet()
                .plan("ONE", Plan.of(Fleet.MONDAY, List.of(dropped), List.of()))
                .chain("TWO", "B:1")
                .give("G", "ONE", "A", "TWO", "B", null, "2026-06-03", AgreementStatus.AGREED)
                .schedule();

        assertThat(only(schedule).state()).isEqualTo(InterfaceState.DATED);
        assertThat(only(schedule).note()).isEqualTo("activity A of PROJECT:ONE is inactive");
        assertThat(dates(schedule, "TWO", "B").dates().start()).isEqualTo(on("2026-06-04T08:00"));
    }

    @Test
    void nothingPushesAnInactiveReceiver() {
        IntegratedSchedule schedule = waiting(
                        days("B", 1).toBuilder().placement(Placement.inactive()).build())
                .schedule();

        assertThat(only(schedule).state()).isEqualTo(InterfaceState.NOT_JOINED);
        assertThat(only(schedule).note()).isEqualTo("activity B of PROJECT:TWO is inactive");
        assertThat(schedule.findFinish()).contains(on(FRIDAY));
    }

    @Test
    void aDateThatIsMissingFixesNothing() {
        Activity must = days("B", 1).toBuilder()
                .constraint(new DateConstraint(ConstraintType.MUST_START_ON, null))
                .build();
        Activity manual =
                days("B", 1).toBuilder().placement(Placement.manual(null, null)).build();

        for (Activity waits : List.of(must, manual)) {
            assertThat(dates(waiting(waits).schedule(), "TWO", "B").dates().start())
                    .isEqualTo(on("2026-06-08T08:00"));
        }
    }

    @Test
    void aHeadingHandsOnWhateverItSaysOfItself() {
        Activity heading = days("H", 0).toBuilder()
                .kind(ActivityKind.SUMMARY)
                .progress(Progress.finished(Fleet.MONDAY, Fleet.MONDAY))
                .build();
        Activity below = days("B", 1).toBuilder().parent(heading.id()).build();

        assertThat(dates(waiting(heading, below).schedule(), "TWO", "B").dates().start())
                .isEqualTo(on("2026-06-08T08:00"));
    }

    @Test
    void whatIsFixedToADateHasToBeMadePossible() {
        Activity must = days("B", 20).toBuilder()
                .constraint(DateConstraint.of(ConstraintType.MUST_START_ON, on("2026-06-04T08:00")))
                .build();
        Activity manual = days("B", 20).toBuilder()
                .placement(Placement.manual(on("2026-06-04T08:00"), null))
                .build();

        for (Activity waits : List.of(must, manual)) {
            IntegratedActivity gives = dates(waiting(waits).schedule(), "ONE", "A");
            assertThat(gives.wholeFloat()).isEqualTo(WorkTime.ofEightHourDays(-2));
            assertThat(gives.wholeLateFinish()).isEqualTo(on("2026-06-03T17:00"));
        }
    }

    @Test
    void whatHasHappenedHoldsNothingBack() {
        Activity milestone = days("M", 0).toBuilder()
                .progress(new Progress(Fleet.MONDAY, null, null, null))
                .build();
        Plan plan = Plan.of(Fleet.MONDAY, List.of(milestone, days("LONG", 20)), List.of()).toBuilder()
                .dataDate(Fleet.MONDAY.toLocalDate().plusDays(1))
                .build();

        assertThat(dates(waiting(plan).schedule(), "ONE", "A").wholeLateFinish())
                .isEqualTo(dates(waiting(plan).schedule(), "TWO", "LONG").wholeLateFinish());
    }

    @Test
    void aMilestoneThatIsGivenIsLateWhereTheWorkAfterItStarts() {
        IntegratedSchedule schedule = new Fleet()
                .chain("ONE", "A:2 M:0")
                .chain("TWO", "B:5 C:5")
                .give("G", "ONE", "M", "TWO", "C")
                .schedule();

        assertThat(dates(schedule, "ONE", "M").wholeLateStart()).isEqualTo(on("2026-06-08T08:00"));
        assertThat(dates(schedule, "ONE", "A").wholeLateFinish()).isEqualTo(on(FRIDAY));
    }

    @Test
    void noCircleLeadsOverWhatIsInactiveOrALevelOfEffort() {
        List<Dependency> links = List.of(
                Dependency.of(days("B", 1).id(), days("X", 1).id()),
                Dependency.of(days("X", 1).id(), days("C", 1).id()));
        Activity dropped =
                days("X", 1).toBuilder().placement(Placement.inactive()).build();
        Activity effort =
                days("X", 1).toBuilder().kind(ActivityKind.LEVEL_OF_EFFORT).build();
        for (Activity between : List.of(dropped, effort)) {
            IntegratedSchedule schedule = new Fleet()
                    .chain("ONE", "A:5")
                    .plan("TWO", Plan.of(Fleet.MONDAY, List.of(days("B", 1), between, days("C", 1)), links))
                    .give("G", "ONE", "A", "TWO", "B")
                    .give("H", "TWO", "C", "ONE", "A")
                    .schedule();

            assertThat(schedule.cycles()).isEmpty();
            assertThat(dates(schedule, "TWO", "B").dates().start()).isEqualTo(on("2026-06-09T08:00"));
        }
    }

    @Test
    void aPlanWithoutStartBeginsWithItsEarliestDateWhateverItWaitsFor() {
        Activity manual = days("M", 1).toBuilder()
                .placement(Placement.manual(on("2026-05-04T08:00"), null))
                .build();
        Activity later = days("B", 1).toBuilder()
                .constraint(DateConstraint.of(ConstraintType.START_NO_EARLIER_THAN, on("2026-06-02T08:00")))
                .build();
        Plan plan =
                Plan.builder().activities(List.of(later, manual, days("C", 1))).build();
        IntegratedSchedule schedule = waiting(plan).schedule();

        assertThat(dates(schedule, "TWO", "C").dates().start()).isEqualTo(on("2026-05-04T08:00"));
        assertThat(dates(schedule, "TWO", "B").dates().start()).isEqualTo(on("2026-06-08T08:00"));
    }

    @Test
    void aPlanFromItsFinishStartsWhenThatAsksForWhateverItWaitsFor() {
        Activity late = days("B", 1).toBuilder()
                .constraint(DateConstraint.of(ConstraintType.START_NO_EARLIER_THAN, on("2026-06-10T08:00")))
                .build();
        Plan plan = Plan.builder()
                .activities(List.of(late, days("C", 10)))
                .scheduling(SchedulingRules.fromFinish(on("2026-06-12T17:00")))
                .build();

        assertThat(dates(waiting(plan).schedule(), "TWO", "C").dates().start()).isEqualTo(on("2026-06-01T08:00"));
        assertThat(IntegratedPlan.of(waiting(plan).portfolio())
                        .scheduleFrom(on("2026-06-04T08:00"))
                        .plans())
                .filteredOn(one -> one.scope().equals(project("TWO")))
                .allMatch(one -> !one.startAssumed())
                .extracting(PlanOutlook::start)
                .containsExactly(on("2026-06-01T08:00"));
    }

    @Test
    void aPlanThatSaysNothingOfItsStartHasNoDatesWhateverItWaitsFor() {
        Plan plan =
                Plan.builder().activities(List.of(days("B", 1), days("C", 1))).build();

        assertThat(waiting(plan).schedule().activities(project("TWO"))).isEmpty();
    }

    @Test
    void whatSpansOthersDoesNotTellWhenAPlanStarts() {
        Activity effort =
                days("L", 1).toBuilder().kind(ActivityKind.LEVEL_OF_EFFORT).build();
        Dependency lead = Dependency.of(days("B", 1).id(), effort.id(), LinkType.SS, WorkTime.ofEightHourDays(-10));
        Dependency end = Dependency.of(days("B", 1).id(), effort.id(), LinkType.FF, WorkTime.ZERO);
        Plan plan = Plan.of(Fleet.MONDAY, List.of(days("B", 1), effort, days("C", 1)), List.of(lead, end));

        assertThat(dates(waiting(plan).schedule(), "TWO", "L").dates().start()).isEqualTo(on("2026-05-25T08:00"));
        assertThat(waiting(plan).schedule().plans().get(1).start()).isEqualTo(Fleet.MONDAY);
    }

    @Test
    void whatIsNoLongerFixedIsPushedByWhatItWaitsFor() {
        Activity fixed = days("B", 1).toBuilder()
                .constraint(DateConstraint.of(ConstraintType.MUST_START_ON, on("2026-06-02T08:00")))
                .build();
        Impact impact =
                waiting(fixed).schedule().impactOf(Map.of(project("TWO"), List.of(PlanChange.of(days("B", 1)))));

        assertThat(impact.hits()).extracting(Hit::finishAfter).containsExactly(on("2026-06-08T17:00"));
    }

    @Test
    void aLinkThatWouldCloseACircleOverTwoPlansTakesTheAgreementsOnItAway() {
        IntegratedSchedule schedule = new Fleet()
                .chain("ONE", "A:5")
                .plan("TWO", Plan.of(Fleet.MONDAY, List.of(days("B", 1), days("C", 1)), List.of()))
                .give("G", "ONE", "A", "TWO", "B")
                .give("H", "TWO", "C", "ONE", "A")
                .schedule();
        Dependency back = Dependency.of(days("B", 1).id(), days("C", 1).id());
        Impact impact = schedule.impactOf(Map.of(project("TWO"), List.of(PlanChange.adding(back))));

        assertThat(impact.hits())
                .extracting(hit -> hit.activity() + " " + hit.finishAfter())
                .containsExactly(
                        "PROJECT:ONE A 2026-06-05T17:00",
                        "PROJECT:TWO B 2026-06-01T17:00",
                        "PROJECT:TWO C 2026-06-02T17:00");
    }
}
