package dev.pmo.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyInForce;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.result.Argument;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.result.Template;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.ChangeFromAbove;
import dev.pmo.rules.rule.Escalation;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tests one rule without an engine: {@code RuleVerifier.verify(rule).given(project).asOf(date).breachedBy(HIGH)}.
 *
 * <p>Undeclared reads fail the test, and so does a breach whose text is not proven. Used by one thread.
 */
public final class RuleVerifier {

    private final Rule rule;
    private @Nullable Scope scope;
    private LocalDate asOf = LocalDate.of(2026, 6, 30);
    private @Nullable Scope previous;
    private final List<PolicyInForce<?>> policies = new ArrayList<>();
    private final List<Fact<?>> facts = new ArrayList<>();
    private final List<Fact<?>> childFacts = new ArrayList<>();
    private final List<ScopeRef> missing = new ArrayList<>();
    private final List<Escalation> escalations = new ArrayList<>();
    private final List<ChangeFromAbove> changesFromAbove = new ArrayList<>();
    private @Nullable ScopeRef above;

    private RuleVerifier(Rule rule) {
        this.rule = rule;
    }

    /**
     * Starts the test of a rule.
     *
     * @param rule the rule
     * @return the verifier
     */
    public static RuleVerifier verify(Rule rule) {
        return new RuleVerifier(Objects.requireNonNull(rule, "rule"));
    }

    /**
     * The scope that is judged.
     *
     * @param newScope the scope
     * @return this
     */
    public RuleVerifier given(Scope newScope) {
        scope = newScope;
        return this;
    }

    /**
     * The date of the review.
     *
     * @param date the date
     * @return this
     */
    public RuleVerifier asOf(LocalDate date) {
        asOf = date;
        return this;
    }

    /**
     * The snapshot of the same scope of last time.
     *
     * @param newPrevious the snapshot
     * @return this
     */
    public RuleVerifier previous(Scope newPrevious) {
        previous = newPrevious;
        return this;
    }

    /**
     * Thresholds other than the defaults.
     *
     * @param <P> the record of thresholds
     * @param type the kind of policy
     * @param value the thresholds
     * @return this
     */
    public <P extends Policy> RuleVerifier policy(PolicyType<P> type, P value) {
        policies.add(
                0,
                PolicyInForce.defaultsOf(type).overriddenBy(PolicyOverride.everywhere(type, value, "set by the test")));
        return this;
    }

    /**
     * A fact of the scope. Call {@link #given(Scope)} first.
     *
     * @param <T> the type of its value
     * @param key the fact
     * @param value its value
     * @return this
     */
    public <T> RuleVerifier fact(FactKey<T> key, T value) {
        facts.add(Fact.of(key, scope().ref(), value, List.of()));
        return this;
    }

    /**
     * A fact of a child.
     *
     * @param <T> the type of its value
     * @param child the child
     * @param key the fact
     * @param value its value
     * @return this
     */
    public <T> RuleVerifier childFact(ScopeRef child, FactKey<T> key, T value) {
        childFacts.add(Fact.of(key, child, value, List.of()));
        return this;
    }

    /**
     * A child where a fact could not be had.
     *
     * @param child the child
     * @return this
     */
    public RuleVerifier childWithout(ScopeRef child) {
        missing.add(child);
        return this;
    }

    /**
     * A finding that a child handed up.
     *
     * @param child the child
     * @param ruleId the rule that found it
     * @param breach what was found
     * @return this
     */
    public RuleVerifier escalation(ScopeRef child, String ruleId, Breach breach) {
        String id = ruleId + "@" + child + (breach.subject().isEmpty() ? "" : "#" + breach.subject());
        List<Premise> causes =
                breach.premises().stream().map(Breach.Named::premise).toList();
        escalations.add(Escalation.of(
                child, ruleId, breach, Premise.derived(ProofKind.ESCALATION, id, breach.severity(), child, causes)));
        return this;
    }

    /**
     * A request in the change log of a scope further up.
     *
     * @param log the scope in whose log it stands
     * @param request the request
     * @return this
     */
    public RuleVerifier changeFromAbove(ScopeRef log, ChangeRequest request) {
        changesFromAbove.add(new ChangeFromAbove(log, request));
        return this;
    }

    /**
     * The scope above.
     *
     * @param scopeAbove its name
     * @return this
     */
    public RuleVerifier below(ScopeRef scopeAbove) {
        this.above = scopeAbove;
        return this;
    }

    /** Expects that everything is in order. */
    public void satisfied() {
        Verdict verdict = verdict();
        assertThat(texts(verdict))
                .as("breaches of %s at %s", rule.id(), scope().ref())
                .isEmpty();
        assertThat(verdict.unassessed())
                .as("what %s could not assess at %s", rule.id(), scope().ref())
                .isEmpty();
    }

    /**
     * Expects that nothing is found, and that something could not be judged.
     *
     * @return the reasons
     */
    public List<Unassessed> notAssessable() {
        Verdict verdict = verdict();
        assertThat(texts(verdict))
                .as("breaches of %s at %s", rule.id(), scope().ref())
                .isEmpty();
        assertThat(verdict.unassessed())
                .as("%s at %s was expected not to be assessable, but was satisfied", rule.id(), scope().ref())
                .isNotEmpty();
        return verdict.unassessed();
    }

    /**
     * Expects exactly one breach.
     *
     * @param severity its severity
     * @return the breach, to look at it closer
     */
    public BreachVerifier breachedBy(Severity severity) {
        List<BreachVerifier> breaches = breaches();
        assertThat(breaches)
                .as("breaches of %s at %s", rule.id(), scope().ref())
                .hasSize(1);
        assertThat(breaches.get(0).breach().severity())
                .as("the severity of '%s'", breaches.get(0).text())
                .isEqualTo(severity);
        return breaches.get(0);
    }

    /**
     * All breaches, by subject.
     *
     * @return the breaches
     */
    public List<BreachVerifier> breaches() {
        return verdict().breaches().stream()
                .sorted(Comparator.comparing(Breach::subject))
                .map(BreachVerifier::new)
                .toList();
    }

    private static List<String> texts(Verdict verdict) {
        return verdict.breaches().stream()
                .map(BreachVerifier::new)
                .map(BreachVerifier::text)
                .toList();
    }

    private Scope scope() {
        return Objects.requireNonNull(scope, "A scope was expected, but none was given.\nMaybe given(...) is missing.");
    }

    private Verdict verdict() {
        assertThat(rule.levels()).as("the levels of %s", rule.id()).contains(scope().level());
        for (FactKey<?> key : rule.reads().facts()) {
            if (facts.stream().noneMatch(fact -> fact.key() == key)) {
                return Verdict.notAssessable(new Unassessed(GapKind.NOT_ASSESSED, "needs " + key));
            }
        }
        GivenInputs inputs = new GivenInputs(
                rule.reads(),
                scope(),
                asOf,
                previous,
                policies,
                facts,
                childFacts,
                missing,
                escalations,
                changesFromAbove,
                above);
        return rule.function().apply(inputs);
    }

    /**
     * A breach under test.
     *
     * @param breach the breach
     */
    public record BreachVerifier(Breach breach) {

        /**
         * Checks that the text rests on something.
         *
         * @param breach the breach
         */
        public BreachVerifier(Breach breach) {
            assertThat(breach.premises())
                    .as("premises of '%s'", breach.template())
                    .isNotEmpty();
            this.breach = breach;
        }

        /**
         * The text with its values.
         *
         * @return the text
         */
        public String text() {
            List<Argument> arguments = new ArrayList<>();
            for (Breach.Named named : breach.premises()) {
                arguments.add(new Argument(
                        named.placeholder(), String.valueOf(named.premise().value()), 0));
            }
            return Template.fill(breach.template(), arguments);
        }

        /**
         * Expects a text.
         *
         * @param expected the text with its values
         * @return this
         */
        public BreachVerifier saying(String expected) {
            assertThat(text()).isEqualTo(expected);
            return this;
        }

        /**
         * Expects a subject.
         *
         * @param subject the item within the scope
         * @return this
         */
        public BreachVerifier about(Object subject) {
            assertThat(breach.subject()).as("the subject of '%s'", text()).isEqualTo(subject.toString());
            return this;
        }

        /**
         * Expects that it is handed to the level above.
         *
         * @return this
         */
        public BreachVerifier escalated() {
            assertThat(breach.escalated()).as("'%s' is escalated", text()).isTrue();
            return this;
        }

        /**
         * Expects that it stays at its level.
         *
         * @return this
         */
        public BreachVerifier kept() {
            assertThat(breach.escalated()).as("'%s' is escalated", text()).isFalse();
            return this;
        }

        /**
         * Expects a premise.
         *
         * @param label the path of a field, or the name of a fact or threshold
         * @return this
         */
        public BreachVerifier restingOn(String label) {
            assertThat(breach.premises())
                    .as("what '%s' rests on", text())
                    .extracting(named -> named.premise().label())
                    .contains(label);
            return this;
        }
    }
}
