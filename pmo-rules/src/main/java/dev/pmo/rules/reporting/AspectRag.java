package dev.pmo.rules.reporting;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import java.util.Objects;

/**
 * The computed colour of one aspect, with its reason.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param aspect the aspect
 * @param rag its colour against tolerance
 * @param reason why it has this colour, in words
 */
public record AspectRag(ToleranceAspect aspect, Rag rag, String reason) {

    /** Checks that all parts are given. */
    public AspectRag {
        Objects.requireNonNull(aspect, "aspect");
        Objects.requireNonNull(rag, "rag");
        Objects.requireNonNull(reason, "reason");
    }
}
