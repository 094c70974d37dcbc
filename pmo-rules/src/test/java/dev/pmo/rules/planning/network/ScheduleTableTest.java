package dev.pmo.rules.planning.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScheduleTableTest {

    @Property(tries = 60)
    void tellsTheSameNumbersAsTheActivities(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        Schedule schedule = Schedule.of(RandomPlans.staffed(seed, size));
        ScheduleTable table = schedule.table();

        for (ScheduledActivity dates : schedule.activities()) {
            int position = table.position(dates.id());
            assertThat(table.dated(position)).isTrue();
            assertThat(Minutes.moment(table.earlyStart(position))).isEqualTo(dates.earlyStart());
            assertThat(Minutes.moment(table.earlyFinish(position))).isEqualTo(dates.earlyFinish());
            assertThat(table.totalFloat(position)).isEqualTo(dates.totalFloat().minutes());
        }
    }

    @Property(tries = 100)
    void theFinishIfWorkTakesLongerIsThatOfTheLongerPlan(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        Plan plan = seed % 2 == 0 ? RandomPlans.staffed(seed, size) : RandomPlans.of(seed, size);
        int position = new Random(seed).nextInt(size);
        Activity activity = plan.activities().get(position);
        WorkTime added = WorkTime.ofMinutes(new Random(seed).nextInt(3_000));
        List<Activity> activities = new ArrayList<>(plan.activities());
        activities.set(
                position,
                activity.toBuilder().duration(activity.duration().plus(added)).build());

        Optional<LocalDateTime> finish = Schedule.of(plan).table().findFinishIfLonger(position, added);

        Schedule longer = Schedule.of(plan.toBuilder().activities(activities).build());
        boolean one = activity.assignments().size() < 2;
        assertThat(finish.isPresent()).isEqualTo(one);
        assertThat(one ? finish : longer.findFinish()).isEqualTo(longer.findFinish());
    }

    @Property(tries = 60)
    void theFirstEarlyStartIsTheBeginAndThePathThatOfTheSchedule(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        Plan plan = RandomPlans.staffed(seed, size);
        Schedule schedule = Schedule.of(plan);
        ScheduleTable table = schedule.table();

        assertThat(Minutes.moment(table.begin()))
                .isEqualTo(schedule.activities().stream()
                        .map(ScheduledActivity::earlyStart)
                        .min(LocalDateTime::compareTo)
                        .orElseThrow());
        assertThat(Arrays.stream(table.criticalPath())
                        .mapToObj(node -> plan.activities().get(node).id()))
                .isEqualTo(schedule.criticalPath())
                .isEqualTo(schedule.findCriticalPaths().orElseThrow().paths(1).get(0));
    }

    @Property(tries = 60)
    void eachLinkLeadsFromItsPredecessorToItsSuccessor(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        Plan plan = RandomPlans.of(seed, size);
        ScheduleTable table = Schedule.of(plan).table();
        int[] before = table.predecessors();
        int[] after = table.successors();

        for (int link = 0; link < before.length; link++) {
            assertThat(before[link])
                    .isEqualTo(table.position(plan.dependencies().get(link).predecessor()));
            assertThat(after[link])
                    .isEqualTo(table.position(plan.dependencies().get(link).successor()));
        }
    }

    @Test
    void linksOfHeadingsOrToNothingJoinNoTwoActivitiesAndWithoutDatesThereIsNoPath() {
        List<Activity> activities = List.of(Plans.summary("S"), Plans.task("A", 1), Plans.task("B", 1));
        ScheduleTable table = Schedule.of(Plans.standard(
                        activities,
                        List.of(
                                Plans.link("S", "A"),
                                Plans.link("A", "B"),
                                Plans.link("B", "Z"),
                                Plans.link("B", "A"))))
                .table();

        assertThat(table.predecessors()).containsExactly(-1, 1, -1, 2);
        assertThat(table.successors()).containsExactly(-1, 2, -1, 1);
        assertThat(table.criticalPath()).isEmpty();
    }

    @Test
    void whatHasNoDatesIsNotInTheTable() {
        ScheduleTable table = Schedule.of(Plans.standard(List.of(Plans.summary("S")), List.of()))
                .table();

        assertThat(table.dated(0)).isFalse();
        assertThat(table.position(Plans.id("Z"))).isEqualTo(-1);
        assertThat(ScheduleTable.minutes(LocalDate.EPOCH.plusDays(1))).isEqualTo(1440);
        ScheduleTable none = Schedule.of(Plans.standard(List.of(Plans.task("A", 1)), List.of(Plans.link("A", "A"))))
                .table();
        assertThatThrownBy(() -> none.earlyStart(0)).hasMessageContaining("\nMaybe ask dated(position) before.");
    }
}
