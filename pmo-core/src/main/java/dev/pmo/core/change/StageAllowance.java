package dev.pmo.core.change;

import dev.pmo.core.id.StageId;
import dev.pmo.core.value.Money;
import java.util.Objects;

/**
 * How much of a change budget may be spent in one stage without asking the board. This class is immutable and
 * thread-safe.
 *
 * @param stage the stage
 * @param amount the sum
 */
public record StageAllowance(StageId stage, Money amount) {

    /** Fills in what may be left out. */
    public StageAllowance(StageId stage, Money amount) {
        this.stage = Objects.requireNonNull(stage, "stage");
        this.amount = Objects.requireNonNull(amount, "amount");
    }
}
