package dev.pmo.rules.rule;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.result.ProofKind;
import java.util.List;

/**
 * Something that a calculation derived for a scope, with what it follows from.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param <T> the type of the value
 */
public final class Fact<T> {

    private final FactKey<T> key;
    private final ScopeRef scope;
    private final T value;
    private final List<Premise> because;

    private Fact(FactKey<T> key, ScopeRef scope, T value, List<Premise> because) {
        this.key = key;
        this.scope = scope;
        this.value = value;
        this.because = because;
    }

    /**
     * A fact. Made by the engine, and by tests of rules.
     *
     * @param <T> the type of the value
     * @param key its name
     * @param scope where it holds
     * @param value its value
     * @param because what it follows from
     * @return the fact
     */
    public static <T> Fact<T> of(FactKey<T> key, ScopeRef scope, T value, List<Premise> because) {
        return new Fact<>(key, scope, value, List.copyOf(because));
    }

    /**
     * Its name.
     *
     * @return the key
     */
    public FactKey<T> key() {
        return key;
    }

    /**
     * Where it holds.
     *
     * @return the scope
     */
    public ScopeRef scope() {
        return scope;
    }

    /**
     * Its value.
     *
     * @return the value
     */
    public T value() {
        return value;
    }

    /**
     * What it follows from.
     *
     * @return the premises
     */
    public List<Premise> because() {
        return because;
    }

    /**
     * The whole fact as a premise; its value is shown as text.
     *
     * @return the premise
     */
    public Premise premise() {
        return Premise.derived(ProofKind.FACT, key.name(), value, scope, because);
    }

    /**
     * A part of the fact as a premise, such as the worst score of an exposure.
     *
     * @param name what the part is called
     * @param part its value
     * @return the premise
     */
    public Premise part(String name, Object part) {
        return Premise.derived(ProofKind.FACT, key.name() + "." + name, part, scope, because);
    }

    /**
     * A part of the fact as a premise that follows from fewer things than the whole fact.
     *
     * @param name what the part is called
     * @param part its value
     * @param causes what this part follows from
     * @return the premise
     */
    public Premise part(String name, Object part, List<Premise> causes) {
        return Premise.derived(ProofKind.FACT, key.name() + "." + name, part, scope, causes);
    }

    @Override
    public String toString() {
        return key + "@" + scope + " = " + value;
    }
}
