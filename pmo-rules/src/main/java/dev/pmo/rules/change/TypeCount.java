package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeType;
import java.util.Objects;

/**
 * How many change requests of one type stand where. This class is immutable and thread-safe.
 *
 * @param type the type
 * @param counts the counts
 */
public record TypeCount(ChangeType type, ChangeCounts counts) {

    /** Checks that both are given. */
    public TypeCount {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(counts, "counts");
    }
}
