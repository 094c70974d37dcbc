package dev.pmo.benchmarks.peers;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The floor: what a Java developer writes by hand for these five rules, one pass, an object for each result. */
final class PlainPass {

    static final int THRESHOLD = 15;
    static final int CRITICAL = 20;

    record Hit(int rule, Scope scope, @Nullable Object subject, Object value) {}

    final List<Hit> hits = new ArrayList<>();

    PeerCounts run(Portfolio portfolio) {
        for (Programme programme : portfolio.programmes()) {
            BigDecimal exposure = BigDecimal.ZERO;
            for (Project project : programme.projects()) {
                exposure = exposure.add(project(project));
            }
            BigDecimal limit = limit(programme, ToleranceAspect.RISK);
            if (limit != null && exposure.compareTo(limit) > 0) {
                hits.add(new Hit(3, programme, null, exposure));
            }
        }
        long[] counts = new long[6];
        for (Hit hit : hits) {
            counts[hit.rule()]++;
        }
        return new PeerCounts(counts[1], counts[2], counts[3], counts[4], counts[5]);
    }

    private BigDecimal project(Project project) {
        BigDecimal exposure = BigDecimal.ZERO;
        boolean critical = false;
        for (Risk risk : project.raid().risks()) {
            RiskAssessment current = risk.findCurrent().orElse(null);
            int score = score(current);
            if (current != null && score >= THRESHOLD) {
                Money expected = current.findExpectedValue().orElse(null);
                exposure = expected == null ? exposure : exposure.add(expected.amount());
                hits.add(new Hit(1, project, risk.id(), score));
                critical |= score >= CRITICAL;
            }
        }
        boolean exception = exception(project);
        LocalDate asOf = PeerPortfolio.AS_OF;
        for (Issue issue : project.raid().issues()) {
            LocalDate target = issue.target();
            if (issue.owner() == null && issue.status().live() && target != null && target.isBefore(asOf)) {
                hits.add(new Hit(4, project, issue.id(), target));
            }
        }
        if (exception && critical) {
            hits.add(new Hit(5, project, null, true));
        }
        return exposure;
    }

    static int score(@Nullable RiskAssessment current) {
        Integer likelihood = current == null ? null : current.likelihood();
        Integer impact = current == null ? null : current.impact();
        return likelihood == null || impact == null ? 0 : likelihood * impact;
    }

    private boolean exception(Project project) {
        CostPosition cost = project.position().cost();
        Money baseline = cost.baseline();
        Money forecast = cost.forecast();
        BigDecimal limit = limit(project, ToleranceAspect.COST);
        if (baseline == null || forecast == null || limit == null) {
            return false;
        }
        BigDecimal deviation = forecast.amount().subtract(baseline.amount());
        boolean outside = deviation.abs().compareTo(limit) > 0;
        if (outside) {
            hits.add(new Hit(2, project, null, deviation));
        }
        return outside;
    }

    static @Nullable BigDecimal limit(Scope scope, ToleranceAspect aspect) {
        Tolerance tolerance = scope.governance().findTolerance(aspect).orElse(null);
        ToleranceLimit limit = tolerance == null ? null : tolerance.above();
        return limit == null ? null : limit.amount();
    }
}
