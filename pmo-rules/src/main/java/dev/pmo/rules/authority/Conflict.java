package dev.pmo.rules.authority;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Wording;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * What several scopes have to settle between them, and the lowest scope that contains them all.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param at the lowest scope that contains all parties, whose decision it is
 * @param items the entries of logs that belong to it, by owner, log and identifier
 * @param parties the owners of the entries and the scopes that they touch, each once and in order
 */
public record Conflict(ScopeRef at, List<ConflictItem> items, List<ScopeRef> parties) {

    /** Copies the lists. */
    public Conflict {
        Objects.requireNonNull(at, "at");
        items = Copies.<ConflictItem>copy(items).stream()
                .sorted(ConflictItem.ORDER)
                .toList();
        parties = Copies.copy(parties);
    }

    /**
     * The conflict of some entries, with all whom they concern as parties.
     *
     * @param at the lowest scope that contains all parties
     * @param items the entries
     * @return the conflict
     */
    static Conflict of(ScopeRef at, List<ConflictItem> items) {
        return new Conflict(at, items, partiesOf(items));
    }

    /** All whom some entries concern, each once and in order. */
    static List<ScopeRef> partiesOf(List<ConflictItem> items) {
        TreeSet<ScopeRef> parties = new TreeSet<>();
        for (ConflictItem item : items) {
            parties.add(item.owner());
            parties.addAll(item.affects());
        }
        return List.copyOf(parties);
    }

    /**
     * The name of the conflict among those of its scope: that of its first entry.
     *
     * @return the owner and the entry, such as {@code PROJECT:P-1/issue I-1}
     */
    public String subject() {
        ConflictItem first = items.get(0);
        return first.owner() + "/" + Wording.of(first.kind()) + " " + first.id();
    }
}
