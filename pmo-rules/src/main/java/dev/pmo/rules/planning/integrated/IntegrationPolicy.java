package dev.pmo.rules.planning.integrated;

import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.policy.Policy;
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
    public static final IntegrationPolicy DEFAULT = new IntegrationPolicy(WorkTime.ofHours(8), 0, 10);

    /** The kind of policy, {@code integration} in policy files. */
    public static final PolicyType<IntegrationPolicy> TYPE =
            PolicyType.of("integration", IntegrationPolicy.class, DEFAULT);

    /** Checks that no threshold is negative. */
    public IntegrationPolicy {
        Objects.requireNonNull(minimumInterfaceFloat, "minimumInterfaceFloat");
        if (minimumInterfaceFloat.signum() < 0) {
            throw new IllegalArgumentException("minimumInterfaceFloat must be PT0S or more, but was: '"
                    + minimumInterfaceFloat + "'.\nMaybe the sign is wrong.");
        }
        notNegative("maximumPushDays", maximumPushDays);
        notNegative("responseDueDays", responseDueDays);
    }

    private static void notNegative(String name, int days) {
        if (days < 0) {
            throw new IllegalArgumentException(name + " must be 0 days or more, but was: '" + days
                    + "'.\nMaybe the sign is wrong: allowed delays are positive.");
        }
    }
}
