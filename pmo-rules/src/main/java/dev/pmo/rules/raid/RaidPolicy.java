package dev.pmo.rules.raid;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyProblems;
import dev.pmo.rules.policy.PolicyType;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/**
 * The thresholds by which risks and issues are judged. Who may live with which risk is not among them: that is said by
 * the ladder of authorities.
 *
 * <p>A level with an impact scale of its own is given its own matrix by an override for its scope; what is handed up to
 * it is scored again on that matrix. This class is immutable and thread-safe.
 *
 * @param threats the matrix of threats
 * @param opportunities the matrix of opportunities
 * @param escalationBands from which band on each level hands a risk up
 * @param attentionBand from which band on a threat needs open action, and an imminent or overdue one is handed up
 * @param escalateOn the reasons for which a risk is handed up; a reason left out still gives a finding
 * @param responseDays within how many calendar days the level above answers
 * @param periods after how many days something is imminent, due for review, overdue or old
 * @param targetMoves how often the target date of a risk may move
 * @param swingBands by how many bands the score of a risk may move between two snapshots while its controls stay the same
 * @param actionSeverity from which severity on a live issue needs an open action
 */
public record RaidPolicy(
        RiskMatrix threats,
        RiskMatrix opportunities,
        EscalationBands escalationBands,
        RiskBand attentionBand,
        List<EscalationReason> escalateOn,
        ResponseDays responseDays,
        RaidPeriods periods,
        int targetMoves,
        int swingBands,
        IssueSeverity actionSeverity)
        implements Policy {

    /** The thresholds that hold where nobody set any. */
    public static final RaidPolicy DEFAULTS = new RaidPolicy(
            RiskMatrix.pm2(),
            RiskMatrix.pm2(),
            new EscalationBands(RiskBand.HIGH, RiskBand.VERY_HIGH, RiskBand.VERY_HIGH),
            RiskBand.HIGH,
            List.of(EscalationReason.values()),
            new ResponseDays(2, 5, 10),
            new RaidPeriods(31, 31, 0, 365),
            2,
            1,
            IssueSeverity.SIGNIFICANT);

    /** The kind of policy, with its defaults: the matrix of PM² and monthly reviews. */
    public static final PolicyType<RaidPolicy> TYPE = PolicyType.of("raid", RaidPolicy.class, DEFAULTS);

    /**
     * Copies the list and checks that no number is negative.
     *
     * @throws InvalidPolicyException if any is, with every problem and its path
     */
    public RaidPolicy {
        Objects.requireNonNull(threats, "threats");
        Objects.requireNonNull(opportunities, "opportunities");
        Objects.requireNonNull(escalationBands, "escalationBands");
        Objects.requireNonNull(attentionBand, "attentionBand");
        escalateOn = Copies.copy(escalateOn);
        Objects.requireNonNull(responseDays, "responseDays");
        Objects.requireNonNull(periods, "periods");
        Objects.requireNonNull(actionSeverity, "actionSeverity");
        new PolicyProblems("raid")
                .notNegative("targetMoves", targetMoves)
                .notNegative("swingBands", swingBands)
                .refuseIfAny("a sign slipped in");
    }

    /**
     * The matrix of a nature.
     *
     * @param nature threat or opportunity
     * @return its matrix
     */
    public RiskMatrix matrix(RiskNature nature) {
        return nature == RiskNature.THREAT ? threats : opportunities;
    }

    /**
     * Whether a reason hands a risk up.
     *
     * @param reason the reason
     * @return whether it does
     */
    public boolean escalatesOn(EscalationReason reason) {
        return escalateOn.contains(reason);
    }

    /**
     * The same thresholds with other matrices.
     *
     * @param newThreats the matrix of threats
     * @param newOpportunities the matrix of opportunities
     * @return the changed policy
     */
    public RaidPolicy withMatrices(RiskMatrix newThreats, RiskMatrix newOpportunities) {
        return withThreats(newThreats).withOpportunities(newOpportunities);
    }

    /**
     * The same thresholds with other bands.
     *
     * @param newEscalationBands from which band on each level hands a risk up
     * @param newAttentionBand from which band on a threat needs open action
     * @return the changed policy
     */
    public RaidPolicy withBands(EscalationBands newEscalationBands, RiskBand newAttentionBand) {
        return withEscalationBands(newEscalationBands).withAttentionBand(newAttentionBand);
    }

    /**
     * The same thresholds with other reasons to escalate.
     *
     * @param reasons the reasons for which a risk is handed up
     * @return the changed policy
     */
    public RaidPolicy withEscalateOn(List<EscalationReason> reasons) {
        return with(draft -> draft.escalateOn = reasons);
    }

    /**
     * The same thresholds with other periods.
     *
     * @param newResponseDays within how many calendar days the level above answers
     * @param newPeriods after how many days something is imminent, due for review, overdue or old
     * @return the changed policy
     */
    public RaidPolicy withPeriods(ResponseDays newResponseDays, RaidPeriods newPeriods) {
        return with(draft -> {
            draft.responseDays = newResponseDays;
            draft.periods = newPeriods;
        });
    }

    /**
     * The same with another {@link #threats()}.
     *
     * @param newThreats the matrix of threats
     * @return the changed policy
     */
    public RaidPolicy withThreats(RiskMatrix newThreats) {
        return with(draft -> draft.threats = newThreats);
    }

    /**
     * The same with another {@link #opportunities()}.
     *
     * @param newOpportunities the matrix of opportunities
     * @return the changed policy
     */
    public RaidPolicy withOpportunities(RiskMatrix newOpportunities) {
        return with(draft -> draft.opportunities = newOpportunities);
    }

    /**
     * The same with another {@link #escalationBands()}.
     *
     * @param newEscalationBands from which band on each level hands a risk up
     * @return the changed policy
     */
    public RaidPolicy withEscalationBands(EscalationBands newEscalationBands) {
        return with(draft -> draft.escalationBands = newEscalationBands);
    }

    /**
     * The same with another {@link #attentionBand()}.
     *
     * @param newAttentionBand from which band on a threat needs open action, and an imminent or overdue one is handed
     *     up
     * @return the changed policy
     */
    public RaidPolicy withAttentionBand(RiskBand newAttentionBand) {
        return with(draft -> draft.attentionBand = newAttentionBand);
    }

    /**
     * The same with another {@link #responseDays()}.
     *
     * @param newResponseDays within how many calendar days the level above answers
     * @return the changed policy
     */
    public RaidPolicy withResponseDays(ResponseDays newResponseDays) {
        return with(draft -> draft.responseDays = newResponseDays);
    }

    /**
     * The same with another {@link #targetMoves()}.
     *
     * @param newTargetMoves how often the target date of a risk may move
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public RaidPolicy withTargetMoves(int newTargetMoves) {
        return with(draft -> draft.targetMoves = newTargetMoves);
    }

    /**
     * The same with another {@link #swingBands()}.
     *
     * @param newSwingBands by how many bands the score of a risk may move between two snapshots while its controls stay
     *     the same
     * @return the changed policy
     * @throws InvalidPolicyException if it is negative
     */
    public RaidPolicy withSwingBands(int newSwingBands) {
        return with(draft -> draft.swingBands = newSwingBands);
    }

    /**
     * The same with another {@link #actionSeverity()}.
     *
     * @param newActionSeverity from which severity on a live issue needs an open action
     * @return the changed policy
     */
    public RaidPolicy withActionSeverity(IssueSeverity newActionSeverity) {
        return with(draft -> draft.actionSeverity = newActionSeverity);
    }

    private RaidPolicy with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.policy();
    }

    /** The thresholds while one of them is changed. */
    private static final class Draft {
        RiskMatrix threats;
        RiskMatrix opportunities;
        EscalationBands escalationBands;
        RiskBand attentionBand;
        List<EscalationReason> escalateOn;
        ResponseDays responseDays;
        RaidPeriods periods;
        int targetMoves;
        int swingBands;
        IssueSeverity actionSeverity;

        Draft(RaidPolicy policy) {
            threats = policy.threats;
            opportunities = policy.opportunities;
            escalationBands = policy.escalationBands;
            attentionBand = policy.attentionBand;
            escalateOn = policy.escalateOn;
            responseDays = policy.responseDays;
            periods = policy.periods;
            targetMoves = policy.targetMoves;
            swingBands = policy.swingBands;
            actionSeverity = policy.actionSeverity;
        }

        RaidPolicy policy() {
            return new RaidPolicy(
                    threats,
                    opportunities,
                    escalationBands,
                    attentionBand,
                    escalateOn,
                    responseDays,
                    periods,
                    targetMoves,
                    swingBands,
                    actionSeverity);
        }
    }
}
