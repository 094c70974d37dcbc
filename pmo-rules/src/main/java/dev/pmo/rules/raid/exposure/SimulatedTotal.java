package dev.pmo.rules.raid.exposure;

import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/**
 * The totals of many runs, in each of which every risk happens or does not.
 *
 * <p>With the coefficient r of correlation, a share r of the runs throws one number for all risks: whoever is as likely
 * as that happens, so that the likely ones come with every less likely one. In the other runs each risk throws its own.
 * Both leave each risk as likely as it is. The totals are exact where they have up to 18 digits; else the last digits are
 * rounded off. This class is immutable and thread-safe.
 */
public final class SimulatedTotal {

    /** The name under which the common numbers are thrown; longer than an identifier may be. */
    private static final String COMMON = "common ".repeat(50);

    private final Currency currency;
    private final int scale;
    private final long[] sorted;

    private SimulatedTotal(Currency currency, int scale, long[] sorted) {
        this.currency = currency;
        this.scale = scale;
        this.sorted = sorted;
    }

    /**
     * Throws all risks as often as asked. The order of the risks makes no difference.
     *
     * @param currency the currency of the total; risks of another are left out
     * @param risks the risks
     * @param correlation the assumed correlation
     * @param sampling how often, and from which seed
     * @return the totals
     */
    public static SimulatedTotal of(
            Currency currency, List<RiskCost> risks, Correlation correlation, Sampling sampling) {
        List<RiskCost> all = risks.stream()
                .filter(risk -> risk.cost().currency().equals(currency))
                .sorted(RiskCost.ORDER)
                .toList();
        int scale = scale(all);
        long[] totals = new long[sampling.runs()];
        boolean[] tied = tied(correlation, sampling);
        long[] common = new long[totals.length];
        long commonStream = Draws.stream(sampling.seed(), COMMON, 1);
        for (int run = 0; run < totals.length; run++) {
            common[run] = Draws.draw(commonStream, run);
        }
        int occurrence = 0;
        for (int i = 0; i < all.size(); i++) {
            RiskCost risk = all.get(i);
            occurrence = i > 0 && all.get(i - 1).name().equals(risk.name()) ? occurrence + 1 : 0;
            long cost = units(risk.cost(), scale);
            long below = Draws.threshold(risk.probability());
            long stream = Draws.stream(sampling.seed(), risk.name(), occurrence);
            for (int run = 0; run < totals.length; run++) {
                long drawn = tied[run] ? common[run] : Draws.draw(stream, run);
                totals[run] += drawn < below ? cost : 0;
            }
        }
        Arrays.sort(totals);
        return new SimulatedTotal(currency, scale, totals);
    }

    /** In which runs one number is thrown for all. */
    private static boolean[] tied(Correlation correlation, Sampling sampling) {
        boolean[] tied = new boolean[sampling.runs()];
        long below = Draws.threshold(correlation.coefficient());
        long stream = Draws.stream(sampling.seed(), COMMON, 0);
        for (int run = 0; run < tied.length; run++) {
            tied[run] = Draws.draw(stream, run) < below;
        }
        return tied;
    }

    /** The digits after the point that all costs need, less if their sum would not fit. */
    private static int scale(List<RiskCost> risks) {
        int scale = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (RiskCost risk : risks) {
            scale = Math.max(scale, risk.cost().amount().scale());
            sum = sum.add(risk.cost().amount());
        }
        return Math.min(scale, 18 - (sum.precision() - sum.scale()));
    }

    private static long units(Money cost, int scale) {
        return cost.amount()
                .setScale(scale, RoundingMode.HALF_EVEN)
                .movePointRight(scale)
                .longValueExact();
    }

    /**
     * The smallest total that at least a share of the runs did not exceed.
     *
     * @param share the share, such as 80%; 0% is the smallest total of all
     * @return the total
     */
    public Money percentile(Probability share) {
        int runs = share.value()
                .multiply(BigDecimal.valueOf(sorted.length))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return Money.of(currency, BigDecimal.valueOf(sorted[Math.max(runs, 1) - 1], scale));
    }

    /**
     * How many totals there are.
     *
     * @return the number of runs
     */
    public int runs() {
        return sorted.length;
    }
}
