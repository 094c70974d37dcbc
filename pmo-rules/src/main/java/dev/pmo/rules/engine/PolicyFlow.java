package dev.pmo.rules.engine;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.policy.PolicyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Policies flow down: what holds at a scope is what holds above it, with its own overrides laid over. */
final class PolicyFlow {

    private final List<PolicyType<?>> types;
    private final PolicySet set;
    private final boolean scoped;

    PolicyFlow(List<PolicyType<?>> types, PolicySet set) {
        this.types = types;
        this.set = set;
        for (PolicyOverride<?> override : set.overrides()) {
            if (!types.contains(override.type())) {
                throw new IllegalArgumentException("A policy of a registered module was expected, but was: '"
                        + override.type().name() + "' from '" + override.source()
                        + "'.\nMaybe its module is not registered, or its kind was made anew with other defaults.");
            }
        }
        this.scoped = set.overrides().stream().anyMatch(override -> override.scope() != null);
    }

    PolicyInForce<?>[] everywhere() {
        PolicyInForce<?>[] inForce = new PolicyInForce<?>[types.size()];
        for (int i = 0; i < inForce.length; i++) {
            inForce[i] = PolicyInForce.defaultsOf(types.get(i));
        }
        return laidOver(inForce, null);
    }

    PolicyInForce<?>[] at(ScopeRef scope, PolicyInForce<?>[] above) {
        return scoped ? laidOver(above, scope) : above;
    }

    private PolicyInForce<?>[] laidOver(PolicyInForce<?>[] above, @Nullable ScopeRef scope) {
        PolicyInForce<?>[] inForce = above;
        for (PolicyOverride<?> override : set.overridesAt(scope)) {
            int place = types.indexOf(override.type());
            inForce = inForce.clone();
            inForce[place] = overridden(inForce[place], override);
        }
        return inForce;
    }

    /** A place holds one kind of policy only, and the override is of that kind. */
    @SuppressWarnings("unchecked")
    private static <P extends Policy> PolicyInForce<P> overridden(PolicyInForce<?> above, PolicyOverride<P> override) {
        return ((PolicyInForce<P>) above).overriddenBy(override);
    }
}
