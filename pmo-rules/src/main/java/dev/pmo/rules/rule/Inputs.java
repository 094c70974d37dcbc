package dev.pmo.rules.rule;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.policy.PolicyType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a calculation or rule sees while it runs. Implemented by the library, and by tests of rules.
 *
 * <p>Only what was declared in {@link Reads} may be asked for; anything else throws. It is valid only while the
 * calculation or rule runs, in its thread.
 */
public interface Inputs {

    /**
     * The snapshot of the scope that is judged.
     *
     * @return the scope
     */
    Scope scope();

    /**
     * A scope within this one, or this one itself, by its name. The review knows where each scope stands, so that asking
     * takes no walk through the tree.
     *
     * @param ref the name
     * @return the scope, of several of that name the first; empty if it lies outside or is not known
     */
    default Optional<Scope> findWithin(ScopeRef ref) {
        return ScopeIndex.of(scope()).findWithin(0, ref);
    }

    /**
     * The requests in change logs further up that alter what was agreed for this scope, or say that they touch it:
     * decisions flow down, as policies do. They are there only where {@link Reads#changesFromAbove()} declares it.
     *
     * @return the requests, in no order that means anything
     */
    default List<ChangeFromAbove> changesFromAbove() {
        return List.of();
    }

    /**
     * The name of the scope that this one stands below: the level that set its tolerances, and decides beyond them. It is
     * there only where {@link Reads#scopeAbove()} declares it.
     *
     * @return the name; empty at the top of what is reviewed
     */
    default Optional<ScopeRef> findScopeAbove() {
        return Optional.empty();
    }

    /**
     * The date of the review.
     *
     * @return the date
     */
    LocalDate asOf();

    /**
     * The snapshot of the same scope of last time, if there is one.
     *
     * @return the previous snapshot
     */
    Optional<Scope> findPrevious();

    /**
     * A fact of this scope that was declared as needed.
     *
     * @param <T> the type of its value
     * @param key the fact
     * @return the fact
     */
    <T> Fact<T> fact(FactKey<T> key);

    /**
     * A fact of this scope that was declared as optional.
     *
     * @param <T> the type of its value
     * @param key the fact
     * @return the fact, if it could be had
     */
    <T> Optional<Fact<T>> findFact(FactKey<T> key);

    /**
     * A fact of the children.
     *
     * @param <T> the type of its value
     * @param key the fact
     * @return the facts that could be had, and the children without
     */
    <T> Children<T> children(FactKey<T> key);

    /**
     * The thresholds in force at this scope.
     *
     * @param <P> the record of thresholds
     * @param type the kind of policy
     * @return the thresholds
     */
    <P extends Policy> PolicyInForce<P> policy(PolicyType<P> type);

    /**
     * What the children handed up under the declared rules, by scope, rule and subject.
     *
     * @return the escalations
     */
    List<Escalation> escalations();

    /**
     * A field of the snapshot as a premise.
     *
     * @param path the path from the scope, such as {@code raid.risks[R-1].owner}
     * @param value its value, or words for its absence
     * @return the premise
     */
    Premise input(String path, Object value);

    /**
     * A field of the snapshot of last time as a premise.
     *
     * @param path the path from the scope
     * @param value its value
     * @return the premise
     */
    Premise previousInput(String path, Object value);

    /**
     * A threshold as a premise, with the place where it was set.
     *
     * @param policy the thresholds in force
     * @param component the name of the component
     * @param value its value
     * @return the premise
     */
    Premise threshold(PolicyInForce<?> policy, String component, Object value);

    /**
     * The date of the review as a premise.
     *
     * @return the premise
     */
    Premise asOfPremise();
}
