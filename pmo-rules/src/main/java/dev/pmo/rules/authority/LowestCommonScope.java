package dev.pmo.rules.authority;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.ScopeIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The lowest scope that contains all of several: the one with authority over them all.
 *
 * <p>It is the same in whatever order they are named. A scope contains itself, so that of a programme and one of its
 * projects it is the programme. Climbs from the first of them, without recursion: at most one step for each level of the
 * tree. This class is immutable and thread-safe.
 */
public final class LowestCommonScope {

    private LowestCommonScope() {}

    /**
     * The lowest scope that contains all of several.
     *
     * @param index where the scopes of the tree stand
     * @param parties the names of the scopes; of several scopes of one name the first counts
     * @return the scope; empty if none is named, or one is not in the tree
     */
    public static Optional<ScopeRef> of(ScopeIndex index, Collection<ScopeRef> parties) {
        List<Integer> positions = new ArrayList<>(parties.size());
        for (ScopeRef party : parties) {
            OptionalInt position = index.findPosition(party);
            if (position.isEmpty()) {
                return Optional.empty();
            }
            positions.add(position.getAsInt());
        }
        if (positions.isEmpty()) {
            return Optional.empty();
        }
        int top = positions.get(0);
        for (int position : positions) {
            while (!index.holds(top, position)) {
                top = index.parent(top);
            }
        }
        return Optional.of(index.ref(top));
    }
}
