package dev.pmo.rules.result;

import dev.pmo.core.id.ScopeRef;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision that is wanted: of whom, by when, and what is recommended.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param to the scope whose authority it needs
 * @param decider its board, or else its senior responsible owner, if recorded
 * @param wanted what is to be decided
 * @param due by when
 * @param recommended what is recommended, if anything
 */
public record DecisionRequest(
        ScopeRef to,
        @Nullable String decider,
        String wanted,
        @Nullable LocalDate due,
        @Nullable Intervention recommended) {

    /** Checks what is needed. */
    public DecisionRequest {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(wanted, "wanted");
    }
}
