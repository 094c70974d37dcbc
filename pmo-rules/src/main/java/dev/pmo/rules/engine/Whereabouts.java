package dev.pmo.rules.engine;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the scopes of a request stand; found out when the first calculation or rule asks, once for all threads. */
final class Whereabouts {

    private final Scope root;
    private @Nullable ScopeIndex index;

    Whereabouts(Scope root) {
        this.root = root;
    }

    /** The scope of a name within the scope at a place of the tree. */
    Optional<Scope> findWithin(int place, ScopeRef ref) {
        return index().findWithin(place, ref);
    }

    private synchronized ScopeIndex index() {
        ScopeIndex known = index;
        if (known == null) {
            known = ScopeIndex.of(root);
            index = known;
        }
        return known;
    }
}
