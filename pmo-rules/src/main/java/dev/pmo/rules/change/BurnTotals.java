package dev.pmo.rules.change;

import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Money;
import java.util.List;

/**
 * Change budgets of several logs, and how far they are used up; one sum for each currency. This class is immutable and
 * thread-safe.
 *
 * @param budgets the whole budgets
 * @param spent what is approved or done from them
 * @param forecast the same with what is pending
 */
public record BurnTotals(List<Money> budgets, List<Money> spent, List<Money> forecast) {

    private static final BurnTotals NONE = new BurnTotals(List.of(), List.of(), List.of());

    /** Copies the lists. */
    public BurnTotals {
        budgets = Copies.copy(budgets);
        spent = Copies.copy(spent);
        forecast = Copies.copy(forecast);
    }

    /**
     * No change budgets.
     *
     * @return no sums
     */
    public static BurnTotals none() {
        return NONE;
    }

    /**
     * The sums of one log.
     *
     * @param burn how far its budget is used up
     * @return the sums; none if it has no whole budget
     */
    public static BurnTotals of(ChangeBurn burn) {
        return burn.findTotal()
                .map(line -> new BurnTotals(List.of(line.limit()), List.of(line.spent()), List.of(line.forecast())))
                .orElse(NONE);
    }

    /**
     * Both together.
     *
     * @param other further sums
     * @return the sums by currency
     */
    public BurnTotals plus(BurnTotals other) {
        if (budgets.isEmpty() || other.budgets.isEmpty()) {
            return budgets.isEmpty() ? other : this;
        }
        return new BurnTotals(
                Sums.plus(budgets, other.budgets), Sums.plus(spent, other.spent), Sums.plus(forecast, other.forecast));
    }
}
