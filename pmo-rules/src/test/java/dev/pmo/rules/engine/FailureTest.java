package dev.pmo.rules.engine;

import static dev.pmo.rules.engine.Samples.ids;
import static dev.pmo.rules.engine.Samples.module;
import static dev.pmo.rules.engine.Samples.named;
import static dev.pmo.rules.engine.Samples.project;
import static dev.pmo.rules.engine.Samples.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.validation.Violation;
import dev.pmo.core.validation.ViolationKind;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.IncompleteReviewException;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.ReviewInvariants;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What goes wrong in one place is told there, and hides nothing anywhere else. */
class FailureTest {

    private static final FactKey<Integer> FACT = FactKey.of("bad.fact", Integer.class);

    static List<Function<Inputs, Verdict>> mistakes() {
        return List.of(
                inputs -> {
                    throw new IllegalStateException("a mistake");
                },
                inputs -> Verdict.breached(Breach.of(Severity.LOW, "{x}")
                        .with("x", inputs.fact(FACT).premise())),
                inputs -> Verdict.breached(Breach.of(Severity.LOW, "{x}")
                        .with("x", inputs.input("x", inputs.findFact(FACT).isPresent()))),
                inputs -> Verdict.breached(Breach.of(Severity.LOW, "{x}")
                        .with(
                                "x",
                                inputs.input("x", inputs.children(FACT).facts().size()))),
                inputs -> Verdict.breached(Breach.of(Severity.LOW, "{x}")
                        .with("x", inputs.input("x", inputs.escalations().size()))),
                inputs -> Verdict.breached(Breach.of(Severity.LOW, "{x}")
                        .with("x", inputs.input("x", inputs.findPrevious().isPresent()))),
                inputs -> Verdict.breached(Breach.of(Severity.LOW, "{x}")
                        .with("x", inputs.input("x", inputs.changesFromAbove().size()))),
                inputs -> Verdict.breached(Breach.of(Severity.LOW, "{x}")
                        .with(
                                "x",
                                inputs.input(
                                        "x",
                                        inputs.policy(SyntheticModules.LIMIT).value()))),
                inputs -> Verdict.breached(Breach.of(Severity.LOW, "A text without premise")),
                inputs -> Verdict.breached(Breach.of(Severity.LOW, "A {placeholder} without premise")),
                inputs -> Verdict.breached(
                        Breach.of(Severity.LOW, "An unused premise").with("x", inputs.asOfPremise())),
                inputs -> Verdict.breached(Breach.of(Severity.LOW, "{x}")
                        .with("x", inputs.asOfPremise())
                        .with("x", inputs.asOfPremise())),
                inputs -> Verdict.breached(Breach.of(Severity.LOW, "{x} {open").with("x", inputs.asOfPremise())),
                inputs -> Verdict.breached(Breach.of(Severity.LOW, "{x}")
                        .with("x", inputs.asOfPremise())
                        .decide("What of {y}?", null, null)));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_rule_that_goes_wrong_is_a_gap_and_the_others_are_heard(Function<Inputs, Verdict> mistake) {
        Rule bad = Rule.of("bad.rule", "", Reads.nothing(), mistake);

        ReviewResult result =
                review(project("P"), module("bad", bad, named("bad.other")), module("good", named("good.rule")));

        assertThat(ids(result)).containsExactly("bad.other@PROJECT:P", "good.rule@PROJECT:P");
        assertThat(result.gaps()).extracting(Gap::kind, Gap::source).containsExactly(tuple(GapKind.FAILED, "bad.rule"));
        ReviewInvariants.check(result);
    }

    private static Tuple tuple(Object... values) {
        return Tuple.tuple(values);
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void a_breach_that_is_not_proven_hides_no_other_breach_of_its_rule(Function<Inputs, Verdict> mistake) {
        Rule bad = Rule.of("bad.rule", "", Reads.nothing(), inputs -> {
            Breach sound = Breach.of(Severity.LOW, "{x}").subject("sound").with("x", inputs.asOfPremise());
            return Verdict.of(List.of(mistake.apply(inputs).breaches().get(0), sound));
        });
        boolean throwsAtOnce = mistakes().indexOf(mistake) < 8;

        ReviewResult result = review(project("P"), module("bad", bad));

        assertThat(result.gaps()).extracting(Gap::kind).containsExactly(GapKind.FAILED);
        if (!throwsAtOnce) {
            assertThat(ids(result)).as("%s", result.gaps()).endsWith("bad.rule@PROJECT:P#sound");
        }
    }

    @Test
    void a_rule_that_answers_twice_for_one_subject_is_told_and_both_answers_are_kept() {
        Rule twice = Rule.of(
                "bad.twice",
                "",
                Reads.nothing(),
                inputs -> Verdict.of(List.of(
                        Breach.of(Severity.LOW, "{a}").subject("s").with("a", inputs.input("a", 1)),
                        Breach.of(Severity.HIGH, "{a}").subject("s").with("a", inputs.input("a", 2)),
                        Breach.of(Severity.HIGH, "{a}").subject("s!").with("a", inputs.input("a", 3)),
                        Breach.of(Severity.HIGH, "{a}").subject("s~2").with("a", inputs.input("a", 4)))));

        ReviewResult result = review(project("P"), module("bad", twice));

        assertThat(result.findings()).hasSize(4);
        assertThat(ids(result)).doesNotHaveDuplicates();
        assertThat(result.gaps()).extracting(Gap::kind).containsExactly(GapKind.FAILED);
        ReviewInvariants.check(result);
    }

    @Test
    void of_several_answers_for_one_subject_the_worst_keeps_the_plain_id_in_whatever_order_they_are_given() {
        Breach low = answer(Severity.LOW, "s");
        Breach high = answer(Severity.HIGH, "s");
        Breach between = answer(Severity.MEDIUM, "r");
        for (List<Breach> order : List.of(List.of(low, between, high), List.of(high, between, low))) {
            Rule twice = Rule.of("bad.twice", "", Reads.nothing(), inputs -> Verdict.of(order));

            ReviewResult result = review(project("P"), module("bad", twice));

            assertThat(result.findings())
                    .extracting(Finding::id, Finding::severity)
                    .containsExactlyInAnyOrder(
                            tuple("bad.twice@PROJECT:P#r", Severity.MEDIUM),
                            tuple("bad.twice@PROJECT:P#s", Severity.HIGH),
                            tuple("bad.twice@PROJECT:P#s~2", Severity.LOW));
            assertThat(result.gaps())
                    .extracting(Gap::reason)
                    .containsExactly("answered more than once for the subject 's'; each answer is kept");
        }
    }

    private static Breach answer(Severity severity, String subject) {
        Premise premise =
                Premise.leaf(ProofKind.INPUT, subject, severity, project("P").ref(), null);
        return Breach.of(severity, "{a}").subject(subject).with("a", premise);
    }

    @Test
    void an_error_is_no_mistake_of_a_rule_and_ends_the_review() {
        Rule endless = Rule.of("bad.endless", "", Reads.nothing(), inputs -> {
            throw new StackOverflowError();
        });

        assertThatThrownBy(() -> review(project("P"), module("bad", endless))).isInstanceOf(StackOverflowError.class);
    }

    @Test
    void what_reads_a_failed_fact_is_a_gap_that_names_the_reason() {
        Calculation<Integer> failing = Calculation.of(FACT, Reads.nothing(), inputs -> {
            throw new IllegalStateException("no figure");
        });
        Rule reader = Rule.of("bad.reader", "", Reads.nothing().fact(FACT), inputs -> Verdict.satisfied());

        ReviewResult result = review(project("P"), module("bad", List.of(failing), reader));

        assertThat(result.gaps())
                .extracting(Gap::kind, Gap::source, Gap::reason)
                .containsExactly(
                        tuple(GapKind.FAILED, "bad.fact", "IllegalStateException: no figure"),
                        tuple(GapKind.NOT_ASSESSED, "bad.reader", "needs bad.fact: IllegalStateException: no figure"));
        assertThatThrownBy(result::requireComplete)
                .isInstanceOf(IncompleteReviewException.class)
                .hasMessageContaining("'bad.fact' at 'PROJECT:P'");
    }

    @Test
    void a_review_with_data_missing_is_complete_all_the_same() {
        Rule blind = Rule.of("bad.blind", "", Reads.nothing(), inputs -> Verdict.noData("nothing was recorded"));

        ReviewResult result = review(project("P"), module("bad", blind));

        assertThat(result.requireComplete()).isSameAs(result);
        assertThat(result.gaps()).extracting(Gap::kind).containsExactly(GapKind.NO_DATA);
    }

    @Test
    void every_reason_why_a_fact_cannot_be_had_is_told() {
        Calculation<Integer> none = Calculation.of(
                FACT,
                Reads.nothing(),
                inputs -> Outcome.<Integer>noData("no cost").except(Unassessed.badData("dates reversed")));

        assertThat(review(project("P"), module("bad", List.of(none))).gaps())
                .extracting(Gap::reason)
                .containsExactly("no cost", "dates reversed");
    }

    @Test
    void an_optional_fact_that_is_missing_leaves_one_gap_only() {
        Calculation<Integer> none = Calculation.of(FACT, Reads.nothing(), inputs -> Outcome.noData("no cost"));
        Rule reader = Rule.of("bad.reader", "", Reads.nothing().optional(FACT), inputs -> {
            assertThat(inputs.findFact(FACT)).isEmpty();
            return Verdict.satisfied();
        });

        assertThat(review(project("P"), module("bad", List.of(none), reader)).gaps())
                .extracting(Gap::source)
                .containsExactly("bad.fact");
    }

    @Test
    void texts_of_gaps_and_proofs_hold_no_addresses_and_sets_are_in_order() {
        Object nameless = new Object();
        Rule thrower = Rule.of("bad.thrower", "", Reads.nothing(), inputs -> {
            throw new IllegalStateException("cannot use " + nameless + " by jane.doe@acme.org");
        });
        Rule shower = Rule.of(
                "bad.shower",
                "",
                Reads.nothing(),
                inputs -> Verdict.breached(Breach.of(Severity.LOW, "{set} {map} {nameless} {broken}")
                        .with("set", inputs.input("set", Set.of("c", "a", "b")))
                        .with("map", inputs.input("map", Map.of("z", 1, "y", 2)))
                        .with("nameless", inputs.input("nameless", nameless))
                        .with("broken", inputs.input("broken", new Broken()))));

        ReviewResult result = review(project("P"), module("bad", thrower, shower));

        assertThat(result.gaps())
                .extracting(Gap::reason)
                .containsExactly("IllegalStateException: cannot use java.lang.Object by jane.doe@acme.org");
        assertThat(result.findings().get(0).text()).isEqualTo("a, b, c y=2, z=1 java.lang.Object Broken without text");
    }

    private static final class Broken {
        @Override
        public String toString() {
            throw new IllegalStateException("no text");
        }
    }

    @Test
    void a_violation_of_what_is_not_in_the_tree_is_told_at_its_root() {
        Violation leftOut = new Violation(
                ScopeRef.parse("PROJECT:LOST"), "parent", ViolationKind.CYCLE, "the parents go round", "A > B", true);
        ReviewRequest request = ReviewRequest.of(project("P"), Samples.AS_OF).withViolations(List.of(leftOut));

        assertThat(ids(ReviewEngine.of(List.of()).review(request).result()))
                .containsExactly("validation.cycle@PROJECT:P#PROJECT:LOST parent");
    }

    @Test
    @SuppressWarnings("NullAway") // that is the mistake
    void a_function_without_an_answer_is_told_what_it_has_to_answer_with() {
        Rule silent = Rule.of("bad.rule", "", Reads.nothing(), inputs -> null);
        Calculation<Integer> nothing = Calculation.of(FACT, Reads.nothing(), inputs -> null);

        ReviewResult result = review(project("P"), module("bad", List.of(nothing), silent));

        assertThat(result.gaps())
                .extracting(Gap::kind, Gap::reason)
                .containsExactly(
                        tuple(
                                GapKind.FAILED,
                                "IllegalStateException: 'bad.fact' must answer with an Outcome, such as"
                                        + " Outcome.noData(...), but answered: 'null'.\n"
                                        + "Maybe a way through its function has no answer."),
                        tuple(
                                GapKind.FAILED,
                                "IllegalStateException: 'bad.rule' must answer with a Verdict, such as"
                                        + " Verdict.satisfied(), but answered: 'null'.\n"
                                        + "Maybe a way through its function has no answer."));
    }

    @Test
    @SuppressWarnings("unchecked")
    void a_fact_of_another_type_is_told_where_it_is_made() {
        Calculation<Integer> wrong =
                Calculation.of(FACT, Reads.nothing(), inputs -> (Outcome<Integer>) (Outcome<?>) Outcome.of("seven"));

        ReviewResult result = review(project("P"), module("bad", List.of(wrong)));

        assertThat(result.gaps()).extracting(Gap::source).containsExactly("bad.fact");
        assertThat(result.gaps().get(0).reason())
                .contains("must be of 'java.lang.Integer', but was of: 'java.lang.String'");
    }
}
