package dev.pmo.rules.planning.standards;

import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyProblems;
import dev.pmo.rules.policy.PolicyType;
import java.util.List;

/**
 * The limits of the checks of how a plan is built. Where no other source is named, a default is that of the DCMA
 * 14-point schedule assessment; keeping all of them does not make a plan feasible, nor missing one infeasible.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param standards which checks are made; all
 * @param maximumMissingLogicShare which share of the unfinished activities may lack a predecessor or a successor; 5%
 * @param maximumLeadShare which share of the links may have a lead; 0%
 * @param maximumLagShare which share of the links may have a lag; 5%
 * @param minimumFinishToStartShare which share of the links must be finish to start; 90%
 * @param maximumHardConstraintShare which share of the unfinished activities may be bound by hard constraints; 5%
 * @param maximumHighFloatShare which share of the unfinished activities may have high float; 5%
 * @param highFloatDays above how many working days total float is high; 44, two months
 * @param maximumNegativeFloatShare which share of the unfinished activities may have negative float; 0%
 * @param maximumLongDurationShare which share of the unfinished tasks may be long; 5%
 * @param longDurationDays above how many working days a duration is long; 44, two months
 * @param maximumInvalidDateShare which share of the activities may have invalid dates; 0%
 * @param minimumResourcedShare which share of the unfinished tasks must name who does them; 100%
 * @param maximumMissedShare which share of the activities that were due may be missed; 5%
 * @param criticalPathTestDays by how many working days the critical path is lengthened to test it; 600
 * @param minimumCriticalPathLengthIndex the least critical path length index; 0.95, written 95%
 * @param minimumBaselineExecutionIndex the least baseline execution index; 0.95, written 95%
 * @param maximumRedundantLinkShare which share of the links may be redundant; 5%, our choice, as for lags
 * @param maximumDanglingEndShare which share of the unfinished tasks may have a dangling end; 5%, our choice, as for
 *     missing logic
 * @param maximumOutOfSequenceShare which share of the started activities may be out of sequence; 0%, our choice
 * @param minimumComplianceShare which share of the checks that could be made must be passed; 80%, our choice
 */
public record PlanningStandardsPolicy(
        List<Standard> standards,
        Ratio maximumMissingLogicShare,
        Ratio maximumLeadShare,
        Ratio maximumLagShare,
        Ratio minimumFinishToStartShare,
        Ratio maximumHardConstraintShare,
        Ratio maximumHighFloatShare,
        int highFloatDays,
        Ratio maximumNegativeFloatShare,
        Ratio maximumLongDurationShare,
        int longDurationDays,
        Ratio maximumInvalidDateShare,
        Ratio minimumResourcedShare,
        Ratio maximumMissedShare,
        int criticalPathTestDays,
        Ratio minimumCriticalPathLengthIndex,
        Ratio minimumBaselineExecutionIndex,
        Ratio maximumRedundantLinkShare,
        Ratio maximumDanglingEndShare,
        Ratio maximumOutOfSequenceShare,
        Ratio minimumComplianceShare)
        implements Policy {

    private static final Ratio FIVE = Ratio.ofPercent(5);

    /** The limits that hold where nobody set any. */
    public static final PlanningStandardsPolicy DEFAULTS = new PlanningStandardsPolicy(
            List.of(Standard.values()),
            FIVE,
            Ratio.ZERO,
            FIVE,
            Ratio.ofPercent(90),
            FIVE,
            FIVE,
            44,
            Ratio.ZERO,
            FIVE,
            44,
            Ratio.ZERO,
            Ratio.ONE,
            FIVE,
            600,
            Ratio.ofPercent(95),
            Ratio.ofPercent(95),
            FIVE,
            FIVE,
            Ratio.ZERO,
            Ratio.ofPercent(80));

    /** The kind of policy, {@code planning-standards} in policy files. */
    public static final PolicyType<PlanningStandardsPolicy> TYPE =
            PolicyType.of("planning-standards", PlanningStandardsPolicy.class, DEFAULTS);

    /**
     * Checks that no limit is negative, and that the days are at least one.
     *
     * @throws InvalidPolicyException if any is not, with every problem and its path
     */
    public PlanningStandardsPolicy {
        standards = Copies.copy(standards);
        new PolicyProblems("planning-standards")
                .notNegative("maximumMissingLogicShare", maximumMissingLogicShare)
                .notNegative("maximumLeadShare", maximumLeadShare)
                .notNegative("maximumLagShare", maximumLagShare)
                .notNegative("minimumFinishToStartShare", minimumFinishToStartShare)
                .notNegative("maximumHardConstraintShare", maximumHardConstraintShare)
                .notNegative("maximumHighFloatShare", maximumHighFloatShare)
                .atLeast("highFloatDays", highFloatDays, 1)
                .notNegative("maximumNegativeFloatShare", maximumNegativeFloatShare)
                .notNegative("maximumLongDurationShare", maximumLongDurationShare)
                .atLeast("longDurationDays", longDurationDays, 1)
                .notNegative("maximumInvalidDateShare", maximumInvalidDateShare)
                .notNegative("minimumResourcedShare", minimumResourcedShare)
                .notNegative("maximumMissedShare", maximumMissedShare)
                .atLeast("criticalPathTestDays", criticalPathTestDays, 1)
                .notNegative("minimumCriticalPathLengthIndex", minimumCriticalPathLengthIndex)
                .notNegative("minimumBaselineExecutionIndex", minimumBaselineExecutionIndex)
                .notNegative("maximumRedundantLinkShare", maximumRedundantLinkShare)
                .notNegative("maximumDanglingEndShare", maximumDanglingEndShare)
                .notNegative("maximumOutOfSequenceShare", maximumOutOfSequenceShare)
                .notNegative("minimumComplianceShare", minimumComplianceShare)
                .refuseIfAny("a sign is wrong, or a check was to be left out of the standards instead");
    }

    /**
     * The limit of a check.
     *
     * @param standard the check
     * @return the share or index that it must keep; the whole for the test of the critical path
     */
    public Ratio limit(Standard standard) {
        return switch (standard) {
            case LOGIC -> maximumMissingLogicShare;
            case LEADS -> maximumLeadShare;
            case LAGS -> maximumLagShare;
            case LINK_TYPES -> minimumFinishToStartShare;
            case HARD_CONSTRAINTS -> maximumHardConstraintShare;
            case HIGH_FLOAT -> maximumHighFloatShare;
            case NEGATIVE_FLOAT -> maximumNegativeFloatShare;
            case LONG_DURATION -> maximumLongDurationShare;
            case INVALID_DATES -> maximumInvalidDateShare;
            case RESOURCES -> minimumResourcedShare;
            case MISSED_ACTIVITIES -> maximumMissedShare;
            case CRITICAL_PATH_TEST -> Ratio.ONE;
            case CRITICAL_PATH_LENGTH_INDEX -> minimumCriticalPathLengthIndex;
            case BASELINE_EXECUTION_INDEX -> minimumBaselineExecutionIndex;
            case REDUNDANT_LINKS -> maximumRedundantLinkShare;
            case DANGLING_ENDS -> maximumDanglingEndShare;
            case OUT_OF_SEQUENCE -> maximumOutOfSequenceShare;
        };
    }

    /**
     * The same limits for other checks.
     *
     * @param newStandards the checks to be made; none to leave plans unchecked
     * @return the changed policy
     */
    public PlanningStandardsPolicy withStandards(List<Standard> newStandards) {
        return new PlanningStandardsPolicy(
                newStandards,
                maximumMissingLogicShare,
                maximumLeadShare,
                maximumLagShare,
                minimumFinishToStartShare,
                maximumHardConstraintShare,
                maximumHighFloatShare,
                highFloatDays,
                maximumNegativeFloatShare,
                maximumLongDurationShare,
                longDurationDays,
                maximumInvalidDateShare,
                minimumResourcedShare,
                maximumMissedShare,
                criticalPathTestDays,
                minimumCriticalPathLengthIndex,
                minimumBaselineExecutionIndex,
                maximumRedundantLinkShare,
                maximumDanglingEndShare,
                maximumOutOfSequenceShare,
                minimumComplianceShare);
    }
}
