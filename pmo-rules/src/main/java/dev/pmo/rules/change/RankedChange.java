package dev.pmo.rules.change;

import dev.pmo.core.id.ChangeId;
import java.util.Objects;

/**
 * A pending request and its rank. This class is immutable and thread-safe.
 *
 * @param id the request
 * @param rank its rank; 1 comes first
 */
public record RankedChange(ChangeId id, int rank) {

    /** Checks that the request is named. */
    public RankedChange {
        Objects.requireNonNull(id, "id");
    }

    /** The request and its rank, such as {@code CR-4 (1)}. */
    @Override
    public String toString() {
        return id + " (" + rank + ")";
    }
}
