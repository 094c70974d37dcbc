package dev.pmo.rules.planning.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/**
 * A lag that is a share of the time on the clock between two dates depends on when these are: counted back from a
 * finish, the plan starts early enough all the same, and no earlier than that.
 */
class ElapsedSharesFromFinishTest {

    private static final LocalDateTime FINISH = Plans.MONDAY.plusDays(60);

    private static Plan plan(Random random, int size) {
        Plan plan = RandomPlans.of(random.nextLong(), size);
        List<Dependency> links = new ArrayList<>(plan.dependencies());
        links.replaceAll(link -> random.nextInt(4) > 0
                ? link
                : Dependency.of(
                        link.predecessor(),
                        link.successor(),
                        link.type(),
                        Lag.ofElapsedShare(Ratio.ofPercent(random.nextInt(300) - 75))));
        return plan.toBuilder().start(null).dependencies(links).build();
    }

    /** With points in time, which may stand where work ends as well as where the next begins. */
    private static Plan withPoints(Random random, int size) {
        Plan plan = plan(random, size);
        List<Activity> activities = new ArrayList<>(plan.activities());
        activities.replaceAll(one -> random.nextInt(3) > 0
                ? one
                : one.toBuilder()
                        .kind(random.nextBoolean() ? ActivityKind.MILESTONE : ActivityKind.TASK)
                        .duration(WorkTime.ZERO)
                        .build());
        return plan.toBuilder().activities(activities).build();
    }

    @Property(tries = 200)
    void thePlanStartsEarlyEnoughToKeepItsFinish(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
        Plan plan = withPoints(new Random(seed), size);
        Schedule back = Schedule.of(
                plan.toBuilder().scheduling(SchedulingRules.fromFinish(FINISH)).build());

        assertThat(back.diagnostics()).extracting(Diagnostic::code).doesNotContain(DiagnosticCode.FINISH_MISSED);
        assertThat(back.activities())
                .allSatisfy(one -> assertThat(one.totalFloat()).isGreaterThanOrEqualTo(WorkTime.ZERO));
        assertThat(back.findFinish().orElseThrow()).isBeforeOrEqualTo(FINISH);
    }

    @Property(tries = 200)
    void forwardFromThatStartItHasTheSameEarlyDatesAndKeepsTheFinish(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int size) {
        Plan plan = withPoints(new Random(seed), size);
        Schedule back = Schedule.of(
                plan.toBuilder().scheduling(SchedulingRules.fromFinish(FINISH)).build());
        LocalDateTime start = back.activities().stream()
                .map(ScheduledActivity::earlyStart)
                .min(LocalDateTime::compareTo)
                .orElseThrow();
        Schedule forward = Schedule.of(plan.toBuilder().start(start).build());

        assertThat(forward.findFinish().orElseThrow()).isBeforeOrEqualTo(FINISH);
        for (ScheduledActivity one : back.activities()) {
            ScheduledActivity other = forward.find(one.id()).orElseThrow();
            assertThat(other.earlyStart()).isEqualTo(one.earlyStart());
            assertThat(other.earlyFinish()).isEqualTo(one.earlyFinish());
        }
    }

    @Test
    void aPlanOfNothingButALinkHasNoDates() {
        Lag half = Lag.ofElapsedShare(Ratio.ofPercent(50));
        Plan plan = Plan.none().toBuilder()
                .dependencies(List.of(Dependency.of(ActivityId.of("A"), ActivityId.of("B"), LinkType.FS, half)))
                .scheduling(SchedulingRules.fromFinish(FINISH))
                .build();

        assertThat(Schedule.of(plan).activities()).isEmpty();
    }

    /** Tried out by scheduling from each of many later starts: near the one that is found minute by minute. */
    @Property(tries = 100)
    void noLaterStartKeepsTheFinish(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int size) {
        Plan plan = plan(new Random(seed), size);
        LocalDateTime start =
                Schedule.of(plan.toBuilder()
                                .scheduling(SchedulingRules.fromFinish(FINISH))
                                .build())
                        .activities()
                        .stream()
                        .map(ScheduledActivity::earlyStart)
                        .min(LocalDateTime::compareTo)
                        .orElseThrow();

        assertThat(keepsTheFinish(plan, start)).isTrue();
        for (LocalDateTime later = workAfter(plan, start); later.isBefore(FINISH); later = next(start, later)) {
            assertThat(keepsTheFinish(plan, later)).as("from %s", later).isFalse();
        }
    }

    private static LocalDateTime next(LocalDateTime start, LocalDateTime later) {
        return later.plusMinutes(later.isBefore(start.plusHours(3)) ? 1 : 17);
    }

    /** The first moment that is not the same start as another, because work has been done since. */
    private static LocalDateTime workAfter(Plan plan, LocalDateTime start) {
        PlanRulers rulers = PlanRulers.of(plan);
        return plan.activities().stream()
                .map(one -> rulers.rulerOf(one)
                        .findFinishAfter(start, WorkTime.ofMinutes(1))
                        .orElseThrow())
                .min(LocalDateTime::compareTo)
                .orElseThrow();
    }

    private static boolean keepsTheFinish(Plan plan, LocalDateTime start) {
        Schedule forward = Schedule.of(plan.toBuilder()
                .start(start)
                .scheduling(SchedulingRules.standard().withFinish(FINISH))
                .build());
        return forward.activities().stream().allMatch(one -> one.totalFloat().signum() >= 0);
    }
}
