package dev.pmo.rules.change;

import dev.pmo.core.value.Money;
import java.util.Objects;

/**
 * How much of a sum for changes is spent, and how much would be with what is pending. A sum that is used up to its last
 * penny is not overspent. This class is immutable and thread-safe.
 *
 * @param item what the sum is for: empty for the whole budget, else the stage
 * @param limit the sum
 * @param spent the cost of what is approved
 * @param forecast the cost of what is approved or pending
 */
public record BurnLine(String item, Money limit, Money spent, Money forecast) {

    /** Checks that all parts are given, in one currency. */
    public BurnLine {
        Objects.requireNonNull(item, "item");
        spent.minus(limit);
        forecast.minus(limit);
    }

    /**
     * Whether more is approved than there is.
     *
     * @return whether it is
     */
    public boolean overspent() {
        return spent.compareTo(limit) > 0;
    }

    /**
     * Whether what is pending does not fit into what is left.
     *
     * @return whether the approved and pending cost together exceed the sum, and the approved alone does not
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
