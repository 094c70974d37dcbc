package dev.pmo.rules.engine;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.rule.ChangeFromAbove;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the change logs of a tree say of scopes further down. Decisions flow down, as policies do. */
final class LogsAbove {

    private record Entry(int holder, ChangeFromAbove change) {}

    private final ScopeIndex index;
    private final PolicyInForce<?>[][] policies;
    private final Map<ScopeRef, List<Entry>> byScope = new HashMap<>();

    LogsAbove(ScopeIndex index, PolicyInForce<?>[][] policies) {
        this.index = index;
        this.policies = policies;
        List<Scope> scopes = index.scopes();
        for (int i = 0; i < scopes.size(); i++) {
            List<ChangeRequest> requests = scopes.get(i).changes().requests();
            if (!requests.isEmpty()) {
                IdentityHashMap<ChangeRequest, Set<ScopeRef>> touched = touched(requests);
                for (ChangeRequest request : requests) {
                    enter(i, request, touched.getOrDefault(request, Set.of()));
                }
            }
        }
    }

    /** What each request touches: itself, and through those that were merged into it. */
    private static IdentityHashMap<ChangeRequest, Set<ScopeRef>> touched(List<ChangeRequest> requests) {
        IdentityHashMap<ChangeRequest, Set<ScopeRef>> touched = new IdentityHashMap<>();
        Map<ChangeId, ChangeRequest> byId = new HashMap<>();
        for (ChangeRequest request : requests) {
            byId.putIfAbsent(request.id(), request);
            touched.put(request, ownTouched(request));
        }
        for (ChangeRequest request : requests) {
            Set<ScopeRef> own = Set.copyOf(touched.getOrDefault(request, Set.of()));
            ChangeRequest next = own.isEmpty() ? null : goesOnIn(request, byId);
            while (next != null
                    && touched.computeIfAbsent(next, key -> new LinkedHashSet<>())
                            .addAll(own)) {
                next = goesOnIn(next, byId);
            }
        }
        return touched;
    }

    private static Set<ScopeRef> ownTouched(ChangeRequest request) {
        Set<ScopeRef> own = new LinkedHashSet<>(request.affects());
        for (BaselineChange change : request.baselineChanges()) {
            own.add(change.scope());
        }
        return own;
    }

    private static @Nullable ChangeRequest goesOnIn(ChangeRequest request, Map<ChangeId, ChangeRequest> byId) {
        ChangeId into = null;
        for (ChangeDecision decision : request.decisions()) {
            into = decision.mergedInto() == null ? into : decision.mergedInto();
        }
        return into == null ? null : byId.get(into);
    }

    private void enter(int holder, ChangeRequest request, Set<ScopeRef> touched) {
        if (touched.isEmpty()) {
            return;
        }
        Set<ScopeRef> own = ownTouched(request);
        List<PolicyInForce<?>> there = List.of(policies[holder]);
        for (ScopeRef scope : touched) {
            if (!scope.equals(index.ref(holder))) {
                byScope.computeIfAbsent(scope, key -> new ArrayList<>())
                        .add(new Entry(
                                holder, new ChangeFromAbove(index.ref(holder), request, own.contains(scope), there)));
            }
        }
    }

    /** The requests further up that touch the scope at a place. */
    List<ChangeFromAbove> at(int place) {
        if (byScope.isEmpty()) {
            return List.of();
        }
        List<ChangeFromAbove> changes = new ArrayList<>(0);
        for (Entry entry : byScope.getOrDefault(index.ref(place), List.of())) {
            if (entry.holder() != place && index.holds(entry.holder(), place)) {
                changes.add(entry.change());
            }
        }
        return List.copyOf(changes);
    }
}
