package dev.pmo.benchmarks.portfolio;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.result.ReviewResult;
import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * What a snapshot, a result and a whole review keep in memory, at two sizes.
 *
 * <p>By the difference of the used heap after collections, the median of several rounds; run it with the serial
 * collector and nothing else in the machine. {@code java -Xmx4g -XX:+UseSerialGC -cp benchmarks.jar
 * dev.pmo.benchmarks.portfolio.MemoryReport}.
 */
public final class MemoryReport {

    private static final int ROUNDS = 3;

    private final ReviewEngine engine = ReviewEngine.of(StandardModules.all());

    private MemoryReport() {}

    /**
     * Prints a line for each size.
     *
     * @param arguments the numbers of programmes; 50 and 500 without any
     */
    public static void main(String[] arguments) {
        MemoryReport report = new MemoryReport();
        report.engine.review(request(LargePortfolio.of(1, 1)));
        for (String size : arguments.length == 0 ? new String[] {"50", "500"} : arguments) {
            report.print(Integer.parseInt(size));
        }
    }

    private static ReviewRequest request(Portfolio portfolio) {
        return ReviewRequest.of(portfolio, LargePortfolio.AS_OF).withViolations(List.of());
    }

    private void print(int programmes) {
        int projects = programmes * LargePortfolio.PROJECTS_EACH;
        long activities = (long) projects * LargePortfolio.ACTIVITIES_EACH;
        long snapshot = retained(() -> LargePortfolio.of(programmes, 1));
        ReviewRequest request = request(LargePortfolio.of(programmes, 1));
        long result = retained(() -> engine.review(request).result());
        long review = retained(() -> engine.review(request));
        ReviewResult known = engine.review(request).result();
        long findings = known.findings().size();
        System.out.printf(
                Locale.ROOT,
                "%,d projects, %,d activities, %,d findings, %,d proof steps%n"
                        + "  snapshot %,d bytes, %,d per activity with its share of links, plan and RAID log%n"
                        + "  result   %,d bytes, %,d per finding with its proof%n"
                        + "  review   %,d bytes beside the snapshot, %,d per project%n",
                projects,
                activities,
                findings,
                known.proof().size(),
                snapshot,
                snapshot / activities,
                result,
                result / findings,
                review,
                review / projects);
    }

    private static <T> long retained(Supplier<T> made) {
        long[] rounds = new long[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long before = used();
            T kept = made.get();
            try {
                rounds[i] = used() - before;
            } finally {
                Reference.reachabilityFence(kept);
            }
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private static long used() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
