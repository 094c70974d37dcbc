package dev.pmo.rules.change;

import dev.pmo.core.value.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * How long decisions on changes took, from raised to decided, in calendar days. This class is immutable and thread-safe.
 *
 * @param decided how many decisions have both dates
 * @param days the days that they took together
 * @param longest the days that the longest took; 0 if there are none
 */
public record LeadTimes(int decided, long days, long longest) {

    private static final LeadTimes NONE = new LeadTimes(0, 0, 0);

    /**
     * No decisions.
     *
     * @return no lead times
     */
    public static LeadTimes none() {
        return NONE;
    }

    /**
     * One decision.
     *
     * @param days the days that it took
     * @return the lead times
     */
    public static LeadTimes of(long days) {
        return new LeadTimes(1, days, days);
    }

    /**
     * The lead times of both.
     *
     * @param other further lead times
     * @return both together
     */
    public LeadTimes plus(LeadTimes other) {
        if (decided == 0 || other.decided == 0) {
            return decided == 0 ? other : this;
        }
        return new LeadTimes(decided + other.decided, days + other.days, Math.max(longest, other.longest));
    }

    /**
     * The days that a decision took on average.
     *
     * @return the mean to 34 digits, or nothing if there are no decisions
     */
    public Optional<Ratio> findMean() {
        return decided == 0
                ? Optional.empty()
                : Optional.of(
                        Ratio.of(BigDecimal.valueOf(days).divide(BigDecimal.valueOf(decided), MathContext.DECIMAL128)));
    }
}
