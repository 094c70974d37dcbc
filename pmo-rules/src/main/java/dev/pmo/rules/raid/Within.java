package dev.pmo.rules.raid;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells what lies within a scope. The tree is walked at the first question only; used by one thread. */
final class Within {

    private final Scope top;
    private @Nullable Set<ScopeRef> refs;

    Within(Scope top) {
        this.top = top;
    }

    /** The references to what lies outside, in order, each once. */
    List<ScopeRef> outside(List<ScopeRef> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        if (refs == null) {
            refs = walked();
        }
        List<ScopeRef> outside = new ArrayList<>();
        for (ScopeRef ref : asked) {
            if (!refs.contains(ref)) {
                outside.add(ref);
            }
        }
        return outside.stream().distinct().sorted().toList();
    }

    private Set<ScopeRef> walked() {
        Set<ScopeRef> found = new HashSet<>();
        Deque<Scope> open = new ArrayDeque<>(List.of(top));
        while (!open.isEmpty()) {
            Scope scope = open.pop();
            found.add(scope.ref());
            scope.children().forEach(open::push);
        }
        return found;
    }
}
