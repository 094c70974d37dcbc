package dev.pmo.rules.planning.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.plan.SchedulingRules;
import dev.pmo.core.plan.WorkCalendar;
import dev.pmo.rules.planning.standards.PlanningStandards;
import dev.pmo.rules.planning.standards.PlanningStandardsPolicy;
import dev.pmo.rules.planning.standards.Standard;
import dev.pmo.rules.planning.standards.StandardCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Each count, whole and outcome of the planning standards is that which a reader of the guide counts by hand. */
class StandardsByHandTest {

    @Property(tries = 300)
    void theyCountWhatIsCountedByHand(@ForAll long seed) {
        Random random = new Random(seed);
        Corners corners = new Corners(random);
        Plan plan = plan(random, corners);
        LocalDate asOf = corners.start().toLocalDate().plusDays(random.nextInt(20));

        List<String> differences = new ArrayList<>();
        Map<Standard, StandardsByHand.Told> byHand = new StandardsByHand(plan, asOf).told();
        for (StandardCheck check : PlanningStandards.of(plan, asOf, PlanningStandardsPolicy.DEFAULTS)
                .checks()) {
            StandardsByHand.Told found = new StandardsByHand.Told(check.status(), check.count(), check.population());
            StandardsByHand.Told expected = byHand.getOrDefault(check.standard(), found);
            if (!found.equals(expected)) {
                differences.add(check.standard() + " by hand " + expected + ", checked " + found);
            }
        }
        assertThat(differences).isEmpty();
    }

    /** On the standard calendar or around the clock, with agreed dates and owners or without. */
    private static Plan plan(Random random, Corners corners) {
        SchedulingRules rules = corners.rules();
        SchedulingRules ending = switch (random.nextInt(5)) {
            case 0 -> rules.withFinish(corners.moment());
            case 1 -> SchedulingRules.fromFinish(corners.moment().plusDays(40));
            default -> rules;
        };
        Plan plan = corners.plan(random.nextInt(9), ending, random.nextBoolean());
        boolean agreed = random.nextInt(4) > 0;
        boolean owned = random.nextBoolean();
        List<Activity> activities = new ArrayList<>();
        for (Activity one : plan.activities()) {
            boolean contradictory = one.placement().stands() && one.progress().actualStart() != null;
            activities.add(one.toBuilder()
                    .progress(contradictory ? Progress.none() : one.progress())
                    .calendar(corners.oneIn(4) ? WorkCalendar.ALL_HOURS : null)
                    .baseline(null, agreed && random.nextBoolean() ? corners.moment() : null)
                    .owner(owned && random.nextBoolean() ? corners.any(new String[] {"Ada", " "}) : null)
                    .build());
        }
        return plan.toBuilder()
                .calendar(null)
                .calendars(List.of())
                .dataDate(random.nextBoolean() ? corners.start().toLocalDate().plusDays(random.nextInt(9)) : null)
                .activities(activities)
                .build();
    }
}
