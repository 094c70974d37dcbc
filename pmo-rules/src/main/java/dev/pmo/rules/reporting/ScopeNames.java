package dev.pmo.rules.reporting;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The scopes of a tree with the names of what lies above them. Each has a place of its own; several may share an
 * identifier, by mistake, and then none of them hides another. Used by one thread.
 */
final class ScopeNames {

    private static final int SHOWN_ABOVE = 6;
    private static final int SHOWN_NAMES = 3;

    private final ScopeIndex tree;
    private final Map<ScopeRef, List<Integer>> places = new HashMap<>();
    private final Map<ScopeRef, String> shared = new HashMap<>();

    ScopeNames(ScopeIndex tree) {
        this.tree = tree;
    }

    /** All scopes by place, also those that share an identifier. */
    List<Scope> all() {
        return tree.scopes();
    }

    /** One scope of each identifier, the first of those that share it. */
    List<Scope> named() {
        List<Scope> all = tree.scopes();
        List<Scope> named = new ArrayList<>(all.size());
        for (int i = 0; i < all.size(); i++) {
            if (!tree.repeats(i)) {
                named.add(all.get(i));
            }
        }
        return named;
    }

    /** Where the scopes of an identifier stand. */
    List<Integer> places(ScopeRef ref) {
        return places.computeIfAbsent(ref, tree::positions);
    }

    ScopeRef ref(int place) {
        return tree.ref(place);
    }

    @Nullable
    Scope find(ScopeRef ref) {
        int place = first(ref);
        return place < 0 ? null : all().get(place);
    }

    @Nullable
    Scope parent(ScopeRef ref) {
        int above = above(first(ref));
        return above < 0 ? null : all().get(above);
    }

    /** The name, or the identifier where there is none; of several that share it, all names that it may stand for. */
    String name(ScopeRef ref) {
        int place = first(ref);
        if (place < 0 || !tree.sharesName(place)) {
            return place < 0 ? ref.id() : name(place);
        }
        return shared.computeIfAbsent(ref, this::names);
    }

    private String names(ScopeRef ref) {
        TreeSet<String> names = new TreeSet<>();
        places(ref).forEach(one -> names.add(name(one)));
        int more = names.size() - SHOWN_NAMES;
        return more > 0
                ? String.join(" or ", List.copyOf(names).subList(0, SHOWN_NAMES)) + " or one of " + more + " more"
                : String.join(" or ", names);
    }

    /** The name of the scope at a place, or its identifier where it has none. */
    String name(int place) {
        String name = all().get(place).name();
        return name.isBlank() ? ref(place).id() : name;
    }

    /** The names above, from the root down; of very many only the nearest. */
    List<String> path(ScopeRef ref) {
        return path(first(ref));
    }

    /** The names above the scope at a place. */
    List<String> path(int place) {
        List<String> names = new ArrayList<>();
        int above = above(place);
        while (above >= 0 && names.size() < SHOWN_ABOVE) {
            names.add(name(above));
            above = above(above);
        }
        if (above >= 0) {
            names.add("\u2026");
        }
        Collections.reverse(names);
        return names;
    }

    private int first(ScopeRef ref) {
        return tree.findPosition(ref).orElse(-1);
    }

    private int above(int place) {
        return place < 0 ? -1 : tree.parent(place);
    }
}
