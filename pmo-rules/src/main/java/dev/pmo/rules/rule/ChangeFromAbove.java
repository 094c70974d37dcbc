package dev.pmo.rules.rule;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.policy.PolicyType;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change request in the log of a scope further up that alters what was agreed here, or says that it touches it, or in
 * which one goes on that does.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param log the scope in whose log it stands
 * @param request the request
 * @param direct whether it touches the scope itself, and not only through requests that were merged into it
 * @param policies the thresholds in force at that scope, one of a kind; empty if they are not known
 */
public record ChangeFromAbove(ScopeRef log, ChangeRequest request, boolean direct, List<PolicyInForce<?>> policies) {

    /** Checks that scope and request are given, and copies the list. */
    public ChangeFromAbove(
            ScopeRef log, ChangeRequest request, boolean direct, @Nullable List<PolicyInForce<?>> policies) {
        this.log = Objects.requireNonNull(log, "log");
        this.request = Objects.requireNonNull(request, "request");
        this.direct = direct;
        this.policies = Copies.copy(policies);
    }

    /**
     * A request that touches the scope itself, of which nothing is known of the thresholds at its scope.
     *
     * @param log the scope in whose log it stands
     * @param request the request
     */
    public ChangeFromAbove(ScopeRef log, ChangeRequest request) {
        this(log, request, true, null);
    }

    /**
     * The thresholds of a kind that are in force where the request stands.
     *
     * @param <P> the record of thresholds
     * @param type the kind
     * @return the thresholds, or nothing if they are not known
     */
    public <P extends Policy> Optional<P> findPolicy(PolicyType<P> type) {
        for (PolicyInForce<?> policy : policies) {
            if (policy.type().equals(type)) {
                return Optional.of(type.type().cast(policy.value()));
            }
        }
        return Optional.empty();
    }
}
