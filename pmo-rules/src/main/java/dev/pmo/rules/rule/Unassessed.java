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
 * @param subject what could not be assessed, as findings would name it; empty for all of it
 */
public record Unassessed(GapKind kind, String reason, String subject) {

    /**
     * Checks that both parts are given.
     *
     * @throws IllegalArgumentException if the reason is blank
     */
    public Unassessed {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(subject, "subject");
        if (reason.isBlank()) {
            throw new IllegalArgumentException(
                    "A reason in words was expected, but was: '" + reason + "'.\nMaybe Verdict.satisfied() was meant.");
        }
    }

    /**
     * All of what a rule looks at.
     *
     * @param kind why, in kind
     * @param reason why, in words that state
     */
    public Unassessed(GapKind kind, String reason) {
        this(kind, reason, "");
    }

    /**
     * The same of one item only.
     *
     * @param item what could not be assessed, as the subject of a finding of the rule names it
     * @return the changed reason
     */
    public Unassessed of(Object item) {
        return new Unassessed(kind, reason, item.toString());
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
