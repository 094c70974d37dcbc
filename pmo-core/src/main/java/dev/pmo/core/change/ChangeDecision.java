package dev.pmo.core.change;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.id.ChangeId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a change, and by whom.
 *
 * <p>A change postponed first and approved later has two. This class is immutable and thread-safe.
 *
 * @param outcome what was decided
 * @param decision who decided, in whose name, when and why
 * @param mergedInto the change that it goes on in, if merged
 */
public record ChangeDecision(
        ChangeOutcome outcome,
        RecordedDecision decision,
        @Nullable ChangeId mergedInto) {

    /** Fills in what may be left out. */
    public ChangeDecision(ChangeOutcome outcome, @Nullable RecordedDecision decision, @Nullable ChangeId mergedInto) {
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.decision = Objects.requireNonNullElse(decision, RecordedDecision.none());
        this.mergedInto = mergedInto;
    }

    /**
     * A decision that merges nothing.
     *
     * @param outcome what was decided
     * @param decision who decided, in whose name, when and why
     * @return the decision
     */
    public static ChangeDecision of(ChangeOutcome outcome, RecordedDecision decision) {
        return new ChangeDecision(outcome, decision, null);
    }
}
