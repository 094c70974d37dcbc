package dev.pmo.rules.engine;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.ChangeFromAbove;
import dev.pmo.rules.rule.Children;
import dev.pmo.rules.rule.Escalation;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the calculation or rule that runs right now may see of a scope. Confined to one thread. */
final class StepInputs implements Inputs {

    private static final Comparator<Escalation> ESCALATIONS = Comparator.comparing(Escalation::from)
            .thenComparing(Escalation::ruleId)
            .thenComparing(Escalation::subject);

    private final ScopeEvaluation evaluation;
    private final ScopeRun run;
    private final Step step;

    StepInputs(ScopeEvaluation evaluation, Step step) {
        this.evaluation = evaluation;
        this.run = evaluation.run;
        this.step = step;
    }

    @Override
    public Scope scope() {
        return run.scope;
    }

    @Override
    public Optional<Scope> findWithin(ScopeRef ref) {
        return evaluation.index.findWithin(evaluation.place, ref);
    }

    @Override
    public List<ChangeFromAbove> changesFromAbove() {
        if (!step.reads.fromAbove()) {
            throw step.undeclared("change requests of logs further up");
        }
        return run.changesFromAbove;
    }

    @Override
    public Optional<ScopeRef> findScopeAbove() {
        if (!step.reads.above()) {
            throw step.undeclared("scope above");
        }
        return Optional.ofNullable(run.above);
    }

    @Override
    public LocalDate asOf() {
        return evaluation.asOf;
    }

    @Override
    public Optional<Scope> findPrevious() {
        if (!step.reads.previous()) {
            throw step.undeclared("previous snapshot");
        }
        return Optional.ofNullable(run.previous);
    }

    @Override
    public <T> Fact<T> fact(FactKey<T> key) {
        Fact<T> fact = at(run, step.placeOfFact(key));
        if (fact == null) {
            throw new IllegalStateException("A needed fact was expected, but '" + key + "' was declared optional by '"
                    + step.id + "'.\nMaybe findFact was meant.");
        }
        return fact;
    }

    @Override
    public <T> Optional<Fact<T>> findFact(FactKey<T> key) {
        Fact<T> fact = at(run, step.placeOfFact(key));
        return Optional.ofNullable(fact);
    }

    /** A place holds facts of one key only, and a key has one type. */
    @SuppressWarnings("unchecked")
    private static <T> @Nullable Fact<T> at(ScopeRun run, int place) {
        return place < 0 ? null : (Fact<T>) run.facts[place];
    }

    @Override
    public <T> Children<T> children(FactKey<T> key) {
        int place = step.placeOfChildFact(key);
        List<Fact<T>> facts = new ArrayList<>(run.children.length);
        List<ScopeRef> missing = new ArrayList<>(0);
        for (ScopeRun child : run.children) {
            Fact<T> fact = at(child, place);
            if (fact != null) {
                facts.add(fact);
            } else if (child.whyMissing(place) != null) {
                missing.add(child.ref);
            }
        }
        return new Children<>(facts, missing);
    }

    /** A place holds one kind of policy only. */
    @Override
    @SuppressWarnings("unchecked")
    public <P extends Policy> PolicyInForce<P> policy(PolicyType<P> type) {
        return (PolicyInForce<P>) run.policies[step.placeOfPolicy(type)];
    }

    @Override
    public List<Escalation> escalations() {
        List<String> declared = step.reads.escalations();
        if (declared.isEmpty()) {
            throw step.undeclared("escalations of children");
        }
        List<Escalation> all = new ArrayList<>(0);
        for (ScopeRun child : run.children) {
            for (Conclusion conclusion : child.handedUp) {
                if (declared.contains(conclusion.ruleId())) {
                    all.add(escalation(child, conclusion));
                }
            }
        }
        all.sort(ESCALATIONS);
        return all;
    }

    private static Escalation escalation(ScopeRun child, Conclusion conclusion) {
        Premise premise = Premise.derived(
                ProofKind.ESCALATION,
                conclusion.id(),
                conclusion.breach().severity(),
                child.ref,
                conclusion.premises().stream().map(Breach.Named::premise).toList());
        return Escalation.of(child.ref, conclusion.ruleId(), conclusion.breach(), premise);
    }

    @Override
    public Premise input(String path, Object value) {
        return Premise.leaf(ProofKind.INPUT, path, value, run.ref, null);
    }

    @Override
    public Premise previousInput(String path, Object value) {
        return Premise.leaf(ProofKind.PREVIOUS, path, value, run.ref, null);
    }

    @Override
    public Premise threshold(PolicyInForce<?> policy, String component, Object value) {
        return Premise.leaf(
                ProofKind.THRESHOLD,
                policy.type().name() + "." + component,
                value,
                run.ref,
                policy.originOf(component));
    }

    @Override
    public Premise asOfPremise() {
        return Premise.leaf(ProofKind.AS_OF, "asOf", evaluation.asOf, run.ref, null);
    }
}
