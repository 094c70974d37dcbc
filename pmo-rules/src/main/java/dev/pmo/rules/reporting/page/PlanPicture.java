package dev.pmo.rules.reporting.page;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.planning.PlanningFacts;
import dev.pmo.rules.planning.movement.MilestoneReport;
import dev.pmo.rules.planning.movement.MilestoneTrend;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.standards.StandardCheck;
import dev.pmo.rules.reporting.PlanQuality;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.picture.Gantt;
import dev.pmo.rules.reporting.picture.PlanChart;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The plan of a scope for the page: its Gantt chart, and what the checks of it came to.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scope the scope
 * @param name what it is called
 * @param svg the chart; empty where the plan has no dates
 * @param checks the checks
 * @param rows the rows of the chart, told as a table too: to those who do not see it, and where it has no room
 * @param leftOut how many activities are in neither of the two
 */
public record PlanPicture(
        ScopeRef scope, String name, String svg, List<StandardCheck> checks, List<Gantt.Row> rows, int leftOut) {

    private static final int PLANS = 20;
    private static final int ROWS = 150;
    private static final int ALL_ROWS = 1_000;

    /** Copies the lists. */
    public PlanPicture {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(svg, "svg");
        checks = Copies.copy(checks);
        rows = Copies.copy(rows);
    }

    /**
     * The plans of the scopes that the report lists with a plan of their own: the first 20, with at most 150 rows each
     * and about 1,000 together.
     *
     * @param review the review
     * @param report its report
     * @return the plans, in the order of the report
     */
    public static List<PlanPicture> of(Review review, ReportByException report) {
        Map<ScopeRef, Deque<Integer>> places = new HashMap<>();
        List<PlanPicture> pictures = new ArrayList<>();
        int rows = 0;
        for (PlanQuality quality : report.plans()) {
            Integer place = places.computeIfAbsent(quality.scope(), name -> planned(review, name))
                    .poll();
            Plan plan = place == null
                    ? Plan.none()
                    : review.index().scopes().get(place).plan();
            if (place != null && !plan.activities().isEmpty() && pictures.size() < PLANS && rows < ALL_ROWS) {
                pictures.add(of(review, place, quality, plan));
                rows += Math.min(ROWS, plan.activities().size());
            }
        }
        return List.copyOf(pictures);
    }

    /** Where the scopes of a name stand of which the report tells how well plans are built, in the order of the report. */
    private static Deque<Integer> planned(Review review, ScopeRef name) {
        Deque<Integer> places = new ArrayDeque<>();
        for (int place : review.index().positions(name)) {
            if (PlanQuality.told(review, place)) {
                places.add(place);
            }
        }
        return places;
    }

    /**
     * How the milestones of a review moved since the snapshot of last time, which is taken to be of the latest data
     * date of its plans.
     *
     * @param review the review
     * @return the trend over the two; empty if there is no snapshot of last time, or nothing tells when it was
     */
    public static Optional<MilestoneTrend> trend(Review review) {
        LocalDate asOf = review.request().asOf();
        Scope previous = review.request().findPrevious().orElse(null);
        LocalDate before = null;
        Deque<Scope> open = new ArrayDeque<>(previous == null ? List.of() : List.of(previous));
        while (!open.isEmpty()) {
            Scope scope = open.remove();
            LocalDate date = scope.plan().dataDate();
            before = date != null && date.isBefore(asOf) && (before == null || date.isAfter(before)) ? date : before;
            open.addAll(scope.children());
        }
        if (previous == null || before == null) {
            return Optional.empty();
        }
        MilestoneTrend trend = MilestoneTrend.of(List.of(
                MilestoneReport.ofTree(before, previous),
                MilestoneReport.ofTree(asOf, review.request().root())));
        return trend.milestones().isEmpty() ? Optional.empty() : Optional.of(trend);
    }

    private static PlanPicture of(Review review, int place, PlanQuality quality, Plan plan) {
        Optional<Gantt.Chart> chart = PlanChart.of(plan, Schedule.of(plan), ROWS);
        return new PlanPicture(
                quality.scope(),
                quality.name(),
                chart.map(drawn -> Gantt.of(
                                "Plan of " + quality.name(),
                                drawn.withAsOf(review.request().asOf())))
                        .orElse(""),
                review.findFactAt(place, PlanningFacts.STANDARDS)
                        .map(fact -> fact.value().checks())
                        .orElse(List.of()),
                chart.map(Gantt.Chart::rows).orElse(List.of()),
                chart.map(Gantt.Chart::leftOut).orElse(0));
    }
}
