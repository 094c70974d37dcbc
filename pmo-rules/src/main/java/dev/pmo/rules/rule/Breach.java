package dev.pmo.rules.rule;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.Level;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.result.Intervention;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a rule is broken: a text whose every placeholder is a premise.
 *
 * <p>{@code Breach.of(HIGH, "Risk {risk} has no owner").subject("R-1").with("risk", inputs.input(...))}. This class is
 * immutable and thread-safe.
 */
public final class Breach {

    /**
     * What a placeholder of the text stands for.
     *
     * @param placeholder the name in braces
     * @param premise what it stands for
     */
    public record Named(String placeholder, Premise premise) {}

    /** The decision that a breach asks for. */
    record Wanted(
            String text,
            @Nullable LocalDate due,
            @Nullable Intervention recommended,
            @Nullable Receiver receiver) {}

    /**
     * Whom a decision is asked of, where that is not the level above or the scope itself.
     *
     * @param scope the scope
     * @param least the lowest level that may decide; the nearest scope of it above a lower one is asked instead
     */
    public record Receiver(ScopeRef scope, @Nullable Level least) {

        /** Checks that there is a scope. */
        public Receiver {
            Objects.requireNonNull(scope, "scope");
        }
    }

    private final Severity severity;
    private final String template;
    private final String subject;
    private final @Nullable ToleranceAspect aspect;
    private final List<Named> premises;
    private final boolean escalated;
    private final @Nullable Wanted wanted;
    private final @Nullable Object carried;

    private Breach(
            Severity severity,
            String template,
            String subject,
            @Nullable ToleranceAspect aspect,
            List<Named> premises,
            boolean escalated,
            @Nullable Wanted wanted,
            @Nullable Object carried) {
        this.severity = severity;
        this.template = template;
        this.subject = subject;
        this.aspect = aspect;
        this.premises = premises;
        this.escalated = escalated;
        this.wanted = wanted;
        this.carried = carried;
    }

    /**
     * Starts a breach.
     *
     * @param severity how much it matters
     * @param template the text, with a placeholder in braces for each premise
     * @return the breach
     */
    public static Breach of(Severity severity, String template) {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(template, "template");
        return new Breach(severity, template, "", null, List.of(), false, null, null);
    }

    /**
     * The same breach of an item within the scope.
     *
     * @param newSubject the identifier of the item
     * @return the changed breach
     */
    public Breach subject(Object newSubject) {
        Objects.requireNonNull(newSubject, "newSubject");
        return new Breach(severity, template, newSubject.toString(), aspect, premises, escalated, wanted, carried);
    }

    /**
     * The same breach, touching an aspect of tolerance.
     *
     * @param newAspect the aspect
     * @return the changed breach
     */
    public Breach aspect(ToleranceAspect newAspect) {
        return new Breach(severity, template, subject, newAspect, premises, escalated, wanted, carried);
    }

    /**
     * The same breach with what a placeholder stands for.
     *
     * @param name the placeholder
     * @param premise what it stands for
     * @return the changed breach
     */
    public Breach with(String name, Premise premise) {
        Named[] all = premises.toArray(new Named[premises.size() + 1]);
        all[premises.size()] =
                new Named(Objects.requireNonNull(name, "name"), Objects.requireNonNull(premise, "premise"));
        return new Breach(severity, template, subject, aspect, List.of(all), escalated, wanted, carried);
    }

    /**
     * The same breach, handed to the level above.
     *
     * @return the changed breach
     */
    public Breach escalate() {
        return new Breach(severity, template, subject, aspect, premises, true, wanted, carried);
    }

    /**
     * The same breach, asking for a decision: of the level above if it is escalated, else of this scope.
     *
     * @param decision what is to be decided; may hold placeholders of the text
     * @param due by when, or {@code null} if that is open
     * @param recommended what is recommended, or {@code null}
     * @return the changed breach
     */
    public Breach decide(String decision, @Nullable LocalDate due, @Nullable Intervention recommended) {
        Wanted asked = new Wanted(Objects.requireNonNull(decision, "decision"), due, recommended, null);
        return new Breach(severity, template, subject, aspect, premises, escalated, asked, carried);
    }

    /**
     * The same breach, asking for its decision the scope that an item was handed to, wherever that stands.
     *
     * @param receiver the scope, and the lowest level that may decide
     * @return the changed breach
     * @throws IllegalStateException if no decision is asked for yet
     */
    public Breach askedOf(Receiver receiver) {
        if (wanted == null) {
            throw new IllegalStateException("A breach must ask for a decision before it names who is asked, but '"
                    + template + "' asks for none.\nMaybe decide(...) is missing before askedOf(...).");
        }
        Wanted asked = new Wanted(
                wanted.text(), wanted.due(), wanted.recommended(), Objects.requireNonNull(receiver, "receiver"));
        return new Breach(severity, template, subject, aspect, premises, escalated, asked, carried);
    }

    /**
     * The same breach with the item itself, so that the level above can judge it on its own scale.
     *
     * @param item the item, an immutable value
     * @return the changed breach
     */
    public Breach carrying(Object item) {
        return new Breach(severity, template, subject, aspect, premises, escalated, wanted, item);
    }

    /**
     * How much it matters.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * The text with its placeholders.
     *
     * @return the template
     */
    public String template() {
        return template;
    }

    /**
     * The item within the scope.
     *
     * @return the subject, empty for the scope as a whole
     */
    public String subject() {
        return subject;
    }

    /**
     * The aspect of tolerance that it touches.
     *
     * @return the aspect, if any
     */
    public Optional<ToleranceAspect> findAspect() {
        return Optional.ofNullable(aspect);
    }

    /**
     * Whether it is handed to the level above.
     *
     * @return whether it is escalated
     */
    public boolean escalated() {
        return escalated;
    }

    /**
     * The item itself, if it is handed up with the breach.
     *
     * @param <T> the type of the item
     * @param type the type of the item
     * @return the item
     */
    public <T> Optional<T> findCarried(Class<T> type) {
        return type.isInstance(carried) ? Optional.of(type.cast(carried)) : Optional.empty();
    }

    /**
     * What is to be decided, with placeholders of the text.
     *
     * @return the decision, if one is wanted
     */
    public Optional<String> findDecision() {
        return wanted == null ? Optional.empty() : Optional.of(wanted.text());
    }

    /**
     * By when a decision is due.
     *
     * @return the date, if one is set
     */
    public Optional<LocalDate> findDecisionDue() {
        return wanted == null ? Optional.empty() : Optional.ofNullable(wanted.due());
    }

    /**
     * What is recommended.
     *
     * @return the intervention, if any
     */
    public Optional<Intervention> findRecommended() {
        return wanted == null ? Optional.empty() : Optional.ofNullable(wanted.recommended());
    }

    /**
     * Whom the decision is asked of, where that is said.
     *
     * @return the scope; empty for the level above if it is escalated, else for this scope
     */
    public Optional<Receiver> findReceiver() {
        return wanted == null ? Optional.empty() : Optional.ofNullable(wanted.receiver());
    }

    /**
     * What the placeholders stand for, in the order given.
     *
     * @return the premises
     * @throws IllegalStateException if a placeholder of the text lacks a premise, if a premise stands for no
     *     placeholder, if two stand for the same, or if there is none at all
     */
    public List<Named> premises() {
        String problem = Placeholders.findProblem(template, wanted == null ? "" : wanted.text(), premises);
        if (problem != null) {
            throw new IllegalStateException("Each placeholder of a breach must be exactly one premise, but the text '"
                    + template + "' " + problem + ".\nMaybe a call of with(...) is missing or misspelt.");
        }
        return premises;
    }

    @Override
    public String toString() {
        return severity + " " + template + " " + premises;
    }
}
