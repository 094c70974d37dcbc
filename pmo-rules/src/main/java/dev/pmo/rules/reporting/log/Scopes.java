package dev.pmo.rules.reporting.log;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A scope and all below it. */
final class Scopes {

    private Scopes() {}

    static List<Scope> of(Scope root) {
        List<Scope> all = new ArrayList<>(List.of(root));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(all.get(i).children());
        }
        return all;
    }

    static Map<ScopeRef, String> names(Scope root) {
        Map<ScopeRef, String> names = new HashMap<>();
        of(root).forEach(scope -> names.putIfAbsent(scope.ref(), scope.name()));
        return names;
    }
}
