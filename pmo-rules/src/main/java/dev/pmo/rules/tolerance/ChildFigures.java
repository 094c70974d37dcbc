package dev.pmo.rules.tolerance;

import dev.pmo.core.id.ScopeRef;
import java.util.Objects;

/**
 * What a child stands for in the figures of its parent.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scope the child
 * @param standing its figures
 * @param status where it stands against its own tolerances
 */
public record ChildFigures(ScopeRef scope, Totals standing, ToleranceStatus status) {

    /** Checks what is needed. */
    public ChildFigures {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(standing, "standing");
        Objects.requireNonNull(status, "status");
    }
}
