package dev.pmo.rules.reporting;

import dev.pmo.rules.result.Severity;
import java.util.Objects;

/**
 * How many findings have one severity.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param severity the severity
 * @param findings how many findings have it, waived ones included
 * @param waived how many of them are waived
 */
public record SeverityCount(Severity severity, int findings, int waived) {

    /** Checks that all parts are given. */
    public SeverityCount {
        Objects.requireNonNull(severity, "severity");
    }
}
