package dev.pmo.rules.raid;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.IssueStatus;
import dev.pmo.core.raid.IssueType;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What becomes of risks that happen: a threat is a problem, an opportunity a benefit to be taken.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class OccurredRisks {

    private OccurredRisks() {}

    /**
     * The issue that a risk is once it has happened, with its owner, its impact and the scopes that it touches. It takes
     * the identifier of the risk.
     *
     * @param risk the risk
     * @param asOf the day of reference, on which the issue is raised
     * @return the issue; nothing if the risk has not happened
     */
    public static Optional<Issue> asIssue(Risk risk, LocalDate asOf) {
        return risk.status() != RiskStatus.OCCURRED
                ? Optional.empty()
                : Optional.of(new Issue(
                        IssueId.of(risk.id().value()),
                        risk.title(),
                        type(risk),
                        IssueStatus.OPEN,
                        null,
                        risk.owner(),
                        asOf,
                        null,
                        null,
                        risk.affects(),
                        risk.id(),
                        impact(risk),
                        null));
    }

    /**
     * What sort of issue a risk becomes.
     *
     * @param risk the risk
     * @return a problem for a threat, an opportunity for an opportunity
     */
    public static IssueType type(Risk risk) {
        return risk.nature() == RiskNature.THREAT ? IssueType.PROBLEM : IssueType.OPPORTUNITY;
    }

    /**
     * The impact that a risk was assessed to have, with the signs of an impact: what an opportunity saves or gains is
     * negative.
     *
     * @param risk the risk
     * @return the impact by its current assessment, with no more figures than that has
     */
    public static Impact impact(Risk risk) {
        RiskAssessment current = risk.findCurrent().orElse(null);
        Money cost = current == null ? null : current.cost();
        Integer days = current == null ? null : current.delayDays();
        boolean threat = risk.nature() == RiskNature.THREAT;
        return new Impact(
                threat || cost == null ? cost : cost.negated(),
                threat || days == null ? days : Integer.valueOf(-days),
                null,
                null,
                null,
                null,
                risk.statement().effect());
    }
}
