package dev.pmo.benchmarks.portfolio;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.ReviewResult;
import java.util.List;
import java.util.Locale;

/**
 * How long a fresh engine in a fresh machine takes to its first result on a portfolio of 20 projects.
 *
 * <p>{@code java -cp benchmarks.jar dev.pmo.benchmarks.portfolio.FirstResult}; run it several times.
 */
public final class FirstResult {

    private static final double NANOS_PER_MILLI = 1e6;

    private FirstResult() {}

    /**
     * Prints the milliseconds from here to the result, the making of the snapshot included, without and with validation.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        long begin = System.nanoTime();
        Portfolio portfolio = LargePortfolio.of(1, 1);
        ReviewRequest request = ReviewRequest.of(portfolio, LargePortfolio.AS_OF);
        ReviewResult result = ReviewEngine.of(StandardModules.all())
                .review(request.withViolations(List.of()))
                .result();
        long first = System.nanoTime();
        ReviewEngine.of(StandardModules.all()).review(request);
        long validated = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "%d findings after %.0f ms; again with a new engine and its first validation %.0f ms%n",
                result.findings().size(),
                (first - begin) / NANOS_PER_MILLI,
                (validated - first) / NANOS_PER_MILLI);
    }
}
