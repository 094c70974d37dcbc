package dev.pmo.rules.raid;

import dev.pmo.core.raid.Risk;
import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The expected cost of risks by what it hangs on, in each currency. Those of several scopes are added name by name, so
 * that no level goes through all risks below it. Filled by one thread, then only read.
 */
final class CostsByName {

    private static final List<ConcentrationKind> KINDS = List.of(ConcentrationKind.values());

    /** What hangs on one name. */
    static final class Heap {
        private BigDecimal amount = BigDecimal.ZERO;
        private int risks;

        BigDecimal amount() {
            return amount;
        }

        int risks() {
            return risks;
        }

        private void add(BigDecimal more, int moreRisks) {
            amount = amount.add(more);
            risks += moreRisks;
        }
    }

    /** The costs in one currency. */
    static final class InCurrency {
        private final Currency currency;
        private final Map<ConcentrationKind, Map<String, Heap>> heaps = new EnumMap<>(ConcentrationKind.class);
        private BigDecimal total = BigDecimal.ZERO;
        private int risks;

        private InCurrency(Currency currency) {
            this.currency = currency;
        }

        /** The cost of all, of those that hang on no name too. */
        Money total() {
            return Money.of(currency, total);
        }

        /** How many risks they are, those that hang on no name too. */
        int risks() {
            return risks;
        }

        Map<String, Heap> heaps(ConcentrationKind on) {
            return heaps.getOrDefault(on, Map.of());
        }

        private Heap heap(ConcentrationKind on, String name) {
            return heaps.computeIfAbsent(on, first -> new LinkedHashMap<>()).computeIfAbsent(name, first -> new Heap());
        }
    }

    private final List<InCurrency> currencies = new ArrayList<>(1);

    static CostsByName of(List<ListedRisk> risks) {
        CostsByName costs = new CostsByName();
        for (ListedRisk listed : risks) {
            costs.add(listed.scored());
        }
        return costs;
    }

    List<InCurrency> currencies() {
        return currencies;
    }

    /** How many risks have their cost in a currency. */
    int risks(Currency currency) {
        for (InCurrency costs : currencies) {
            if (costs.currency.equals(currency)) {
                return costs.risks;
            }
        }
        return 0;
    }

    /** Whether anything hangs on a thing of a sort. */
    boolean names(ConcentrationKind on) {
        for (InCurrency costs : currencies) {
            if (!costs.heaps(on).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    /** Adds a risk that has an expected value. */
    void add(ScoredRisk scored) {
        Money expected = Objects.requireNonNull(scored.expected());
        InCurrency costs = in(expected.currency());
        costs.total = costs.total.add(expected.amount());
        costs.risks++;
        for (ConcentrationKind kind : KINDS) {
            String name = name(kind, scored.risk());
            if (name != null) {
                costs.heap(kind, name).add(expected.amount(), 1);
            }
        }
    }

    void addAll(CostsByName other) {
        for (InCurrency more : other.currencies) {
            InCurrency costs = in(more.currency);
            costs.total = costs.total.add(more.total);
            costs.risks += more.risks;
            more.heaps.forEach((kind, heaps) ->
                    heaps.forEach((name, heap) -> costs.heap(kind, name).add(heap.amount, heap.risks)));
        }
    }

    private InCurrency in(Currency currency) {
        for (InCurrency costs : currencies) {
            if (costs.currency.equals(currency)) {
                return costs;
            }
        }
        InCurrency first = new InCurrency(currency);
        currencies.add(first);
        return first;
    }

    private static @Nullable String name(ConcentrationKind on, Risk risk) {
        String name = switch (on) {
            case CAUSE -> risk.statement().cause();
            case SUPPLIER -> risk.statement().supplier();
            case OWNER -> risk.owner();
        };
        return name == null || name.isBlank() ? null : name.strip();
    }
}
