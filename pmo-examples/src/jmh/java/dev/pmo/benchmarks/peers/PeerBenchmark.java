package dev.pmo.benchmarks.peers;

import dev.pmo.core.id.ProjectId;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Five rules over 50 programmes, 5,000 projects and 100,000 risks and issues, by three contestants in one run. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class PeerBenchmark {

    private Portfolio portfolio = PeerPortfolio.of(50, 100, 1);
    private final ReviewEngine engine = ReviewEngine.of(List.of(new PeerModule()));
    private ReviewRequest request = request(portfolio);
    private Review review = engine.review(request);
    private ReviewRequest edited = request(withOneProjectChanged(portfolio));
    private KieBase drools = DroolsPeer.compile();
    private List<Object> facts = DroolsPeer.facts(portfolio);
    private KieSession session = drools.newKieSession();
    private List<FactHandle> handles = new ArrayList<>();
    private int next;

    private static ReviewRequest request(Portfolio portfolio) {
        return ReviewRequest.of(portfolio, PeerPortfolio.AS_OF).withViolations(List.of());
    }

    private static Portfolio withOneProjectChanged(Portfolio portfolio) {
        List<Programme> programmes = new ArrayList<>(portfolio.programmes());
        List<Project> projects = new ArrayList<>(programmes.get(0).projects());
        Project changed =
                PeerPortfolio.of(1, 1, 99).programmes().get(0).projects().get(0);
        projects.set(
                0,
                new Project(
                        ProjectId.of(projects.get(0).id().value()),
                        changed.name(),
                        changed.profile(),
                        changed.governance(),
                        changed.position(),
                        changed.raid(),
                        null,
                        changed.plan(),
                        changed.stages()));
        programmes.set(0, programmes.get(0).toBuilder().projects(projects).build());
        return portfolio.toBuilder().programmes(programmes).build();
    }

    /** All three must agree before any of them is timed. */
    @Setup
    public void agree() {
        PeerCounts plain = new PlainPass().run(portfolio);
        PeerCounts ours = PeerModule.counts(review.result());
        PeerCounts theirs = DroolsPeer.run(drools, facts);
        if (!plain.equals(ours) || !plain.equals(theirs)) {
            throw new IllegalStateException(plain + " / " + ours + " / " + theirs);
        }
        session.setGlobal("hits", new Forgetful());
        for (Object fact : facts) {
            FactHandle handle = session.insert(fact);
            if (fact instanceof DroolsPeer.RiskFact) {
                handles.add(handle);
            }
        }
        session.fireAllRules();
    }

    /** A plain pass by hand, with result objects. */
    @Benchmark
    public PeerCounts plain() {
        return new PlainPass().run(portfolio);
    }

    /** The review engine, with proofs. */
    @Benchmark
    public Review engine() {
        return engine.review(request);
    }

    /** The review engine after one project changed. */
    @Benchmark
    public Review engineOneProjectChanged() {
        return engine.reviewAgain(edited, review);
    }

    /** Drools from inserted facts to fired rules; compiled beforehand. */
    @Benchmark
    public PeerCounts drools() {
        return DroolsPeer.run(drools, facts);
    }

    /** Drools after one risk changed. */
    @Benchmark
    public int droolsOneRiskChanged() {
        int turn = next++;
        FactHandle handle = handles.get(turn % handles.size());
        DroolsPeer.RiskFact risk = (DroolsPeer.RiskFact) session.getObject(handle);
        int score = risk.score() >= PlainPass.THRESHOLD ? 1 : PlainPass.CRITICAL;
        session.update(
                handle, new DroolsPeer.RiskFact(risk.project(), risk.programme(), risk.id(), score, risk.expected()));
        return session.fireAllRules();
    }

    /** What compiling the rules of Drools costs, once. */
    @Benchmark
    @Warmup(iterations = 1, time = 1)
    @Measurement(iterations = 3, time = 1)
    public KieBase droolsCompilation() {
        return DroolsPeer.compile();
    }

    /** Takes hits and keeps none, so that a long run of changes does not fill the memory. */
    private static final class Forgetful extends ArrayList<Object> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean add(Object hit) {
            return true;
        }
    }
}
