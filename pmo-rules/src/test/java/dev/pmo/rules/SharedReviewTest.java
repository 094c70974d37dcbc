package dev.pmo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.rule.Calculation;
import dev.pmo.rules.rule.RuleModule;
import dev.pmo.rules.testkit.Earlier;
import dev.pmo.rules.testkit.Json;
import dev.pmo.rules.testkit.Portfolios;
import dev.pmo.rules.testkit.Samples;
import dev.pmo.rules.testkit.Trees;
import dev.pmo.rules.tolerance.ToleranceFacts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Whatever several threads ask of one engine, one request and one review at once, each is told what it would be alone. */
@Timeout(60)
class SharedReviewTest {

    private static final int THREADS = 4;
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private final List<RuleModule> modules = StandardModules.all();
    private final ReviewEngine engine = ReviewEngine.of(modules);

    @Test
    void everyThreadIsToldWhatItWouldBeAlone() throws Exception {
        List<Portfolio> roots = new ArrayList<>(Samples.of(Portfolios.strained(), 6, 11));
        roots.addAll(Samples.of(Portfolios.valid(), 6, 12));
        roots.addAll(Samples.of(Portfolios.any(), 6, 13));
        ExecutorService hosts = Executors.newFixedThreadPool(THREADS);
        try {
            for (Portfolio root : roots) {
                ReviewRequest request = ReviewRequest.of(root, AS_OF).withPrevious(Earlier.of(root, new Random(1)));
                ReviewResult last = engine.review(ReviewRequest.of(root, AS_OF.minusMonths(1)))
                        .result();
                List<String> alone = told(engine.review(request), last);
                Review shared = engine.review(request);
                CyclicBarrier start = new CyclicBarrier(THREADS);
                Callable<List<String>> host = () -> {
                    start.await();
                    return told(shared, last);
                };
                for (Future<List<String>> together : hosts.invokeAll(List.of(host, host, host, host))) {
                    assertThat(together.get()).isEqualTo(alone);
                }
            }
        } finally {
            hosts.shutdownNow();
        }
    }

    /** All that can be asked of a review, those facts included that are worked out when they are asked for. */
    private List<String> told(Review review, ReviewResult last) {
        List<String> all = new ArrayList<>();
        ReviewRequest request = review.request();
        for (Scope scope : Trees.scopes(request.root())) {
            for (RuleModule module : modules) {
                for (Calculation<?> calculation : module.calculations()) {
                    review.findFact(scope.ref(), calculation.provides())
                            .ifPresent(fact -> all.add(fact + " because " + fact.because()));
                }
            }
            review.findFact(scope.ref(), ToleranceFacts.EXCEPTIONS)
                    .ifPresent(drafts -> all.add(
                            drafts.value().own() + " and " + drafts.value().received()));
        }
        for (Finding finding : review.result().findings()) {
            all.add(review.result().explain(finding.id()).toString());
        }
        all.add(review.result().since(last).toString());
        all.add(review.result().toString());
        all.add(Json.of(review.result()));
        all.add(Json.of(engine.review(request).result()));
        all.add(Json.of(engine.reviewAgain(request, review).result()));
        return all;
    }
}
