package dev.pmo.rules.change.baseline;

import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A difference between two snapshots with what accounts for it. This class is immutable and thread-safe.
 *
 * @param difference what differs
 * @param coverage how far it is accounted for
 * @param by the changes and exceptions that speak of it: where it is covered those that lead from value to value, else
 *     those that fall short
 * @param setOn the day on which the value was set, where the snapshot says it
 */
public record CoveredDifference(
        BaselineDifference difference,
        Coverage coverage,
        List<Approval> by,
        @Nullable LocalDate setOn) {

    /** Copies the list. */
    public CoveredDifference {
        Objects.requireNonNull(difference, "difference");
        Objects.requireNonNull(coverage, "coverage");
        by = Copies.copy(by);
    }

    @Override
    public String toString() {
        return difference + ": " + coverage + (by.isEmpty() ? "" : " " + by);
    }
}
