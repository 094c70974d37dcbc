package dev.pmo.rules.raid.exposure;

import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;

/**
 * What one risk costs if it happens, and how likely that is: a cost that is either all or nothing.
 *
 * <p>For an opportunity it is what would be gained. This class is immutable and thread-safe.
 *
 * @param name a name that stays the same from review to review; the random numbers of the risk follow from it
 * @param probability how likely it is
 * @param cost what it costs if it happens, 0 or more
 */
public record RiskCost(String name, Probability probability, Money cost) {

    /** Orders by name; the rest makes the order total. */
    static final Comparator<RiskCost> ORDER = Comparator.comparing(RiskCost::name)
            .thenComparing(RiskCost::probability)
            .thenComparing(risk -> risk.cost().currency().getCurrencyCode())
            .thenComparing(risk -> risk.cost().amount());

    /** Checks that the cost is not negative. */
    public RiskCost {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(probability, "probability");
        if (cost.signum() < 0) {
            throw new IllegalArgumentException("The cost of a risk must not be negative, but was: '" + cost
                    + "'.\nMaybe an opportunity was put among the threats.");
        }
    }

    /**
     * A cost with its probability.
     *
     * @param name a name that stays the same from review to review
     * @param probability how likely it is
     * @param cost what it costs if it happens
     * @return the cost
     */
    public static RiskCost of(String name, Probability probability, Money cost) {
        return new RiskCost(name, probability, cost);
    }

    /**
     * Probability times cost.
     *
     * @return the mean
     */
    public Money expected() {
        return probability.expected(cost);
    }

    /**
     * Mean and variance: p c and p (1 - p) c².
     *
     * @return the moments
     */
    public Moments moments() {
        BigDecimal p = probability.value();
        BigDecimal amount = cost.amount();
        return new Moments(
                p.multiply(amount),
                p.multiply(BigDecimal.ONE.subtract(p)).multiply(amount).multiply(amount));
    }
}
