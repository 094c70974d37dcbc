package dev.pmo.rules.engine;

import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.util.List;

/**
 * A module with what it answered when it was asked, once.
 *
 * @param module the module
 * @param id its identifier
 * @param version its version
 * @param policies its kinds of policy
 * @param calculations its calculations
 * @param rules its rules
 */
record Registered(
        RuleModule module,
        String id,
        String version,
        List<PolicyType<?>> policies,
        List<Calculation<?>> calculations,
        List<Rule> rules) {

    static Registered of(RuleModule module) {
        return new Registered(
                module,
                module.id(),
                module.version(),
                List.copyOf(module.policies()),
                List.copyOf(module.calculations()),
                List.copyOf(module.rules()));
    }
}
