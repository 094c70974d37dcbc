package dev.pmo.rules.planning;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The give/get dependencies as a scope sees them, put together from the logs of its whole tree, from the bottom up.
 *
 * <p>A dependency is judged once: at the lowest scope that contains both its sides. What reaches outside a scope stays
 * open there and goes up. This class is immutable and thread-safe.
 *
 * @param met those whose two sides meet at this scope, by identifier
 * @param open the entries whose other side lies outside this scope, in order
 * @param links who waits for whom within this scope, in order, each once; without what has been delivered
 * @param cycles the circles of such links that close at this scope, each with its first scope repeated at the end
 */
public record GiveGets(
        List<Agreement> met, List<GiveGetListing> open, List<GiveGetLink> links, List<List<ScopeRef>> cycles) {

    private static final GiveGets NONE = new GiveGets(List.of(), List.of(), List.of(), List.of());

    /** Copies the lists. */
    public GiveGets {
        met = Copies.copy(met);
        open = Copies.copy(open);
        links = Copies.copy(links);
        cycles = Copies.copy(cycles);
    }

    /**
     * The view of a scope.
     *
     * @param scope the scope
     * @param below the views of its children
     * @param asOf the date
     * @return its own view
     */
    public static GiveGets at(Scope scope, List<GiveGets> below, LocalDate asOf) {
        return at(scope, below, asOf, ref -> ScopeIndex.of(scope).findWithin(0, ref));
    }

    /**
     * The view of a scope, where it is known what lies within it.
     *
     * @param scope the scope
     * @param below the views of its children
     * @param asOf the date
     * @param within finds a scope within this one, or this one itself, by its name
     * @return its own view
     */
    public static GiveGets at(
            Scope scope, List<GiveGets> below, LocalDate asOf, Function<ScopeRef, Optional<Scope>> within) {
        return scope.raid().dependencies().isEmpty() && nothingIn(below)
                ? NONE
                : new GiveGetMatching(scope, below, asOf, within).match();
    }

    private static boolean nothingIn(List<GiveGets> below) {
        for (GiveGets view : below) {
            if (!view.open.isEmpty() || !view.links.isEmpty()) {
                return false;
            }
        }
        return true;
    }

    /**
     * The agreements that are not delivered.
     *
     * @param asOf the date
     * @return the agreements that meet at this scope and are still to come
     */
    public List<Agreement> toCome(LocalDate asOf) {
        return met.isEmpty()
                ? met
                : met.stream().filter(agreement -> !agreement.delivered(asOf)).toList();
    }

    @Override
    public String toString() {
        return met.size() + " met, " + open.size() + " open";
    }
}
