package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What waits for one decider.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param to the scope whose authority is needed
 * @param toName what that scope is called
 * @param decider its board, or else its senior responsible owner, if recorded
 * @param overdue how many of the items are overdue
 * @param items what waits, the earliest date first, what has none last, and of one date the gravest first
 */
public record WaitingAt(
        ScopeRef to, String toName, @Nullable String decider, int overdue, List<WaitingItem> items) {

    /** Copies the list. */
    public WaitingAt {
        Objects.requireNonNull(to, "to");
        toName = Objects.requireNonNullElse(toName, "");
        items = Copies.copy(items);
    }
}
