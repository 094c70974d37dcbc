package dev.pmo.rules.engine;

import static dev.pmo.rules.engine.Samples.AS_OF;
import static dev.pmo.rules.engine.Samples.ids;
import static dev.pmo.rules.engine.Samples.module;
import static dev.pmo.rules.engine.Samples.named;
import static dev.pmo.rules.engine.Samples.project;
import static dev.pmo.rules.engine.Samples.review;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.result.Explanation;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.ChangeFromAbove;
import dev.pmo.rules.rule.FactKey;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Outcome;
import dev.pmo.rules.rule.Premise;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Verdict;
import dev.pmo.rules.testkit.ReviewInvariants;
import java.io.IOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rules of a host do by mistake, or by the habits of another language, costs no other rule anything. */
class HostMistakesTest {

    private static final FactKey<String> FACT = FactKey.of("bad.fact", String.class);

    private static Verdict shown(Inputs inputs, Object value) {
        return Verdict.breached(Breach.of(Severity.LOW, "It is {x}").with("x", inputs.input("x", value)));
    }

    private static String textOf(Object value) {
        Rule shows = Rule.of("bad.shows", "", Reads.nothing(), inputs -> shown(inputs, value));
        ReviewResult result = review(project("P"), module("bad", shows), module("good", named("good.rule")));
        assertThat(ids(result)).containsExactly("bad.shows@PROJECT:P", "good.rule@PROJECT:P");
        ReviewInvariants.check(result);
        return result.findings().get(0).text();
    }

    /** A list that is fetched when it is read, from where there is nothing any more. */
    private static final class Detached extends AbstractList<String> {
        @Override
        public String get(int index) {
            throw new IllegalStateException("no session");
        }

        @Override
        public int size() {
            throw new IllegalStateException("no session");
        }
    }

    @Test
    void a_value_with_holes_or_that_cannot_be_read_is_told_as_such() {
        Map<String, Integer> holes = new HashMap<>();
        holes.put("a", 1);
        holes.put("b", null);

        assertThat(textOf(Arrays.asList("one", null))).isEqualTo("It is one, nothing");
        assertThat(textOf(holes)).isEqualTo("It is a=1, b=nothing");
        assertThat(textOf(new Detached())).isEqualTo("It is Detached without text");
        assertThat(textOf(List.of(new Detached(), "two"))).isEqualTo("It is Detached without text, two");
    }

    @Test
    void working_time_is_told_in_hours_and_minutes() {
        assertThat(textOf(WorkTime.ofMinutes(-72 * 60))).isEqualTo("It is -72 hours");
        assertThat(textOf(WorkTime.ofMinutes(61))).isEqualTo("It is 1 hour 1 minute");
        assertThat(textOf(WorkTime.ofMinutes(-30))).isEqualTo("It is -30 minutes");
        assertThat(textOf(WorkTime.ZERO)).isEqualTo("It is 0 hours");
    }

    /** As Kotlin does, or Lombok: what the compiler does not know of is thrown all the same. */
    @SuppressWarnings("unchecked")
    private static <E extends Exception> Verdict thrown(Exception exception) throws E {
        throw (E) exception;
    }

    /** One that cannot tell what it is about. */
    private static final class Silent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        @Override
        public String getMessage() {
            throw new IllegalStateException("no message");
        }
    }

    @Test
    void whatever_exception_a_rule_throws_is_a_gap() {
        Rule checked = Rule.of(
                "bad.checked",
                "",
                Reads.nothing(),
                inputs -> HostMistakesTest.<RuntimeException>thrown(new IOException("no such file")));
        Rule silent = Rule.of("bad.silent", "", Reads.nothing(), inputs -> {
            throw new Silent();
        });

        ReviewResult result = review(project("P"), module("bad", checked, silent, named("bad.sound")));

        assertThat(ids(result)).containsExactly("bad.sound@PROJECT:P");
        assertThat(result.gaps())
                .extracting(Gap::kind, Gap::source, Gap::reason)
                .containsExactly(
                        tuple(GapKind.FAILED, "bad.checked", "IOException: no such file"),
                        tuple(GapKind.FAILED, "bad.silent", "HostMistakesTest$Silent"));
    }

    @Test
    void a_rule_that_was_interrupted_leaves_its_thread_interrupted() {
        Rule waiting = Rule.of(
                "bad.waiting",
                "",
                Reads.nothing(),
                inputs -> HostMistakesTest.<RuntimeException>thrown(new InterruptedException("shut down")));

        ReviewResult result = review(project("P"), module("bad", waiting));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(result.gaps()).extracting(Gap::reason).containsExactly("InterruptedException: shut down");
    }

    @Test
    void premises_are_those_that_there_were_when_they_were_given() {
        Rule sums = Rule.of("bad.sums", "", Reads.nothing(), inputs -> {
            List<Premise> because = new ArrayList<>();
            because.add(inputs.input("a", 1));
            Premise one = derived(inputs, "one", because);
            because.add(inputs.input("b", 2));
            Premise two = derived(inputs, "two", because);
            because.add(two);
            return Verdict.breached(
                    Breach.of(Severity.LOW, "{one} and {two}").with("one", one).with("two", two));
        });

        ReviewResult result = review(project("P"), module("bad", sums));

        assertThat(result.explain("bad.sums@PROJECT:P").lines())
                .extracting(Explanation.Line::depth, line -> line.step().label())
                .containsExactly(tuple(0, "one"), tuple(1, "a"), tuple(0, "two"), tuple(1, "a"), tuple(1, "b"));
        ReviewInvariants.check(result);
    }

    private static Premise derived(Inputs inputs, String label, List<Premise> because) {
        return Premise.derived(ProofKind.FACT, label, label, inputs.scope().ref(), because);
    }

    @Test
    void a_premise_that_is_missing_among_others_is_told_where_it_is_given() {
        Rule holed = Rule.of(
                "bad.holed",
                "",
                Reads.nothing(),
                inputs -> Verdict.breached(Breach.of(Severity.LOW, "{x}")
                        .with("x", derived(inputs, "x", Arrays.asList(inputs.asOfPremise(), null)))));

        ReviewResult result = review(project("P"), module("bad", holed, named("bad.sound")));

        assertThat(ids(result)).containsExactly("bad.sound@PROJECT:P");
        assertThat(result.gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.reason()).contains("number 2 of 2 was: 'null'"));
    }

    static List<Consumer<Inputs>> changes() {
        return List.of(
                inputs -> inputs.scope().raid().risks().clear(),
                inputs -> inputs.scope().children().clear(),
                inputs -> inputs.scope().profile().attributes().put("a", "b"),
                inputs -> inputs.children(FACT).facts().clear(),
                inputs -> inputs.children(FACT).missing().add(inputs.scope().ref()),
                inputs -> inputs.fact(FACT).because().clear(),
                inputs -> inputs.changesFromAbove().clear());
    }

    private static Programme withChangeAbove() {
        ChangeRequest touching = ChangeRequest.builder(ChangeId.of("CR-1"), "Wider doors")
                .affects(List.of(project("P", "R-1").ref()))
                .build();
        return Samples.programme("PG", project("P", "R-1")).toBuilder()
                .changes(ChangeLog.of(List.of(touching)))
                .build();
    }

    @ParameterizedTest
    @MethodSource("changes")
    void what_a_rule_sees_it_cannot_change(Consumer<Inputs> change) {
        Calculation<String> fact =
                Calculation.of(FACT, Reads.nothing(), inputs -> Outcome.of("x", inputs.input("x", 1)));
        Reads reads = Reads.nothing().fact(FACT).children(FACT).changesFromAbove();
        Rule meddles = Rule.of("bad.a-meddles", "", reads, inputs -> {
            change.accept(inputs);
            return Verdict.satisfied();
        });
        Rule sees = Rule.of("bad.b-sees", "", reads, inputs -> shown(inputs, all(inputs)));

        ReviewResult meddled = review(withChangeAbove(), module("bad", List.of(fact), meddles, sees));
        ReviewResult left = review(withChangeAbove(), module("bad", List.of(fact), sees));

        assertThat(meddled.findings()).isEqualTo(left.findings());
        assertThat(meddled.gaps()).extracting(Gap::source, Gap::kind).contains(tuple("bad.a-meddles", GapKind.FAILED));
    }

    private static List<Object> all(Inputs inputs) {
        return List.of(
                inputs.scope().raid().risks(),
                inputs.scope().children(),
                inputs.scope().profile().attributes(),
                inputs.children(FACT),
                inputs.fact(FACT).because(),
                inputs.changesFromAbove().stream()
                        .map(ChangeFromAbove::request)
                        .map(ChangeRequest::id)
                        .toList());
    }

    @Test
    void inputs_that_a_rule_keeps_or_hands_to_another_thread_answer_as_before() {
        List<Inputs> kept = new ArrayList<>();
        Calculation<String> fact = Calculation.of(
                FACT,
                Reads.nothing(),
                inputs -> Outcome.of("of " + inputs.scope().ref()));
        Function<Inputs, String> reading = inputs ->
                inputs.fact(FACT).value() + " " + inputs.children(FACT).facts().size() + " "
                        + inputs.escalations().size() + " " + inputs.asOf();
        Rule keeps = Rule.of(
                "bad.keeps", "", Reads.nothing().fact(FACT).children(FACT).escalations("bad.keeps"), inputs -> {
                    kept.add(inputs);
                    String elsewhere = CompletableFuture.supplyAsync(() -> reading.apply(inputs))
                            .join();
                    return Verdict.breached(Breach.of(Severity.LOW, "{x}")
                            .with("x", inputs.input("x", elsewhere))
                            .escalate());
                });
        Portfolio root = Samples.portfolio("PF", Samples.programme("PG", project("P"), project("Q")));

        ReviewResult result = review(root, module("bad", List.of(fact), keeps));

        assertThat(result.findings())
                .extracting(finding -> finding.text())
                .containsExactlyInAnyOrderElementsOf(kept.stream().map(reading).toList());
        assertThat(result.findFinding("bad.keeps@PROGRAMME:PG").orElseThrow().text())
                .isEqualTo("of PROGRAMME:PG 2 2 " + AS_OF);
    }
}
