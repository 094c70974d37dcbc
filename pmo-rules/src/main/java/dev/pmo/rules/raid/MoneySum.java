package dev.pmo.rules.raid;

import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/** Adds up money by currency, of which there are few; used by one thread. Nothing is converted. */
final class MoneySum {

    private static final Comparator<Money> BY_CODE =
            Comparator.comparing(money -> money.currency().getCurrencyCode());

    /** What there is of one currency. */
    private static final class Amount {
        private final Currency currency;
        private BigDecimal sum = BigDecimal.ZERO;

        private Amount(Currency currency) {
            this.currency = currency;
        }
    }

    private final List<Amount> amounts = new ArrayList<>(1);

    void add(Money money) {
        Amount amount = in(money.currency());
        amount.sum = amount.sum.add(money.amount());
    }

    private Amount in(Currency currency) {
        for (Amount amount : amounts) {
            if (amount.currency.equals(currency)) {
                return amount;
            }
        }
        Amount first = new Amount(currency);
        amounts.add(first);
        return first;
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
        for (Amount amount : amounts) {
            total.add(Money.of(amount.currency, amount.sum));
        }
        total.sort(BY_CODE);
        return List.copyOf(total);
    }
}
