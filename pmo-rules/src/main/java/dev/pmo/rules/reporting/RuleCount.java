package dev.pmo.rules.reporting;

import dev.pmo.rules.result.Severity;
import java.util.Objects;

/**
 * How many findings of one rule and severity are not shown one by one.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param ruleId the rule
 * @param severity how much they matter
 * @param findings how many
 */
public record RuleCount(String ruleId, Severity severity, int findings) {

    /** Checks that all parts are given. */
    public RuleCount {
        Objects.requireNonNull(ruleId, "ruleId");
        Objects.requireNonNull(severity, "severity");
    }
}
