package dev.pmo.rules.raid;

import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds up money by currency; used by one thread. Nothing is converted. */
final class MoneySum {

    private static final Comparator<Currency> BY_CODE = Comparator.comparing(Currency::getCurrencyCode);

    private final Map<Currency, BigDecimal> amounts = new TreeMap<>(BY_CODE);

    void add(Money money) {
        amounts.merge(money.currency(), money.amount(), BigDecimal::add);
    }

    void addAll(List<Money> all) {
        for (Money money : all) {
            add(money);
        }
    }

    void subtract(Money money) {
        add(money.negated());
    }

    /** The sums in the order of the currency codes. */
    List<Money> total() {
        List<Money> total = new ArrayList<>(amounts.size());
        amounts.forEach((currency, amount) -> total.add(Money.of(currency, amount)));
        return List.copyOf(total);
    }
}
