package dev.pmo.rules.testkit;

import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.util.List;

/**
 * A module that derives its facts and judges nothing: for tests of another module that reads them.
 *
 * @param module the module whose rules are left out
 */
public record FactsOnly(RuleModule module) implements RuleModule {

    @Override
    public String id() {
        return module.id();
    }

    @Override
    public String version() {
        return module.version();
    }

    @Override
    public List<PolicyType<?>> policies() {
        return module.policies();
    }

    @Override
    public List<Calculation<?>> calculations() {
        return module.calculations();
    }

    @Override
    public List<Rule> rules() {
        return List.of();
    }
}
