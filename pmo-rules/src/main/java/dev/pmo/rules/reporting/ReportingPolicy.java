package dev.pmo.rules.reporting;

import dev.pmo.core.value.Ratio;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyProblems;
import dev.pmo.rules.policy.PolicyType;
import java.util.Objects;
import java.util.function.Consumer;

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
 * @param greenNeedsAllAspects whether a scope of which some aspects are within tolerance, and none is known to be
 *     outside, is green only if every aspect that is judged could be assessed; otherwise those that could are enough
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
        int confidenceReviewDays,
        boolean greenNeedsAllAspects)
        implements Policy {

    /** The thresholds that hold where nobody set any. */
    public static final ReportingPolicy DEFAULTS = new ReportingPolicy(
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
            30,
            true);

    /** The kind of policy, with its defaults. */
    public static final PolicyType<ReportingPolicy> TYPE = PolicyType.of("reporting", ReportingPolicy.class, DEFAULTS);

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
        return with(draft -> draft.rollUp = newRollUp);
    }

    /**
     * The same thresholds with or without the duty to report.
     *
     * @param required whether an active scope has to report
     * @return the changed thresholds
     */
    public ReportingPolicy withReportRequired(boolean required) {
        return with(draft -> draft.reportRequired = required);
    }

    /**
     * The same thresholds, where what could be assessed is enough for green or is not.
     *
     * @param required whether every aspect that is judged has to be assessed
     * @return the changed thresholds
     */
    public ReportingPolicy withGreenNeedsAllAspects(boolean required) {
        return with(draft -> draft.greenNeedsAllAspects = required);
    }

    /**
     * The same with another {@link #redShare()}.
     *
     * @param newRedShare from which share of red children the level above is red; not used by {@link RollUp#WORST_OF}
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public ReportingPolicy withRedShare(Ratio newRedShare) {
        return with(draft -> draft.redShare = newRedShare);
    }

    /**
     * The same with another {@link #amberShare()}.
     *
     * @param newAmberShare from which share of red or amber children it is amber; not used by {@link RollUp#WORST_OF}
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public ReportingPolicy withAmberShare(Ratio newAmberShare) {
        return with(draft -> draft.amberShare = newAmberShare);
    }

    /**
     * The same with another {@link #cadenceDays()}.
     *
     * @param newCadenceDays how many days lie between two reports
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public ReportingPolicy withCadenceDays(int newCadenceDays) {
        return with(draft -> draft.cadenceDays = newCadenceDays);
    }

    /**
     * The same with another {@link #staleDays()}.
     *
     * @param newStaleDays after how many days a report no longer describes the present
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public ReportingPolicy withStaleDays(int newStaleDays) {
        return with(draft -> draft.staleDays = newStaleDays);
    }

    /**
     * The same with another {@link #mediumSlipDays()}.
     *
     * @param newMediumSlipDays from how many days a later finish is of medium severity
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public ReportingPolicy withMediumSlipDays(int newMediumSlipDays) {
        return with(draft -> draft.mediumSlipDays = newMediumSlipDays);
    }

    /**
     * The same with another {@link #highSlipDays()}.
     *
     * @param newHighSlipDays from how many days a later finish is of high severity
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public ReportingPolicy withHighSlipDays(int newHighSlipDays) {
        return with(draft -> draft.highSlipDays = newHighSlipDays);
    }

    /**
     * The same with another {@link #costChangeShare()}.
     *
     * @param newCostChangeShare beyond which share of the cost of last time a change of cost is reported
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public ReportingPolicy withCostChangeShare(Ratio newCostChangeShare) {
        return with(draft -> draft.costChangeShare = newCostChangeShare);
    }

    /**
     * The same with another {@link #highCostChangeShare()}.
     *
     * @param newHighCostChangeShare beyond which share a rise of cost is of high severity
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public ReportingPolicy withHighCostChangeShare(Ratio newHighCostChangeShare) {
        return with(draft -> draft.highCostChangeShare = newHighCostChangeShare);
    }

    /**
     * The same with another {@link #confidenceReviewDays()}.
     *
     * @param newConfidenceReviewDays within how many days a low delivery confidence is to be reviewed
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public ReportingPolicy withConfidenceReviewDays(int newConfidenceReviewDays) {
        return with(draft -> draft.confidenceReviewDays = newConfidenceReviewDays);
    }

    private ReportingPolicy with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.policy();
    }

    /** The thresholds while one of them is changed. */
    private static final class Draft {
        RollUp rollUp;
        Ratio redShare;
        Ratio amberShare;
        boolean reportRequired;
        int cadenceDays;
        int staleDays;
        int mediumSlipDays;
        int highSlipDays;
        Ratio costChangeShare;
        Ratio highCostChangeShare;
        int confidenceReviewDays;
        boolean greenNeedsAllAspects;

        Draft(ReportingPolicy policy) {
            rollUp = policy.rollUp;
            redShare = policy.redShare;
            amberShare = policy.amberShare;
            reportRequired = policy.reportRequired;
            cadenceDays = policy.cadenceDays;
            staleDays = policy.staleDays;
            mediumSlipDays = policy.mediumSlipDays;
            highSlipDays = policy.highSlipDays;
            costChangeShare = policy.costChangeShare;
            highCostChangeShare = policy.highCostChangeShare;
            confidenceReviewDays = policy.confidenceReviewDays;
            greenNeedsAllAspects = policy.greenNeedsAllAspects;
        }

        ReportingPolicy policy() {
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
                    confidenceReviewDays,
                    greenNeedsAllAspects);
        }
    }
}
