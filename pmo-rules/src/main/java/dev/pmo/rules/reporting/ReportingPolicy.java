package dev.pmo.rules.reporting;

import dev.pmo.core.value.Ratio;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyProblems;
import dev.pmo.rules.policy.PolicyType;
import java.util.Objects;

/**
 * The thresholds of reporting. The defaults are this library's own and meant to be overridden.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param rollUp how the colours of children become one
 * @param redShare from which share of red children the level above is red; not used by {@link RollUp#WORST_OF}
 * @param amberShare from which share of red or amber children it is amber; not used by {@link RollUp#WORST_OF}
 * @param reportRequired whether an active scope has to report
 * @param cadenceDays how many days lie between two reports
 * @param staleDays after how many days a report no longer describes the present
 * @param mediumSlipDays from how many days a later finish is of medium severity
 * @param highSlipDays from how many days a later finish is of high severity
 * @param costChangeShare beyond which share of the cost of last time a change of cost is reported
 * @param highCostChangeShare beyond which share a rise of cost is of high severity
 * @param confidenceReviewDays within how many days a low delivery confidence is to be reviewed
 */
public record ReportingPolicy(
        RollUp rollUp,
        Ratio redShare,
        Ratio amberShare,
        boolean reportRequired,
        int cadenceDays,
        int staleDays,
        int mediumSlipDays,
        int highSlipDays,
        Ratio costChangeShare,
        Ratio highCostChangeShare,
        int confidenceReviewDays)
        implements Policy {

    /** The kind of policy, with its defaults. */
    public static final PolicyType<ReportingPolicy> TYPE = PolicyType.of(
            "reporting",
            ReportingPolicy.class,
            new ReportingPolicy(
                    RollUp.WORST_OF,
                    Ratio.ofPercent(25),
                    Ratio.ofPercent(25),
                    true,
                    30,
                    35,
                    30,
                    90,
                    Ratio.ofPercent(10),
                    Ratio.ofPercent(25),
                    30));

    /**
     * Checks that no threshold is negative.
     *
     * @throws InvalidPolicyException if any is, with every problem and its path
     */
    public ReportingPolicy {
        Objects.requireNonNull(rollUp, "rollUp");
        new PolicyProblems("reporting")
                .notNegative("redShare", redShare)
                .notNegative("amberShare", amberShare)
                .notNegative("cadenceDays", cadenceDays)
                .notNegative("staleDays", staleDays)
                .notNegative("mediumSlipDays", mediumSlipDays)
                .notNegative("highSlipDays", highSlipDays)
                .notNegative("costChangeShare", costChangeShare)
                .notNegative("highCostChangeShare", highCostChangeShare)
                .notNegative("confidenceReviewDays", confidenceReviewDays)
                .refuseIfAny("a sign was added where a number of days or a share was meant");
    }

    /**
     * The same thresholds with another way to roll up.
     *
     * @param newRollUp the way
     * @return the changed thresholds
     */
    public ReportingPolicy withRollUp(RollUp newRollUp) {
        return new ReportingPolicy(
                newRollUp,
                redShare,
                amberShare,
                reportRequired,
                cadenceDays,
                staleDays,
                mediumSlipDays,
                highSlipDays,
                costChangeShare,
                highCostChangeShare,
                confidenceReviewDays);
    }

    /**
     * The same thresholds with or without the duty to report.
     *
     * @param required whether an active scope has to report
     * @return the changed thresholds
     */
    public ReportingPolicy withReportRequired(boolean required) {
        return new ReportingPolicy(
                rollUp,
                redShare,
                amberShare,
                required,
                cadenceDays,
                staleDays,
                mediumSlipDays,
                highSlipDays,
                costChangeShare,
                highCostChangeShare,
                confidenceReviewDays);
    }

    /**
     * The same with another {@link #redShare()}.
     *
     * @param newRedShare from which share of red children the level above is red; not used by {@link RollUp#WORST_OF}
     * @return the changed policy
     * @throws InvalidPolicyException if that is not right
     */
    public ReportingPolicy withRedShare(Ratio newRedShare) {
        return new ReportingPolicy(
                rollUp,
                newRedShare,
                amberShare,
                reportRequired,
                cadenceDays,
                staleDays,
                mediumSlipDays,
                highSlipDays,
                costChangeShare,
                highCostChangeShare,
                confidenceReviewDays);
    }

    /**
     * The same with another {@link #amberShare()}.
     *
     * @param newAmberShare from which share of red or amber children it is amber; not used by {@link RollUp#WORST_OF}
     * @return the changed policy
     * @throws InvalidPolicyException if that is not right
     */
    public ReportingPolicy withAmberShare(Ratio newAmberShare) {
        return new ReportingPolicy(
                rollUp,
                redShare,
                newAmberShare,
                reportRequired,
                cadenceDays,
                staleDays,
                mediumSlipDays,
                highSlipDays,
                costChangeShare,
                highCostChangeShare,
                confidenceReviewDays);
    }

    /**
     * The same with another {@link #cadenceDays()}.
     *
     * @param newCadenceDays how many days lie between two reports
     * @return the changed policy
     * @throws InvalidPolicyException if that is not right
     */
    public ReportingPolicy withCadenceDays(int newCadenceDays) {
        return new ReportingPolicy(
                rollUp,
                redShare,
                amberShare,
                reportRequired,
                newCadenceDays,
                staleDays,
                mediumSlipDays,
                highSlipDays,
                costChangeShare,
                highCostChangeShare,
                confidenceReviewDays);
    }

    /**
     * The same with another {@link #staleDays()}.
     *
     * @param newStaleDays after how many days a report no longer describes the present
     * @return the changed policy
     * @throws InvalidPolicyException if that is not right
     */
    public ReportingPolicy withStaleDays(int newStaleDays) {
        return new ReportingPolicy(
                rollUp,
                redShare,
                amberShare,
                reportRequired,
                cadenceDays,
                newStaleDays,
                mediumSlipDays,
                highSlipDays,
                costChangeShare,
                highCostChangeShare,
                confidenceReviewDays);
    }

    /**
     * The same with another {@link #mediumSlipDays()}.
     *
     * @param newMediumSlipDays from how many days a later finish is of medium severity
     * @return the changed policy
     * @throws InvalidPolicyException if that is not right
     */
    public ReportingPolicy withMediumSlipDays(int newMediumSlipDays) {
        return new ReportingPolicy(
                rollUp,
                redShare,
                amberShare,
                reportRequired,
                cadenceDays,
                staleDays,
                newMediumSlipDays,
                highSlipDays,
                costChangeShare,
                highCostChangeShare,
                confidenceReviewDays);
    }

    /**
     * The same with another {@link #highSlipDays()}.
     *
     * @param newHighSlipDays from how many days a later finish is of high severity
     * @return the changed policy
     * @throws InvalidPolicyException if that is not right
     */
    public ReportingPolicy withHighSlipDays(int newHighSlipDays) {
        return new ReportingPolicy(
                rollUp,
                redShare,
                amberShare,
                reportRequired,
                cadenceDays,
                staleDays,
                mediumSlipDays,
                newHighSlipDays,
                costChangeShare,
                highCostChangeShare,
                confidenceReviewDays);
    }

    /**
     * The same with another {@link #costChangeShare()}.
     *
     * @param newCostChangeShare beyond which share of the cost of last time a change of cost is reported
     * @return the changed policy
     * @throws InvalidPolicyException if that is not right
     */
    public ReportingPolicy withCostChangeShare(Ratio newCostChangeShare) {
        return new ReportingPolicy(
                rollUp,
                redShare,
                amberShare,
                reportRequired,
                cadenceDays,
                staleDays,
                mediumSlipDays,
                highSlipDays,
                newCostChangeShare,
                highCostChangeShare,
                confidenceReviewDays);
    }

    /**
     * The same with another {@link #highCostChangeShare()}.
     *
     * @param newHighCostChangeShare beyond which share a rise of cost is of high severity
     * @return the changed policy
     * @throws InvalidPolicyException if that is not right
     */
    public ReportingPolicy withHighCostChangeShare(Ratio newHighCostChangeShare) {
        return new ReportingPolicy(
                rollUp,
                redShare,
                amberShare,
                reportRequired,
                cadenceDays,
                staleDays,
                mediumSlipDays,
                highSlipDays,
                costChangeShare,
                newHighCostChangeShare,
                confidenceReviewDays);
    }

    /**
     * The same with another {@link #confidenceReviewDays()}.
     *
     * @param newConfidenceReviewDays within how many days a low delivery confidence is to be reviewed
     * @return the changed policy
     * @throws InvalidPolicyException if that is not right
     */
    public ReportingPolicy withConfidenceReviewDays(int newConfidenceReviewDays) {
        return new ReportingPolicy(
                rollUp,
                redShare,
                amberShare,
                reportRequired,
                cadenceDays,
                staleDays,
                mediumSlipDays,
                highSlipDays,
                costChangeShare,
                highCostChangeShare,
                newConfidenceReviewDays);
    }
}
