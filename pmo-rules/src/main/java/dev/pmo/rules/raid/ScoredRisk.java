package dev.pmo.rules.raid;

import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A risk with what its current assessment comes to: its score and its expected value.
 *
 * <p>Current is the residual assessment if a control is in place, else the inherent one (see {@link
 * Risk#findCurrent()}). This class is immutable and thread-safe.
 *
 * @param risk the risk
 * @param score the cell of the matrix; {@code null} if there is no assessment or a step lies outside the matrix
 * @param expected probability times cost; {@code null} if one of the two is unknown or the cost is negative
 */
public record ScoredRisk(
        Risk risk, @Nullable RiskScore score, @Nullable Money expected) {

    /** Checks that the risk is given. */
    public ScoredRisk {
        Objects.requireNonNull(risk, "risk");
    }

    /**
     * Scores a risk by its current assessment, on the matrix of its nature.
     *
     * @param risk the risk
     * @param policy the thresholds
     * @return the scored risk
     */
    public static ScoredRisk of(Risk risk, RaidPolicy policy) {
        RiskAssessment current = risk.findCurrent().orElse(null);
        return new ScoredRisk(risk, policy.matrix(risk.nature()).scoreOrNull(current), expectedOf(current));
    }

    /**
     * The score of one of the three assessments of this risk.
     *
     * @param assessment the assessment, or {@code null}
     * @param policy the thresholds
     * @return the score, if it has one
     */
    public Optional<RiskScore> findScore(@Nullable RiskAssessment assessment, RaidPolicy policy) {
        return Optional.ofNullable(policy.matrix(risk.nature()).scoreOrNull(assessment));
    }

    /**
     * Whether it has a score in a band or above.
     *
     * @param band the band
     * @return whether it is at or above it; a risk without a score is not
     */
    public boolean atLeast(RiskBand band) {
        return score != null && score.band().atLeast(band);
    }

    /**
     * Whether it would harm.
     *
     * @return whether it is a threat
     */
    public boolean threat() {
        return risk.nature() == RiskNature.THREAT;
    }

    /**
     * Whether it was handed up and the answer has not come back.
     *
     * @param asOf the day of reference
     * @return whether it waits for the level above
     */
    public boolean waiting(LocalDate asOf) {
        return risk.escalation() != null && risk.escalation().waiting(asOf);
    }

    /**
     * In how many calendar days it may happen at the earliest.
     *
     * @param asOf the day of reference
     * @return the days, 0 or less if it may happen now; nothing if that is not known
     */
    public OptionalLong findProximityDays(LocalDate asOf) {
        LocalDate proximity = risk.dates().proximity();
        return proximity == null ? OptionalLong.empty() : OptionalLong.of(ChronoUnit.DAYS.between(asOf, proximity));
    }

    /**
     * For how many calendar days it has been known.
     *
     * @param asOf the day of reference
     * @return the days; nothing if it is not known when it was raised
     */
    public OptionalLong findAgeDays(LocalDate asOf) {
        LocalDate identified = risk.dates().identified();
        return identified == null ? OptionalLong.empty() : OptionalLong.of(ChronoUnit.DAYS.between(identified, asOf));
    }

    /**
     * Whether the day by which its response was to be complete has passed.
     *
     * @param asOf the day of reference
     * @return whether the target date is before it
     */
    public boolean overdue(LocalDate asOf) {
        LocalDate target = risk.dates().target();
        return target != null && target.isBefore(asOf);
    }

    /**
     * When it is to be looked at next: its review date, else an interval after the last review, else an interval after
     * it was raised.
     *
     * @param intervalDays the interval in calendar days
     * @return the day, or nothing if none of these dates is known
     */
    public Optional<LocalDate> findReviewDue(int intervalDays) {
        LocalDate planned = risk.dates().nextReview();
        if (planned != null) {
            return Optional.of(planned);
        }
        LocalDate last = risk.dates().lastReviewed();
        LocalDate from = last == null ? risk.dates().identified() : last;
        return Optional.ofNullable(from).map(day -> Dates.plusDays(day, intervalDays));
    }

    static Optional<Money> findExpected(Risk risk) {
        return Optional.ofNullable(expectedOf(risk.findCurrent().orElse(null)));
    }

    private static @Nullable Money expectedOf(@Nullable RiskAssessment current) {
        if (current == null || current.cost() == null || current.cost().signum() < 0) {
            return null;
        }
        try {
            return current.findExpectedValue().orElse(null);
        } catch (IllegalArgumentException e) {
            // a product of more digits than money can have: as little known as no figure at all
            return null;
        }
    }
}
