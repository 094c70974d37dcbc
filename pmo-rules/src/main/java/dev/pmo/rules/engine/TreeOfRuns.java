package dev.pmo.rules.engine;

import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import java.util.ArrayList;
import java.util.List;

/**
 * The scopes of a request level by level, from the root down: the children of a scope stand together, and so do the
 * scopes of one depth.
 */
final class TreeOfRuns {

    final ScopeIndex index;
    final List<Scope> scopes;
    final int[] firstChild;

    /** Where each depth begins, and behind the last one the number of scopes. */
    final List<Integer> depths = new ArrayList<>();

    TreeOfRuns(Scope root) {
        index = ScopeIndex.of(root);
        scopes = index.scopes();
        firstChild = new int[scopes.size() + 1];
        int end = 1;
        int deeper = 0;
        for (int i = 0; i < scopes.size(); i++) {
            if (i == deeper) {
                depths.add(i);
                deeper = end;
            }
            firstChild[i] = end;
            end += scopes.get(i).children().size();
        }
        firstChild[scopes.size()] = end;
        depths.add(scopes.size());
    }

    int size() {
        return scopes.size();
    }

    int childCount(int index) {
        return firstChild[index + 1] - firstChild[index];
    }
}
