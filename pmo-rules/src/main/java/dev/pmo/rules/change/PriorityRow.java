package dev.pmo.rules.change;

import dev.pmo.core.change.ChangePriority;
import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Objects;

/**
 * The ranks of the changes of one priority, by effort. This class is immutable and thread-safe.
 *
 * @param priority the priority
 * @param ranks the rank of an effort of 1, 2, 3, 4 and 5; 1 comes first
 */
public record PriorityRow(ChangePriority priority, List<Integer> ranks) {

    /** Copies the list. */
    public PriorityRow {
        Objects.requireNonNull(priority, "priority");
        ranks = Copies.copy(ranks);
    }
}
