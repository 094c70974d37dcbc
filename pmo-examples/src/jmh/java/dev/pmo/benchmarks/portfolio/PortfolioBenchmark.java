package dev.pmo.benchmarks.portfolio;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.validation.SnapshotValidator;
import dev.pmo.core.validation.Violation;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.planning.standards.PlanningStandardsPolicy;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Explanation;
import dev.pmo.rules.result.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The monthly review with all standard modules, of 1,000 and of 10,000 projects with 100 activities and ten entries of
 * the RAID log each, beside the same counts by hand.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 6)
@Measurement(iterations = 9)
@Fork(value = 1, jvmArgsAppend = "-Xmx4g")
public class PortfolioBenchmark {

    /** The number of programmes; each has 20 projects. */
    @Param({"50", "500"})
    public int programmes;

    private final SnapshotValidator validator = SnapshotValidator.ofDefault();
    private final ReviewEngine engine = ReviewEngine.of(StandardModules.all());
    private final ExecutorService pool = Executors.newFixedThreadPool(2);
    private final ReviewEngine onTwoThreads = engine.withExecutor(pool, 2);
    private Portfolio portfolio = LargePortfolio.of(1, 1);
    private ReviewRequest request = request(portfolio);
    private ReviewRequest edited = request;
    private ReviewRequest unchecked = request;
    private Review review = engine.review(request);

    private static ReviewRequest request(Portfolio portfolio) {
        return ReviewRequest.of(portfolio, LargePortfolio.AS_OF).withViolations(List.of());
    }

    /** The review and the plain pass must agree before either of them is timed. */
    @Setup(Level.Trial)
    public void agree() {
        portfolio = LargePortfolio.of(programmes, 1);
        request = request(portfolio);
        unchecked = request.withPolicies(PolicySet.of(List.of(PolicyOverride.everywhere(
                PlanningStandardsPolicy.TYPE,
                PlanningStandardsPolicy.DEFAULTS.withStandards(List.of()),
                "benchmark"))));
        edited = request(withOneProjectChanged(portfolio));
        review = engine.review(request);
        Map<String, Integer> ours = counts(review);
        Map<String, Integer> plain =
                PlainReview.of(portfolio, LargePortfolio.AS_OF).counts();
        ours.keySet().removeIf(PortfolioBenchmark::leftToTheReview);
        if (!ours.equals(plain)) {
            throw new IllegalStateException(ours + " / " + plain);
        }
    }

    /** How plans are built and promises kept: the plain pass does not check that. */
    private static boolean leftToTheReview(String rule) {
        return rule.startsWith("planning.standard") || rule.equals("planning.on-time-share-low");
    }

    /** Lets the threads go. */
    @TearDown(Level.Trial)
    public void close() {
        pool.shutdown();
    }

    static Map<String, Integer> counts(Review review) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Finding finding : review.result().findings()) {
            counts.merge(finding.ruleId(), 1, Integer::sum);
        }
        return counts;
    }

    private static Portfolio withOneProjectChanged(Portfolio portfolio) {
        List<Programme> programmes = new ArrayList<>(portfolio.programmes());
        Programme first = programmes.get(0);
        List<Project> projects = new ArrayList<>(first.projects());
        projects.set(0, LargePortfolio.of(1, 99).programmes().get(0).projects().get(0));
        programmes.set(0, first.toBuilder().projects(projects).build());
        return portfolio.toBuilder().programmes(programmes).build();
    }

    /** All violations of the whole snapshot. */
    @Benchmark
    public List<Violation> validate() {
        return validator.validate(portfolio);
    }

    /** The plain pass by hand: the floor. */
    @Benchmark
    public PlainHits plain() {
        return PlainReview.of(portfolio, LargePortfolio.AS_OF);
    }

    /** The review on one thread. */
    @Benchmark
    public Review review() {
        return engine.review(request);
    }

    /** The review without the checks of how plans are built, which the plain pass does not make either. */
    @Benchmark
    public Review reviewUnchecked() {
        return engine.review(unchecked);
    }

    /** The review on two threads. */
    @Benchmark
    public Review reviewOnTwoThreads() {
        return onTwoThreads.review(request);
    }

    /** The review without the checks of plans, on two threads. */
    @Benchmark
    public Review reviewUncheckedOnTwoThreads() {
        return onTwoThreads.review(unchecked);
    }

    /** The review after one project changed. */
    @Benchmark
    public Review reviewAgain() {
        return engine.reviewAgain(edited, review);
    }

    /** Why each finding of one programme holds. */
    @Benchmark
    public List<Explanation> explainProgramme() {
        List<Explanation> all = new ArrayList<>();
        for (Finding finding : review.result().findings()) {
            if (finding.scope().id().startsWith("P0-")) {
                all.add(review.result().explain(finding.id()));
            }
        }
        return all;
    }

    /** Why the last finding holds. */
    @Benchmark
    public Explanation explain() {
        List<Finding> findings = review.result().findings();
        return review.result().explain(findings.get(findings.size() - 1).id());
    }
}
