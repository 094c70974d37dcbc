package dev.pmo.rules.peer;

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
}
