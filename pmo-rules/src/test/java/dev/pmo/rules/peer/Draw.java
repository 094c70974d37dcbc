package dev.pmo.rules.peer;

import dev.pmo.core.structure.Scope;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.policy.PolicyType;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Draws from few values, so that the corners meet.
 *
 * @param random where the draws come from
 */
record Draw(Random random) {

    @SafeVarargs
    final <T> T pick(T... options) {
        return options[random.nextInt(options.length)];
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    /** A value, or nothing. */
    <T> @Nullable T sometimes(int percent, T value) {
        return chance(percent) ? value : null;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** With a policy set at a place, or everywhere. */
    <P extends Policy> PolicySet set(PolicySet policies, Scope place, PolicyType<P> type, P value) {
        return below(3) == 0
                ? policies.with(type, value)
                : policies.with(PolicyOverride.at(type, place.ref(), value, "by hand"));
    }
}
