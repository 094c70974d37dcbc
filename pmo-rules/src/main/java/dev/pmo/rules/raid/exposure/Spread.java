package dev.pmo.rules.raid.exposure;

import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;

/**
 * What uncertain costs of one currency come to together: the expected total, and its standard deviation under three
 * assumptions about how they hang together.
 *
 * <p>The expected total is the same under each. The variance is the sum of s_i² and, with the coefficient r of
 * correlation, r times the sum of s_i s_j over all pairs; so the assumed deviation lies between the other two. No costs
 * hang together more than perfectly, but costs that are all or nothing can reach that only where they are equally likely:
 * the perfectly correlated case is a bound. Source: second moment method. This class is immutable and thread-safe.
 *
 * @param expected the expected total
 * @param independent the standard deviation if each goes its own way, to 16 digits
 * @param perfectlyCorrelated the standard deviation if all go the same way, to 16 digits
 * @param assumed the standard deviation under the assumed correlation, to 16 digits
 */
public record Spread(Money expected, Money independent, Money perfectlyCorrelated, Money assumed) {

    /**
     * Sums mean and variance.
     *
     * @param currency the currency of all
     * @param parts the uncertain costs
     * @param correlation the assumed correlation
     * @return the spread of their total
     */
    public static Spread of(Currency currency, List<Moments> parts, Correlation correlation) {
        BigDecimal mean = BigDecimal.ZERO;
        BigDecimal variances = BigDecimal.ZERO;
        BigDecimal deviations = BigDecimal.ZERO;
        for (Moments part : parts) {
            mean = mean.add(part.mean());
            variances = variances.add(part.variance());
            deviations = deviations.add(part.standardDeviation());
        }
        BigDecimal pairs = deviations.multiply(deviations).subtract(variances).max(BigDecimal.ZERO);
        BigDecimal variance = variances.add(correlation.coefficient().multiply(pairs));
        return new Spread(
                Money.of(currency, mean),
                Money.of(currency, Moments.root(variances)),
                Money.of(currency, Moments.root(variances.add(pairs))),
                Money.of(currency, Moments.root(variance)));
    }
}
