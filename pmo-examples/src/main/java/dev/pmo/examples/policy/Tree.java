package dev.pmo.examples.policy;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which scope lies below which, by name; of two of one name the first counts. */
final class Tree {

    private final List<ScopeRef> topDown = new ArrayList<>();
    private final Map<ScopeRef, ScopeRef> parents = new HashMap<>();
    private final Set<ScopeRef> all = new HashSet<>();

    private Tree() {}

    static Tree of(Scope root) {
        Tree tree = new Tree();
        Deque<Scope> open = new ArrayDeque<>();
        open.add(root);
        tree.add(root.ref(), null);
        while (!open.isEmpty()) {
            Scope scope = open.removeFirst();
            for (Scope child : scope.children()) {
                if (tree.add(child.ref(), scope.ref())) {
                    open.addLast(child);
                }
            }
        }
        return tree;
    }

    private boolean add(ScopeRef scope, @Nullable ScopeRef parent) {
        if (!all.add(scope)) {
            return false;
        }
        topDown.add(scope);
        if (parent != null) {
            parents.put(scope, parent);
        }
        return true;
    }

    /** Each scope after the one above it. */
    List<ScopeRef> topDown() {
        return topDown;
    }

    @Nullable
    ScopeRef parentOf(ScopeRef scope) {
        return parents.get(scope);
    }

    boolean holds(ScopeRef scope) {
        return all.contains(scope);
    }

    List<String> names() {
        return topDown.stream().map(ScopeRef::toString).toList();
    }
}
