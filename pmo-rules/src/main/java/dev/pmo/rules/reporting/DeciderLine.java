package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much one decider is asked.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param to the scope whose authority is needed
 * @param toName what that scope is called
 * @param decider its board, or else its senior responsible owner, if recorded
 * @param decisions how many decisions are wanted
 * @param overdue how many of them were due before the date of the review
 * @param firstDue when the first of them is due, if any is dated
 * @param severity the highest severity of the findings behind them
 */
public record DeciderLine(
        ScopeRef to,
        String toName,
        @Nullable String decider,
        int decisions,
        int overdue,
        @Nullable LocalDate firstDue,
        Severity severity) {

    /** Checks what is needed. */
    public DeciderLine {
        Objects.requireNonNull(to, "to");
        Objects.requireNonNull(toName, "toName");
        Objects.requireNonNull(severity, "severity");
    }
}
