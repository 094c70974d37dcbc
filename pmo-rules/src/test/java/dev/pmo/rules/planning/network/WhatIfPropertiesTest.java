package dev.pmo.rules.planning.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ConstraintType;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Lag;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class WhatIfPropertiesTest {

    /** A random plan in which some activities are points in time, constrained, started or finished. */
    private static Plan plan(Random random, int size) {
        Plan plan = RandomPlans.of(random.nextLong(), size);
        List<Activity> activities = new ArrayList<>();
        for (Activity activity : plan.activities()) {
            activities.add(random.nextInt(3) == 0 ? changed(random, activity) : activity);
        }
        return plan.toBuilder()
                .dataDate(random.nextBoolean() ? Plans.MONDAY.toLocalDate().plusDays(random.nextInt(6)) : null)
                .activities(activities)
                .build();
    }

    private static Activity changed(Random random, Activity activity) {
        LocalDateTime moment = Plans.MONDAY.plusMinutes(random.nextInt(20_000));
        Activity.Builder changed = activity.toBuilder();
        switch (random.nextInt(6)) {
            case 0 -> changed.duration(WorkTime.ZERO).kind(activity.kind());
            case 1 -> changed.constraint(DateConstraint.of(
                    ConstraintType.values()[1 + random.nextInt(ConstraintType.values().length - 1)], moment));
            case 2 -> changed.constraint(null);
            case 3 -> changed.progress(new Progress(
                    moment,
                    null,
                    random.nextBoolean() ? Ratio.of(new BigDecimal("0.4")) : null,
                    random.nextBoolean() ? WorkTime.ofMinutes(random.nextInt(900)) : null));
            case 4 -> changed.progress(
                    new Progress(moment, moment.plusMinutes(random.nextInt(3_000)), Ratio.ONE, WorkTime.ZERO));
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
            after.put(move.id(), move.after());
        }
        Map<ActivityId, ScheduledActivity> wanted = new HashMap<>();
        expected.activities().forEach(dates -> wanted.put(dates.id(), dates));
        assertThat(after).isEqualTo(wanted);
    }

    private static Plan with(Plan plan, List<PlanChange> changes) {
        List<Activity> activities = new ArrayList<>(plan.activities());
        List<Dependency> links = new ArrayList<>(plan.dependencies());
        for (PlanChange change : changes) {
            switch (change.kind()) {
                case ACTIVITY -> activities.replaceAll(
                        activity -> activity.id().equals(change.activity().id()) ? change.activity() : activity);
                case LINK_ADDED -> links.add(change.link());
                case LINK_REMOVED -> links.remove(change.link());
            }
        }
        return plan.toBuilder().activities(activities).dependencies(links).build();
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
                changes.add(PlanChange.of(
                        changed(random, plan.activities().get(random.nextInt(size)))));
            }
            agrees(whatIf, plan, changes, with(plan, changes));
        }
    }

    @Property(tries = 60)
    void linksMayComeAndGo(@ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int size) {
        Random random = new Random(seed);
        Plan plan = plan(random, size);
        List<PlanChange> changes = new ArrayList<>();
        int from = random.nextInt(size - 1);
        changes.add(PlanChange.adding(Dependency.of(
                Plans.id("A" + from),
                Plans.id("A" + (from + 1 + random.nextInt(size - 1 - from))),
                LinkType.FS,
                Lag.ZERO)));
        if (!plan.dependencies().isEmpty()) {
            changes.add(PlanChange.removing(
                    plan.dependencies().get(random.nextInt(plan.dependencies().size()))));
        }
        changes.add(PlanChange.of(changed(random, plan.activities().get(random.nextInt(size)))));

        agrees(WhatIf.of(plan), plan, changes, with(plan, changes));
    }

    @Property(tries = 30)
    void whatChangesNothingMovesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 30) int size) {
        Plan plan = plan(new Random(seed), size);

        assertThat(WhatIf.of(plan).ask(List.of(PlanChange.of(plan.activities().get(0)))).moves())
                .isEmpty();
        assertThat(plan.activities()).allMatch(activity -> activity.kind() != ActivityKind.SUMMARY);
    }
}
