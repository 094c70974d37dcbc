package dev.pmo.core.change;

import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The sum set aside to pay for changes, and how far it may be spent without asking the board.
 *
 * <p>The limits themselves are still within authority. This class is immutable and thread-safe.
 *
 * @param total the sum
 * @param perChange what one change may cost
 * @param stages what may be spent in each stage, at most one a stage
 * @param setBy who set it
 * @param setOn when it was set
 */
public record ChangeBudget(
        @Nullable Money total,
        @Nullable Money perChange,
        List<StageAllowance> stages,
        @Nullable String setBy,
        @Nullable LocalDate setOn) {

    /** Fills in what may be left out. */
    public ChangeBudget(
            @Nullable Money total,
            @Nullable Money perChange,
            @Nullable List<StageAllowance> stages,
            @Nullable String setBy,
            @Nullable LocalDate setOn) {
        this.total = total;
        this.perChange = perChange;
        this.stages = Copies.copy(stages);
        this.setBy = setBy;
        this.setOn = setOn;
    }

    private static final ChangeBudget NONE = new ChangeBudget(null, null, null, null, null);

    /**
     * No change budget.
     *
     * @return no change budget
     */
    public static ChangeBudget none() {
        return NONE;
    }

    /**
     * A sum without limits for one change or one stage.
     *
     * @param total the sum
     * @return the change budget
     */
    public static ChangeBudget of(Money total) {
        return new ChangeBudget(total, null, null, null, null);
    }
}
