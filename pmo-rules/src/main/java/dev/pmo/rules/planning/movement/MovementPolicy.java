package dev.pmo.rules.planning.movement;

import dev.pmo.core.value.Ratio;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyProblems;
import dev.pmo.rules.policy.PolicyType;

/**
 * The thresholds of how milestones move. No standard sets them: the defaults are our choice.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param perpetualMoves how many times in a row a milestone has to move by about the time between the reports to be
 *     perpetual; 2, so three reports
 * @param perpetualTolerance by which share of the time between two reports such a move may differ from it; 25%
 * @param minimumOnTimeShare which share of the milestones that were due must have been met on time; 80%
 */
public record MovementPolicy(int perpetualMoves, Ratio perpetualTolerance, Ratio minimumOnTimeShare) implements Policy {

    /** The thresholds that hold where nobody set any. */
    public static final MovementPolicy DEFAULTS = new MovementPolicy(2, Ratio.ofPercent(25), Ratio.ofPercent(80));

    /** The kind of policy, {@code planning-movement} in policy files. */
    public static final PolicyType<MovementPolicy> TYPE =
            PolicyType.of("planning-movement", MovementPolicy.class, DEFAULTS);

    /**
     * Checks that no threshold is negative, and that it takes at least one move.
     *
     * @throws InvalidPolicyException if any is not right, with every problem and its path
     */
    public MovementPolicy {
        new PolicyProblems("planning-movement")
                .atLeast("perpetualMoves", perpetualMoves, 1)
                .notNegative("perpetualTolerance", perpetualTolerance)
                .notNegative("minimumOnTimeShare", minimumOnTimeShare)
                .refuseIfAny("a sign is wrong, or a number of reports was meant, which is one more");
    }

    /**
     * The same with another {@link #perpetualMoves()}.
     *
     * @param newPerpetualMoves how many times in a row a milestone has to move by about the time between the reports to
     *     be perpetual; 2, so three reports
     * @return the changed policy
     * @throws InvalidPolicyException if it is less than 1
     */
    public MovementPolicy withPerpetualMoves(int newPerpetualMoves) {
        return new MovementPolicy(newPerpetualMoves, perpetualTolerance, minimumOnTimeShare);
    }

    /**
     * The same with another {@link #perpetualTolerance()}.
     *
     * @param newPerpetualTolerance by which share of the time between two reports such a move may differ from it; 25%
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public MovementPolicy withPerpetualTolerance(Ratio newPerpetualTolerance) {
        return new MovementPolicy(perpetualMoves, newPerpetualTolerance, minimumOnTimeShare);
    }

    /**
     * The same with another {@link #minimumOnTimeShare()}.
     *
     * @param newMinimumOnTimeShare which share of the milestones that were due must have been met on time; 80%
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public MovementPolicy withMinimumOnTimeShare(Ratio newMinimumOnTimeShare) {
        return new MovementPolicy(perpetualMoves, perpetualTolerance, newMinimumOnTimeShare);
    }
}
