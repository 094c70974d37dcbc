package dev.pmo.benchmarks.portfolio;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.ReviewResult;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * How long a fresh engine takes to its first result on a portfolio of 20 projects, validation included: in a fresh Java
 * machine, and once its classes are loaded.
 *
 * <p>{@code java -cp benchmarks.jar dev.pmo.benchmarks.portfolio.FirstResult}; run it several times.
 */
public final class FirstResult {

    private static final double NANOS_PER_MILLI = 1e6;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long begin = System.nanoTime();
    private long beginOfWork = threads.getCurrentThreadCpuTime();

    private FirstResult() {}

    /**
     * Prints the milliseconds to the first result, the making of the snapshot included, and to that of a new engine.
     *
     * @param arguments none
     */
    public static void main(String[] arguments) {
        FirstResult watch = new FirstResult();
        Portfolio portfolio = LargePortfolio.of(1, 1);
        ReviewResult result = review(portfolio);
        String fresh = watch.lap();
        review(portfolio);
        System.out.printf(
                Locale.ROOT,
                "%d findings after %s; by a new engine after %s%n",
                result.findings().size(),
                fresh,
                watch.lap());
    }

    private static ReviewResult review(Portfolio portfolio) {
        return ReviewEngine.of(StandardModules.all())
                .review(ReviewRequest.of(portfolio, LargePortfolio.AS_OF))
                .result();
    }

    /** Since the last lap: time on the wall, and of it what the thread was given by the processor. */
    private String lap() {
        double time = (System.nanoTime() - begin) / NANOS_PER_MILLI;
        double work = (threads.getCurrentThreadCpuTime() - beginOfWork) / NANOS_PER_MILLI;
        begin = System.nanoTime();
        beginOfWork = threads.getCurrentThreadCpuTime();
        return String.format(Locale.ROOT, "%.0f ms (processor: %.0f ms)", time, work);
    }
}
