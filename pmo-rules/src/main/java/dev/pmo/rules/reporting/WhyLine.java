package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.result.ProofKind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One line of the answer to why a finding holds.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param depth how deep it stands, 0 directly below the finding
 * @param kind where it comes from
 * @param label the path of a field, the name of a fact or threshold, the id of a finding
 * @param value what it is worth
 * @param scope where it was found
 * @param origin for a threshold, the place where it was set
 */
public record WhyLine(
        int depth,
        ProofKind kind,
        String label,
        String value,
        ScopeRef scope,
        @Nullable String origin) {

    /** Checks that all parts are given. */
    public WhyLine {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        value = Objects.requireNonNullElse(value, "");
        Objects.requireNonNull(scope, "scope");
    }
}
