package dev.pmo.rules.rule;

import dev.pmo.rules.result.GapKind;
import java.util.Objects;

/**
 * Why something could not be assessed: what becomes a gap of the review.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind why, in kind
 * @param reason why, in words that state
 */
public record Unassessed(GapKind kind, String reason) {

    /**
     * Checks that both parts are given.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    public Unassessed {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "A reason in words was expected, but was: '" + reason + "'.\nMaybe Verdict.satisfied() was meant.");
        }
    }

    /**
     * What is needed was never recorded.
     *
     * @param reason what is missing
     * @return the reason
     */
    public static Unassessed noData(String reason) {
        return new Unassessed(GapKind.NO_DATA, reason);
    }

    /**
     * What is needed is recorded, but cannot be used.
     *
     * @param reason what is wrong with it
     * @return the reason
     */
    public static Unassessed badData(String reason) {
        return new Unassessed(GapKind.BAD_DATA, reason);
    }
}
