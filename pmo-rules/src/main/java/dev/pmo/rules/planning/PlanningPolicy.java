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
    public static final PlanningPolicy DEFAULTS = new PlanningPolicy(
            10, 0, 35, 28, 10, Ratio.of(new BigDecimal("0.05")), WorkTime.ZERO, WorkTime.ofHours(40));

    /** The kind of policy, {@code planning} in policy files. */
    public static final PolicyType<PlanningPolicy> TYPE = PolicyType.of("planning", PlanningPolicy.class, DEFAULTS);

    /**
     * Checks that no threshold of days and no share is negative, and that nearly critical is not less than critical.
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
                .notNegative("maximumOpenEndShare", maximumOpenEndShare)
                .notNegative("agreementNoticeDays", agreementNoticeDays)
                .notNegative("responseDueDays", responseDueDays);
        if (nearCriticalFloat.compareTo(criticalFloat) < 0) {
            problems.add(
                    "nearCriticalFloat",
                    "must be at least criticalFloat, " + criticalFloat + ", but was: '" + nearCriticalFloat + "'");
        }
        problems.refuseIfAny("a sign is wrong, or the two sorts of float were taken for each other");
    }

    /**
     * The same with another {@link #maximumMilestoneSlipDays()}.
     *
     * @param newMaximumMilestoneSlipDays how many calendar days after its agreed date a milestone may be expected; 10
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public PlanningPolicy withMaximumMilestoneSlipDays(int newMaximumMilestoneSlipDays) {
        return new PlanningPolicy(
                newMaximumMilestoneSlipDays,
                maximumMilestoneMoveDays,
                maximumPlanAgeDays,
                agreementNoticeDays,
                responseDueDays,
                maximumOpenEndShare,
                criticalFloat,
                nearCriticalFloat);
    }

    /**
     * The same with another {@link #maximumMilestoneMoveDays()}.
     *
     * @param newMaximumMilestoneMoveDays how many calendar days a milestone may move to the right between two reviews;
     *     0
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public PlanningPolicy withMaximumMilestoneMoveDays(int newMaximumMilestoneMoveDays) {
        return new PlanningPolicy(
                maximumMilestoneSlipDays,
                newMaximumMilestoneMoveDays,
                maximumPlanAgeDays,
                agreementNoticeDays,
                responseDueDays,
                maximumOpenEndShare,
                criticalFloat,
                nearCriticalFloat);
    }

    /**
     * The same with another {@link #maximumPlanAgeDays()}.
     *
     * @param newMaximumPlanAgeDays how many calendar days may pass before a plan is brought up to date again; 35, a
     *     month and a few days to write it up
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public PlanningPolicy withMaximumPlanAgeDays(int newMaximumPlanAgeDays) {
        return new PlanningPolicy(
                maximumMilestoneSlipDays,
                maximumMilestoneMoveDays,
                newMaximumPlanAgeDays,
                agreementNoticeDays,
                responseDueDays,
                maximumOpenEndShare,
                criticalFloat,
                nearCriticalFloat);
    }

    /**
     * The same with another {@link #agreementNoticeDays()}.
     *
     * @param newAgreementNoticeDays how many calendar days before it is needed a give/get dependency has to be agreed;
     *     28
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public PlanningPolicy withAgreementNoticeDays(int newAgreementNoticeDays) {
        return new PlanningPolicy(
                maximumMilestoneSlipDays,
                maximumMilestoneMoveDays,
                maximumPlanAgeDays,
                newAgreementNoticeDays,
                responseDueDays,
                maximumOpenEndShare,
                criticalFloat,
                nearCriticalFloat);
    }

    /**
     * The same with another {@link #responseDueDays()}.
     *
     * @param newResponseDueDays how many calendar days after the review a decision is due; 10
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public PlanningPolicy withResponseDueDays(int newResponseDueDays) {
        return new PlanningPolicy(
                maximumMilestoneSlipDays,
                maximumMilestoneMoveDays,
                maximumPlanAgeDays,
                agreementNoticeDays,
                newResponseDueDays,
                maximumOpenEndShare,
                criticalFloat,
                nearCriticalFloat);
    }

    /**
     * The same with another {@link #maximumOpenEndShare()}.
     *
     * @param newMaximumOpenEndShare which share of the unfinished activities may lack a predecessor or a successor; 5%,
     *     as in the first of the fourteen well-known schedule checks
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public PlanningPolicy withMaximumOpenEndShare(Ratio newMaximumOpenEndShare) {
        return new PlanningPolicy(
                maximumMilestoneSlipDays,
                maximumMilestoneMoveDays,
                maximumPlanAgeDays,
                agreementNoticeDays,
                responseDueDays,
                newMaximumOpenEndShare,
                criticalFloat,
                nearCriticalFloat);
    }

    /**
     * The same with another {@link #criticalFloat()}.
     *
     * @param newCriticalFloat the most total float of a critical activity; none
     * @return the changed policy
     * @throws InvalidPolicyException if it is more than the nearly critical float
     */
    public PlanningPolicy withCriticalFloat(WorkTime newCriticalFloat) {
        return new PlanningPolicy(
                maximumMilestoneSlipDays,
                maximumMilestoneMoveDays,
                maximumPlanAgeDays,
                agreementNoticeDays,
                responseDueDays,
                maximumOpenEndShare,
                newCriticalFloat,
                nearCriticalFloat);
    }

    /**
     * The same with another {@link #nearCriticalFloat()}.
     *
     * @param newNearCriticalFloat the most total float of a nearly critical activity; PT40H, a working week of lost
     *     time
     * @return the changed policy
     * @throws InvalidPolicyException if it is less than the critical float
     */
    public PlanningPolicy withNearCriticalFloat(WorkTime newNearCriticalFloat) {
        return new PlanningPolicy(
                maximumMilestoneSlipDays,
                maximumMilestoneMoveDays,
                maximumPlanAgeDays,
                agreementNoticeDays,
                responseDueDays,
                maximumOpenEndShare,
                criticalFloat,
                newNearCriticalFloat);
    }
}
