package dev.pmo.rules.authority;

import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.util.ArrayList;
import java.util.List;

/**
 * Authorities as the review engine sees them: the ladder in force at each scope, whether what is recorded agrees with
 * it, and what several scopes have to settle. This class is immutable and thread-safe.
 */
public final class AuthorityModule implements RuleModule {

    private final List<Rule> rules;

    /** The module; it has no state. */
    public AuthorityModule() {
        List<Rule> all = new ArrayList<>(LadderRules.rules());
        all.addAll(ConflictRules.rules());
        this.rules = List.copyOf(all);
    }

    @Override
    public String id() {
        return "authority";
    }

    @Override
    public String version() {
        return "0.1.0";
    }

    @Override
    public List<PolicyType<?>> policies() {
        return List.of(AuthorityPolicy.TYPE);
    }

    @Override
    public List<Calculation<?>> calculations() {
        return List.of(
                Calculation.of(
                        AuthorityFacts.LADDER, Reads.nothing().policy(AuthorityPolicy.TYPE), AuthorityModule::ladder),
                Calculation.of(AuthorityFacts.CONFLICTS, ConflictRules.CALCULATION, ConflictRules::conflicts));
    }

    @Override
    public List<Rule> rules() {
        return rules;
    }

    private static Outcome<AuthorityLadder> ladder(Inputs inputs) {
        PolicyInForce<AuthorityPolicy> policy = inputs.policy(AuthorityPolicy.TYPE);
        AuthorityLadder ladder = policy.value().ladder();
        return Outcome.of(ladder, inputs.threshold(policy, "ladder", ladder));
    }
}
