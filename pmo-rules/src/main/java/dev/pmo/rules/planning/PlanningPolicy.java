package dev.pmo.rules.planning;

import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyProblems;
import dev.pmo.rules.policy.PolicyType;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The thresholds of planning.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param maximumMilestoneSlipDays how many calendar days after its agreed date a milestone may be expected; 10
 * @param maximumMilestoneMoveDays how many calendar days a milestone may move to the right between two reviews; 0
 * @param maximumPlanAgeDays how many calendar days may pass before a plan is brought up to date again; 35, a month and
 *     a few days to write it up
 * @param agreementNoticeDays how many calendar days before it is needed a give/get dependency has to be agreed; 28
 * @param responseDueDays how many calendar days after the review a decision is due; 10
 * @param maximumOpenEndShare which share of the unfinished activities may lack a predecessor or a successor; 5%, as in
 *     the first of the fourteen well-known schedule checks
 * @param criticalFloat the most total float of a critical activity; none
 * @param nearCriticalFloat the most total float of a nearly critical activity; PT40H, a working week of lost time
 */
public record PlanningPolicy(
        int maximumMilestoneSlipDays,
        int maximumMilestoneMoveDays,
        int maximumPlanAgeDays,
        int agreementNoticeDays,
        int responseDueDays,
        Ratio maximumOpenEndShare,
        WorkTime criticalFloat,
        WorkTime nearCriticalFloat)
        implements Policy {

    /** The thresholds that hold where nobody set any. */
    public static final PlanningPolicy DEFAULT = new PlanningPolicy(
            10, 0, 35, 28, 10, Ratio.of(new BigDecimal("0.05")), WorkTime.ZERO, WorkTime.ofHours(40));

    /** The kind of policy, {@code planning} in policy files. */
    public static final PolicyType<PlanningPolicy> TYPE = PolicyType.of("planning", PlanningPolicy.class, DEFAULT);

    /**
     * Checks that no threshold of days is negative, and that nearly critical is not less than critical.
     *
     * @throws InvalidPolicyException if any is, with every problem and its path
     */
    public PlanningPolicy {
        Objects.requireNonNull(maximumOpenEndShare, "maximumOpenEndShare");
        Objects.requireNonNull(criticalFloat, "criticalFloat");
        Objects.requireNonNull(nearCriticalFloat, "nearCriticalFloat");
        PolicyProblems problems = new PolicyProblems("planning")
                .notNegative("maximumMilestoneSlipDays", maximumMilestoneSlipDays)
                .notNegative("maximumMilestoneMoveDays", maximumMilestoneMoveDays)
                .notNegative("maximumPlanAgeDays", maximumPlanAgeDays)
                .notNegative("agreementNoticeDays", agreementNoticeDays)
                .notNegative("responseDueDays", responseDueDays);
        if (nearCriticalFloat.compareTo(criticalFloat) < 0) {
            problems.add(
                    "nearCriticalFloat",
                    "must be at least criticalFloat, " + criticalFloat + ", but was: '" + nearCriticalFloat + "'");
        }
        problems.refuseIfAny("a sign is wrong, or the two sorts of float were taken for each other");
    }
}
