package dev.pmo.rules.planning.standards;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one check of a plan came to.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param standard the check
 * @param status what it came to
 * @param count how many activities or links offend; of the baseline execution index, how many have finished
 * @param population of how many; of the baseline execution index, how many should have finished
 * @param measure the share or index that is held against the limit; unknown where it is undefined
 * @param limit the limit
 * @param reason why it could not be made, had nothing to look at, or is passed all the same; empty otherwise
 * @param activities the activities that offend, in the order of the plan
 * @param links the links that offend, in the order of the plan; empty for checks of activities
 */
public record StandardCheck(
        Standard standard,
        CheckStatus status,
        int count,
        int population,
        @Nullable Ratio measure,
        Ratio limit,
        String reason,
        List<ActivityId> activities,
        List<Dependency> links) {

    private static final int FEW_DIGITS = 6;

    /** Copies the lists. */
    public StandardCheck {
        Objects.requireNonNull(standard, "standard");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(limit, "limit");
        reason = Copies.text(reason);
        activities = Copies.copy(activities);
        links = Copies.copy(links);
    }

    /** A share of offenders, or its complement where the limit is the least allowed. */
    static StandardCheck ofShare(
            Standard standard, Ratio limit, int population, List<ActivityId> activities, List<Dependency> links) {
        int count = links.isEmpty() ? activities.size() : links.size();
        int measured = standard.atLeast() ? population - count : count;
        return ofQuotient(standard, limit, measured, population, count, activities, links);
    }

    /** A quotient of two numbers, compared with the limit without division. */
    static StandardCheck ofQuotient(
            Standard standard,
            Ratio limit,
            long measured,
            long whole,
            int count,
            List<ActivityId> activities,
            List<Dependency> links) {
        int compared = BigDecimal.valueOf(measured).compareTo(limit.value().multiply(BigDecimal.valueOf(whole)));
        boolean kept = standard.atLeast() ? compared >= 0 : compared <= 0;
        return new StandardCheck(
                standard,
                kept ? CheckStatus.PASSED : CheckStatus.FAILED,
                count,
                (int) Math.min(Integer.MAX_VALUE, whole),
                quotient(measured, whole),
                limit,
                "",
                activities,
                links);
    }

    /** Most shares are nothing, all, or a few digits: then there is no need to divide to 34 of them. */
    private static Ratio quotient(long measured, long whole) {
        long scaled = measured;
        for (int digits = 0; digits <= FEW_DIGITS && Math.abs(scaled) < Long.MAX_VALUE / 10; digits++) {
            if (scaled % whole == 0) {
                return Ratio.of(BigDecimal.valueOf(scaled / whole, digits));
            }
            scaled *= 10;
        }
        return Ratio.of(BigDecimal.valueOf(measured).divide(BigDecimal.valueOf(whole), MathContext.DECIMAL128));
    }

    static StandardCheck notAssessable(Standard standard, Ratio limit, String reason) {
        return without(standard, CheckStatus.NOT_ASSESSABLE, limit, reason);
    }

    static StandardCheck notApplicable(Standard standard, Ratio limit, String reason) {
        return without(standard, CheckStatus.NOT_APPLICABLE, limit, reason);
    }

    private static StandardCheck without(Standard standard, CheckStatus status, Ratio limit, String reason) {
        return new StandardCheck(standard, status, 0, 0, null, limit, reason, List.of(), List.of());
    }

    /**
     * The share or index that is held against the limit.
     *
     * @return the measure; empty where it is undefined
     */
    public Optional<Ratio> findMeasure() {
        return Optional.ofNullable(measure);
    }

    @Override
    public String toString() {
        return Wording.of(standard) + " " + Wording.of(status)
                + (measure == null ? " (" + reason + ")" : ", " + count + " of " + population);
    }
}
