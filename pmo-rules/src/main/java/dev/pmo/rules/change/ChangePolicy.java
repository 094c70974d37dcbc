package dev.pmo.rules.change;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Money;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyProblems;
import dev.pmo.rules.policy.PolicyType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The procedure and the thresholds by which changes are controlled. Who may decide which change is set by the ladder of
 * authorities. This class is immutable and thread-safe.
 *
 * @param procedure the states and moves
 * @param priorities which change comes first
 * @param assessedAspects the aspects on which a change must be assessed before it is decided
 * @param periods how long the steps may take
 * @param timeDifferenceDays by how many calendar days the assessed effect on the finish may differ from what the plan
 *     says
 * @param significantFrom from which severity on a change is shown to the portfolio with its impact
 * @param significantCost from which cost on a change is shown to the portfolio, compared without its sign in the same
 *     currency; {@code null} if cost alone makes no change significant
 */
public record ChangePolicy(
        ChangeProcedure procedure,
        PriorityTable priorities,
        List<ImpactAspect> assessedAspects,
        ChangePeriods periods,
        int timeDifferenceDays,
        IssueSeverity significantFrom,
        @Nullable Money significantCost)
        implements Policy {

    /** The thresholds that hold where nobody set any. */
    public static final ChangePolicy DEFAULTS = new ChangePolicy(
            ChangeProcedure.pm2(),
            PriorityTable.mustFirst(),
            List.of(ImpactAspect.values()),
            new ChangePeriods(14, 30, 10, 0),
            0,
            IssueSeverity.MAJOR,
            null);

    /** The kind of policy, {@code change} in policy files, with its defaults. */
    public static final PolicyType<ChangePolicy> TYPE = PolicyType.of("change", ChangePolicy.class, DEFAULTS);

    /**
     * Copies the list and checks that nothing is negative.
     *
     * @throws InvalidPolicyException if anything is, with every problem and its path
     */
    public ChangePolicy {
        Objects.requireNonNull(procedure, "procedure");
        Objects.requireNonNull(priorities, "priorities");
        assessedAspects =
                Copies.copy(assessedAspects).stream().distinct().sorted().toList();
        Objects.requireNonNull(periods, "periods");
        Objects.requireNonNull(significantFrom, "significantFrom");
        new PolicyProblems("change")
                .notNegative("timeDifferenceDays", timeDifferenceDays)
                .refuseIfAny("a sign slipped in");
    }

    /**
     * The same policy with another procedure.
     *
     * @param newProcedure the states and moves
     * @return the changed policy
     */
    public ChangePolicy withProcedure(ChangeProcedure newProcedure) {
        return new ChangePolicy(
                newProcedure,
                priorities,
                assessedAspects,
                periods,
                timeDifferenceDays,
                significantFrom,
                significantCost);
    }

    /**
     * The same policy with another table of priorities.
     *
     * @param newPriorities which change comes first
     * @return the changed policy
     */
    public ChangePolicy withPriorities(PriorityTable newPriorities) {
        return new ChangePolicy(
                procedure,
                newPriorities,
                assessedAspects,
                periods,
                timeDifferenceDays,
                significantFrom,
                significantCost);
    }

    /**
     * The same policy with other demands on an assessment.
     *
     * @param newAspects the aspects on which a change must be assessed
     * @param newDifferenceDays by how many days the assessed effect on the finish may differ from what the plan says
     * @return the changed policy
     */
    public ChangePolicy withAssessment(List<ImpactAspect> newAspects, int newDifferenceDays) {
        return withAssessedAspects(newAspects).withTimeDifferenceDays(newDifferenceDays);
    }

    /**
     * The same policy with other periods.
     *
     * @param newPeriods how long the steps may take
     * @return the changed policy
     */
    public ChangePolicy withPeriods(ChangePeriods newPeriods) {
        return new ChangePolicy(
                procedure,
                priorities,
                assessedAspects,
                newPeriods,
                timeDifferenceDays,
                significantFrom,
                significantCost);
    }

    /**
     * The same policy with another notion of what is significant.
     *
     * @param severity from which severity on
     * @param cost from which cost on, or {@code null}
     * @return the changed policy
     */
    public ChangePolicy withSignificance(IssueSeverity severity, @Nullable Money cost) {
        return withSignificantFrom(severity).withSignificantCost(cost);
    }

    /**
     * The same with another {@link #assessedAspects()}.
     *
     * @param newAssessedAspects the aspects on which a change must be assessed before it is decided
     * @return the changed policy
     */
    public ChangePolicy withAssessedAspects(List<ImpactAspect> newAssessedAspects) {
        return new ChangePolicy(
                procedure,
                priorities,
                newAssessedAspects,
                periods,
                timeDifferenceDays,
                significantFrom,
                significantCost);
    }

    /**
     * The same with another {@link #timeDifferenceDays()}.
     *
     * @param newTimeDifferenceDays by how many calendar days the assessed effect on the finish may differ from what the
     *     plan says
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public ChangePolicy withTimeDifferenceDays(int newTimeDifferenceDays) {
        return new ChangePolicy(
                procedure,
                priorities,
                assessedAspects,
                periods,
                newTimeDifferenceDays,
                significantFrom,
                significantCost);
    }

    /**
     * The same with another {@link #significantFrom()}.
     *
     * @param newSignificantFrom from which severity on a change is shown to the portfolio with its impact
     * @return the changed policy
     */
    public ChangePolicy withSignificantFrom(IssueSeverity newSignificantFrom) {
        return new ChangePolicy(
                procedure,
                priorities,
                assessedAspects,
                periods,
                timeDifferenceDays,
                newSignificantFrom,
                significantCost);
    }

    /**
     * The same with another {@link #significantCost()}.
     *
     * @param newSignificantCost from which cost on a change is shown to the portfolio, compared without its sign in the
     *     same currency; {@code null} if cost alone makes no change significant
     * @return the changed policy
     */
    public ChangePolicy withSignificantCost(@Nullable Money newSignificantCost) {
        return new ChangePolicy(
                procedure,
                priorities,
                assessedAspects,
                periods,
                timeDifferenceDays,
                significantFrom,
                newSignificantCost);
    }
}
