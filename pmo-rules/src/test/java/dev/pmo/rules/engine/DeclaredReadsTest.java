package dev.pmo.rules.engine;

import static dev.pmo.rules.engine.Samples.AS_OF;
import static dev.pmo.rules.engine.Samples.module;
import static dev.pmo.rules.engine.Samples.programme;
import static dev.pmo.rules.engine.Samples.project;
import static dev.pmo.rules.engine.Samples.review;
import static dev.pmo.rules.engine.Samples.riskWithoutOwner;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.structure.Scope;
import dev.pmo.rules.policy.Policy;
import dev.pmo.rules.policy.PolicyType;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.ProofStep;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.Children;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.Variations.GivenModule;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A step sees what it declared, each thing as itself, and nothing else. */
class DeclaredReadsTest {

    private static final FactKey<Integer> A = FactKey.of("m.a", Integer.class);
    private static final FactKey<Integer> B = FactKey.of("m.b", Integer.class);
    private static final FactKey<Integer> C = FactKey.of("m.c", Integer.class);

    record Amber(int days) implements Policy {}

    record Red(int days) implements Policy {}

    private static final PolicyType<Amber> AMBER = PolicyType.of("amber", Amber.class, new Amber(5));
    private static final PolicyType<Red> RED = PolicyType.of("red", Red.class, new Red(30));

    private static Calculation<Integer> constant(FactKey<Integer> key, int value) {
        return Calculation.of(key, Reads.nothing(), inputs -> Outcome.of(value));
    }

    /** A rule that says what it sees. */
    private static Rule says(String id, Reads reads, Function<Inputs, Object> seen) {
        return Rule.of(
                id,
                "",
                reads,
                inputs -> Verdict.breached(
                        Breach.of(Severity.INFO, "{seen}").with("seen", inputs.input("seen", seen.apply(inputs)))));
    }

    private static List<String> said(ReviewResult result, String scope) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().startsWith("m.")
                        && finding.scope().toString().equals(scope))
                .map(Finding::text)
                .toList();
    }

    @Test
    void each_fact_is_read_under_its_own_name_here_and_in_the_children() {
        Function<Inputs, Object> own =
                inputs -> List.of(inputs.fact(C).value(), inputs.fact(A).value());
        Function<Inputs, Object> below = inputs -> List.of(values(inputs.children(B)), values(inputs.children(C)));
        GivenModule module = new GivenModule(
                "m",
                "1",
                List.of(),
                List.of(constant(A, 1), constant(B, 2), constant(C, 3)),
                List.of(
                        says("m.below", Reads.nothing().children(C).children(B), below),
                        says("m.own", Reads.nothing().fact(A).fact(C), own)));

        ReviewResult result = review(programme("PG", project("P"), project("Q")), module);

        assertThat(said(result, "PROGRAMME:PG")).containsExactly("2, 2, 3, 3", "3, 1");
        assertThat(said(result, "PROJECT:P")).contains("3, 1");
    }

    private static String values(Children<Integer> children) {
        return String.join(
                ", ",
                children.facts().stream().map(fact -> fact.value().toString()).toList());
    }

    @Test
    void an_optional_fact_that_there_is_is_seen() {
        Rule rule = says(
                "m.rule",
                Reads.nothing().fact(A).optional(B),
                inputs -> inputs.findFact(B).orElseThrow().value());

        ReviewResult result = review(project("P"), module("m", List.of(constant(A, 1), constant(B, 2)), rule));

        assertThat(said(result, "PROJECT:P")).containsExactly("2");
    }

    @Test
    void each_policy_is_read_as_itself() {
        Rule rule = says(
                "m.rule",
                Reads.nothing().policy(AMBER).policy(RED),
                inputs -> inputs.policy(RED).value().days() + " after "
                        + inputs.policy(AMBER).value().days());
        GivenModule module = new GivenModule("m", "1", List.of(AMBER, RED), List.of(), List.of(rule));

        assertThat(said(review(project("P"), module), "PROJECT:P")).containsExactly("30 after 5");
    }

    @Test
    void a_fact_is_computed_after_those_that_it_reads_whatever_they_are_called() {
        Calculation<Integer> first = Calculation.of(
                A,
                Reads.nothing().fact(C).fact(B),
                inputs ->
                        Outcome.of(10 * inputs.fact(C).value() + inputs.fact(B).value()));
        Calculation<Integer> second = Calculation.of(
                B,
                Reads.nothing().optional(C),
                inputs -> Outcome.of(inputs.findFact(C).orElseThrow().value() + 1));
        Rule rule =
                says("m.rule", Reads.nothing().fact(A), inputs -> inputs.fact(A).value());

        ReviewResult result = review(project("P"), module("m", List.of(first, second, constant(C, 4)), rule));

        assertThat(result.gaps()).isEmpty();
        assertThat(said(result, "PROJECT:P")).containsExactly("45");
    }

    static List<Consumer<Inputs>> undeclared() {
        return List.of(
                inputs -> inputs.fact(B),
                inputs -> inputs.findFact(B),
                inputs -> inputs.children(A),
                inputs -> inputs.policy(AMBER),
                Inputs::findPrevious,
                Inputs::changesFromAbove,
                Inputs::findScopeAbove,
                Inputs::escalations);
    }

    @ParameterizedTest
    @MethodSource("undeclared")
    void what_was_not_declared_is_not_seen_and_the_gap_says_what_to_do(Consumer<Inputs> reading) {
        Rule rule = Rule.of("m.rule", "", Reads.nothing().fact(A), inputs -> {
            reading.accept(inputs);
            return Verdict.satisfied();
        });
        GivenModule module =
                new GivenModule("m", "1", List.of(AMBER), List.of(constant(A, 1), constant(B, 2)), List.of(rule));

        assertThat(review(project("P"), module).gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.kind()).isEqualTo(GapKind.FAILED);
            assertThat(gap.reason())
                    .startsWith("IllegalStateException: Only declared reads were expected, but 'm.rule' read the ")
                    .endsWith("Maybe it is missing in its Reads.");
        });
    }

    @Test
    void the_scope_above_is_seen_by_what_stands_below_it_and_the_root_has_none() {
        Rule above = says(
                "m.above",
                Reads.nothing().scopeAbove(),
                inputs -> inputs.findScopeAbove().map(Object::toString).orElse("nobody"));

        ReviewResult result = review(programme("PG", project("P")), module("m", above));

        assertThat(said(result, "PROJECT:P")).containsExactly("PROGRAMME:PG");
        assertThat(said(result, "PROGRAMME:PG")).containsExactly("nobody");
    }

    @Test
    void a_step_finds_the_scopes_within_its_own_and_no_others() {
        Rule within = says(
                "m.within",
                Reads.nothing(),
                inputs -> inputs.findWithin(project("Q").ref()).map(Scope::name).orElse("not within"));

        ReviewResult result = review(programme("PG", project("P"), project("Q")), module("m", within));

        assertThat(said(result, "PROGRAMME:PG")).containsExactly("Project");
        assertThat(said(result, "PROJECT:Q")).containsExactly("Project");
        assertThat(said(result, "PROJECT:P")).containsExactly("not within");
    }

    @Test
    void what_the_children_hand_up_comes_by_their_names_and_the_subject() {
        Rule seen = says(
                "m.seen",
                Reads.nothing().escalations("raid.risk-without-owner"),
                inputs -> inputs.escalations().stream()
                        .map(each -> each.from().id() + " " + each.subject())
                        .toList());

        ReviewResult result = review(
                programme("PG", project("Q", "R-2"), project("P", "R-9", "R-1")),
                module("raid", riskWithoutOwner()),
                module("m", seen));

        assertThat(said(result, "PROGRAMME:PG")).containsExactly("P R-1, P R-9, Q R-2");
    }

    @Test
    void what_is_taken_from_last_time_is_told_as_such() {
        Rule rule = Rule.of(
                "m.rule",
                "",
                Reads.nothing().previousSnapshot(),
                inputs -> Verdict.breached(Breach.of(Severity.INFO, "It was called {name}")
                        .with(
                                "name",
                                inputs.previousInput(
                                        "name",
                                        inputs.findPrevious().orElseThrow().name()))));
        ReviewRequest request = ReviewRequest.of(project("P"), AS_OF).withPrevious(project("P"));

        ReviewResult result =
                ReviewEngine.of(List.of(module("m", rule))).review(request).result();

        assertThat(result.findings()).extracting(Finding::text).containsExactly("It was called Project");
        assertThat(result.proof()).extracting(ProofStep::kind).containsExactly(ProofKind.PREVIOUS);
    }

    @Test
    void figures_read_without_powers_of_ten_and_constants_as_words() {
        Rule figure = says("m.figure", Reads.nothing(), inputs -> new BigDecimal("1E+6"));
        Rule word = says("m.word", Reads.nothing(), inputs -> GapKind.NOT_ASSESSED);

        ReviewResult result = review(project("P"), module("m", figure, word));

        assertThat(result.gaps()).extracting(Gap::reason).isEmpty();
        assertThat(said(result, "PROJECT:P")).containsExactly("1000000", "not assessed");
    }
}
