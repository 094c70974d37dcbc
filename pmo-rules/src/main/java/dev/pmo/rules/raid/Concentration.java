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
import java.util.TreeMap;
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

    private static final Comparator<Currency> BY_CODE = Comparator.comparing(Currency::getCurrencyCode);

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
        Map<Currency, Map<String, Heap>> heaps = new TreeMap<>(BY_CODE);
        MoneySum totals = new MoneySum();
        for (ListedRisk listed : risks.counted()) {
            Money expected = Objects.requireNonNull(listed.scored().expected());
            totals.add(expected);
            String name = name(on, listed.scored().risk());
            if (name != null) {
                Heap heap = heaps.computeIfAbsent(expected.currency(), first -> new LinkedHashMap<>())
                        .computeIfAbsent(name, first -> new Heap());
                heap.amount = heap.amount.add(expected.amount());
                heap.threats++;
            }
        }
        List<Concentration> found = new ArrayList<>();
        for (Money total : totals.total()) {
            heaps.getOrDefault(total.currency(), Map.of())
                    .forEach((name, heap) -> found.add(
                            new Concentration(on, name, Money.of(total.currency(), heap.amount), total, heap.threats)));
        }
        found.sort(ORDER);
        return List.copyOf(found);
    }

    private static @Nullable String name(ConcentrationKind on, Risk risk) {
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
