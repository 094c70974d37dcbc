package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.id.ChangeId;
import dev.pmo.rules.authority.Rung;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recorded decision that its authority could not take. This class is immutable and thread-safe.
 *
 * @param id the request
 * @param decision the decision
 * @param kind what is wrong with it
 * @param limit what the authority may decide, in words; empty if it is not known
 * @param needed the authority that could take it, or {@code null} if that lies beyond the ladder
 * @param beyond who decides what lies beyond the ladder, in words
 */
public record DecisionProblem(
        ChangeId id,
        ChangeDecision decision,
        Kind kind,
        String limit,
        @Nullable Rung needed,
        String beyond) {

    /** What is wrong with a decision. */
    public enum Kind {
        /** No authority is named. */
        NOT_NAMED,
        /** The ladder has no authority of that name. */
        NOT_ON_LADDER,
        /** What was approved goes beyond a limit of the authority, or is not among what it decides. */
        ABOVE_AUTHORITY
    }

    /** Checks that all but the authority needed is given. */
    public DecisionProblem {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(decision, "decision");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(beyond, "beyond");
    }
}
