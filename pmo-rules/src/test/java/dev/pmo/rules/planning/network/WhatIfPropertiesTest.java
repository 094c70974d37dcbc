package dev.pmo.rules.planning.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LagCalendar;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Placement;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.ProgressMode;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WhatIfPropertiesTest {

    private static final ConstraintType[] CONSTRAINTS =
            Arrays.stream(ConstraintType.values()).filter(ConstraintType::dated).toArray(ConstraintType[]::new);

    private static <T> T any(Random random, T[] all) {
        return all[random.nextInt(all.length)];
    }

    /** A random plan with points in time, constraints, progress, summaries and, now and then, what hangs together. */
    static Plan plan(Random random, int size) {
        long plain = random.nextLong();
        Plan plan = random.nextInt(3) == 0 ? RandomPlans.staffed(plain, size) : RandomPlans.of(plain, size);
        boolean summaries = random.nextInt(3) == 0;
        List<Activity> activities = new ArrayList<>();
        for (Activity activity : plan.activities()) {
            Activity changed = random.nextInt(3) == 0 ? changed(random, activity) : activity;
            activities.add(
                    summaries
                            ? changed.toBuilder()
                                    .parent(Plans.id("S" + random.nextInt(4)))
                                    .build()
                            : changed);
        }
        for (int i = 0; summaries && i < 4; i++) {
            activities.add(Plans.summary("S" + i).toBuilder()
                    .parent(i == 0 ? null : Plans.id("S" + random.nextInt(i)))
                    .build());
        }
        List<Dependency> links = new ArrayList<>(plan.dependencies());
        links.replaceAll(link -> random.nextInt(8) == 0 ? lagged(random, link) : link);
        return plan.toBuilder()
                .dataDate(random.nextBoolean() ? Plans.MONDAY.toLocalDate().plusDays(random.nextInt(6)) : null)
                .activities(activities)
                .dependencies(links)
                .scheduling(rules(random))
                .build();
    }

    private static Dependency lagged(Random random, Dependency link) {
        Lag lag = switch (random.nextInt(3)) {
            case 0 -> Lag.ofElapsed(Duration.ofHours(random.nextInt(60) - 10));
            case 1 -> Lag.ofShare(Ratio.of(new BigDecimal("0.25")));
            default -> Lag.ofElapsedShare(Ratio.of(new BigDecimal("0.5")));
        };
        return Dependency.of(link.predecessor(), link.successor(), link.type(), lag);
    }

    private static SchedulingRules rules(Random random) {
        SchedulingRules rules = SchedulingRules.standard()
                .withProgressMode(any(random, ProgressMode.values()))
                .withLagCalendar(any(random, LagCalendar.values()));
        return switch (random.nextInt(6)) {
            case 0 -> rules.withFinish(Plans.MONDAY.plusDays(12));
            case 1 -> SchedulingRules.fromFinish(Plans.MONDAY.plusDays(40));
            default -> rules;
        };
    }

    private static Activity changed(Random random, Activity activity) {
        LocalDateTime moment = Plans.MONDAY.plusMinutes(random.nextInt(20_000));
        Activity.Builder changed = activity.toBuilder();
        switch (random.nextInt(12)) {
            case 0, 1 -> changed.duration(WorkTime.ZERO);
            case 2 -> changed.constraint(DateConstraint.of(any(random, CONSTRAINTS), moment));
            case 3 -> changed.constraint(null);
            case 4, 5 ->
                changed.progress(new Progress(
                        moment,
                        null,
                        random.nextBoolean() ? Ratio.of(new BigDecimal("0.4")) : null,
                        random.nextBoolean() ? WorkTime.ofMinutes(random.nextInt(900)) : null));
            case 6, 7 ->
                changed.progress(
                        new Progress(moment, moment.plusMinutes(random.nextInt(3_000)), Ratio.ONE, WorkTime.ZERO));
            case 8 -> changed.deadline(moment);
            case 9 ->
                changed.placement(
                        random.nextInt(3) == 0
                                ? Placement.inactive()
                                : Placement.manual(moment, random.nextBoolean() ? moment.plusDays(2) : null));
            default -> changed.duration(WorkTime.ofMinutes(random.nextInt(2_000)));
        }
        return changed.build();
    }

    private static void agrees(WhatIf whatIf, Plan plan, List<PlanChange> changes, Plan changedPlan) {
        WhatIfResult result = whatIf.ask(changes);
        Schedule expected = Schedule.of(changedPlan);

        assertThat(result.findFinish()).isEqualTo(expected.findFinish());
        assertThat(result.startAfter()).isEqualTo(expected.findStart().orElse(null));
        Map<ActivityId, ScheduledActivity> after = new HashMap<>();
        Schedule.of(plan).activities().forEach(dates -> after.put(dates.id(), dates));
        for (ActivityMove move : result.moves()) {
            assertThat(move.before()).isEqualTo(after.get(move.id()));
            after.remove(move.id());
            if (move.after() != null) {
                after.put(move.id(), move.after());
            }
        }
        Map<ActivityId, ScheduledActivity> wanted = new HashMap<>();
        expected.activities().forEach(dates -> wanted.put(dates.id(), dates));
        assertThat(after).isEqualTo(wanted);
    }

    @Property(tries = 200)
    void theAnswerIsThatOfSchedulingTheChangedPlanHoweverManyQuestionsWereAsked(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        Random random = new Random(seed);
        Plan plan = plan(random, size);
        WhatIf whatIf = WhatIf.of(plan);
        for (int question = 0; question < 4; question++) {
            List<PlanChange> changes = new ArrayList<>();
            for (int i = random.nextInt(3); i >= 0; i--) {
                changes.add(PlanChange.of(changed(random, plan.activities().get(random.nextInt(size)))));
            }
            agrees(whatIf, plan, changes, PlanChange.changed(plan, changes));
        }
    }

    @Property(tries = 200)
    void linksMayComeAndGoHoweverManyQuestionsWereAsked(
            @ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int size) {
        Random random = new Random(seed);
        Plan plan = plan(random, size);
        WhatIf whatIf = WhatIf.of(plan);
        for (int question = 0; question < 4; question++) {
            List<PlanChange> changes = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                changes.add(PlanChange.adding(link(random, size)));
            }
            if (!plan.dependencies().isEmpty() && random.nextInt(3) > 0) {
                changes.add(PlanChange.removing(plan.dependencies()
                        .get(random.nextInt(plan.dependencies().size()))));
            }
            if (random.nextInt(3) == 0) {
                changes.add(PlanChange.of(changed(random, plan.activities().get(random.nextInt(size)))));
            }
            agrees(whatIf, plan, changes, PlanChange.changed(plan, changes));
        }
    }

    /** Now and then against the order of the plan, which may make a circle. */
    private static Dependency link(Random random, int size) {
        int from = random.nextInt(size - 1);
        int to = random.nextInt(10) == 0 ? random.nextInt(size) : from + 1 + random.nextInt(size - 1 - from);
        Dependency link =
                Dependency.of(Plans.id("A" + from), Plans.id("A" + to), any(random, LinkType.values()), Lag.ZERO);
        return random.nextInt(3) == 0 ? lagged(random, link) : link;
    }

    @Property(tries = 30)
    void whatChangesNothingMovesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        Plan plan = plan(new Random(seed), size);

        assertThat(WhatIf.of(plan)
                        .ask(List.of(PlanChange.of(plan.activities().get(0))))
                        .moves())
                .isEmpty();
    }
}
