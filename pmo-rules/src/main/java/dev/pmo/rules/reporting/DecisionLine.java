package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A decision that is wanted: of whom, by when, and what is recommended. What one scope asks another in the same words is
 * one decision, however many findings ask it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param to the scope whose authority it needs
 * @param toName what that scope is called
 * @param decider its board, or else its senior responsible owner, if recorded
 * @param wanted what is to be decided
 * @param due by when: the earliest date of the findings behind it; {@code null} if none of them has one
 * @param recommended what the gravest of the findings recommends that recommend anything
 * @param from the scope that asks
 * @param fromName what that scope is called
 * @param severity the highest severity of the findings behind it
 * @param findings the identifiers of the findings behind it, in the order of the result
 */
public record DecisionLine(
        ScopeRef to,
        String toName,
        @Nullable String decider,
        String wanted,
        @Nullable LocalDate due,
        @Nullable Intervention recommended,
        ScopeRef from,
        String fromName,
        Severity severity,
        List<String> findings) {

    /** Copies the lists. */
    public DecisionLine {
        Objects.requireNonNull(to, "to");
        toName = Objects.requireNonNullElse(toName, "");
        Objects.requireNonNull(wanted, "wanted");
        Objects.requireNonNull(from, "from");
        fromName = Objects.requireNonNullElse(fromName, "");
        Objects.requireNonNull(severity, "severity");
        findings = Copies.copy(findings);
    }
}
