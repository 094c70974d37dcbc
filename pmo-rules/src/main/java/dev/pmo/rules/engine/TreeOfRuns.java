package dev.pmo.rules.engine;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The scopes of a request level by level, from the root down: the children of a scope stand together, and so do the
 * scopes of one depth.
 */
final class TreeOfRuns {

    private static final int NEAR = 8;

    final ScopeIndex index;
    final List<Scope> scopes;

    /** The places of all scopes, sorted by their names. */
    final int[] byName;

    /** Where each depth begins, and behind the last one the number of scopes. */
    final List<Integer> depths = new ArrayList<>();

    private final int[] firstChild;

    /** The places of the children of each scope, sorted by their names, from the place of the first one on. */
    private final int[] children;

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
        byName = sorted();
        children = new int[scopes.size()];
        int[] next = firstChild.clone();
        for (int place : byName) {
            if (place > 0) {
                children[next[index.parent(place)]++] = place;
            }
        }
    }

    /** The places of all scopes, those below a scope right before it, so that what it reads of them is still at hand. */
    int[] bottomUp() {
        int[] order = new int[scopes.size()];
        int[] open = new int[scopes.size()];
        int count = 1;
        for (int next = order.length - 1; next >= 0; next--) {
            int place = open[--count];
            order[next] = place;
            for (int child = firstChild[place]; child < firstChild[place + 1]; child++) {
                open[count++] = child;
            }
        }
        return order;
    }

    private int[] sorted() {
        Integer[] places = new Integer[scopes.size()];
        Arrays.setAll(places, place -> place);
        Arrays.sort(places, Comparator.comparing(index::ref));
        int[] sorted = new int[places.length];
        Arrays.setAll(sorted, i -> places[i]);
        return sorted;
    }

    /** How far a place is from the root. */
    int depth(int place) {
        int found = Collections.binarySearch(depths, place);
        return found < 0 ? -found - 2 : found;
    }

    int size() {
        return scopes.size();
    }

    int childCount(int place) {
        return firstChild[place + 1] - firstChild[place];
    }

    /** Which child has a name, counted by name: that of a number or one of the next few; -1 if it is none of them. */
    int findChild(int place, int from, ScopeRef name) {
        int end = Math.min(childCount(place), from + NEAR);
        for (int number = from; number < end; number++) {
            if (index.ref(child(place, number)).equals(name)) {
                return number;
            }
        }
        return -1;
    }

    /** The place of a child, counted by name. */
    int child(int place, int number) {
        return children[firstChild[place] + number];
    }
}
