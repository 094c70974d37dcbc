package dev.pmo.rules.engine;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The scopes of a request level by level, from the root down: the children of a scope stand together, and so do the
 * scopes of one depth.
 */
final class TreeOfRuns {

    final List<Scope> scopes = new ArrayList<>();

    /** The names of the scopes, made once. */
    final ScopeRef[] refs;

    /** Where each name stands first. */
    final Map<ScopeRef, Integer> places;

    /** The scopes whose name stands further up already. */
    private final BitSet repeated = new BitSet();

    /** The names that several scopes have. */
    private final Set<ScopeRef> shared = new HashSet<>();

    final int[] parents;
    final int[] firstChild;

    /** The scopes numbered so that those below one follow it at once, and how many these are with it. */
    private final int[] number;

    private final int[] size;

    /** Where each depth begins, and behind the last one the number of scopes. */
    final List<Integer> depths = new ArrayList<>();

    TreeOfRuns(Scope root) {
        scopes.add(root);
        List<Integer> parentList = new ArrayList<>(List.of(-1));
        List<Integer> firstChildList = new ArrayList<>();
        int next = 0;
        while (next < scopes.size()) {
            depths.add(next);
            int end = scopes.size();
            for (; next < end; next++) {
                firstChildList.add(scopes.size());
                for (Scope child : scopes.get(next).children()) {
                    scopes.add(child);
                    parentList.add(next);
                }
            }
        }
        depths.add(scopes.size());
        firstChildList.add(scopes.size());
        refs = scopes.stream().map(Scope::ref).toArray(ScopeRef[]::new);
        parents = parentList.stream().mapToInt(Integer::intValue).toArray();
        firstChild = firstChildList.stream().mapToInt(Integer::intValue).toArray();
        places = new HashMap<>(2 * scopes.size());
        for (int i = 0; i < refs.length; i++) {
            if (places.putIfAbsent(refs[i], i) != null) {
                repeated.set(i);
                shared.add(refs[i]);
            }
        }
        number = new int[scopes.size()];
        size = new int[scopes.size()];
        number();
    }

    private void number() {
        for (int i = size() - 1; i >= 0; i--) {
            size[i]++;
            if (i > 0) {
                size[parents[i]] += size[i];
            }
        }
        for (int i = 0; i < size(); i++) {
            int free = number[i] + 1;
            for (int child = firstChild[i]; child < firstChild[i + 1]; child++) {
                number[child] = free;
                free += size[child];
            }
        }
    }

    /** Whether a scope is another, or stands somewhere below it. */
    boolean holds(int top, int index) {
        return number[index] >= number[top] && number[index] < number[top] + size[top];
    }

    /** Whether its name stands further up already. */
    boolean repeats(int index) {
        return repeated.get(index);
    }

    /** Whether another scope has its name. */
    boolean sharesName(int index) {
        return !shared.isEmpty() && shared.contains(refs[index]);
    }

    int size() {
        return scopes.size();
    }

    int childCount(int index) {
        return firstChild[index + 1] - firstChild[index];
    }
}
