package dev.pmo.rules.raid.exposure;

import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The whole distribution of a total of few risks, by convolution: the oracle of the simulation. */
final class ExactTotal {

    private final TreeMap<BigDecimal, BigDecimal> chances = new TreeMap<>();

    /** With the share r of the cases in which one number is thrown for all, as the simulation does. */
    ExactTotal(List<RiskCost> risks, Correlation correlation) {
        BigDecimal tied = correlation.coefficient();
        independent(risks).forEach((total, chance) -> add(total, chance.multiply(BigDecimal.ONE.subtract(tied))));
        comonotone(risks).forEach((total, chance) -> add(total, chance.multiply(tied)));
    }

    private void add(BigDecimal total, BigDecimal chance) {
        chances.merge(total, chance, BigDecimal::add);
    }

    private static Map<BigDecimal, BigDecimal> independent(List<RiskCost> risks) {
        Map<BigDecimal, BigDecimal> before = new TreeMap<>(Map.of(BigDecimal.ZERO, BigDecimal.ONE));
        for (RiskCost risk : risks) {
            Map<BigDecimal, BigDecimal> after = new TreeMap<>();
            before.forEach((total, chance) -> {
                BigDecimal p = risk.probability().value();
                after.merge(total.add(risk.cost().amount()), chance.multiply(p), BigDecimal::add);
                after.merge(total, chance.multiply(BigDecimal.ONE.subtract(p)), BigDecimal::add);
            });
            before = after;
        }
        return before;
    }

    /** Between two probabilities that follow each other, all risks at least as likely as the larger one happen. */
    private static Map<BigDecimal, BigDecimal> comonotone(List<RiskCost> risks) {
        Map<BigDecimal, BigDecimal> all = new TreeMap<>();
        BigDecimal below = BigDecimal.ZERO;
        List<BigDecimal> steps = Stream.concat(
                        risks.stream().map(risk -> risk.probability().value()), Stream.of(BigDecimal.ONE))
                .sorted()
                .distinct()
                .toList();
        for (BigDecimal step : steps) {
            BigDecimal total = BigDecimal.ZERO;
            for (RiskCost risk : risks) {
                total = risk.probability().value().compareTo(step) >= 0
                        ? total.add(risk.cost().amount())
                        : total;
            }
            all.merge(total, step.subtract(below), BigDecimal::add);
            below = step;
        }
        return all;
    }

    /** The chance that the total is no more than an amount. */
    double atMost(Money amount) {
        return chances.headMap(amount.amount(), true).values().stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .doubleValue();
    }

    BigDecimal percentile(Probability share) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<BigDecimal, BigDecimal> entry : chances.entrySet()) {
            sum = sum.add(entry.getValue());
            if (sum.compareTo(share.value()) >= 0) {
                return entry.getKey();
            }
        }
        return chances.lastKey();
    }
}
