package dev.pmo.rules.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.JqwikException;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;

/** Random values for tests that are no jqwik properties, the same each time. */
public final class Samples {

    private static final int SIZE = 1_000;

    private Samples() {}

    /**
     * Some values of an arbitrary, edge cases among them.
     *
     * @param <T> the type of the values
     * @param arbitrary where they come from
     * @param count how many
     * @param seed the same seed gives the same values
     * @return the values
     */
    public static <T> List<T> of(Arbitrary<T> arbitrary, int count, long seed) {
        boolean session = started();
        try {
            RandomGenerator<T> generator = arbitrary.generator(SIZE, true);
            Random random = new Random(seed);
            List<T> values = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                values.add(generator.next(random).value());
            }
            return values;
        } finally {
            if (session) {
                JqwikSession.finish();
            }
        }
    }

    /** Within a property there is a session already, which cannot be asked for. */
    private static boolean started() {
        try {
            if (!JqwikSession.isActive()) {
                JqwikSession.start();
                return true;
            }
        } catch (JqwikException e) {
            return false;
        }
        return false;
    }
}
