package dev.pmo.rules.planning;

import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.planning.network.Cycles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Brings the two sides of give/get dependencies together at one scope. Used by one thread, once. */
final class GiveGetMatching {

    private final Scope scope;
    private final List<GiveGets> below;
    private final Map<DependencyId, List<GiveGetListing>> entries = new TreeMap<>();
    private final Set<ScopeRef> within = new HashSet<>();
    private final Set<DependencyId> listedBySides = new HashSet<>();
    private final Function<ScopeRef, Optional<Scope>> find;

    /** By side: what is in its own log. */
    private final Map<ScopeRef, Set<DependencyId>> listed = new HashMap<>();

    GiveGetMatching(Scope scope, List<GiveGets> below, Function<ScopeRef, Optional<Scope>> find) {
        this.scope = scope;
        this.below = below;
        this.find = find;
    }

    GiveGets match() {
        ScopeRef here = scope.ref();
        scope.raid().dependencies().forEach(giveGet -> enter(new GiveGetListing(here, giveGet)));
        below.forEach(view -> view.open().forEach(this::enter));
        if (entries.values().stream().anyMatch(listings -> !bothSides(listings))) {
            lookBelow();
        }
        List<Agreement> met = new ArrayList<>();
        List<GiveGetListing> open = new ArrayList<>();
        entries.forEach((id, listings) -> {
            Collections.sort(listings);
            if (bothSides(listings) || contained(listings)) {
                if (oneSide(listings) || !listedBySides.contains(id)) {
                    met.add(new Agreement(id, listings));
                }
            } else {
                open.addAll(listings);
            }
        });
        return withCycles(met, open);
    }

    private void enter(GiveGetListing listing) {
        entries.computeIfAbsent(listing.giveGet().id(), key -> new ArrayList<>(2))
                .add(listing);
    }

    private static boolean oneSide(List<GiveGetListing> listings) {
        return listings.stream().anyMatch(listing -> listing.byGiver() || listing.byReceiver());
    }

    private static boolean bothSides(List<GiveGetListing> listings) {
        return listings.stream().anyMatch(GiveGetListing::byGiver)
                && listings.stream().anyMatch(GiveGetListing::byReceiver);
    }

    private boolean contained(List<GiveGetListing> listings) {
        GiveGet giveGet = listings.get(0).giveGet();
        return within.contains(giveGet.giver()) && within.contains(giveGet.receiver());
    }

    /** Which of the ends that are named lie in this tree, and what the sides themselves have listed further down. */
    private void lookBelow() {
        Map<ScopeRef, Optional<Scope>> asked = new HashMap<>();
        entries.forEach((id, listings) -> {
            for (GiveGetListing listing : listings) {
                for (ScopeRef end :
                        List.of(listing.giveGet().giver(), listing.giveGet().receiver())) {
                    asked.computeIfAbsent(end, find).ifPresent(found -> {
                        within.add(end);
                        if (!oneSide(listings) && lists(found, end, id)) {
                            listedBySides.add(id);
                        }
                    });
                }
            }
        });
    }

    /** Whether a side has a dependency in its own log. */
    private boolean lists(Scope side, ScopeRef ref, DependencyId id) {
        return listed.computeIfAbsent(
                        ref,
                        key -> side.raid().dependencies().stream()
                                .filter(giveGet -> giveGet.giver().equals(ref)
                                        || giveGet.receiver().equals(ref))
                                .map(GiveGet::id)
                                .collect(Collectors.toSet()))
                .contains(id);
    }

    private GiveGets withCycles(List<Agreement> met, List<GiveGetListing> open) {
        TreeSet<GiveGetLink> here = new TreeSet<>();
        for (Agreement agreement : met) {
            if (!agreement.delivered() && !agreement.giver().equals(agreement.receiver())) {
                here.add(new GiveGetLink(agreement.giver(), agreement.receiver()));
            }
        }
        TreeSet<GiveGetLink> all = new TreeSet<>(here);
        below.forEach(view -> all.addAll(view.links()));
        return new GiveGets(met, open, List.copyOf(all), here.isEmpty() ? List.of() : cycles(here, all));
    }

    /** A circle that closes here goes over a link that meets here: those below were told below. */
    private static List<List<ScopeRef>> cycles(SortedSet<GiveGetLink> here, SortedSet<GiveGetLink> all) {
        Map<ScopeRef, List<ScopeRef>> successors = new TreeMap<>();
        for (GiveGetLink link : all) {
            successors.computeIfAbsent(link.giver(), key -> new ArrayList<>()).add(link.receiver());
        }
        List<List<ScopeRef>> cycles = new ArrayList<>();
        for (Set<ScopeRef> component : Cycles.components(successors)) {
            for (GiveGetLink link : here) {
                if (component.contains(link.giver()) && component.contains(link.receiver())) {
                    cycles.add(round(link, component, successors));
                    break;
                }
            }
        }
        return cycles;
    }

    private static List<ScopeRef> round(
            GiveGetLink link, Set<ScopeRef> component, Map<ScopeRef, List<ScopeRef>> successors) {
        List<ScopeRef> round = new ArrayList<>(List.of(link.giver()));
        round.addAll(Cycles.path(link.receiver(), link.giver(), component, successors));
        return List.copyOf(round);
    }
}
