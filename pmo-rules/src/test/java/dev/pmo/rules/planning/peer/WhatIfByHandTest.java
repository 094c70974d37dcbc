package dev.pmo.rules.planning.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.ActivityMove;
import dev.pmo.rules.planning.network.PlanChange;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import dev.pmo.rules.planning.network.WhatIf;
import dev.pmo.rules.planning.network.WhatIfResult;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Plans in the corners: what a change comes to, and what headings come to, beside what the schedule says of each line. */
class WhatIfByHandTest {

    private static Plan plan(Random random, Corners corners) {
        boolean reported = random.nextBoolean();
        SchedulingRules rules = corners.rules();
        SchedulingRules own = switch (random.nextInt(6)) {
            case 0 -> rules.withFinish(corners.moment());
            case 1 -> SchedulingRules.fromFinish(corners.moment().plusDays(40));
            default -> rules;
        };
        return corners.plan(1 + random.nextInt(9), own, reported).toBuilder()
                .start(corners.oneIn(6) ? null : corners.start())
                .dataDate(reported ? corners.start().toLocalDate().plusDays(random.nextInt(9)) : null)
                .build();
    }

    private static Activity any(Random random, Plan plan) {
        return plan.activities().get(random.nextInt(plan.activities().size()));
    }

    private static List<PlanChange> changes(Random random, Corners corners, Plan plan) {
        List<PlanChange> changes = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            Activity one = any(random, plan);
            Activity other = corners.activity(one.id(), 0, true).toBuilder()
                    .parent(one.parent())
                    .build();
            switch (random.nextInt(5)) {
                case 0 ->
                    changes.add(PlanChange.adding(new Dependency(
                            one.id(), any(random, plan).id(), corners.any(LinkType.values()), corners.lag())));
                case 1 ->
                    changes.add(PlanChange.of(
                            one.toBuilder().duration(corners.duration()).build()));
                case 2 ->
                    changes.add(PlanChange.of(
                            one.toBuilder().progress(corners.progress()).build()));
                case 3 ->
                    changes.add(PlanChange.of(other.toBuilder().kind(one.kind()).build()));
                default -> changes.add(PlanChange.of(other));
            }
        }
        if (corners.oneIn(3) && !plan.dependencies().isEmpty()) {
            changes.add(PlanChange.removing(
                    plan.dependencies().get(random.nextInt(plan.dependencies().size()))));
        }
        return changes;
    }

    @Property(tries = 200)
    void aChangeComesToWhatTheChangedPlanIsScheduledTo(@ForAll long seed) {
        Random random = new Random(seed);
        Corners corners = new Corners(random);
        Plan plan = plan(random, corners);
        WhatIf whatIf = WhatIf.of(plan);
        for (int question = 0; question < 4; question++) {
            List<PlanChange> changes = changes(random, corners, plan);
            WhatIfResult found = whatIf.ask(changes);
            Schedule expected = Schedule.of(PlanChange.changed(plan, changes));
            Map<ActivityId, ScheduledActivity> dates = byId(Schedule.of(plan));
            for (ActivityMove move : found.moves()) {
                assertThat(move.before()).isEqualTo(dates.remove(move.id()));
                if (move.after() != null) {
                    dates.put(move.id(), move.after());
                }
            }

            assertThat(dates).isEqualTo(byId(expected));
            assertThat(found.findFinish()).isEqualTo(expected.findFinish());
            assertThat(found.startAfter()).isEqualTo(expected.findStart().orElse(null));
        }
    }

    private static Map<ActivityId, ScheduledActivity> byId(Schedule schedule) {
        Map<ActivityId, ScheduledActivity> dates = new HashMap<>();
        schedule.activities().forEach(one -> dates.put(one.id(), one));
        return dates;
    }

    @Property(tries = 200)
    void aHeadingHasTheSpanOfWhatLiesBelowIt(@ForAll long seed) {
        Random random = new Random(seed);
        Plan plan = plan(random, new Corners(random));
        Map<ActivityId, ScheduledActivity> dates = byId(Schedule.of(plan));
        for (Activity heading : plan.activities()) {
            ScheduledActivity span = dates.get(heading.id());
            if (heading.kind() == ActivityKind.SUMMARY && span != null) {
                List<ScheduledActivity> below = below(plan, heading.id(), new HashSet<>()).stream()
                        .map(dates::get)
                        .filter(one -> one != null)
                        .toList();
                assertThat(span.start())
                        .isEqualTo(first(
                                below.stream().map(ScheduledActivity::start).toList()));
                assertThat(span.finish())
                        .isEqualTo(last(
                                below.stream().map(ScheduledActivity::finish).toList()));
                assertThat(span.earlyStart())
                        .isEqualTo(first(below.stream()
                                .map(ScheduledActivity::earlyStart)
                                .toList()));
                assertThat(span.earlyFinish())
                        .isEqualTo(last(below.stream()
                                .map(ScheduledActivity::earlyFinish)
                                .toList()));
                assertThat(span.lateStart())
                        .isEqualTo(first(
                                below.stream().map(ScheduledActivity::lateStart).toList()));
                assertThat(span.totalFloat())
                        .isEqualTo(below.stream()
                                .map(ScheduledActivity::totalFloat)
                                .min(WorkTime::compareTo)
                                .orElseThrow());
                assertThat(span.freeFloat())
                        .isEqualTo(below.stream()
                                .map(ScheduledActivity::freeFloat)
                                .min(WorkTime::compareTo)
                                .orElseThrow());
                assertThat(span.critical()).isEqualTo(below.stream().anyMatch(ScheduledActivity::critical));
                assertThat(span.lateFinish())
                        .isEqualTo(last(below.stream()
                                .map(ScheduledActivity::lateFinish)
                                .toList()));
            }
        }
    }

    private static LocalDateTime first(List<LocalDateTime> moments) {
        return moments.stream().min(LocalDateTime::compareTo).orElseThrow();
    }

    private static LocalDateTime last(List<LocalDateTime> moments) {
        return moments.stream().max(LocalDateTime::compareTo).orElseThrow();
    }

    /** What has dates by itself, or as a level of effort, below a heading or those below it. */
    private static Set<ActivityId> below(Plan plan, ActivityId heading, Set<ActivityId> found) {
        for (Activity one : plan.activities()) {
            if (heading.equals(one.parent())) {
                if (one.placement().mode() == ActivityMode.INACTIVE) {
                    continue;
                }
                if (one.kind() == ActivityKind.SUMMARY) {
                    below(plan, one.id(), found);
                } else {
                    found.add(one.id());
                }
            }
        }
        return found;
    }
}
