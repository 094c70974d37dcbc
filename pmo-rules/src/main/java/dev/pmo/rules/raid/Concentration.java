package dev.pmo.rules.raid;

import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.raid.CostsByName.Heap;
import dev.pmo.rules.raid.CostsByName.InCurrency;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

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
        for (InCurrency costs : risks.costs().currencies()) {
            Money total = costs.total();
            costs.heaps(on).forEach((name, heap) -> found.add(of(on, name, heap, total)));
        }
        found.sort(ORDER);
        return List.copyOf(found);
    }

    /** Only the names on which more than a share of the total hangs, in the currencies of so many threats or more. */
    static List<Concentration> above(ConcentrationKind on, JoinedRisks risks, Ratio share, int fromThreats) {
        List<Concentration> found = new ArrayList<>();
        for (InCurrency costs : risks.costs().currencies()) {
            if (costs.risks() < fromThreats) {
                continue;
            }
            Money total = costs.total();
            BigDecimal most = share.of(total).amount();
            costs.heaps(on).forEach((name, heap) -> {
                if (heap.amount().compareTo(most) > 0) {
                    found.add(of(on, name, heap, total));
                }
            });
        }
        found.sort(ORDER);
        return found;
    }

    private static Concentration of(ConcentrationKind on, String name, Heap heap, Money total) {
        return new Concentration(on, name, Money.of(total.currency(), heap.amount()), total, heap.risks());
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
