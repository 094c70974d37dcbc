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

    StandardCount plus(StandardCount other) {
        return new StandardCount(
                standard, passed + other.passed, failed + other.failed, notAssessable + other.notAssessable);
    }
}
