package dev.pmo.rules.rule;

import dev.pmo.rules.policy.PolicyType;
import java.util.List;

/**
 * A service of the office as the review engine sees it: its policies, calculations and rules.
 *
 * <p>Implemented by hosts and by the library. Must be immutable; the engine asks for the lists once.
 */
public interface RuleModule {

    /**
     * The identifier, one word; the ids of its rules and facts begin with it and a point.
     *
     * @return the identifier
     */
    String id();

    /**
     * The version, raised whenever the same input may lead to another finding.
     *
     * @return the version
     */
    String version();

    /**
     * The kinds of policy that it brings.
     *
     * @return the kinds
     */
    default List<PolicyType<?>> policies() {
        return List.of();
    }

    /**
     * The calculations, in any order.
     *
     * @return the calculations
     */
    default List<Calculation<?>> calculations() {
        return List.of();
    }

    /**
     * The rules, in any order.
     *
     * @return the rules
     */
    default List<Rule> rules() {
        return List.of();
    }
}
