package dev.pmo.rules.rule;

import dev.pmo.core.value.Copies;
import dev.pmo.rules.policy.PolicyType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a calculation or rule declares to read, beside the snapshot of its own scope and the date.
 *
 * <p>The order of evaluation follows from it, and the engine refuses every read that is not declared. This class is
 * immutable and thread-safe.
 *
 * @param facts facts of the same scope without which there is nothing to do
 * @param optionalFacts facts of the same scope that may be missing
 * @param childFacts facts of the children
 * @param policies the thresholds
 * @param escalations the rules whose findings, handed up by children, are read
 * @param sound the parts of the snapshot that must be usable
 * @param previous whether the snapshot of last time is read
 * @param fromAbove whether the requests of change logs further up that touch the scope are read
 * @param above whether the name of the scope that this one stands below is read
 */
public record Reads(
        List<FactKey<?>> facts,
        List<FactKey<?>> optionalFacts,
        List<FactKey<?>> childFacts,
        List<PolicyType<?>> policies,
        List<String> escalations,
        List<Part> sound,
        boolean previous,
        boolean fromAbove,
        boolean above) {

    private static final Reads NOTHING =
            new Reads(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false, false, false);

    /** Copies the lists. */
    public Reads {
        facts = Copies.copy(facts);
        optionalFacts = Copies.copy(optionalFacts);
        childFacts = Copies.copy(childFacts);
        policies = Copies.copy(policies);
        escalations = Copies.copy(escalations);
        sound = Copies.copy(sound);
    }

    /**
     * Nothing but the snapshot and the date.
     *
     * @return no further reads
     */
    public static Reads nothing() {
        return NOTHING;
    }

    /**
     * Also a fact of the same scope; where it is missing there is a gap.
     *
     * @param key the fact
     * @return the changed reads
     */
    public Reads fact(FactKey<?> key) {
        return new Reads(
                plus(facts, key), optionalFacts, childFacts, policies, escalations, sound, previous, fromAbove, above);
    }

    /**
     * Also a fact of the same scope that may be missing.
     *
     * @param key the fact
     * @return the changed reads
     */
    public Reads optional(FactKey<?> key) {
        return new Reads(
                facts, plus(optionalFacts, key), childFacts, policies, escalations, sound, previous, fromAbove, above);
    }

    /**
     * Also a fact of the children.
     *
     * @param key the fact
     * @return the changed reads
     */
    public Reads children(FactKey<?> key) {
        return new Reads(
                facts, optionalFacts, plus(childFacts, key), policies, escalations, sound, previous, fromAbove, above);
    }

    /**
     * Also a kind of policy.
     *
     * @param type the kind
     * @return the changed reads
     */
    public Reads policy(PolicyType<?> type) {
        return new Reads(
                facts, optionalFacts, childFacts, plus(policies, type), escalations, sound, previous, fromAbove, above);
    }

    /**
     * Also what children handed up under a rule.
     *
     * @param ruleId the rule
     * @return the changed reads
     */
    public Reads escalations(String ruleId) {
        return new Reads(
                facts,
                optionalFacts,
                childFacts,
                policies,
                plus(escalations, ruleId),
                sound,
                previous,
                fromAbove,
                above);
    }

    /**
     * Also that a part of the snapshot is usable; where it is not there is a gap. Unusable is a part with a violation
     * that is {@link dev.pmo.core.validation.Violation#structural() structural}; any other is a finding, and leaves the
     * part to be read. Of the violations that the library finds, those of the network of a plan are structural.
     *
     * @param part the part
     * @return the changed reads
     */
    public Reads sound(Part part) {
        return new Reads(
                facts, optionalFacts, childFacts, policies, escalations, plus(sound, part), previous, fromAbove, above);
    }

    /**
     * Also the snapshot of last time.
     *
     * @return the changed reads
     */
    public Reads previousSnapshot() {
        return new Reads(facts, optionalFacts, childFacts, policies, escalations, sound, true, fromAbove, above);
    }

    /**
     * Also the requests of change logs further up that touch the scope.
     *
     * @return the changed reads
     */
    public Reads changesFromAbove() {
        return new Reads(facts, optionalFacts, childFacts, policies, escalations, sound, previous, true, above);
    }

    /**
     * Also the name of the scope that this one stands below.
     *
     * @return the changed reads
     */
    public Reads scopeAbove() {
        return new Reads(facts, optionalFacts, childFacts, policies, escalations, sound, previous, fromAbove, true);
    }

    private static <E> List<E> plus(List<? extends E> list, E element) {
        List<E> all = new ArrayList<>(list);
        all.add(Objects.requireNonNull(element, "what is read"));
        return all;
    }
}
