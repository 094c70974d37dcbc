package dev.pmo.core.validation;

import dev.pmo.core.constraint.ReversedDates;
import dev.pmo.core.plan.ActivityBaseline;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.plan.Plan;
import java.util.List;
import java.util.function.Function;

/** What can be said of the baselines that a plan keeps; they may well hold what the plan no longer has. */
final class BaselineChecks {

    private BaselineChecks() {}

    static void check(Plan plan, Violations violations) {
        repeats("plan.baselines", plan.baselines(), Baseline::name, violations);
        for (Baseline baseline : plan.baselines()) {
            String path = "plan.baselines[" + baseline.name() + "]";
            repeats(path + ".activities", baseline.activities(), ActivityBaseline::activity, violations);
            repeats(path + ".milestones", baseline.milestones(), MilestoneBaseline::milestone, violations);
            for (ActivityBaseline activity : baseline.activities()) {
                reversed(path + ".activities[" + activity.activity() + "].", activity.reversedDates(), violations);
            }
        }
    }

    private static <T, K extends Comparable<? super K>> void repeats(
            String list, List<T> items, Function<T, K> key, Violations violations) {
        Repeats.of(items, key)
                .forEach((name, count) -> violations.add(
                        ViolationKind.DUPLICATE_ID,
                        list + "[" + name + "]",
                        "the same thing stands " + count + " times in one list",
                        name));
    }

    private static void reversed(String path, List<ReversedDates> reversed, Violations violations) {
        for (ReversedDates pair : reversed) {
            violations.add(ViolationKind.DATES_REVERSED, path + pair.last(), pair.message(), pair.value());
        }
    }
}
