package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ScopeRef;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in the data that goes with an exception: a child that drives it, a late milestone, an open issue or risk.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what sort of thing it is
 * @param scope where it is recorded; for a child, the child
 * @param id its identifier there
 * @param aspect the aspect that it bears on; {@code null} if that is not said
 * @param text what it is, in words
 */
public record ExceptionLink(
        LinkKind kind, ScopeRef scope, String id, @Nullable ToleranceAspect aspect, String text) {

    /** Checks what is needed. */
    public ExceptionLink {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(text, "text");
    }
}
