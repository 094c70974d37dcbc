package dev.pmo.core.structure;

import dev.pmo.core.id.ScopeRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where the scopes of a tree stand, so that what lies within which is told without walking.
 *
 * <p>Scopes have positions: the root is 0, and each level follows the one above it, children in their order. Each scope
 * also gets a number such that what lies within it has the numbers that follow its own; one comparison then tells. The
 * index is made in one pass over the tree, without recursion. This class is immutable and thread-safe.
 */
public final class ScopeIndex {

    private final List<Scope> scopes = new ArrayList<>();
    private final Map<ScopeRef, Integer> first = new HashMap<>();
    private final int[] parent;

    /** The next position of the same name, or -1. */
    private final int[] next;

    /** The number of each scope, and how many scopes it contains with itself. */
    private final int[] number;

    private final int[] size;

    private ScopeIndex(Scope root) {
        scopes.add(root);
        List<Integer> parents = new ArrayList<>(List.of(-1));
        for (int i = 0; i < scopes.size(); i++) {
            for (Scope child : scopes.get(i).children()) {
                scopes.add(child);
                parents.add(i);
            }
        }
        parent = parents.stream().mapToInt(Integer::intValue).toArray();
        next = new int[parent.length];
        for (int i = parent.length - 1; i >= 0; i--) {
            Integer after = first.put(scopes.get(i).ref(), i);
            next[i] = after == null ? -1 : after;
        }
        size = new int[parent.length];
        Arrays.fill(size, 1);
        for (int i = parent.length - 1; i > 0; i--) {
            size[parent[i]] += size[i];
        }
        number = new int[parent.length];
        int[] free = new int[parent.length];
        free[0] = 1;
        for (int i = 1; i < parent.length; i++) {
            number[i] = free[parent[i]];
            free[parent[i]] += size[i];
            free[i] = number[i] + 1;
        }
    }

    /**
     * The index of a tree.
     *
     * @param root the scope at its top
     * @return the index
     */
    public static ScopeIndex of(Scope root) {
        return new ScopeIndex(root);
    }

    /**
     * The scopes by position.
     *
     * @return the scopes, from the top down
     */
    public List<Scope> scopes() {
        return Collections.unmodifiableList(scopes);
    }

    /**
     * The position of the scope above one.
     *
     * @param position the position of the scope
     * @return the position above it; -1 for the root
     */
    public int parent(int position) {
        return parent[position];
    }

    /**
     * The scope of a name within another, or that scope itself.
     *
     * @param top the position of the other
     * @param ref the name
     * @return the scope, of several of that name the first; empty if it lies outside or is not known
     */
    public Optional<Scope> findWithin(int top, ScopeRef ref) {
        for (int i = first.getOrDefault(ref, -1); i >= 0; i = next[i]) {
            if (number[i] >= number[top] && number[i] < number[top] + size[top]) {
                return Optional.of(scopes.get(i));
            }
        }
        return Optional.empty();
    }
}
