package dev.pmo.rules.raid;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.AssumptionStatus;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.IssueStatus;
import dev.pmo.core.raid.IssueType;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskStatement;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of assumptions: one that was not validated in time is a risk, one that proved false is an issue.
 *
 * <p>Each takes the identifier and the owner of the assumption with it. This class is immutable and thread-safe.
 */
public final class Assumptions {

    private Assumptions() {}

    /**
     * The risk that an assumption is once it was to be validated and has not been: as likely as one is not sure of
     * it, with the effect that it would have if it were false.
     *
     * @param assumption the assumption
     * @param asOf the day of reference
     * @return the threat, with no more figures than are known; nothing if the assumption has been tested, or its day has
     *     not passed
     */
    public static Optional<Risk> asRisk(Assumption assumption, LocalDate asOf) {
        LocalDate due = assumption.validateBy();
        if (assumption.status() != AssumptionStatus.OPEN || due == null || !due.isBefore(asOf)) {
            return Optional.empty();
        }
        Impact impact = assumption.ifFalse();
        return Optional.of(Risk.builder(RiskId.of(assumption.id().value()), title(assumption))
                .status(RiskStatus.OPEN)
                .owner(assumption.owner())
                .statement(new RiskStatement(
                        null, "It does not hold that: " + assumption.statement(), words(impact), null, null))
                .inherent(new RiskAssessment(null, null, probability(assumption), cost(impact), days(impact)))
                .dates(new RiskDates(Dates.plusDays(due, 1), null, null, null, null, null))
                .build());
    }

    /**
     * The issue that an assumption is once it proved false, with its owner and its impact.
     *
     * @param assumption the assumption
     * @param asOf the day of reference, on which the issue is raised
     * @return the issue, linked to the risk of the assumption if it had one; nothing if it has not proved false
     */
    public static Optional<Issue> asIssue(Assumption assumption, LocalDate asOf) {
        return assumption.status() != AssumptionStatus.FALSIFIED
                ? Optional.empty()
                : Optional.of(new Issue(
                        IssueId.of(assumption.id().value()),
                        title(assumption),
                        IssueType.PROBLEM,
                        IssueStatus.OPEN,
                        null,
                        assumption.owner(),
                        asOf,
                        null,
                        null,
                        null,
                        assumption.risk(),
                        assumption.ifFalse(),
                        null));
    }

    /**
     * The risks that the assumptions of a log have become, without those whose risk is live in the log anyway.
     *
     * @param log the log
     * @param asOf the day of reference
     * @return the threats in the order of their identifiers
     */
    public static List<Risk> expired(RaidLog log, LocalDate asOf) {
        Set<RiskId> live = new HashSet<>();
        for (Risk risk : log.assumptions().isEmpty() ? List.<Risk>of() : log.risks()) {
            if (risk.status().live()) {
                live.add(risk.id());
            }
        }
        return log.assumptions().stream()
                .filter(assumption -> assumption.risk() == null || !live.contains(assumption.risk()))
                .flatMap(assumption -> asRisk(assumption, asOf).stream())
                .sorted(Comparator.comparing(Risk::id).thenComparing(Risk::toString))
                .toList();
    }

    /** Whether the risk that an assumption names stands in the log and is live, so that it counts there. */
    static boolean live(Assumption assumption, RaidLog log) {
        RiskId named = assumption.risk();
        for (Risk risk : named == null ? List.<Risk>of() : log.risks()) {
            if (risk.id().equals(named) && risk.status().live()) {
                return true;
            }
        }
        return false;
    }

    private static String title(Assumption assumption) {
        return "Assumption does not hold: " + assumption.statement();
    }

    private static @Nullable Probability probability(Assumption assumption) {
        return assumption.confidence() == null ? null : assumption.confidence().complement();
    }

    /** A saving is no cost of a threat, and so is not known as one. */
    private static @Nullable Money cost(@Nullable Impact impact) {
        return impact == null || impact.cost() == null || impact.cost().signum() < 0 ? null : impact.cost();
    }

    private static @Nullable Integer days(@Nullable Impact impact) {
        return impact == null || impact.finishDays() == null || impact.finishDays() < 0 ? null : impact.finishDays();
    }

    private static @Nullable String words(@Nullable Impact impact) {
        return impact == null ? null : impact.words();
    }
}
