package dev.pmo.rules.rule;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ScopeRef;
import java.util.Objects;

/**
 * A change request in the log of a scope further up that alters what was agreed here, or says that it touches it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param log the scope in whose log it stands
 * @param request the request
 */
public record ChangeFromAbove(ScopeRef log, ChangeRequest request) {

    /** Checks that both parts are given. */
    public ChangeFromAbove {
        Objects.requireNonNull(log, "log");
        Objects.requireNonNull(request, "request");
    }
}
