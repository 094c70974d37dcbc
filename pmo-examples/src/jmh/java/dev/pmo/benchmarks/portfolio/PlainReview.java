package dev.pmo.benchmarks.portfolio;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The floor: the review of the generated portfolio as one would write it by hand for this one purpose, in a single
 * pass, with an object for each result, without proofs, gaps, explanations or policies.
 */
final class PlainReview {

    private static final int SLIP_DAYS = 10;
    private static final int PLAN_AGE_DAYS = 35;
    private static final int OPEN_ENDS_PERCENT = 5;

    private final PlainHits hits = new PlainHits();
    private final PlainTolerance tolerance;
    private final LocalDate asOf;

    private PlainReview(LocalDate asOf) {
        this.asOf = asOf;
        this.tolerance = new PlainTolerance(hits, asOf);
    }

    static PlainHits of(Portfolio portfolio, LocalDate asOf) {
        PlainReview review = new PlainReview(asOf);
        review.portfolio(portfolio);
        return review.hits;
    }

    /** What the level above needs to know of a scope. */
    private record Judged(
            Scope scope, PlainTotals totals, PlainTolerance.Standing standing, BigDecimal exposure, PlainRaid raid) {}

    private void portfolio(Portfolio portfolio) {
        Level level = new Level();
        for (Programme programme : portfolio.programmes()) {
            Level below = new Level();
            for (Project project : programme.projects()) {
                below.add(project(project));
            }
            level.add(judge(programme, below));
        }
        judge(portfolio, level);
    }

    /** What is below a scope. */
    private static final class Level {
        private final List<Judged> children = new ArrayList<>();
        private final PlainTotals totals = new PlainTotals();
        private BigDecimal exposure = BigDecimal.ZERO;
        private Rag worst = Rag.UNKNOWN;

        void add(Judged child) {
            children.add(child);
            totals.add(child.totals());
            exposure = exposure.add(child.exposure());
            Rag rag = child.standing().own();
            worst = worst == Rag.UNKNOWN || PlainTolerance.greener(worst, rag) ? rag : worst;
        }
    }

    private Judged project(Project project) {
        plan(project, project.plan());
        milestones(project, project.plan());
        return judge(project, new Level());
    }

    private Judged judge(Scope scope, Level below) {
        PlainTotals totals = PlainTotals.of(scope, below.totals);
        PlainTolerance.Standing standing = tolerance.judge(scope, totals);
        PlainRaid raid = new PlainRaid(hits, asOf);
        raid.judge(scope);
        for (Judged child : below.children) {
            tolerance.contained(scope, totals, child.scope(), child.totals());
            tolerance.absorbed(scope, standing, child.scope(), child.standing());
            for (Risk risk : child.raid().handedUp) {
                int score = PlainRaid.score(risk.findCurrent().orElse(null));
                hits.add("raid.escalated-risk", scope, risk.id(), score);
            }
        }
        omitted(scope, below.totals);
        BigDecimal exposure = below.exposure.add(raid.exposure);
        tolerance.exposure(scope, exposure, totals.baseline);
        tolerance.ratings(scope, standing, below.worst);
        return new Judged(scope, totals, standing, exposure, raid);
    }

    private void omitted(Scope scope, PlainTotals below) {
        BigDecimal forecast = PlainTolerance.amount(scope.position().cost().forecast());
        if (forecast != null && below.forecast != null && forecast.compareTo(below.forecast) < 0) {
            hits.add("tolerance.forecast-omits-children", scope, "cost", below.forecast);
        }
        LocalDate finish = scope.position().time().forecastFinish();
        if (finish != null && below.forecastFinish != null && finish.isBefore(below.forecastFinish)) {
            hits.add("tolerance.forecast-omits-children", scope, "time", below.forecastFinish);
        }
    }

    private void plan(Project project, Plan plan) {
        LocalDate dataDate = plan.dataDate();
        if (dataDate != null && ChronoUnit.DAYS.between(dataDate, asOf) > PLAN_AGE_DAYS) {
            hits.add("planning.plan-stale", project, null, dataDate);
        }
        PlainSchedule schedule = new PlainSchedule(plan);
        if (plan.start() == null || !schedule.run(notBefore(plan.start(), dataDate))) {
            hits.add("planning.cyclic-logic", project, null, plan.activities().size());
            return;
        }
        if (schedule.negative > 0) {
            hits.add("planning.negative-float", project, null, schedule.negative);
        }
        LocalDate finish = schedule.finish();
        finish(
                project,
                "planning.finish-after-agreed",
                finish,
                project.position().time().baselineFinish());
        finish(
                project,
                "planning.finish-after-forecast",
                finish,
                project.position().time().forecastFinish());
        if (100 * schedule.openEnds > OPEN_ENDS_PERCENT * plan.activities().size()) {
            hits.add("planning.open-ends", project, null, schedule.openEnds);
        }
    }

    private static LocalDateTime notBefore(LocalDateTime start, @Nullable LocalDate dataDate) {
        return dataDate == null || start.isAfter(dataDate.atStartOfDay()) ? start : dataDate.atStartOfDay();
    }

    private void finish(Project project, String rule, @Nullable LocalDate finish, @Nullable LocalDate limit) {
        if (finish != null && limit != null && finish.isAfter(limit)) {
            hits.add(rule, project, null, finish);
        }
    }

    private void milestones(Project project, Plan plan) {
        int withoutBaseline = 0;
        int withoutForecast = 0;
        for (Milestone milestone : plan.milestones()) {
            if (milestone.actual() != null) {
                continue;
            }
            LocalDate baseline = milestone.baseline();
            LocalDate forecast = milestone.forecast();
            withoutBaseline += baseline == null ? 1 : 0;
            withoutForecast += forecast == null ? 1 : 0;
            LocalDate due = forecast == null ? baseline : forecast;
            if (due != null && due.isBefore(asOf)) {
                hits.add("planning.milestone-overdue", project, milestone.id(), due);
            }
            long slip = baseline == null || forecast == null ? 0 : ChronoUnit.DAYS.between(baseline, forecast);
            if (slip > SLIP_DAYS) {
                hits.add("planning.milestone-slipped", project, milestone.id(), slip);
            }
        }
        if (withoutBaseline > 0) {
            hits.add("planning.milestone-without-baseline", project, null, withoutBaseline);
        }
        if (withoutForecast > 0) {
            hits.add("planning.milestone-without-forecast", project, null, withoutForecast);
        }
    }
}
