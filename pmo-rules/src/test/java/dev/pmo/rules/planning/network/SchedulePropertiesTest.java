package dev.pmo.rules.planning.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SchedulePropertiesTest {

    private static final Map<String, List<Long>> MINUTES = RandomPlans.minutes();

    @Property(tries = 150)
    void agreesWithMinutesPushedAlongTheLinks(@ForAll long seed, @ForAll @IntRange(min = 1, max = 25) int size) {
        Plan plan = RandomPlans.of(seed, size);
        Schedule schedule = Schedule.of(plan);
        SimpleSchedule simple = new SimpleSchedule(plan, MINUTES);

        assertThat(schedule.findFinish()).contains(Minutes.moment(simple.end));
        for (int i = 0; i < size; i++) {
            ScheduledActivity dates = schedule.activities().get(i);
            assertThat(dates.earlyStart()).isEqualTo(Minutes.moment(simple.earlyStart(i)));
            assertThat(dates.earlyFinish()).isEqualTo(Minutes.moment(simple.earlyFinish(i)));
            assertThat(dates.lateStart()).isEqualTo(Minutes.moment(simple.lateStart(i)));
            assertThat(dates.lateFinish()).isEqualTo(Minutes.moment(simple.lateFinish(i)));
            assertThat(dates.totalFloat().minutes()).isEqualTo(simple.late[i] - simple.early[i]);
        }
    }

    /** Every other one with resources. */
    private static Plan plan(long seed, int size) {
        return seed % 2 == 0 ? RandomPlans.staffed(seed, size) : RandomPlans.of(seed, size);
    }

    @Property(tries = 100)
    void heldUntilItsLateStartNothingMovesTheEndAndOneMinuteMoreDoes(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Plan plan = withoutStartDrivenLinks(RandomPlans.staffed(seed, size));
        int number = new Random(seed).nextInt(size);
        Schedule schedule = Schedule.of(plan);
        LocalDateTime late = schedule.activities().get(number).lateStart();

        assertThat(Schedule.of(held(plan, number, late)).findFinish()).isEqualTo(schedule.findFinish());
        assertThat(Schedule.of(held(plan, number, late.plusMinutes(1)))
                        .findFinish()
                        .orElseThrow())
                .isAfter(schedule.findFinish().orElseThrow());
    }

    @Property(tries = 200)
    void nothingIsShownBehindWhatWaitsForItNeitherEarlyNorLate(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        Plan plan = RandomPlans.withPoints(seed, size);
        Map<ActivityId, ScheduledActivity> dates = new HashMap<>();
        Schedule.of(plan).activities().forEach(activity -> dates.put(activity.id(), activity));

        assertThat(plan.dependencies()).allSatisfy(link -> {
            ScheduledActivity before = Objects.requireNonNull(dates.get(link.predecessor()));
            ScheduledActivity after = Objects.requireNonNull(dates.get(link.successor()));
            assertThat(before.earlyFinish()).isBeforeOrEqualTo(after.earlyStart());
            assertThat(before.lateFinish()).isBeforeOrEqualTo(after.lateStart());
        });
    }

    private static Plan held(Plan plan, int number, LocalDateTime moment) {
        List<Activity> activities = new ArrayList<>(plan.activities());
        DateConstraint held = DateConstraint.of(ConstraintType.START_NO_EARLIER_THAN, moment);
        activities.set(
                number, activities.get(number).toBuilder().constraint(held).build());
        return plan.toBuilder().activities(activities).build();
    }

    @Property(tries = 100)
    void withoutConstraintsNothingIsLateAndSomethingIsCritical(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        Schedule schedule = Schedule.of(plan(seed, size));

        assertThat(schedule.activities()).allSatisfy(dates -> {
            assertThat(dates.earlyStart()).isBeforeOrEqualTo(dates.lateStart());
            assertThat(dates.earlyFinish()).isBeforeOrEqualTo(dates.lateFinish());
            assertThat(dates.freeFloat()).isBetween(WorkTime.ZERO, dates.totalFloat());
        });
        assertThat(schedule.activities()).anyMatch(ScheduledActivity::critical);
    }

    @Property(tries = 100)
    void orderOfThePlanChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        Plan plan = plan(seed, size);
        List<Activity> activities = new ArrayList<>(plan.activities());
        List<Dependency> links = new ArrayList<>(plan.dependencies());
        Collections.shuffle(activities, new Random(seed));
        Collections.shuffle(links, new Random(seed));
        Schedule shuffled = Schedule.of(
                plan.toBuilder().activities(activities).dependencies(links).build());
        Schedule schedule = Schedule.of(plan);

        assertThat(shuffled.activities()).containsExactlyInAnyOrderElementsOf(schedule.activities());
        assertThat(shuffled.criticalPath()).isEqualTo(schedule.criticalPath());
    }

    @Property(tries = 100)
    void otherIdentifiersChangeNoDate(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        Plan plan = RandomPlans.of(seed, size);
        List<Activity> activities = new ArrayList<>();
        for (Activity activity : plan.activities()) {
            activities.add(Activity.builder(renamed(activity.id()), activity.name())
                    .duration(activity.duration())
                    .calendar(activity.calendar())
                    .build());
        }
        List<Dependency> links = plan.dependencies().stream()
                .map(link ->
                        Dependency.of(renamed(link.predecessor()), renamed(link.successor()), link.type(), link.lag()))
                .toList();
        Schedule schedule = Schedule.of(plan);
        Schedule other = Schedule.of(
                plan.toBuilder().activities(activities).dependencies(links).build());

        for (ScheduledActivity dates : schedule.activities()) {
            ScheduledActivity same = other.find(renamed(dates.id())).orElseThrow();
            assertThat(List.of(same.earlyStart(), same.lateFinish(), same.freeFloat(), same.independentFloat()))
                    .isEqualTo(List.of(
                            dates.earlyStart(), dates.lateFinish(), dates.freeFloat(), dates.independentFloat()));
        }
    }

    /** Long, short and foreign identifiers, none of which keeps the order of the others. */
    private static ActivityId renamed(ActivityId id) {
        int number = Integer.parseInt(id.value().substring(1));
        return ActivityId.of(
                switch (number % 3) {
                    case 0 -> "an identifier of many characters " + (1000 - number);
                    case 1 -> "é" + number * 7919;
                    default -> Integer.toString(number * 31 % 997, 36) + "_" + number;
                });
    }

    @Property(tries = 100)
    void longerWorkNeverEndsThePlanEarlier(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Plan plan = withoutStartDrivenLinks(RandomPlans.of(seed, size));
        Plan longer = longer(plan, new Random(seed).nextInt(size), 60);

        assertThat(Schedule.of(longer).findFinish().orElseThrow())
                .isAfterOrEqualTo(Schedule.of(plan).findFinish().orElseThrow());
    }

    @Property(tries = 100)
    void floatUsedUpMovesNothingAndOneMinuteMoreMovesTheEnd(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Plan plan = withoutStartDrivenLinks(RandomPlans.of(seed, size));
        int number = new Random(seed).nextInt(size);
        Schedule schedule = Schedule.of(plan);
        long slack = schedule.activities().get(number).totalFloat().minutes();

        assertThat(Schedule.of(longer(plan, number, slack)).findFinish()).isEqualTo(schedule.findFinish());
        assertThat(Schedule.of(longer(plan, number, slack + 1)).findFinish().orElseThrow())
                .isAfter(schedule.findFinish().orElseThrow());
    }

    @Property(tries = 100)
    void freeFloatUsedUpMovesNoOtherActivity(@ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int size) {
        Plan plan = withoutStartDrivenLinks(RandomPlans.of(seed, size));
        int number = new Random(seed).nextInt(size);
        Schedule schedule = Schedule.of(plan);
        Schedule slipped = Schedule.of(longer(
                plan, number, schedule.activities().get(number).freeFloat().minutes()));

        for (int i = 0; i < size; i++) {
            if (i != number) {
                assertThat(slipped.activities().get(i).earlyStart())
                        .isEqualTo(schedule.activities().get(i).earlyStart());
            }
        }
    }

    @Property(tries = 60)
    void criticalPathIsAChainOfDriversFromARootToTheEnd(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size) {
        Schedule schedule = Schedule.of(RandomPlans.of(seed, size));
        List<ActivityId> path = schedule.criticalPath();

        assertThat(schedule.find(path.get(path.size() - 1)).orElseThrow().earlyFinish())
                .isEqualTo(schedule.findFinish().orElseThrow());
        assertThat(schedule.drivers(path.get(0))).extracting(Driver::kind).containsExactly(DriverKind.PLAN_START);
        for (int i = 1; i < path.size(); i++) {
            ActivityId before = path.get(i - 1);
            assertThat(schedule.drivers(path.get(i)))
                    .anyMatch(driver ->
                            driver.link() != null && driver.link().predecessor().equals(before));
        }
    }

    /** Lengthening work then moves only its finish: links into its finish would pull its start to the left. */
    private static Plan withoutStartDrivenLinks(Plan plan) {
        List<Dependency> links = plan.dependencies().stream()
                .filter(link -> link.type().fromFinish() && !link.type().toFinish())
                .toList();
        return plan.toBuilder().dependencies(links).build();
    }

    private static Plan longer(Plan plan, int number, long minutes) {
        List<Activity> activities = new ArrayList<>(plan.activities());
        Activity activity = activities.get(number);
        activities.set(
                number,
                activity.toBuilder()
                        .duration(activity.duration().plus(WorkTime.ofMinutes(minutes)))
                        .build());
        return plan.toBuilder().activities(activities).build();
    }
}
