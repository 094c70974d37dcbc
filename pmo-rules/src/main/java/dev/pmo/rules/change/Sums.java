package dev.pmo.rules.change;

import dev.pmo.core.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums of money, one for each currency, in the order of their codes. */
final class Sums {

    private Sums() {}

    static List<Money> of(List<Money> amounts) {
        Map<String, Money> sums = new TreeMap<>();
        amounts.forEach(amount -> sums.merge(amount.currency().getCurrencyCode(), amount, Money::plus));
        return List.copyOf(sums.values());
    }

    static List<Money> plus(List<Money> one, List<Money> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        List<Money> all = new ArrayList<>(one);
        all.addAll(other);
        return of(all);
    }
}
