package dev.pmo.rules.tolerance;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the costs and dates of several scopes come to, and which of them lack a figure.
 *
 * <p>A figure that some scope lacks is not the whole: {@link #findMissing(Figure)} tells. This class is immutable and
 * thread-safe.
 *
 * @param baselineCosts the agreed costs, one sum for each currency, by currency code
 * @param forecastCosts the expected costs, one sum for each currency, by currency code
 * @param baselineStart the earliest agreed first day
 * @param baselineFinish the latest agreed last day
 * @param forecastFinish the latest last day that is now expected
 * @param missing the figures that one or more of the scopes lack
 * @param counted how many scopes were counted
 * @param overtaken the figures that facts have overtaken at one or more of the scopes: the cost of what has spent more
 *     than it forecasts, the finish of what goes on after the day of its own. The whole is then at least what is counted
 * @param prices the prices that the costs are in, in order; where there are several, no sum of them means anything
 */
public record Totals(
        List<Money> baselineCosts,
        List<Money> forecastCosts,
        @Nullable LocalDate baselineStart,
        @Nullable LocalDate baselineFinish,
        @Nullable LocalDate forecastFinish,
        List<Missing> missing,
        int counted,
        List<Missing> overtaken,
        List<String> prices) {

    private static final Totals NONE = new Totals(null, null, null, null, null, null, 0, null, null);

    /** Copies the lists. */
    public Totals(
            @Nullable List<Money> baselineCosts,
            @Nullable List<Money> forecastCosts,
            @Nullable LocalDate baselineStart,
            @Nullable LocalDate baselineFinish,
            @Nullable LocalDate forecastFinish,
            @Nullable List<Missing> missing,
            int counted,
            @Nullable List<Missing> overtaken,
            @Nullable List<String> prices) {
        this.baselineCosts = Copies.copy(baselineCosts);
        this.forecastCosts = Copies.copy(forecastCosts);
        this.baselineStart = baselineStart;
        this.baselineFinish = baselineFinish;
        this.forecastFinish = forecastFinish;
        this.missing = Copies.copy(missing);
        this.counted = counted;
        this.overtaken = Copies.copy(overtaken);
        this.prices = Copies.copy(prices);
    }

    /**
     * Nothing counted.
     *
     * @return no totals
     */
    public static Totals none() {
        return NONE;
    }

    /**
     * Which scopes lack a figure.
     *
     * @param figure the figure
     * @return the scopes without it, if there are any
     */
    public Optional<Missing> findMissing(Figure figure) {
        return find(figure, missing);
    }

    /**
     * At which scopes facts have overtaken a figure.
     *
     * @param figure the figure
     * @return the scopes, if there are any
     */
    public Optional<Missing> findOvertaken(Figure figure) {
        return find(figure, overtaken);
    }

    private static Optional<Missing> find(Figure figure, List<Missing> entries) {
        for (Missing entry : entries) {
            if (entry.figure() == figure) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private boolean lacks(Figure figure) {
        return findMissing(figure).isPresent();
    }

    List<Money> costs(Figure figure) {
        return figure == Figure.BASELINE_COST ? baselineCosts : forecastCosts;
    }

    /** Whether the costs are in different prices, so that they cannot be added up. */
    boolean mixedPrices() {
        return prices.size() > 1;
    }

    /** What the scopes that have a cost in the currency of an amount come to in it; at least so much is the whole. */
    @Nullable
    Money cost(Figure figure, Money like) {
        if (mixedPrices()) {
            return null;
        }
        for (Money sum : costs(figure)) {
            if (sum.sameCurrencyAs(like)) {
                return sum;
            }
        }
        return null;
    }

    /** The sum of the costs, if each of the scopes has one and they are in one currency and the same prices. */
    @Nullable
    Money onlyCost(Figure figure) {
        List<Money> costs = costs(figure);
        return costs.size() == 1 && !lacks(figure) && !mixedPrices() ? costs.get(0) : null;
    }

    /** The outermost date, if each of the scopes has one. */
    @Nullable
    LocalDate date(Figure figure) {
        if (lacks(figure)) {
            return null;
        }
        return switch (figure) {
            case BASELINE_START -> baselineStart;
            case BASELINE_FINISH -> baselineFinish;
            default -> forecastFinish;
        };
    }

    /**
     * A figure that some scopes lack, or that facts have overtaken there.
     *
     * @param figure the figure
     * @param first the first of the scopes
     * @param count how many scopes there are
     */
    public record Missing(Figure figure, ScopeRef first, int count) {

        /** Checks what is needed. */
        public Missing {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(first, "first");
        }

        /** The scopes in words: {@code PROJECT:P-1 and 2 more}. */
        @Override
        public String toString() {
            return count == 1 ? first.toString() : first + " and " + (count - 1) + " more";
        }
    }
}
