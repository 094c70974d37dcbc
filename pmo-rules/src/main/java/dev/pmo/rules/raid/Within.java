package dev.pmo.rules.raid;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.rule.Inputs;
import java.util.List;

/** Tells what lies within the scope that is judged. */
final class Within {

    private final Inputs inputs;

    Within(Inputs inputs) {
        this.inputs = inputs;
    }

    /** The references to what lies outside, in order, each once. */
    List<ScopeRef> outside(List<ScopeRef> asked) {
        if (asked.isEmpty()) {
            return asked;
        }
        return asked.stream()
                .filter(ref -> inputs.findWithin(ref).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }
}
