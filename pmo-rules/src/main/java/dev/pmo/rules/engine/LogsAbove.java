package dev.pmo.rules.engine;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import dev.pmo.rules.rule.ChangeFromAbove;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the change logs of a tree say of scopes further down. Decisions flow down, as policies do. */
final class LogsAbove {

    private record Entry(int holder, ChangeFromAbove change) {}

    private final ScopeIndex index;
    private final Map<ScopeRef, List<Entry>> byScope = new HashMap<>();

    LogsAbove(ScopeIndex index) {
        this.index = index;
        List<Scope> scopes = index.scopes();
        for (int i = 0; i < scopes.size(); i++) {
            for (ChangeRequest request : scopes.get(i).changes().requests()) {
                enter(i, request);
            }
        }
    }

    private void enter(int holder, ChangeRequest request) {
        Set<ScopeRef> touched = new LinkedHashSet<>(request.affects());
        for (BaselineChange change : request.baselineChanges()) {
            touched.add(change.scope());
        }
        touched.remove(index.ref(holder));
        for (ScopeRef scope : touched) {
            byScope.computeIfAbsent(scope, key -> new ArrayList<>())
                    .add(new Entry(holder, new ChangeFromAbove(index.ref(holder), request)));
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
