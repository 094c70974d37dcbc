package dev.pmo.rules.reporting;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.rules.tolerance.AspectStatus;
import java.util.Objects;

/**
 * The computed colour of one aspect, with its reason.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param status where the aspect stands against its tolerance
 */
public record AspectRag(AspectStatus status) {

    /** Checks that it is given. */
    public AspectRag {
        Objects.requireNonNull(status, "status");
    }

    /**
     * Whose colour it is.
     *
     * @return the aspect
     */
    public ToleranceAspect aspect() {
        return status.aspect();
    }

    /**
     * The colour against tolerance.
     *
     * @return the colour
     */
    public Rag rag() {
        return status.rag();
    }

    /**
     * Why it has this colour, in words.
     *
     * @return the forecast beside its target, or why they cannot be compared
     */
    public String reason() {
        String unknown = status.reason();
        if (unknown != null) {
            return unknown;
        }
        String used = Rags.used(status.used());
        return "forecast " + status.forecast() + " against " + status.target() + ", "
                + (status.deviation().isEmpty() ? "on target" : status.deviation())
                + (status.limit().isEmpty() ? "" : ", with " + status.limit() + " permitted")
                + (used.isEmpty() ? "" : ", " + used + " of it used");
    }
}
