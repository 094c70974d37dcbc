package dev.pmo.rules.engine;

import dev.pmo.core.value.Copies;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.RuleModule;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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
        String id = answered(module, "id", module.id());
        return new Registered(
                module,
                id,
                answered(module, "version", module.version()),
                Copies.copy(answered(module, "policies", module.policies())),
                Copies.copy(answered(module, "calculations", module.calculations())),
                Copies.copy(answered(module, "rules", module.rules())));
    }

    private static <A> A answered(RuleModule module, String question, @Nullable A answer) {
        return Objects.requireNonNull(
                answer,
                () -> "A module must answer " + question + "(), but that of '"
                        + module.getClass().getName()
                        + "' was: 'null'.\nMaybe it reads a constant that stands further down in its class.");
    }
}
