package dev.pmo.core.raid;

import dev.pmo.core.constraint.Dated;
import dev.pmo.core.constraint.DatesInOrder;
import dev.pmo.core.constraint.ReversedDates;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a risk.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param identified when it was raised
 * @param lastReviewed when it was last looked at
 * @param nextReview when it is to be looked at again
 * @param proximity the earliest date on which it may happen
 * @param target when its response is to be complete
 * @param earlierTargets the dates that were its target before, the first one first
 */
@DatesInOrder
public record RiskDates(
        @Nullable LocalDate identified,
        @Nullable LocalDate lastReviewed,
        @Nullable LocalDate nextReview,
        @Nullable LocalDate proximity,
        @Nullable LocalDate target,
        List<LocalDate> earlierTargets)
        implements Dated {

    private static final RiskDates NONE = new RiskDates(null, null, null, null, null, null);

    /** Copies the list. */
    public RiskDates(
            @Nullable LocalDate identified,
            @Nullable LocalDate lastReviewed,
            @Nullable LocalDate nextReview,
            @Nullable LocalDate proximity,
            @Nullable LocalDate target,
            @Nullable List<LocalDate> earlierTargets) {
        this.identified = identified;
        this.lastReviewed = lastReviewed;
        this.nextReview = nextReview;
        this.proximity = proximity;
        this.target = target;
        this.earlierTargets = Copies.copy(earlierTargets);
    }

    /**
     * No dates known.
     *
     * @return no dates
     */
    public static RiskDates none() {
        return NONE;
    }

    /**
     * The same with another day of raising.
     *
     * @param newIdentified when it was raised
     * @return the changed dates
     */
    public RiskDates withIdentified(@Nullable LocalDate newIdentified) {
        return new RiskDates(newIdentified, lastReviewed, nextReview, proximity, target, earlierTargets);
    }

    /**
     * The same with another day of the last look at it.
     *
     * @param newLastReviewed when it was last looked at
     * @return the changed dates
     */
    public RiskDates withLastReviewed(@Nullable LocalDate newLastReviewed) {
        return new RiskDates(identified, newLastReviewed, nextReview, proximity, target, earlierTargets);
    }

    /**
     * The same with another day of the next look at it.
     *
     * @param newNextReview when it is to be looked at again
     * @return the changed dates
     */
    public RiskDates withNextReview(@Nullable LocalDate newNextReview) {
        return new RiskDates(identified, lastReviewed, newNextReview, proximity, target, earlierTargets);
    }

    /**
     * The same with another earliest day on which it may happen.
     *
     * @param newProximity the earliest date on which it may happen
     * @return the changed dates
     */
    public RiskDates withProximity(@Nullable LocalDate newProximity) {
        return new RiskDates(identified, lastReviewed, nextReview, newProximity, target, earlierTargets);
    }

    /**
     * The same with another target of its response.
     *
     * @param newTarget when its response is to be complete
     * @return the changed dates
     */
    public RiskDates withTarget(@Nullable LocalDate newTarget) {
        return new RiskDates(identified, lastReviewed, nextReview, proximity, newTarget, earlierTargets);
    }

    @Override
    public List<ReversedDates> reversedDates() {
        return ReversedDates.allOf(ReversedDates.of("identified", identified, "lastReviewed", lastReviewed));
    }
}
