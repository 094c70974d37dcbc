package dev.pmo.rules.engine;

import dev.pmo.core.id.Level;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A calculation or rule, with its reads resolved to places in the arrays of a scope. */
final class Step {

    final String id;
    final Set<Level> levels;
    final Reads reads;
    final @Nullable Calculation<?> calculation;
    final @Nullable Rule rule;

    /** Where the fact of a calculation goes; -1 for a rule. */
    int provides = -1;

    private final FactKey<?>[] factKeys;
    private final int[] factPlaces;
    private final int neededFacts;
    private final FactKey<?>[] childKeys;
    private final int[] childPlaces;
    private final PolicyType<?>[] policies;
    private final int[] policyPlaces;

    private Step(String id, Set<Level> levels, Reads reads, @Nullable Calculation<?> calculation, @Nullable Rule rule) {
        this.id = id;
        this.levels = levels;
        this.reads = reads;
        this.calculation = calculation;
        this.rule = rule;
        this.neededFacts = reads.facts().size();
        this.factKeys = new FactKey<?>[neededFacts + reads.optionalFacts().size()];
        this.factPlaces = new int[factKeys.length];
        this.childKeys = reads.childFacts().toArray(new FactKey<?>[0]);
        this.childPlaces = new int[childKeys.length];
        this.policies = reads.policies().toArray(new PolicyType<?>[0]);
        this.policyPlaces = new int[policies.length];
        for (int i = 0; i < factKeys.length; i++) {
            factKeys[i] = i < neededFacts
                    ? reads.facts().get(i)
                    : reads.optionalFacts().get(i - neededFacts);
        }
    }

    static Step of(Calculation<?> calculation) {
        return new Step(calculation.provides().name(), calculation.levels(), calculation.reads(), calculation, null);
    }

    static Step of(Rule rule) {
        return new Step(rule.id(), rule.levels(), rule.reads(), null, rule);
    }

    Step resolve(List<FactKey<?>> facts, List<PolicyType<?>> types) {
        for (int i = 0; i < factKeys.length; i++) {
            factPlaces[i] = facts.indexOf(factKeys[i]);
        }
        for (int i = 0; i < childKeys.length; i++) {
            childPlaces[i] = facts.indexOf(childKeys[i]);
        }
        for (int i = 0; i < policies.length; i++) {
            policyPlaces[i] = types.indexOf(policies[i]);
        }
        provides = calculation == null ? -1 : facts.indexOf(calculation.provides());
        return this;
    }

    int neededFacts() {
        return neededFacts;
    }

    FactKey<?> factKey(int index) {
        return factKeys[index];
    }

    int factPlace(int index) {
        return factPlaces[index];
    }

    int placeOfFact(FactKey<?> key) {
        return place(factKeys, factPlaces, key, "fact");
    }

    int placeOfChildFact(FactKey<?> key) {
        return place(childKeys, childPlaces, key, "fact of children");
    }

    int placeOfPolicy(PolicyType<?> type) {
        return place(policies, policyPlaces, type, "policy");
    }

    private int place(Object[] declared, int[] places, Object wanted, String what) {
        for (int i = 0; i < declared.length; i++) {
            if (declared[i] == wanted || declared[i].equals(wanted)) {
                return places[i];
            }
        }
        throw undeclared(what + " '" + wanted + "'");
    }

    IllegalStateException undeclared(String what) {
        return new IllegalStateException("Only declared reads were expected, but '" + id + "' read the " + what
                + ".\nMaybe it is missing in its Reads.");
    }
}
