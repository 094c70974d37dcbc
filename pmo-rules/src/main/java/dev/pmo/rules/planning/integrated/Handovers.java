package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.DependencyId;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import dev.pmo.rules.planning.Agreement;
import dev.pmo.rules.planning.GiveGetListing;
import dev.pmo.rules.planning.GiveGets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** The give/get agreements of a tree: those that meet somewhere in it, and those of which one side lies outside. */
final class Handovers {

    /** An agreement, and whether both its sides lie in the tree. */
    record Handover(Agreement agreement, boolean meets) {}

    private static final Comparator<Handover> ORDER = Comparator.comparing(
                    (Handover handover) -> handover.agreement().id())
            .thenComparing(handover -> handover.agreement().giver())
            .thenComparing(handover -> handover.agreement().receiver());

    private Handovers() {}

    /** From the leaves up, as the review does, so that both see the same agreements. */
    static List<Handover> of(ScopeIndex index, LocalDate asOf) {
        List<Scope> scopes = index.scopes();
        List<Handover> all = new ArrayList<>();
        List<List<GiveGets>> below = new ArrayList<>(Collections.nCopies(scopes.size(), List.of()));
        for (int i = scopes.size() - 1; i >= 0; i--) {
            int place = i;
            GiveGets view = GiveGets.at(scopes.get(i), below.get(i), asOf, ref -> index.findWithin(place, ref));
            below.set(i, List.of());
            view.met().forEach(agreement -> all.add(new Handover(agreement, true)));
            if (i == 0) {
                outside(view, all);
            } else if (!view.open().isEmpty()) {
                if (below.get(index.parent(i)).isEmpty()) {
                    below.set(index.parent(i), new ArrayList<>());
                }
                below.get(index.parent(i)).add(new GiveGets(List.of(), view.open(), List.of(), List.of()));
            }
        }
        all.sort(ORDER);
        return all;
    }

    private static void outside(GiveGets view, List<Handover> all) {
        TreeMap<DependencyId, List<GiveGetListing>> byId = new TreeMap<>();
        for (GiveGetListing listing : view.open()) {
            byId.computeIfAbsent(listing.giveGet().id(), key -> new ArrayList<>())
                    .add(listing);
        }
        byId.values()
                .forEach(listings -> all.add(
                        new Handover(new Agreement(listings.get(0).giveGet().id(), listings), false)));
    }
}
