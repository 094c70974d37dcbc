package dev.pmo.rules.authority;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.rules.result.Severity;
import org.jspecify.annotations.Nullable;

/**
 * How much a finding about an issue, a change or a conflict matters, by the severity that was recorded. This class is
 * immutable and thread-safe.
 */
public final class IssueWeight {

    private IssueWeight() {}

    /**
     * How much a finding matters.
     *
     * @param severity the recorded severity, or {@code null} if there is none
     * @return the severity of the finding, {@link Severity#MEDIUM} where none is recorded
     */
    public static Severity of(@Nullable IssueSeverity severity) {
        if (severity == null) {
            return Severity.MEDIUM;
        }
        return switch (severity) {
            case MINOR -> Severity.LOW;
            case SIGNIFICANT -> Severity.MEDIUM;
            case MAJOR -> Severity.HIGH;
            case CRITICAL -> Severity.CRITICAL;
        };
    }
}
