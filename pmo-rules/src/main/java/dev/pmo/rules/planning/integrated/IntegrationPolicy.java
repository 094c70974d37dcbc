package dev.pmo.rules.planning.integrated;

import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyProblems;
import dev.pmo.rules.policy.PolicyType;
import java.util.Objects;

/**
 * The thresholds of the integrated plan.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param minimumInterfaceFloat how much working time has to lie between what one plan gives and what waits for it in
 *     another; PT8H, a day
 * @param maximumPushDays how many working days a plan may end later because of what others give it; 0
 * @param responseDueDays how many calendar days after the review a decision is due; 10
 */
public record IntegrationPolicy(WorkTime minimumInterfaceFloat, int maximumPushDays, int responseDueDays)
        implements Policy {

    /** The thresholds that hold where nobody set any. */
    public static final IntegrationPolicy DEFAULTS = new IntegrationPolicy(WorkTime.ofHours(8), 0, 10);

    /** The kind of policy, {@code integration} in policy files. */
    public static final PolicyType<IntegrationPolicy> TYPE =
            PolicyType.of("integration", IntegrationPolicy.class, DEFAULTS);

    /**
     * Checks that no threshold is negative.
     *
     * @throws InvalidPolicyException if any is, with every problem and its path
     */
    public IntegrationPolicy {
        Objects.requireNonNull(minimumInterfaceFloat, "minimumInterfaceFloat");
        PolicyProblems problems = new PolicyProblems("integration");
        if (minimumInterfaceFloat.signum() < 0) {
            problems.add("minimumInterfaceFloat", "must not be negative, but was: '" + minimumInterfaceFloat + "'");
        }
        problems.notNegative("maximumPushDays", maximumPushDays)
                .notNegative("responseDueDays", responseDueDays)
                .refuseIfAny("a sign is wrong: allowed delays are positive");
    }

    /**
     * The same with another {@link #minimumInterfaceFloat()}.
     *
     * @param newMinimumInterfaceFloat how much working time has to lie between what one plan gives and what waits for
     *     it in another; PT8H, a day
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public IntegrationPolicy withMinimumInterfaceFloat(WorkTime newMinimumInterfaceFloat) {
        return new IntegrationPolicy(newMinimumInterfaceFloat, maximumPushDays, responseDueDays);
    }

    /**
     * The same with another {@link #maximumPushDays()}.
     *
     * @param newMaximumPushDays how many working days a plan may end later because of what others give it; 0
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public IntegrationPolicy withMaximumPushDays(int newMaximumPushDays) {
        return new IntegrationPolicy(minimumInterfaceFloat, newMaximumPushDays, responseDueDays);
    }

    /**
     * The same with another {@link #responseDueDays()}.
     *
     * @param newResponseDueDays how many calendar days after the review a decision is due; 10
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public IntegrationPolicy withResponseDueDays(int newResponseDueDays) {
        return new IntegrationPolicy(minimumInterfaceFloat, maximumPushDays, newResponseDueDays);
    }
}
