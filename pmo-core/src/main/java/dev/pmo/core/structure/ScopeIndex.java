package dev.pmo.core.structure;

import dev.pmo.core.id.ScopeRef;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where the scopes of a tree stand, so that what lies within which is told without walking.
 *
 * <p>Scopes have positions: the root is 0, and each level follows the one above it, children in their order. Each scope
 * also gets a number such that what lies within it has the numbers that follow its own; one comparison then tells. The
 * index is made in one pass over the tree, without recursion. This class is immutable and thread-safe.
 */
public final class ScopeIndex {

    private final List<Scope> scopes = new ArrayList<>();
    private final ScopeRef[] refs;
    private final Map<ScopeRef, Integer> first;
    private final int[] parent;

    /** The next position of the same name, or -1. */
    private final int[] next;

    /** The positions whose name stands further up already. */
    private final BitSet repeated = new BitSet();

    /** The number of each scope, and how many scopes it contains with itself. */
    private final int[] number;

    private final int[] size;

    private ScopeIndex(Scope root) {
        scopes.add(root);
        for (int i = 0; i < scopes.size(); i++) {
            scopes.addAll(scopes.get(i).children());
        }
        parent = new int[scopes.size()];
        parent[0] = -1;
        refs = new ScopeRef[parent.length];
        int child = 1;
        for (int i = 0; i < parent.length; i++) {
            refs[i] = scopes.get(i).ref();
            int end = child + scopes.get(i).children().size();
            Arrays.fill(parent, child, end, i);
            child = end;
        }
        first = new HashMap<>(2 * parent.length);
        next = new int[parent.length];
        for (int i = parent.length - 1; i >= 0; i--) {
            Integer after = first.put(refs[i], i);
            next[i] = after == null ? -1 : after;
            if (after != null) {
                repeated.set(after);
            }
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
     * The name of a scope.
     *
     * @param position the position of the scope
     * @return its name
     */
    public ScopeRef ref(int position) {
        return refs[position];
    }

    /**
     * Where a name stands.
     *
     * @param ref the name
     * @return the position, of several of that name the first; empty if it is not known
     */
    public OptionalInt findPosition(ScopeRef ref) {
        Integer position = first.get(ref);
        return position == null ? OptionalInt.empty() : OptionalInt.of(position);
    }

    /**
     * Where a name stands, wherever it does.
     *
     * @param ref the name
     * @return the positions of all scopes of that name, from the top down; empty if it is not known
     */
    public List<Integer> positions(ScopeRef ref) {
        List<Integer> positions = new ArrayList<>(1);
        for (int i = first.getOrDefault(ref, -1); i >= 0; i = next[i]) {
            positions.add(i);
        }
        return positions;
    }

    /**
     * Whether a scope lies within another, or is that scope itself.
     *
     * @param top the position of the other
     * @param position the position of the scope
     * @return whether it does
     */
    public boolean holds(int top, int position) {
        return number[position] >= number[top] && number[position] < number[top] + size[top];
    }

    /**
     * Whether the name of a scope stands at an earlier position already.
     *
     * @param position the position of the scope
     * @return whether it does
     */
    public boolean repeats(int position) {
        return repeated.get(position);
    }

    /**
     * Whether another scope has the same name.
     *
     * @param position the position of the scope
     * @return whether one has
     */
    public boolean sharesName(int position) {
        return next[position] >= 0 || repeats(position);
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
            if (holds(top, i)) {
                return Optional.of(scopes.get(i));
            }
        }
        return Optional.empty();
    }
}
