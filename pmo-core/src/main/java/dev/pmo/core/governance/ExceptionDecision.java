package dev.pmo.core.governance;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a board decided about an exception, and what holds since. This class is immutable and thread-safe.
 *
 * @param outcome what was decided
 * @param decision who decided, in whose name, when and why
 * @param option the name of the option taken, where one was
 * @param tolerances the tolerances set with it
 * @param agreed what the exception plan comes to, where one was agreed
 */
public record ExceptionDecision(
        ExceptionOutcome outcome,
        RecordedDecision decision,
        @Nullable String option,
        List<Tolerance> tolerances,
        @Nullable AgreedFigures agreed) {

    /** Fills in what may be left out. */
    public ExceptionDecision(
            ExceptionOutcome outcome,
            @Nullable RecordedDecision decision,
            @Nullable String option,
            @Nullable List<Tolerance> tolerances,
            @Nullable AgreedFigures agreed) {
        this.outcome = Objects.requireNonNull(outcome, "outcome");
        this.decision = Objects.requireNonNullElse(decision, RecordedDecision.none());
        this.option = option;
        this.tolerances = Copies.copy(tolerances);
        this.agreed = agreed;
    }
}
