package dev.pmo.rules.planning;

import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.planning.network.Cycles;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
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
    private final LocalDate asOf;
    private final Map<DependencyId, List<GiveGetListing>> entries = new TreeMap<>();
    private final Set<ScopeRef> within = new HashSet<>();
    private final Function<ScopeRef, Optional<Scope>> find;

    /** By child: what lies below it, when somebody has asked for that. */
    private List<Branch> branches = List.of();

    /** The scopes of a branch, and the agreements that are listed in it between them. */
    private record Branch(Set<ScopeRef> scopes, Set<DependencyId> listed) {

        static Branch of(Scope top) {
            Set<ScopeRef> scopes = new HashSet<>();
            List<Scope> open = new ArrayList<>(List.of(top));
            for (int i = 0; i < open.size(); i++) {
                scopes.add(open.get(i).ref());
                open.addAll(open.get(i).children());
            }
            Set<DependencyId> listed = open.stream()
                    .flatMap(scope -> scope.raid().dependencies().stream())
                    .filter(one -> scopes.contains(one.giver()) && scopes.contains(one.receiver()))
                    .map(GiveGet::id)
                    .collect(Collectors.toSet());
            return new Branch(scopes, listed);
        }

        boolean tells(GiveGet entry) {
            return listed.contains(entry.id()) && scopes.contains(entry.giver()) && scopes.contains(entry.receiver());
        }
    }

    GiveGetMatching(Scope scope, List<GiveGets> below, LocalDate asOf, Function<ScopeRef, Optional<Scope>> find) {
        this.scope = scope;
        this.below = below;
        this.asOf = asOf;
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
                if (oneSide(listings) || !toldBelow(listings.get(0).giveGet())) {
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

    /** Which of the ends that are named lie in this tree. */
    private void lookBelow() {
        Set<ScopeRef> asked = new HashSet<>();
        entries.values()
                .forEach(listings -> listings.forEach(listing -> {
                    for (ScopeRef end :
                            List.of(listing.giveGet().giver(), listing.giveGet().receiver())) {
                        if (asked.add(end) && find.apply(end).isPresent()) {
                            within.add(end);
                        }
                    }
                }));
    }

    /** Whether what is listed here by neither side has been told further down, where somebody lists it too. */
    private boolean toldBelow(GiveGet entry) {
        if (branches.isEmpty()) {
            branches = scope.children().stream().map(Branch::of).toList();
        }
        return branches.stream().anyMatch(branch -> branch.tells(entry));
    }

    private GiveGets withCycles(List<Agreement> met, List<GiveGetListing> open) {
        TreeSet<GiveGetLink> here = new TreeSet<>();
        for (Agreement agreement : met) {
            if (!agreement.delivered(asOf) && !agreement.giver().equals(agreement.receiver())) {
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
