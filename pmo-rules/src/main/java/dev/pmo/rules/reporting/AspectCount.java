package dev.pmo.rules.reporting;

import dev.pmo.core.governance.ToleranceAspect;
import java.util.Objects;

/**
 * How one aspect fares over all active scopes.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param aspect the aspect
 * @param status its computed colours
 * @param findings how many findings touch it
 */
public record AspectCount(ToleranceAspect aspect, RagCounts status, int findings) {

    /** Checks that all parts are given. */
    public AspectCount {
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(status, "status");
    }
}
