package dev.pmo.rules.planning.network;

import static dev.pmo.rules.planning.network.Plans.at;
import static dev.pmo.rules.planning.network.Plans.below;
import static dev.pmo.rules.planning.network.Plans.codes;
import static dev.pmo.rules.planning.network.Plans.dates;
import static dev.pmo.rules.planning.network.Plans.id;
import static dev.pmo.rules.planning.network.Plans.link;
import static dev.pmo.rules.planning.network.Plans.summary;
import static dev.pmo.rules.planning.network.Plans.task;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/** Links on summary activities, and lines that are not part of the logic: level of effort, manual, external, inactive. */
class SummaryLogicTest {

    @Test
    void whatLeadsToASummaryLeadsToAllBelowIt() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(
                        task("X", 16),
                        summary("P"),
                        summary("Q").toBuilder().parent(id("P")).build(),
                        below("A", 8, "P"),
                        below("B", 16, "Q")),
                List.of(link("X", "P"))));

        assertThat(dates(schedule, "A").start()).isEqualTo(at(3, 8));
        assertThat(dates(schedule, "B").start()).isEqualTo(at(3, 8));
        assertThat(dates(schedule, "P").finish()).isEqualTo(at(4, 17));
        assertThat(dates(schedule, "X").freeFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(schedule.drivers(id("B"))).containsExactly(new Driver(DriverKind.LINK, link("X", "P")));
        assertThat(schedule.criticalPath()).containsExactly(id("X"), id("P"), id("Q"), id("B"));
    }

    @Test
    void whatFollowsASummaryWaitsForAllBelowItAndLagsCount() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(summary("P"), below("A", 8, "P"), below("B", 16, "P"), task("C", 8)),
                List.of(link("P", "C", LinkType.FS, 4))));

        assertThat(dates(schedule, "C").start()).isEqualTo(at(3, 13));
        assertThat(dates(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(8));
        assertThat(dates(schedule, "B").totalFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(schedule.why(id("C")))
                .extracting(Reason::activity, Reason::kind)
                .containsExactly(
                        tuple(id("C"), DriverKind.LINK),
                        tuple(id("P"), DriverKind.BELOW),
                        tuple(id("B"), DriverKind.PLAN_START));
    }

    @Test
    void theStartOfASummaryIsThatOfTheFirstBelowIt() {
        Activity later = below("A", 8, "P").toBuilder()
                .constraint(DateConstraint.of(ConstraintType.START_NO_EARLIER_THAN, at(3, 8)))
                .build();
        Activity first = below("B", 8, "P").toBuilder()
                .constraint(DateConstraint.of(ConstraintType.START_NO_EARLIER_THAN, at(2, 8)))
                .build();
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(summary("P"), later, first, task("C", 40)), List.of(link("P", "C", LinkType.SS, 0))));

        assertThat(dates(schedule, "C").start()).isEqualTo(at(2, 8));
        assertThat(dates(schedule, "B").totalFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(dates(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(24));
    }

    @Test
    void linkIntoTheFinishOfASummaryIsToldAndLeftOut() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(task("X", 40), summary("P"), below("A", 8, "P")), List.of(link("X", "P", LinkType.FF, 0))));

        assertThat(dates(schedule, "A").finish()).isEqualTo(at(1, 17));
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.LINK_ON_SUMMARY);
    }

    @Test
    void summaryThatWaitsForWhatLiesBelowItIsACircle() {
        Schedule schedule =
                Schedule.of(Plans.standard(List.of(summary("P"), below("A", 8, "P")), List.of(link("A", "P"))));

        assertThat(schedule.dated()).isFalse();
        assertThat(schedule.diagnostics()).extracting(Diagnostic::text).containsExactly("A -> P -> A");
    }

    @Test
    void constraintOnASummaryIsToldAndLeftOut() {
        Activity bound = summary("P").toBuilder()
                .constraint(DateConstraint.of(ConstraintType.MUST_START_ON, at(9, 8)))
                .build();
        Schedule schedule = Schedule.of(Plans.standard(List.of(bound, below("A", 8, "P")), List.of()));

        assertThat(dates(schedule, "A").start()).isEqualTo(at(1, 8));
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.CONSTRAINT_ON_SUMMARY);
    }

    @Property(tries = 100)
    void logicOnSummariesIsThatOfEveryPairBelowThem(@ForAll long seed, @ForAll @IntRange(min = 4, max = 30) int size) {
        Plan plan = RandomPlans.of(seed, size);
        Random random = new Random(seed);
        int half = size / 2;
        List<Activity> activities = new ArrayList<>(List.of(summary("P"), summary("Q")));
        List<Dependency> pairs = new ArrayList<>(plan.dependencies());
        List<ActivityId> before = new ArrayList<>();
        List<ActivityId> after = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Activity activity = plan.activities().get(i);
            if (random.nextBoolean()) {
                activities.add(
                        activity.toBuilder().parent(id(i < half ? "P" : "Q")).build());
                (i < half ? before : after).add(activity.id());
            } else {
                activities.add(activity);
            }
        }
        for (ActivityId from : before) {
            for (ActivityId to : after) {
                pairs.add(Dependency.of(from, to));
            }
        }
        List<Dependency> joined = new ArrayList<>(plan.dependencies());
        joined.add(link("P", "Q"));
        Schedule expected = Schedule.of(
                plan.toBuilder().activities(activities).dependencies(pairs).build());
        Schedule schedule = Schedule.of(
                plan.toBuilder().activities(activities).dependencies(joined).build());

        if (!before.isEmpty() && !after.isEmpty()) {
            for (Activity activity : plan.activities()) {
                ScheduledActivity dates = schedule.find(activity.id()).orElseThrow();
                ScheduledActivity others = expected.find(activity.id()).orElseThrow();
                assertThat(dates.earlyStart()).isEqualTo(others.earlyStart());
                assertThat(dates.lateFinish()).isEqualTo(others.lateFinish());
                assertThat(dates.freeFloat()).isEqualTo(others.freeFloat());
            }
        }
    }

    @Test
    void levelOfEffortSpansItsLinksAndDrivesNothing() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(task("A", 8), task("B", 16), effort("E"), task("C", 8)),
                List.of(
                        link("A", "B"),
                        link("A", "E", LinkType.SS, 4),
                        link("B", "E", LinkType.FF, 0),
                        link("E", "C"))));

        assertThat(dates(schedule, "E").start()).isEqualTo(at(1, 13));
        assertThat(dates(schedule, "E").finish()).isEqualTo(at(3, 17));
        assertThat(dates(schedule, "E").critical()).isFalse();
        assertThat(dates(schedule, "C").start()).isEqualTo(at(1, 8));
        assertThat(schedule.findFigures().orElseThrow().activities()).isEqualTo(3);
    }

    @Test
    void levelOfEffortOverAPhaseCountsInTheSummaryAboveIt() {
        Activity office = effort("E").toBuilder().parent(id("Q")).build();
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(summary("P"), below("A", 24, "P"), summary("Q"), office),
                List.of(link("P", "E", LinkType.SS, 0), link("P", "E", LinkType.FF, 8))));

        assertThat(dates(schedule, "Q").start()).isEqualTo(at(1, 8));
        assertThat(dates(schedule, "Q").finish()).isEqualTo(at(4, 17));
    }

    @Test
    void levelOfEffortWithoutSpanIsTold() {
        Schedule schedule = Schedule.of(
                Plans.standard(List.of(task("A", 8), effort("E")), List.of(link("A", "E", LinkType.SS, 0))));

        assertThat(schedule.find(id("E"))).isEmpty();
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.LEVEL_OF_EFFORT_WITHOUT_SPAN);
    }

    @Test
    void manualWorkStandsAndDrivesWhatFollows() {
        Activity byHand = placed("B", Placement.manual(at(2, 8), null));
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(task("A", 16), byHand, task("C", 8), task("D", 40)), List.of(link("A", "B"), link("B", "C"))));

        assertThat(dates(schedule, "B").finish()).isEqualTo(at(2, 17));
        assertThat(dates(schedule, "C").start()).isEqualTo(at(3, 8));
        assertThat(dates(schedule, "B").totalFloat()).isEqualTo(WorkTime.ofHours(16));
        assertThat(dates(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(-8));
        assertThat(schedule.drivers(id("B"))).containsExactly(new Driver(DriverKind.PLACEMENT, null));
        assertThat(schedule.diagnostics())
                .extracting(Diagnostic::code, Diagnostic::activities)
                .containsExactly(tuple(DiagnosticCode.PLACEMENT_AGAINST_LOGIC, List.of(id("A"), id("B"))));
    }

    @Test
    void externalWorkStandsAtTheDatesOfItsOwnPlanEvenOutsideWorkingTime() {
        Activity theirs = placed("B", Placement.external(at(6, 10), at(7, 12)));
        Schedule schedule = Schedule.of(Plans.standard(List.of(theirs, task("C", 8)), List.of(link("B", "C"))));

        assertThat(dates(schedule, "B").start()).isEqualTo(at(6, 10));
        assertThat(dates(schedule, "B").finish()).isEqualTo(at(7, 12));
        assertThat(dates(schedule, "C").start()).isEqualTo(at(8, 8));
    }

    @Test
    void placementWithoutDatesLeavesTheLogicToPlaceIt() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(task("A", 8), placed("B", Placement.manual(null, null))), List.of(link("A", "B"))));

        assertThat(dates(schedule, "B").start()).isEqualTo(at(2, 8));
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.PLACEMENT_WITHOUT_DATE);
    }

    @Test
    void inactiveWorkHasNoDatesAndItsLinksAreNotBridged() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(task("A", 8), placed("B", Placement.inactive()), task("C", 8)),
                List.of(link("A", "B"), link("B", "C"))));

        assertThat(schedule.find(id("B"))).isEmpty();
        assertThat(dates(schedule, "C").start()).isEqualTo(at(1, 8));
        assertThat(codes(schedule)).containsExactly(DiagnosticCode.INACTIVE_ACTIVITY);
    }

    private static Activity placed(String id, Placement placement) {
        return task(id, 8).toBuilder().placement(placement).build();
    }

    private static Activity effort(String id) {
        return Activity.builder(id(id), id).kind(ActivityKind.LEVEL_OF_EFFORT).build();
    }

    private static Activity bound(String id, ConstraintType type, LocalDateTime date) {
        return summary(id).toBuilder().constraint(DateConstraint.of(type, date)).build();
    }

    /** Wednesday at eight. */
    @Test
    void nothingBelowStartsEarlierThanTheSummaryMay() {
        Activity inner = summary("Q").toBuilder().parent(id("P")).build();
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(
                        bound("P", ConstraintType.START_NO_EARLIER_THAN, at(3, 8)),
                        below("A", 8, "P"),
                        inner,
                        below("B", 8, "Q"),
                        task("C", 8)),
                List.of(link("A", "B"))));

        assertThat(dates(schedule, "A").start()).isEqualTo(at(3, 8));
        assertThat(dates(schedule, "B").start()).isEqualTo(at(4, 8));
        assertThat(dates(schedule, "P").start()).isEqualTo(at(3, 8));
        assertThat(dates(schedule, "C").start()).isEqualTo(at(1, 8));
        assertThat(schedule.diagnostics()).isEmpty();
        assertThat(schedule.drivers(id("A"))).containsExactly(new Driver(DriverKind.CONSTRAINT, null));
        assertThat(schedule.why(id("A")))
                .extracting(Reason::text)
                .containsExactly(
                        "A starts on 2026-06-03T08:00 because of start no earlier than 2026-06-03T08:00 of P above it");
    }

    @Test
    void whatLiesBelowIsToFinishByTheDateOfTheSummary() {
        Schedule schedule = Schedule.of(Plans.standard(
                List.of(
                        bound("P", ConstraintType.FINISH_NO_LATER_THAN, at(2, 17)),
                        below("A", 8, "P"),
                        below("B", 16, "P"),
                        task("C", 80)),
                List.of(link("A", "B"))));

        assertThat(dates(schedule, "B").finish()).isEqualTo(at(3, 17));
        assertThat(dates(schedule, "B").lateFinish()).isEqualTo(at(2, 17));
        assertThat(dates(schedule, "A").totalFloat()).isEqualTo(WorkTime.ofHours(-8));
        assertThat(dates(schedule, "C").totalFloat()).isEqualTo(WorkTime.ZERO);
        assertThat(schedule.diagnostics())
                .containsExactly(new Diagnostic(
                        DiagnosticCode.CONSTRAINT_AGAINST_LOGIC,
                        List.of(id("B"), id("P")),
                        "P is bound by 'finish no later than' 2026-06-02T17:00, against B below it"));
    }

    @Test
    void theConstraintOfASummaryIsThatOfEachActivityBelow() {
        List<Activity> activities = List.of(
                bound("P", ConstraintType.START_NO_EARLIER_THAN, at(3, 10)),
                below("A", 8, "P"),
                below("B", 30, "P"),
                below("C", 3, "P"),
                task("D", 12));
        List<Dependency> links = List.of(link("A", "B"), link("D", "C"));
        List<Activity> single = activities.stream()
                .map(one -> id("P").equals(one.parent())
                        ? one.toBuilder()
                                .constraint(activities.get(0).constraint())
                                .build()
                        : one.toBuilder().constraint(null).build())
                .toList();

        assertThat(Schedule.of(Plans.standard(activities, links)).activities())
                .isEqualTo(Schedule.of(Plans.standard(single, links)).activities());
    }
}
