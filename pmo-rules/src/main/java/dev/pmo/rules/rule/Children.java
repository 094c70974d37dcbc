package dev.pmo.rules.rule;

import dev.pmo.core.id.ScopeRef;
import java.util.ArrayList;
import java.util.List;

/**
 * A fact of the children of a scope: those that have it, and those where it could not be had.
 *
 * <p>A child of a level at which nobody calculates the fact is in neither list. This class is immutable and
 * thread-safe.
 *
 * @param <T> the type of the value
 * @param facts the facts, by the names of the children
 * @param missing the children without it
 */
public record Children<T>(List<Fact<T>> facts, List<ScopeRef> missing) {

    /** Copies the lists. */
    public Children {
        facts = List.copyOf(facts);
        missing = List.copyOf(missing);
    }

    /**
     * All the facts as premises of what is summed over them.
     *
     * @return the premises
     */
    public List<Premise> premises() {
        List<Premise> premises = new ArrayList<>(facts.size());
        for (Fact<T> fact : facts) {
            premises.add(fact.premise());
        }
        return premises;
    }
}
