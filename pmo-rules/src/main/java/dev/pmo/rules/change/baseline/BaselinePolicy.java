package dev.pmo.rules.change.baseline;

import dev.pmo.core.value.Ratio;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyProblems;
import dev.pmo.rules.policy.PolicyType;
import java.util.function.Consumer;

/**
 * The thresholds of baselines and their changes. The numbers are this library's own defaults.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param daysToApply how many days after its decision an approved change without a day of its own may take to show in the
 *     baseline; 30
 * @param itemsNamed how many items a finding about several names one by one; 5
 * @param maximumCumulativeShare up to which share of the original baseline approved changes may add up; 25%
 * @param maximumRebaselinings how often a plan may be baselined anew; 2
 * @param maximumRebaseliningsPerStage how often while one stage runs; 1
 * @param maximumMovedShare up to which share of its activities and milestones may have moved since the first
 *     baseline; 50%
 * @param maximumUncontrolledShare up to which share of the scopes below may have uncontrolled change; 25%
 * @param minimumScopes from how many compared scopes on that share is judged; 3
 * @param minimumItems from how many activities and milestones on the share that moved is judged; 2
 * @param responseDays how many days an authority has to decide on what a finding asks of it; 10
 */
public record BaselinePolicy(
        int daysToApply,
        int itemsNamed,
        Ratio maximumCumulativeShare,
        int maximumRebaselinings,
        int maximumRebaseliningsPerStage,
        Ratio maximumMovedShare,
        Ratio maximumUncontrolledShare,
        int minimumScopes,
        int minimumItems,
        int responseDays)
        implements Policy {

    /** The thresholds that hold where nobody set any. */
    public static final BaselinePolicy DEFAULTS =
            new BaselinePolicy(30, 5, Ratio.ofPercent(25), 2, 1, Ratio.ofPercent(50), Ratio.ofPercent(25), 3, 2, 10);

    /** The kind of policy, {@code baseline} in policy files. */
    public static final PolicyType<BaselinePolicy> TYPE = PolicyType.of("baseline", BaselinePolicy.class, DEFAULTS);

    /**
     * Checks all thresholds at once.
     *
     * @throws InvalidPolicyException if any does not make sense, with every problem and its path
     */
    public BaselinePolicy {
        new PolicyProblems("baseline")
                .notNegative("daysToApply", daysToApply)
                .atLeast("itemsNamed", itemsNamed, 1)
                .notNegative("maximumCumulativeShare", maximumCumulativeShare)
                .notNegative("maximumRebaselinings", maximumRebaselinings)
                .notNegative("maximumRebaseliningsPerStage", maximumRebaseliningsPerStage)
                .notNegative("maximumMovedShare", maximumMovedShare)
                .notNegative("maximumUncontrolledShare", maximumUncontrolledShare)
                .atLeast("minimumScopes", minimumScopes, 1)
                .atLeast("minimumItems", minimumItems, 1)
                .notNegative("responseDays", responseDays)
                .refuseIfAny("a sign slipped in");
    }

    /**
     * The same with another {@link #daysToApply()}.
     *
     * @param newDaysToApply how many days after its decision an approved change without a day of its own may take to
     *     show in the baseline; 30
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public BaselinePolicy withDaysToApply(int newDaysToApply) {
        return with(draft -> draft.daysToApply = newDaysToApply);
    }

    /**
     * The same with another {@link #itemsNamed()}.
     *
     * @param newItemsNamed how many items a finding about several names one by one; 5
     * @return the changed policy
     * @throws InvalidPolicyException if it is less than 1
     */
    public BaselinePolicy withItemsNamed(int newItemsNamed) {
        return with(draft -> draft.itemsNamed = newItemsNamed);
    }

    /**
     * The same with another {@link #maximumCumulativeShare()}.
     *
     * @param newMaximumCumulativeShare up to which share of the original baseline approved changes may add up; 25%
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public BaselinePolicy withMaximumCumulativeShare(Ratio newMaximumCumulativeShare) {
        return with(draft -> draft.maximumCumulativeShare = newMaximumCumulativeShare);
    }

    /**
     * The same with another {@link #maximumRebaselinings()}.
     *
     * @param newMaximumRebaselinings how often a plan may be baselined anew; 2
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public BaselinePolicy withMaximumRebaselinings(int newMaximumRebaselinings) {
        return with(draft -> draft.maximumRebaselinings = newMaximumRebaselinings);
    }

    /**
     * The same with another {@link #maximumRebaseliningsPerStage()}.
     *
     * @param newMaximumRebaseliningsPerStage how often while one stage runs; 1
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public BaselinePolicy withMaximumRebaseliningsPerStage(int newMaximumRebaseliningsPerStage) {
        return with(draft -> draft.maximumRebaseliningsPerStage = newMaximumRebaseliningsPerStage);
    }

    /**
     * The same with another {@link #maximumMovedShare()}.
     *
     * @param newMaximumMovedShare up to which share of its activities and milestones may have moved since the first
     *     baseline; 50%
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public BaselinePolicy withMaximumMovedShare(Ratio newMaximumMovedShare) {
        return with(draft -> draft.maximumMovedShare = newMaximumMovedShare);
    }

    /**
     * The same with another {@link #maximumUncontrolledShare()}.
     *
     * @param newMaximumUncontrolledShare up to which share of the scopes below may have uncontrolled change; 25%
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public BaselinePolicy withMaximumUncontrolledShare(Ratio newMaximumUncontrolledShare) {
        return with(draft -> draft.maximumUncontrolledShare = newMaximumUncontrolledShare);
    }

    /**
     * The same with another {@link #minimumScopes()}.
     *
     * @param newMinimumScopes from how many compared scopes on that share is judged; 3
     * @return the changed policy
     * @throws InvalidPolicyException if it is less than 1
     */
    public BaselinePolicy withMinimumScopes(int newMinimumScopes) {
        return with(draft -> draft.minimumScopes = newMinimumScopes);
    }

    /**
     * The same with another {@link #minimumItems()}.
     *
     * @param newMinimumItems from how many activities and milestones on the share that moved is judged; 2
     * @return the changed policy
     * @throws InvalidPolicyException if it is less than 1
     */
    public BaselinePolicy withMinimumItems(int newMinimumItems) {
        return with(draft -> draft.minimumItems = newMinimumItems);
    }

    /**
     * The same with another {@link #responseDays()}.
     *
     * @param newResponseDays how many days an authority has to decide on what a finding asks of it; 10
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public BaselinePolicy withResponseDays(int newResponseDays) {
        return with(draft -> draft.responseDays = newResponseDays);
    }

    private BaselinePolicy with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.policy();
    }

    /** The thresholds while one of them is changed. */
    private static final class Draft {
        int daysToApply;
        int itemsNamed;
        Ratio maximumCumulativeShare;
        int maximumRebaselinings;
        int maximumRebaseliningsPerStage;
        Ratio maximumMovedShare;
        Ratio maximumUncontrolledShare;
        int minimumScopes;
        int minimumItems;
        int responseDays;

        Draft(BaselinePolicy policy) {
            daysToApply = policy.daysToApply;
            itemsNamed = policy.itemsNamed;
            maximumCumulativeShare = policy.maximumCumulativeShare;
            maximumRebaselinings = policy.maximumRebaselinings;
            maximumRebaseliningsPerStage = policy.maximumRebaseliningsPerStage;
            maximumMovedShare = policy.maximumMovedShare;
            maximumUncontrolledShare = policy.maximumUncontrolledShare;
            minimumScopes = policy.minimumScopes;
            minimumItems = policy.minimumItems;
            responseDays = policy.responseDays;
        }

        BaselinePolicy policy() {
            return new BaselinePolicy(
                    daysToApply,
                    itemsNamed,
                    maximumCumulativeShare,
                    maximumRebaselinings,
                    maximumRebaseliningsPerStage,
                    maximumMovedShare,
                    maximumUncontrolledShare,
                    minimumScopes,
                    minimumItems,
                    responseDays);
        }
    }
}
