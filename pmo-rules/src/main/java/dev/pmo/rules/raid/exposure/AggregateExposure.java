package dev.pmo.rules.raid.exposure;

import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.core.value.Wording;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What threats, or opportunities, come to together, under a stated assumption of how they hang together.
 *
 * <pre>{@code
 * AggregateExposure exposure = AggregateExposure.of(risks, Correlation.ofPercent(30));
 * exposure.spreads().forEach(spread -> System.out.println(spread.expected() + " expected"));
 * exposure.percentiles(Sampling.of(1, 10_000)).forEach(one -> System.out.println("P80 " + one.p80()));
 * }</pre>
 *
 * <p>Threats and opportunities are aggregated apart. Nothing is converted: each currency has a total of its own. The
 * figures are worked out when they are asked for. This class is immutable and thread-safe.
 *
 * @param risks the costs with their probabilities, by name
 * @param correlation the assumed correlation
 */
public record AggregateExposure(List<RiskCost> risks, Correlation correlation) {

    private static final Comparator<Currency> BY_CODE = Comparator.comparing(Currency::getCurrencyCode);

    /** Copies the list. */
    public AggregateExposure {
        risks = Copies.copy(risks);
        Objects.requireNonNull(correlation, "correlation");
    }

    /**
     * Risks with an assumption. The order of the risks makes no difference.
     *
     * @param risks the costs with their probabilities, all of threats or all of opportunities
     * @param correlation the assumed correlation
     * @return the exposure
     */
    public static AggregateExposure of(List<RiskCost> risks, Correlation correlation) {
        return new AggregateExposure(risks.stream().sorted(RiskCost.ORDER).toList(), correlation);
    }

    /**
     * The probability that at least one of several independent causes brings the same event about: 1 - (1 - p)(1 - q)...
     * Probabilities of causes are never added, since a sum may pass 1. The
     * result has at most 40 digits after the point.
     *
     * @param causes the probabilities with which the causes do
     * @return the probability that one of them does, 0 if there is none
     */
    public static Probability anyOf(List<Probability> causes) {
        BigDecimal none = BigDecimal.ONE;
        for (Probability cause : causes) {
            none = none.multiply(cause.complement().value());
        }
        BigDecimal any = BigDecimal.ONE.subtract(none);
        return Probability.of(any.setScale(Math.min(any.scale(), Moments.PLACES), RoundingMode.HALF_EVEN));
    }

    /**
     * The expected total and its spread, for each currency.
     *
     * @return the spreads in the order of the currency codes
     */
    public List<Spread> spreads() {
        Map<Currency, List<Moments>> parts = new TreeMap<>(BY_CODE);
        for (RiskCost risk : risks) {
            parts.computeIfAbsent(risk.cost().currency(), first -> new ArrayList<>())
                    .add(risk.moments());
        }
        List<Spread> spreads = new ArrayList<>();
        parts.forEach((currency, moments) -> spreads.add(Spread.of(currency, moments, correlation)));
        return List.copyOf(spreads);
    }

    /**
     * The expected total and its spread in one currency.
     *
     * @param currency the currency
     * @return the spread, or nothing if no risk has a cost in it
     */
    public Optional<Spread> findSpread(Currency currency) {
        return spreads().stream()
                .filter(spread -> spread.expected().currency().equals(currency))
                .findFirst();
    }

    /**
     * Whether the total cannot exceed an amount, even if all risks happen.
     *
     * @param amount the amount
     * @return whether all costs in its currency together are no more than it
     */
    public boolean atMost(Money amount) {
        Money all = Money.zero(amount.currency());
        for (RiskCost risk : risks) {
            if (risk.cost().sameCurrencyAs(amount)) {
                all = all.plus(risk.cost());
            }
        }
        return all.compareTo(amount) <= 0;
    }

    /**
     * The totals of many runs in one currency.
     *
     * @param currency the currency; risks of another are left out
     * @param sampling how often, and from which seed
     * @return the totals, all 0 if no risk has a cost in it
     */
    public SimulatedTotal simulate(Currency currency, Sampling sampling) {
        return SimulatedTotal.of(currency, risks, correlation, sampling);
    }

    /**
     * What the total does not exceed with three degrees of certainty, for each currency.
     *
     * @param sampling how often, and from which seed
     * @return the percentiles in the order of the currency codes
     */
    public List<Percentiles> percentiles(Sampling sampling) {
        return risks.stream()
                .map(risk -> risk.cost().currency())
                .distinct()
                .sorted(BY_CODE)
                .map(currency -> Percentiles.of(simulate(currency, sampling), correlation, sampling))
                .toList();
    }

    /** For example {@code 12 risks, independent}. */
    @Override
    public String toString() {
        return Wording.counted(risks.size(), "risk", "risks") + ", " + correlation.inWords();
    }
}
