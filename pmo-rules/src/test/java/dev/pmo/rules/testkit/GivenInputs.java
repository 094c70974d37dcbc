package dev.pmo.rules.testkit;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.rule.ChangeFromAbove;
import dev.pmo.rules.rule.Children;
import dev.pmo.rules.rule.Escalation;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a test gives a rule to read; it refuses undeclared reads as the engine does. */
record GivenInputs(
        Reads reads,
        Scope scope,
        LocalDate asOf,
        @Nullable Scope previous,
        List<PolicyInForce<?>> policies,
        List<Fact<?>> facts,
        List<Fact<?>> childFacts,
        List<ScopeRef> missing,
        List<Escalation> given,
        List<ChangeFromAbove> changesFromAbove,
        @Nullable ScopeRef above)
        implements Inputs {

    @Override
    public List<ChangeFromAbove> changesFromAbove() {
        declared(reads.fromAbove(), "the change requests of logs further up");
        return changesFromAbove;
    }

    @Override
    public Optional<ScopeRef> findScopeAbove() {
        declared(reads.above(), "the scope above");
        return Optional.ofNullable(above);
    }

    @Override
    public Optional<Scope> findPrevious() {
        declared(reads.previous(), "the previous snapshot");
        return Optional.ofNullable(previous);
    }

    @Override
    public <T> Fact<T> fact(FactKey<T> key) {
        declared(reads.facts().contains(key), "the fact '" + key + "' as needed");
        return GivenInputs.<T>in(facts, key).orElseThrow();
    }

    @Override
    public <T> Optional<Fact<T>> findFact(FactKey<T> key) {
        declared(reads.optionalFacts().contains(key) || reads.facts().contains(key), "the fact '" + key + "'");
        return in(facts, key);
    }

    /** A fact of a key has the type of the key. */
    @SuppressWarnings("unchecked")
    private static <T> Optional<Fact<T>> in(List<Fact<?>> facts, FactKey<T> key) {
        return facts.stream()
                .filter(fact -> fact.key() == key)
                .map(fact -> (Fact<T>) fact)
                .findFirst();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <T> Children<T> children(FactKey<T> key) {
        declared(reads.childFacts().contains(key), "the fact '" + key + "' of children");
        List<Fact<T>> found = childFacts.stream()
                .filter(fact -> fact.key() == key)
                .map(fact -> (Fact<T>) fact)
                .toList();
        return new Children<>(found, missing);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <P extends Policy> PolicyInForce<P> policy(PolicyType<P> type) {
        declared(reads.policies().contains(type), "the policy '" + type.name() + "'");
        for (PolicyInForce<?> policy : policies) {
            if (policy.type().equals(type)) {
                return (PolicyInForce<P>) policy;
            }
        }
        return PolicyInForce.defaultsOf(type);
    }

    @Override
    public List<Escalation> escalations() {
        declared(!reads.escalations().isEmpty(), "escalations");
        return given.stream()
                .filter(escalation -> reads.escalations().contains(escalation.ruleId()))
                .toList();
    }

    private static void declared(boolean declared, String what) {
        if (!declared) {
            throw new AssertionError(
                    "The rule read " + what + ", which it does not declare.\nMaybe its Reads lack it.");
        }
    }

    @Override
    public Premise input(String path, Object value) {
        return Premise.leaf(ProofKind.INPUT, path, value, scope.ref(), null);
    }

    @Override
    public Premise previousInput(String path, Object value) {
        return Premise.leaf(ProofKind.PREVIOUS, path, value, scope.ref(), null);
    }

    @Override
    public Premise threshold(PolicyInForce<?> policy, String component, Object value) {
        String label = policy.type().name() + "." + component;
        return Premise.leaf(ProofKind.THRESHOLD, label, value, scope.ref(), policy.originOf(component));
    }

    @Override
    public Premise asOfPremise() {
        return Premise.leaf(ProofKind.AS_OF, "asOf", asOf, scope.ref(), null);
    }
}
