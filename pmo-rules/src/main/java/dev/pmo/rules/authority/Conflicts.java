package dev.pmo.rules.authority;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All conflicts of a tree, each at the lowest scope that contains its parties.
 *
 * <p>A conflict begins with an open issue whose log names scopes outside the one that owns it, or with several entries
 * of any log that touch each other's owners. Those, and copies of one entry in several logs, are one conflict. A risk or
 * a change alone that touches others is none: the level that it is handed to judges it again. What names a scope that the
 * tree does not have finds no scope that contains it, and is told as unsettled.
 *
 * <p>What lies within a scope is settled there, even if a log further away calls something by the same name. A conflict
 * is open until each of its entries has its answer: from the scope that contains them all, or from one outside that of
 * the same level or a higher one. A change request is none any more once it is decided for good, or in one of the states
 * approved, rejected, merged and implemented. This class is immutable and thread-safe.
 *
 * @param conflicts the conflicts, those of the lowest scopes first
 * @param unsettled the entries for which the tree has no scope that contains all parties
 */
public record Conflicts(List<Conflict> conflicts, List<ConflictItem> unsettled) {

    /** Copies the lists. */
    public Conflicts(@Nullable List<Conflict> conflicts, @Nullable List<ConflictItem> unsettled) {
        this.conflicts = Copies.copy(conflicts);
        this.unsettled = Copies.copy(unsettled);
    }

    /**
     * Finds the conflicts of a tree in one pass from the bottom up, without recursion.
     *
     * @param root the scope at its top
     * @param asOf the date; an answer or a decision that is recorded for later does not count yet
     * @return the conflicts
     */
    public static Conflicts of(Scope root, LocalDate asOf) {
        ScopeIndex index = ScopeIndex.of(root);
        List<@Nullable List<ConflictItem>> received = new ArrayList<>();
        index.scopes().forEach(scope -> received.add(null));
        List<Conflict> conflicts = new ArrayList<>();
        for (int i = index.scopes().size() - 1; i > 0; i--) {
            List<ConflictItem> handedUp = settle(index, i, asOf, received, conflicts);
            int parent = index.parent(i);
            List<ConflictItem> there = received.get(parent);
            if (there == null) {
                received.set(parent, handedUp.isEmpty() ? null : new ArrayList<>(handedUp));
            } else {
                there.addAll(handedUp);
            }
        }
        List<ConflictItem> unsettled = settle(index, 0, asOf, received, conflicts);
        return new Conflicts(conflicts, unsettled);
    }

    private static List<ConflictItem> settle(
            ScopeIndex index,
            int position,
            LocalDate asOf,
            List<@Nullable List<ConflictItem>> received,
            List<Conflict> conflicts) {
        Scope scope = index.scopes().get(position);
        OpenConflicts open = settle(
                scope,
                asOf,
                received.get(position),
                ref -> index.findWithin(position, ref).isPresent());
        received.set(position, null);
        conflicts.addAll(open.here());
        return open.handedUp();
    }

    /** What a scope settles and hands up, of its own entries and of those that its children hand up. */
    static OpenConflicts settle(
            Scope scope, LocalDate asOf, @Nullable List<ConflictItem> received, Predicate<ScopeRef> within) {
        List<ConflictItem> own = ConflictReader.of(scope, asOf, within);
        if (received == null || received.isEmpty()) {
            return ConflictGroups.settle(scope.ref(), own, within);
        }
        List<ConflictItem> items = new ArrayList<>(own);
        items.addAll(received);
        return ConflictGroups.settle(scope.ref(), items, within);
    }
}
