package dev.pmo.rules.result;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Wording;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of the proofs of a review. It rests only on earlier steps, so no proof can run in a circle.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind where it comes from
 * @param label what it is: the path of a field, the name of a fact or threshold, the id of a finding
 * @param value what it is worth
 * @param scope where it was found
 * @param origin for a threshold, the place where it was set
 * @param premises the indexes of the earlier steps that it follows from
 */
public record ProofStep(
        ProofKind kind,
        String label,
        String value,
        ScopeRef scope,
        @Nullable String origin,
        List<Integer> premises) {

    /** Copies the premises; a missing value is the empty one, since many mappers leave out empty texts. */
    public ProofStep {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(label, "label");
        value = Objects.requireNonNullElse(value, "");
        Objects.requireNonNull(scope, "scope");
        premises = Copies.copy(premises);
    }

    /**
     * The step in one line: kind, label and value, where it was found, and for a threshold where it was set.
     *
     * @return such as {@code input position.cost.forecast = GBP 455000 at PROJECT:PJ-7}
     */
    public String text() {
        return Wording.of(kind) + " " + label + " = " + value + " at " + scope + (origin == null ? "" : ", " + origin);
    }

    /** Looks first at what tells steps apart. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof ProofStep step
                        && value.equals(step.value)
                        && label.equals(step.label)
                        && kind == step.kind
                        && scope.equals(step.scope)
                        && Objects.equals(origin, step.origin)
                        && premises.equals(step.premises));
    }

    /** Spread by what tells steps apart; the review hashes each of many thousand steps once. */
    @Override
    public int hashCode() {
        return ((31 * label.hashCode() + value.hashCode()) * 31 + scope.id().hashCode()) * 31 + premises.hashCode();
    }
}
