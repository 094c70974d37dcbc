package dev.pmo.rules.rule;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.result.Severity;
import java.util.Optional;

/**
 * A finding that a child handed up, as the level above sees it.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Escalation {

    private final ScopeRef from;
    private final String ruleId;
    private final Breach breach;
    private final Premise premise;

    private Escalation(ScopeRef from, String ruleId, Breach breach, Premise premise) {
        this.from = from;
        this.ruleId = ruleId;
        this.breach = breach;
        this.premise = premise;
    }

    /**
     * An escalation. Made by the engine, and by tests of rules.
     *
     * @param from the child
     * @param ruleId the rule that found it
     * @param breach what was found
     * @param premise the finding as a premise
     * @return the escalation
     */
    public static Escalation of(ScopeRef from, String ruleId, Breach breach, Premise premise) {
        return new Escalation(from, ruleId, breach, premise);
    }

    /**
     * The child that handed it up.
     *
     * @return the scope
     */
    public ScopeRef from() {
        return from;
    }

    /**
     * The rule that found it.
     *
     * @return the id of the rule
     */
    public String ruleId() {
        return ruleId;
    }

    /**
     * The item within the child.
     *
     * @return the subject, empty for the child as a whole
     */
    public String subject() {
        return breach.subject();
    }

    /**
     * How much it matters to the child.
     *
     * @return the severity
     */
    public Severity severity() {
        return breach.severity();
    }

    /**
     * The item itself, if the child handed it up with the finding.
     *
     * @param <T> the type of the item
     * @param type the type of the item
     * @return the item
     */
    public <T> Optional<T> findCarried(Class<T> type) {
        return breach.findCarried(type);
    }

    /**
     * The finding as a premise.
     *
     * @return the premise
     */
    public Premise premise() {
        return premise;
    }

    @Override
    public String toString() {
        return ruleId + " from " + from + ": " + breach;
    }
}
