package dev.pmo.rules.raid.exposure;

import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;

/**
 * What the total of uncertain costs does not exceed with three degrees of certainty, by simulation, with what the
 * numbers rest on.
 *
 * <p>For one large risk they say more than the expected value, which pays for none of it when it happens. This class is
 * immutable and thread-safe.
 *
 * @param p50 what half of the runs did not exceed
 * @param p80 what eight of ten did not exceed
 * @param p95 what nineteen of twenty did not exceed
 * @param correlation the assumed correlation
 * @param sampling how often, and from which seed
 */
public record Percentiles(Money p50, Money p80, Money p95, Correlation correlation, Sampling sampling) {

    static Percentiles of(SimulatedTotal total, Correlation correlation, Sampling sampling) {
        return new Percentiles(
                total.percentile(Probability.ofPercent(50)),
                total.percentile(Probability.ofPercent(80)),
                total.percentile(Probability.ofPercent(95)),
                correlation,
                sampling);
    }

    /**
     * The reserve that turns the median into nineteen of twenty: P95 less P50.
     *
     * @return the contingency
     */
    public Money contingency() {
        return p95.minus(p50);
    }
}
