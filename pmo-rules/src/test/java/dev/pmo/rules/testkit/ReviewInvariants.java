package dev.pmo.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.Argument;
import dev.pmo.rules.result.Explanation;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ProofStep;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Template;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What is true of every review, whatever the modules and the data. */
public final class ReviewInvariants {

    private static final int EXPLAINED = 25;

    private ReviewInvariants() {}

    /**
     * Reviews a request and checks the result: sound in itself, equal in a second run and in a run that takes the first
     * one over.
     *
     * @param engine the engine
     * @param request the request
     * @return the review
     * @throws AssertionError if something does not hold
     */
    public static Review check(ReviewEngine engine, ReviewRequest request) {
        Review review = engine.review(request);
        check(review.result());
        String json = Json.of(review.result());
        Json.assertSame("in a second run", json, Json.of(engine.review(request).result()));
        Json.assertSame(
                "in a run that takes the first one over",
                json,
                Json.of(engine.reviewAgain(request, review).result()));
        return review;
    }

    /**
     * Checks a result in itself: sorted, unique identifiers, premises that point backwards, every placeholder backed by
     * a step of the same value, explanations that end in what was read, JSON both ways.
     *
     * @param result the result
     * @throws AssertionError if something does not hold
     */
    public static void check(ReviewResult result) {
        assertThat(result.findings()).as("findings in order").isSorted();
        assertThat(result.gaps()).as("gaps in order").isSorted();
        Set<String> ids = new HashSet<>();
        for (Finding finding : result.findings()) {
            assertThat(ids.add(finding.id()))
                    .as("the id %s is unique", finding.id())
                    .isTrue();
            checkArguments(result, finding);
        }
        checkProof(result.proof());
        result.findings().stream().limit(EXPLAINED).forEach(finding -> checkExplanation(result, finding));
        assertThat(Json.throughJackson2(result, ReviewResult.class))
                .as("through Jackson 2")
                .isEqualTo(result);
        if (Json.hasJackson3()) {
            assertThat(Json.throughJackson3(result, ReviewResult.class))
                    .as("through Jackson 3")
                    .isEqualTo(result);
        }
    }

    private static void checkArguments(ReviewResult result, Finding finding) {
        Set<String> names = new TreeSet<>();
        for (Argument argument : finding.arguments()) {
            names.add(argument.name());
            assertThat(result.proof().get(argument.proof()).value())
                    .as("the step behind %s of %s", argument.name(), finding.id())
                    .isEqualTo(argument.value());
        }
        assertThat(names)
                .as("premises of %s", finding.id())
                .isNotEmpty()
                .isEqualTo(new TreeSet<>(Template.placeholders(finding.template())));
    }

    private static void checkProof(List<ProofStep> proof) {
        assertThat(new HashSet<>(proof)).as("no step is written twice").hasSameSizeAs(proof);
        for (int i = 0; i < proof.size(); i++) {
            for (int premise : proof.get(i).premises()) {
                assertThat(premise).as("a premise of step %s", i).isBetween(0, i - 1);
            }
        }
    }

    private static void checkExplanation(ReviewResult result, Finding finding) {
        Explanation explanation = result.explain(finding.id());
        assertThat(explanation.text()).isEqualTo(finding.text());
        Set<ProofStep> shown = new HashSet<>();
        int depth = -1;
        for (Explanation.Line line : explanation.lines()) {
            assertThat(line.depth()).as("depths grow by one").isBetween(0, depth + 1);
            depth = line.depth();
            shown.add(line.step());
        }
        Set<Integer> needed = new HashSet<>();
        for (Argument argument : finding.arguments()) {
            needed.add(argument.proof());
        }
        for (int i = result.proof().size() - 1; i >= 0; i--) {
            if (needed.contains(i)) {
                needed.addAll(result.proof().get(i).premises());
            }
        }
        assertThat(shown).as("all that %s rests on is shown", finding.id()).hasSameSizeAs(needed);
    }
}
