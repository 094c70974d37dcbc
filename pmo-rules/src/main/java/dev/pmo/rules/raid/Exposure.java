package dev.pmo.rules.raid;

import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What the threats, or the opportunities, of a scope and all below it come to.
 *
 * <p>The expected values are summed: that is the mean of the total, whatever the correlation of the risks; it says
 * nothing about the spread. This class is immutable and thread-safe.
 *
 * @param expected the summed expected value, one sum for each currency, in the order of the currency codes
 * @param bands how many risks there are in each band, each as the scope that owns it scored it
 * @param unpriced how many risks have no expected value, so that the sums leave them out
 * @param shared the risks that have a cause, so that another log may name them too, each once
 */
public record Exposure(List<Money> expected, BandCounts bands, int unpriced, List<CommonCause> shared) {

    private static final Exposure NONE = new Exposure(List.of(), BandCounts.none(), 0, List.of());

    /** Copies the lists. */
    public Exposure {
        expected = Copies.copy(expected);
        Objects.requireNonNull(bands, "bands");
        shared = Copies.copy(shared);
    }

    /**
     * No exposure.
     *
     * @return no exposure
     */
    public static Exposure none() {
        return NONE;
    }

    /**
     * The exposure of the scored risks of one log.
     *
     * @param risks the risks, all threats or all opportunities
     * @return their exposure
     */
    public static Exposure of(List<ScoredRisk> risks) {
        if (risks.isEmpty()) {
            return NONE;
        }
        MoneySum money = new MoneySum();
        BandCounts.Sum bands = new BandCounts.Sum();
        List<CommonCause> shared = new ArrayList<>();
        int unpriced = 0;
        for (ScoredRisk scored : risks) {
            bands.add(scored);
            if (scored.expected() == null) {
                unpriced++;
            } else {
                money.add(scored.expected());
            }
            CommonCause cause = CommonCause.of(scored);
            if (cause != null) {
                shared.add(cause);
            }
        }
        return new Exposure(money.total(), bands.total(), unpriced, shared);
    }

    /**
     * The exposure of several parts together, in which a risk that several of them name counts once.
     *
     * @param parts the exposures, in any order
     * @return their sum
     */
    public static Exposure sum(List<Exposure> parts) {
        MoneySum money = new MoneySum();
        BandCounts.Sum bands = new BandCounts.Sum();
        List<CommonCause> shared = new ArrayList<>();
        int unpriced = 0;
        for (Exposure part : parts) {
            money.addAll(part.expected);
            bands.add(part.bands);
            shared.addAll(part.shared);
            unpriced += part.unpriced;
        }
        shared.sort(CommonCause.IDENTITY);
        List<CommonCause> once = new ArrayList<>(shared.size());
        for (CommonCause next : shared) {
            int last = once.size() - 1;
            if (last >= 0 && CommonCause.IDENTITY.compare(once.get(last), next) == 0) {
                CommonCause before = once.get(last);
                CommonCause both = before.mergedWith(next);
                once.set(last, both);
                unpriced += unpriced(both) - unpriced(before) - unpriced(next);
                replace(before, next, both, money, bands);
            } else {
                once.add(next);
            }
        }
        return new Exposure(money.total(), bands.total(), unpriced, once);
    }

    private static void replace(
            CommonCause first, CommonCause second, CommonCause both, MoneySum money, BandCounts.Sum bands) {
        first.expected().forEach(money::subtract);
        second.expected().forEach(money::subtract);
        money.addAll(both.expected());
        bands.add(first.band(), -1);
        bands.add(second.band(), -1);
        bands.add(both.band(), 1);
    }

    private static int unpriced(CommonCause cause) {
        return cause.expected().isEmpty() ? 1 : 0;
    }

    /**
     * The summed expected value in one currency.
     *
     * @param currency the currency
     * @return the sum, or nothing if no risk has a value in it
     */
    public Optional<Money> findExpected(Currency currency) {
        return expected.stream()
                .filter(money -> money.currency().equals(currency))
                .findFirst();
    }

    /** The sums and counts in words. */
    @Override
    public String toString() {
        return expected + " (" + bands + ", " + unpriced + " unpriced)";
    }
}
