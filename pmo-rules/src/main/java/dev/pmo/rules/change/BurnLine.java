package dev.pmo.rules.change;

import dev.pmo.core.value.Money;
import java.util.Objects;

/**
 * How much of a sum for changes is spent, and how much would be with what is pending. A sum that is used up to its last
 * penny is not overspent. This class is immutable and thread-safe.
 *
 * @param item what the sum is for: empty for the whole budget, else the stage
 * @param limit the sum
 * @param spent the cost of what is approved or done
 * @param forecast the same with the cost of what is pending
 */
public record BurnLine(String item, Money limit, Money spent, Money forecast) {

    /** Checks that all parts are given, in one currency. */
    public BurnLine {
        Objects.requireNonNull(item, "item");
        spent.minus(limit);
        forecast.minus(limit);
    }

    /**
     * Whether more is spent than there is.
     *
     * @return whether it is
     */
    public boolean overspent() {
        return spent.compareTo(limit) > 0;
    }

    /**
     * Whether what is pending does not fit into what is left.
     *
     * @return whether what is spent and what is pending together exceed the sum, and what is spent alone does not
     */
    public boolean wouldBeOverspent() {
        return !overspent() && forecast.compareTo(limit) > 0;
    }

    /**
     * What is left.
     *
     * @return the sum less what is spent; negative if it is overspent
     */
    public Money left() {
        return limit.minus(spent);
    }
}
