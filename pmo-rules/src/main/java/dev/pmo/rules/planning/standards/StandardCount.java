package dev.pmo.rules.planning.standards;

import java.util.Objects;

/**
 * How many plans came to which outcome of one check.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param standard the check
 * @param passed how many passed
 * @param failed how many failed
 * @param notAssessable of how many it could not be told
 */
public record StandardCount(Standard standard, int passed, int failed, int notAssessable) {

    /** Checks that the check is given. */
    public StandardCount {
        Objects.requireNonNull(standard, "standard");
    }

    /** The outcome of one plan. */
    static StandardCount of(StandardCheck check) {
        CheckStatus status = check.status();
        return new StandardCount(
                check.standard(),
                status == CheckStatus.PASSED ? 1 : 0,
                status == CheckStatus.FAILED ? 1 : 0,
                status == CheckStatus.NOT_ASSESSABLE ? 1 : 0);
    }

    StandardCount plus(StandardCount other) {
        return new StandardCount(
                standard, passed + other.passed, failed + other.failed, notAssessable + other.notAssessable);
    }
}
