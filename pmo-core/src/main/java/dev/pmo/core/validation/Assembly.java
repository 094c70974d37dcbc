package dev.pmo.core.validation;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A hierarchy put together from flat rows, and what did not find its place in it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param portfolio the hierarchy
 * @param violations why something was left out, by scope, path and message
 * @param leftOut the scopes that are not in the hierarchy, in order; once for each row
 */
public record Assembly(Portfolio portfolio, List<Violation> violations, List<ScopeRef> leftOut) {

    /** Copies the lists. */
    public Assembly(Portfolio portfolio, @Nullable List<Violation> violations, @Nullable List<ScopeRef> leftOut) {
        this.portfolio = Objects.requireNonNull(portfolio, "portfolio");
        this.violations = Copies.copy(violations);
        this.leftOut = Copies.copy(leftOut);
    }
}
