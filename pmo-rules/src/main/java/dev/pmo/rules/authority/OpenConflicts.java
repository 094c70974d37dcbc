package dev.pmo.rules.authority;

import dev.pmo.core.value.Copies;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be settled at a scope, and what it hands up because a party lies outside it. This class is immutable and
 * thread-safe.
 *
 * @param here the conflicts whose parties all lie within the scope, by their first entry
 * @param handedUp the entries that touch scopes outside it, by owner, log and identifier
 */
public record OpenConflicts(List<Conflict> here, List<ConflictItem> handedUp) {

    private static final OpenConflicts NONE = new OpenConflicts(null, null);

    /** Copies the lists. */
    public OpenConflicts(@Nullable List<Conflict> here, @Nullable List<ConflictItem> handedUp) {
        this.here = Copies.copy(here);
        this.handedUp = Copies.copy(handedUp);
    }

    /**
     * Nothing to be settled.
     *
     * @return nothing
     */
    public static OpenConflicts none() {
        return NONE;
    }

    /** How many there are of both. */
    @Override
    public String toString() {
        return here.size() + " to be settled here, " + handedUp.size() + " handed up";
    }
}
