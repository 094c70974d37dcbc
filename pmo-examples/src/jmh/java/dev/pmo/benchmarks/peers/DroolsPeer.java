package dev.pmo.benchmarks.peers;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieSession;
import org.kie.internal.utils.KieHelper;

/** The same five rules in Drools: facts inserted, rules fired to the end, a result object for each firing. */
public final class DroolsPeer {

    /** A project as Drools sees it. */
    public record ProjectFact(String id, String programme, BigDecimal deviation, BigDecimal limit) {}

    /** A programme as Drools sees it. */
    public record ProgrammeFact(String id, BigDecimal limit) {}

    /** A risk as Drools sees it. */
    public record RiskFact(String project, String programme, String id, int score, BigDecimal expected) {}

    /** An issue as Drools sees it. */
    public record IssueFact(String project, String id, boolean owned, boolean overdue) {}

    /** A risk that reached the threshold. */
    public record EscalatedRisk(String project, String programme, String id, int score, BigDecimal expected) {}

    /** A project outside tolerance. */
    public record ExceptionFact(String project, BigDecimal deviation) {}

    /** What a rule concluded. */
    public record Hit(int rule, String subject, Object value) {}

    private static final String RULES = """
        package dev.pmo.benchmarks.peers
        import dev.pmo.benchmarks.peers.DroolsPeer.*
        import java.math.BigDecimal
        global java.util.List hits

        rule "risk over threshold"
        when $r : RiskFact(score() >= 15)
        then insert(new EscalatedRisk($r.project(), $r.programme(), $r.id(), $r.score(), $r.expected()));
             hits.add(new Hit(1, $r.id(), $r.score()));
        end

        rule "exception"
        when $p : ProjectFact(deviation().abs().compareTo(limit()) > 0)
        then insert(new ExceptionFact($p.id(), $p.deviation()));
             hits.add(new Hit(2, $p.id(), $p.deviation()));
        end

        rule "exposure over tolerance"
        when $g : ProgrammeFact($id : id(), $limit : limit())
             accumulate(EscalatedRisk(programme() == $id, $e : expected()); $sum : sum($e); $sum > $limit)
        then hits.add(new Hit(3, $id, $sum));
        end

        rule "overdue issue without owner"
        when $i : IssueFact(owned() == false, overdue() == true)
        then hits.add(new Hit(4, $i.id(), true));
        end

        rule "intervention"
        when $x : ExceptionFact($project : project())
             exists EscalatedRisk(project() == $project, score() >= 20)
        then hits.add(new Hit(5, $project, $x.deviation()));
        end
        """;

    private DroolsPeer() {}

    static KieBase compile() {
        return new KieHelper().addContent(RULES, ResourceType.DRL).build(ExecutableModelProject.class);
    }

    static List<Object> facts(Portfolio portfolio) {
        List<Object> facts = new ArrayList<>();
        for (Programme programme : portfolio.programmes()) {
            String programmeId = programme.id().value();
            facts.add(new ProgrammeFact(programmeId, limit(PlainPass.limit(programme, ToleranceAspect.RISK))));
            for (Project project : programme.projects()) {
                add(facts, project, programmeId);
            }
        }
        return facts;
    }

    private static void add(List<Object> facts, Project project, String programme) {
        String id = project.id().value();
        CostPosition cost = project.position().cost();
        Money baseline = Objects.requireNonNull(cost.baseline());
        Money forecast = Objects.requireNonNull(cost.forecast());
        facts.add(new ProjectFact(
                id,
                programme,
                forecast.amount().subtract(baseline.amount()),
                limit(PlainPass.limit(project, ToleranceAspect.COST))));
        for (Risk risk : project.raid().risks()) {
            RiskAssessment current = risk.findCurrent().orElseThrow();
            BigDecimal expected = current.findExpectedValue().orElseThrow().amount();
            facts.add(new RiskFact(id, programme, risk.id().value(), PlainPass.score(current), expected));
        }
        for (Issue issue : project.raid().issues()) {
            boolean overdue = Objects.requireNonNull(issue.target()).isBefore(PeerPortfolio.AS_OF);
            facts.add(new IssueFact(id, issue.id().value(), issue.owner() != null, overdue));
        }
    }

    private static BigDecimal limit(@Nullable BigDecimal limit) {
        return Objects.requireNonNull(limit);
    }

    static PeerCounts run(KieBase base, List<Object> facts) {
        List<Hit> hits = new ArrayList<>();
        KieSession session = base.newKieSession();
        try {
            session.setGlobal("hits", hits);
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        long[] counts = new long[6];
        hits.forEach(hit -> counts[hit.rule()]++);
        return new PeerCounts(counts[1], counts[2], counts[3], counts[4], counts[5]);
    }
}
