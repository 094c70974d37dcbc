package dev.pmo.rules.reporting;

import dev.pmo.core.id.Level;
import java.util.Objects;

/**
 * How the scopes of one level fare.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param level the level
 * @param scopes its scopes
 * @param status the computed colours of its active scopes
 * @param findings how many findings there are at its scopes
 */
public record LevelCount(Level level, ScopeCounts scopes, RagCounts status, int findings) {

    /** Checks that all parts are given. */
    public LevelCount {
        Objects.requireNonNull(level, "level");
        Objects.requireNonNull(scopes, "scopes");
        Objects.requireNonNull(status, "status");
    }
}
