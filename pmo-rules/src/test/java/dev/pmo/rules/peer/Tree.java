package dev.pmo.rules.peer;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.policy.PolicyType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A portfolio as a list of scopes, each after all below it, with the thresholds that hold at each. */
final class Tree {
    private final List<Scope> upwards = new ArrayList<>();
    private final Map<ScopeRef, Scope> above = new HashMap<>();
    private final PolicySet policies;

    Tree(Scope root, PolicySet policies) {
        this.policies = policies;
        add(root);
    }

    private void add(Scope scope) {
        for (Scope child : scope.children()) {
            above.put(child.ref(), scope);
            add(child);
        }
        upwards.add(scope);
    }

    @Nullable
    Scope above(Scope scope) {
        return above.get(scope.ref());
    }

    /** The scope of the same name in another portfolio, as it is here. */
    @Nullable
    Scope find(Scope other) {
        return find(other.ref());
    }

    @Nullable
    Scope find(ScopeRef ref) {
        for (Scope scope : upwards) {
            if (scope.ref().equals(ref)) {
                return scope;
            }
        }
        return null;
    }

    /** All scopes, the root last. */
    List<Scope> upwards() {
        return upwards;
    }

    /** Whether a scope lies within another, or is that one. */
    boolean within(ScopeRef inner, Scope outer) {
        for (Scope scope : new Tree(outer, policies).upwards) {
            if (scope.ref().equals(inner)) {
                return true;
            }
        }
        return false;
    }

    /** The thresholds at a scope: the nearest that were set on the way up, and of two in one place the later. */
    <P extends Policy> P policy(PolicyType<P> type, Scope scope) {
        for (Scope place = scope; place != null; place = above.get(place.ref())) {
            P set = setAt(type, place.ref());
            if (set != null) {
                return set;
            }
        }
        P everywhere = setAt(type, null);
        return everywhere == null ? type.defaults() : everywhere;
    }

    private <P extends Policy> @Nullable P setAt(PolicyType<P> type, @Nullable ScopeRef place) {
        P set = null;
        for (PolicyOverride<?> override : policies.overrides()) {
            if (override.type().equals(type) && Objects.equals(override.scope(), place)) {
                set = type.type().cast(override.value());
            }
        }
        return set;
    }

    /** Whether a scope is judged: it is neither only proposed nor over. */
    static boolean judged(Scope scope) {
        return !proposed(scope) && !scope.profile().ended();
    }

    static boolean proposed(Scope scope) {
        return scope.profile().state() == LifecycleState.PROPOSED;
    }
}
