package dev.pmo.rules.engine;

import static dev.pmo.rules.engine.Samples.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Children;
import dev.pmo.rules.rule.Escalation;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.testkit.ReviewInvariants;
import dev.pmo.rules.testkit.Trees;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/**
 * Explanations are complete and hold nothing beside the point, shown with a module in which everything is an "and":
 * remove the cause of any premise, and the finding goes; change what it does not name, and it stays.
 */
class ExplanationTest {

    private static final FactKey<String> BOTH = FactKey.of("and.both", String.class);
    private static final FactKey<String> ALL_BELOW = FactKey.of("and.all-below", String.class);

    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(Samples.module(
            "and",
            List.of(
                    Calculation.of(BOTH, Reads.nothing(), inputs -> on(inputs, "a", "b")),
                    Calculation.of(
                            ALL_BELOW, Reads.nothing().fact(BOTH).children(ALL_BELOW), ExplanationTest::allBelow)),
            Rule.of("and.holds", "", Reads.nothing().fact(ALL_BELOW), ExplanationTest::holds),
            Rule.of("and.handed-up", "", Reads.nothing().escalations("and.holds"), ExplanationTest::handedUp))));

    private static boolean isOn(Scope scope, String attribute) {
        return "on".equals(scope.profile().attributes().get(attribute));
    }

    private static Outcome<String> on(Inputs inputs, String... attributes) {
        List<Premise> premises = new ArrayList<>();
        for (String attribute : attributes) {
            if (!isOn(inputs.scope(), attribute)) {
                return Outcome.noData(attribute + " is off");
            }
            premises.add(inputs.input(attribute, "on"));
        }
        return Outcome.of("on", premises);
    }

    private static Outcome<String> allBelow(Inputs inputs) {
        Children<String> children = inputs.children(ALL_BELOW);
        if (!children.missing().isEmpty()) {
            return Outcome.noData("off below");
        }
        List<Premise> premises = new ArrayList<>(children.premises());
        premises.add(inputs.fact(BOTH).premise());
        return Outcome.of("on", premises);
    }

    private static Verdict holds(Inputs inputs) {
        Fact<String> fact = inputs.fact(ALL_BELOW);
        if (!isOn(inputs.scope(), "c")) {
            return Verdict.satisfied();
        }
        return Verdict.breached(Breach.of(Severity.LOW, "{all} and {c}")
                .with("all", fact.premise())
                .with("c", inputs.input("c", "on"))
                .escalate());
    }

    private static Verdict handedUp(Inputs inputs) {
        List<Escalation> escalations = inputs.escalations();
        if (escalations.isEmpty()
                || escalations.size() < inputs.scope().children().size()) {
            return Verdict.satisfied();
        }
        Breach breach = Breach.of(Severity.HIGH, "{first} and {last}")
                .with("first", escalations.get(0).premise())
                .with(
                        "last",
                        Premise.derived(
                                ProofKind.FACT,
                                "and.all-handed-up",
                                escalations.size(),
                                inputs.scope().ref(),
                                escalations.stream().map(Escalation::premise).toList()));
        return Verdict.breached(breach);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void removing_the_cause_of_any_premise_removes_the_finding_and_nothing_else_does(
            @ForAll("portfolios") Portfolio drawn) {
        Portfolio root = Trees.mapped(drawn, ExplanationTest::mostlyOn);
        ReviewResult result =
                ReviewInvariants.check(ENGINE, ReviewRequest.of(root, AS_OF)).result();
        for (Finding finding : result.findings().stream().limit(6).toList()) {
            Set<String> named = new HashSet<>();
            result.explain(finding.id()).lines().stream()
                    .filter(line -> line.step().kind() == ProofKind.INPUT)
                    .forEach(line ->
                            named.add(line.step().scope() + "." + line.step().label()));
            for (Scope scope : Trees.scopes(root)) {
                for (String attribute : List.of("a", "b", "c")) {
                    if (isOn(scope, attribute)) {
                        boolean stays = staysWithout(root, scope, attribute, finding);
                        assertThat(stays)
                                .as("%s without %s.%s", finding.id(), scope.ref(), attribute)
                                .isEqualTo(!named.contains(scope.ref() + "." + attribute));
                    }
                }
            }
        }
    }

    /** Off only where it was drawn as off and the scope is a project, so that there is something to find. */
    private static Scope mostlyOn(Scope scope) {
        Scope changed = scope;
        for (String attribute : List.of("a", "b", "c")) {
            boolean off = scope.children().isEmpty()
                    && "off".equals(scope.profile().attributes().get(attribute))
                    && !scope.raid().risks().isEmpty();
            changed = off ? changed : Trees.withAttribute(changed, attribute, "on");
        }
        return changed;
    }

    private static boolean staysWithout(Portfolio root, Scope scope, String attribute, Finding finding) {
        Portfolio without = Trees.replaced(root, scope, Trees.withAttribute(scope, attribute, "off"));
        return ENGINE.withoutValidation()
                .review(ReviewRequest.of(without, AS_OF))
                .result()
                .findFinding(finding.id())
                .isPresent();
    }

    @Provide
    Arbitrary<Portfolio> portfolios() {
        return Portfolios.valid();
    }

    @Test
    void an_unknown_finding_cannot_be_explained() {
        ReviewResult result = Samples.review(Samples.project("P"));

        assertThatThrownBy(() -> result.explain("x@PROJECT:P"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'x@PROJECT:P'")
                .hasMessageContaining("Maybe");
    }
}
