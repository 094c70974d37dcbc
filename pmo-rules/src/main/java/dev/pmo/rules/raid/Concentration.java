package dev.pmo.rules.raid;

import dev.pmo.core.raid.Risk;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much of the expected cost of threats hangs on one cause, supplier or owner.
 *
 * <p>Names are the same if their words are, apart from blanks around them. This class is immutable and thread-safe.
 *
 * @param on what sort of thing it hangs on
 * @param name its name
 * @param expected the expected cost of the threats that hang on it
 * @param total the expected cost of all threats
 * @param threats how many threats hang on it
 */
public record Concentration(ConcentrationKind on, String name, Money expected, Money total, int threats) {

    /** The largest first; in each currency by itself. */
    private static final Comparator<Concentration> ORDER = Comparator.comparing(
                    (Concentration one) -> one.total().currency().getCurrencyCode())
            .thenComparing(one -> one.expected().amount(), Comparator.reverseOrder())
            .thenComparing(one -> one.name());

    /** Checks that all parts are given. */
    public Concentration {
        Objects.requireNonNull(on, "on");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(expected, "expected");
        Objects.requireNonNull(total, "total");
    }

    /** What hangs on one name in one currency. */
    private static final class Heap {
        private BigDecimal amount = BigDecimal.ZERO;
        private int threats;

        void add(BigDecimal expected) {
            amount = amount.add(expected);
            threats++;
        }
    }

    /** What there is in one currency, by name. */
    private static final class Heaps {
        private final Currency currency;
        private final Heap nameless = new Heap();
        private final Map<String, Heap> byName = new LinkedHashMap<>();

        private Heaps(Currency currency) {
            this.currency = currency;
        }

        Money total() {
            BigDecimal total = nameless.amount;
            for (Heap heap : byName.values()) {
                total = total.add(heap.amount);
            }
            return Money.of(currency, total);
        }
    }

    /**
     * The shares of all names of a sort, for each currency the largest first. Threats without such a name count in the
     * total only.
     *
     * @param on what sort of thing
     * @param risks the threats, each common cause once
     * @return the shares
     */
    public static List<Concentration> of(ConcentrationKind on, JoinedRisks risks) {
        List<Concentration> found = new ArrayList<>();
        for (Heaps heaps : heaps(on, risks.counted())) {
            Money total = heaps.total();
            heaps.byName.forEach((name, heap) -> found.add(of(on, name, heap, total)));
        }
        found.sort(ORDER);
        return List.copyOf(found);
    }

    /** Only the names on which more than a share of the total hangs. */
    static List<Concentration> above(ConcentrationKind on, JoinedRisks risks, Ratio share) {
        List<Concentration> found = new ArrayList<>();
        for (Heaps heaps : heaps(on, risks.counted())) {
            Money total = heaps.total();
            BigDecimal most = share.of(total).amount();
            heaps.byName.forEach((name, heap) -> {
                if (heap.amount.compareTo(most) > 0) {
                    found.add(of(on, name, heap, total));
                }
            });
        }
        found.sort(ORDER);
        return found;
    }

    private static Concentration of(ConcentrationKind on, String name, Heap heap, Money total) {
        return new Concentration(on, name, Money.of(total.currency(), heap.amount), total, heap.threats);
    }

    private static List<Heaps> heaps(ConcentrationKind on, List<ListedRisk> risks) {
        List<Heaps> all = new ArrayList<>(1);
        for (ListedRisk listed : risks) {
            Money expected = Objects.requireNonNull(listed.scored().expected());
            Heaps heaps = in(expected.currency(), all);
            String name = name(on, listed.scored().risk());
            Heap heap = name == null ? heaps.nameless : heaps.byName.computeIfAbsent(name, first -> new Heap());
            heap.add(expected.amount());
        }
        return all;
    }

    private static Heaps in(Currency currency, List<Heaps> all) {
        for (Heaps heaps : all) {
            if (heaps.currency.equals(currency)) {
                return heaps;
            }
        }
        Heaps first = new Heaps(currency);
        all.add(first);
        return first;
    }

    /** The thing of a sort on which a risk hangs, or {@code null} if the log names none. */
    static @Nullable String name(ConcentrationKind on, Risk risk) {
        String name = switch (on) {
            case CAUSE -> risk.statement().cause();
            case SUPPLIER -> risk.statement().supplier();
            case OWNER -> risk.owner();
        };
        return name == null || name.isBlank() ? null : name.strip();
    }

    /**
     * Whether it is more than a share of the total.
     *
     * @param share the share
     * @return whether it is above it; a total of 0 is not
     */
    public boolean above(Ratio share) {
        return expected.compareTo(share.of(total)) > 0;
    }

    /**
     * The share of the total, to a tenth of a hundredth.
     *
     * @return the share, 0 if the total is 0
     */
    public Ratio share() {
        return total.signum() == 0
                ? Ratio.ZERO
                : Ratio.of(expected.amount()
                        .divide(total.amount(), MathContext.DECIMAL128)
                        .setScale(3, RoundingMode.HALF_UP));
    }
}
