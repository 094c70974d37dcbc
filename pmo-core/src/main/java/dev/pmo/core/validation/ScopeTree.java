package dev.pmo.core.validation;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scopes of a tree, each before those below it, without recursion.
 *
 * <p>One object that stands in two places is walked into once, and both places are remembered; so a tree that is
 * small in memory, but shares its branches, stays small here.
 */
final class ScopeTree {

    /** The parent of the root. */
    static final int NONE = -1;

    private record Step(Scope scope, int parent) {}

    private final List<Scope> scopes = new ArrayList<>();
    private final List<Integer> parents = new ArrayList<>();
    private final Map<ScopeRef, List<Integer>> places = new HashMap<>();
    private final int[] ends;

    private ScopeTree(Scope root) {
        Deque<Step> waiting = new ArrayDeque<>();
        waiting.push(new Step(root, NONE));
        Set<Scope> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!waiting.isEmpty()) {
            Step step = waiting.pop();
            places.computeIfAbsent(step.scope.ref(), ref -> new ArrayList<>(1)).add(step.parent);
            if (!seen.add(step.scope)) {
                continue;
            }
            int index = scopes.size();
            scopes.add(step.scope);
            parents.add(step.parent);
            List<Scope> children = step.scope.children();
            for (int i = children.size() - 1; i >= 0; i--) {
                waiting.push(new Step(children.get(i), index));
            }
        }
        ends = ends();
    }

    static ScopeTree of(Scope root) {
        return new ScopeTree(root);
    }

    private int[] ends() {
        int[] result = new int[scopes.size()];
        for (int i = scopes.size() - 1; i >= 0; i--) {
            result[i] = Math.max(result[i], i + 1);
            int parent = parents.get(i);
            if (parent != NONE) {
                result[parent] = Math.max(result[parent], result[i]);
            }
        }
        return result;
    }

    int size() {
        return scopes.size();
    }

    Scope scope(int index) {
        return scopes.get(index);
    }

    int parent(int index) {
        return parents.get(index);
    }

    boolean contains(ScopeRef ref) {
        return places.containsKey(ref);
    }

    /** The indexes of the parents under which scopes of this name stand. */
    List<Integer> parentsOf(ScopeRef ref) {
        return places.getOrDefault(ref, List.of());
    }

    /** Whether a scope of this name stands anywhere below the scope of this index. */
    boolean isBelow(ScopeRef ref, int ancestor) {
        for (int parent : parentsOf(ref)) {
            if (ancestor <= parent && parent < ends[ancestor]) {
                return true;
            }
        }
        return false;
    }
}
