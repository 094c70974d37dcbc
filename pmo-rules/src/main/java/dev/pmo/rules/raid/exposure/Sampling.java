package dev.pmo.rules.raid.exposure;

import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblems;

/**
 * How a total is simulated: how often, and from which seed.
 *
 * <p>The same seed gives the same numbers on every machine, today and later. The time grows with the runs and with the
 * number of risks. This class is immutable and thread-safe.
 *
 * @param seed the number from which all random numbers follow
 * @param runs how often all risks are thrown, from 1 to 1000000
 */
public record Sampling(long seed, int runs) {

    private static final int MOST = 1_000_000;

    /**
     * Checks the number of runs.
     *
     * @throws InvalidPolicyException if it is out of range, with the path {@code runs}
     */
    public Sampling {
        PolicyProblems problems = new PolicyProblems("sampling");
        if (runs < 1 || runs > MOST) {
            problems.add("runs", "must be from 1 to " + MOST + ", but was: '" + runs + "'");
        }
        problems.refuseIfAny("the seed was given in their place");
    }

    /**
     * A sampling.
     *
     * @param seed the number from which all random numbers follow
     * @param runs how often all risks are thrown
     * @return the sampling
     */
    public static Sampling of(long seed, int runs) {
        return new Sampling(seed, runs);
    }

    /** For example {@code 10000 runs from seed 1}. */
    @Override
    public String toString() {
        return runs + (runs == 1 ? " run" : " runs") + " from seed " + seed;
    }
}
