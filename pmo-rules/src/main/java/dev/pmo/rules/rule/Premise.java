package dev.pmo.rules.rule;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.result.ProofKind;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that a conclusion rests on: an input field, a threshold, a fact, a finding from below, the date.
 *
 * <p>Made by {@link Inputs}, {@link Fact} and {@link Escalation}, so that each knows where it comes from. This class is
 * immutable and thread-safe.
 */
public final class Premise {

    private final ProofKind kind;
    private final String label;
    private final Object value;
    private final ScopeRef scope;
    private final @Nullable String origin;
    private final List<Premise> causes;

    private Premise(
            ProofKind kind, String label, Object value, ScopeRef scope, @Nullable String origin, List<Premise> causes) {
        this.kind = Objects.requireNonNull(kind, "kind");
        this.label = Objects.requireNonNull(label, "label");
        this.value = Objects.requireNonNull(value, "value");
        this.scope = Objects.requireNonNull(scope, "scope");
        this.origin = origin;
        this.causes = causes;
    }

    /**
     * A premise that rests on nothing further.
     *
     * @param kind where it comes from
     * @param label what it is
     * @param value what it is worth
     * @param scope where it was found
     * @param origin for a threshold, the place where it was set
     * @return the premise
     */
    public static Premise leaf(ProofKind kind, String label, Object value, ScopeRef scope, @Nullable String origin) {
        return new Premise(kind, label, value, scope, origin, List.of());
    }

    /**
     * A premise that follows from others.
     *
     * @param kind where it comes from
     * @param label what it is
     * @param value what it is worth
     * @param scope where it was found
     * @param causes what it follows from
     * @return the premise
     */
    public static Premise derived(ProofKind kind, String label, Object value, ScopeRef scope, List<Premise> causes) {
        return new Premise(kind, label, value, scope, null, Copies.copy(causes));
    }

    /**
     * Where it comes from.
     *
     * @return the kind
     */
    public ProofKind kind() {
        return kind;
    }

    /**
     * What it is: the path of a field, the name of a fact or threshold, the id of a finding.
     *
     * @return the label
     */
    public String label() {
        return label;
    }

    /**
     * What it is worth.
     *
     * @return the value
     */
    public Object value() {
        return value;
    }

    /**
     * Where it was found.
     *
     * @return the scope
     */
    public ScopeRef scope() {
        return scope;
    }

    /**
     * For a threshold, the place where it was set.
     *
     * @return the place, or {@code null}
     */
    public @Nullable String origin() {
        return origin;
    }

    /**
     * What it follows from.
     *
     * @return the premises
     */
    public List<Premise> causes() {
        return causes;
    }

    @Override
    public String toString() {
        return label + " = " + value;
    }
}
