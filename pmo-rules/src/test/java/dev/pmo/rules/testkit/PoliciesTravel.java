package dev.pmo.rules.testkit;

import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicyType;

/** Writes policies as JSON and reads them back. */
final class PoliciesTravel implements PropertyCheck {

    @Override
    public void check(PolicyTrial trial) {
        trial.engine().policies().forEach(PoliciesTravel::check);
        for (PolicyOverride<?> override : trial.policies().overrides()) {
            travels("the policy '" + override.type().name() + "' of " + override.source(), override.value());
        }
    }

    /** Checks the defaults of a kind of policy. */
    static void check(PolicyType<?> type) {
        travels("the defaults of '" + type.name() + "'", type.defaults());
    }

    private static void travels(String what, Policy policy) {
        Policy second = Json.throughJackson2(policy, policy.getClass());
        Refuted.unless(second.equals(policy), what + " were '" + policy + "' and came back as '" + second + "'");
        if (Json.hasJackson3()) {
            Policy third = Json.throughJackson3(policy, policy.getClass());
            Refuted.unless(third.equals(policy), what + " were '" + policy + "' and came back as '" + third + "'");
        }
    }
}
