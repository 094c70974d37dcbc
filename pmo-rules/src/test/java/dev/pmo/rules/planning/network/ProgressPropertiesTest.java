package dev.pmo.rules.planning.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProgressPropertiesTest {

    private static final LocalDate DATA_DATE = LocalDate.of(2026, 6, 10);

    @Property(tries = 100)
    void nothingThatHasNotHappenedComesBeforeTheDataDate(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Plan plan = reported(seed, size);
        Schedule schedule = Schedule.of(plan);
        LocalDateTime date = DATA_DATE.atStartOfDay();

        for (int i = 0; i < size; i++) {
            ScheduledActivity dates = schedule.activities().get(i);
            Progress progress = plan.activities().get(i).progress();
            if (progress.actualStart() == null) {
                assertThat(dates.earlyStart()).isAfterOrEqualTo(date);
            } else {
                assertThat(dates.earlyStart()).isEqualTo(progress.actualStart());
            }
            if (progress.actualFinish() == null) {
                assertThat(dates.earlyFinish()).isAfterOrEqualTo(date);
            } else {
                assertThat(dates.earlyFinish()).isEqualTo(progress.actualFinish());
            }
        }
    }

    @Property(tries = 100)
    void progressLeavesNothingLateWhereNoDateBinds(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        assertThat(Schedule.of(reported(seed, size)).activities()).allSatisfy(dates -> {
            assertThat(dates.earlyStart()).isBeforeOrEqualTo(dates.lateStart());
            assertThat(dates.earlyFinish()).isBeforeOrEqualTo(dates.lateFinish());
            assertThat(dates.freeFloat()).isBetween(WorkTime.ZERO, dates.totalFloat());
        });
    }

    @Property(tries = 100)
    void orderOfThePlanChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Plan plan = reported(seed, size);
        List<Activity> activities = new ArrayList<>(plan.activities());
        Collections.shuffle(activities, new Random(seed));

        assertThat(Schedule.of(Plans.with(plan, activities)).activities())
                .containsExactlyInAnyOrderElementsOf(Schedule.of(plan).activities());
    }

    @Property(tries = 100)
    void workThatIsDoneNeverEndsThePlanLater(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int size) {
        Plan plan = reported(seed, size);
        List<Activity> done = new ArrayList<>();
        for (Activity activity : plan.activities()) {
            Progress progress = activity.progress();
            boolean begun = progress.actualStart() != null && progress.actualFinish() == null;
            Progress none = new Progress(progress.actualStart(), null, null, WorkTime.ZERO);
            done.add(begun ? activity.toBuilder().progress(none).build() : activity);
        }

        assertThat(Schedule.of(Plans.with(plan, done)).findFinish().orElseThrow())
                .isBeforeOrEqualTo(Schedule.of(plan).findFinish().orElseThrow());
    }

    /** A plan of which some work has started or finished before the data date, in sequence or not. */
    static Plan reported(long seed, int size) {
        Plan plan = RandomPlans.of(seed, size);
        Random random = new Random(seed);
        List<Activity> activities = new ArrayList<>();
        for (Activity activity : plan.activities()) {
            LocalDateTime start = Plans.MONDAY.plusMinutes(random.nextInt(8 * Minutes.DAY));
            LocalDateTime finish = start.plusMinutes(1 + random.nextInt(Minutes.DAY));
            Progress progress = switch (random.nextInt(4)) {
                case 0 -> Progress.finished(start, finish.isBefore(DATA_DATE.atStartOfDay()) ? finish : start);
                case 1 -> new Progress(start, null, null, WorkTime.ofMinutes(1 + random.nextInt(900)));
                default -> Progress.none();
            };
            activities.add(activity.toBuilder().progress(progress).build());
        }
        return Plans.asOf(Plans.with(plan, activities), DATA_DATE);
    }
}
