package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The scopes of a tree by reference, each once, with the names of what lies above them. */
final class ScopeIndex {

    private static final int SHOWN_ABOVE = 6;

    private final Map<ScopeRef, Scope> scopes = new LinkedHashMap<>();
    private final Map<ScopeRef, Scope> parents = new LinkedHashMap<>();

    ScopeIndex(Scope root) {
        Deque<Scope> open = new ArrayDeque<>();
        scopes.put(root.ref(), root);
        open.add(root);
        while (!open.isEmpty()) {
            Scope next = open.removeFirst();
            for (Scope child : next.children()) {
                if (scopes.putIfAbsent(child.ref(), child) == null) {
                    parents.put(child.ref(), next);
                    open.add(child);
                }
            }
        }
    }

    Collection<Scope> all() {
        return scopes.values();
    }

    @Nullable
    Scope find(ScopeRef ref) {
        return scopes.get(ref);
    }

    @Nullable
    Scope parent(ScopeRef ref) {
        return parents.get(ref);
    }

    /** The name, or the identifier where there is none. */
    String name(ScopeRef ref) {
        Scope scope = scopes.get(ref);
        return scope == null || scope.name().isBlank() ? ref.id() : scope.name();
    }

    /** The names above, from the root down; of very many only the nearest. */
    List<String> path(ScopeRef ref) {
        List<String> names = new ArrayList<>();
        Scope above = parents.get(ref);
        while (above != null && names.size() < SHOWN_ABOVE) {
            names.add(name(above.ref()));
            above = parents.get(above.ref());
        }
        if (above != null) {
            names.add("\u2026");
        }
        Collections.reverse(names);
        return names;
    }
}
