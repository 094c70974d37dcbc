package dev.pmo.benchmarks.portfolio;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.RecordedRating;
import dev.pmo.core.governance.StatusReport;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Tolerances and ratings of one scope by hand. */
final class PlainTolerance {

    private static final BigDecimal AMBER = new BigDecimal("0.8");
    private static final int STALE_DAYS = 35;

    private final PlainHits hits;
    private final LocalDate asOf;

    PlainTolerance(PlainHits hits, LocalDate asOf) {
        this.hits = hits;
        this.asOf = asOf;
    }

    /** The colours in time and cost, and on which sides they lie. */
    record Standing(Rag time, int timeSide, Rag cost, int costSide) {

        /** The worse of the two; what is green in one and not known in the other is not green. */
        Rag own() {
            if (time == Rag.UNKNOWN || cost == Rag.UNKNOWN) {
                Rag known = time == Rag.UNKNOWN ? cost : time;
                return known == Rag.GREEN ? Rag.UNKNOWN : known;
            }
            return time.compareTo(cost) >= 0 ? time : cost;
        }

        boolean sameExceptionInTime(Standing other) {
            return time == Rag.RED && timeSide == other.timeSide;
        }

        boolean sameExceptionInCost(Standing other) {
            return cost == Rag.RED && costSide == other.costSide;
        }
    }

    Standing judge(Scope scope, PlainTotals figures) {
        Rag time = Rag.UNKNOWN;
        int timeSide = 0;
        LocalDate agreed = figures.baselineFinish;
        LocalDate expected = figures.forecastFinish;
        if (agreed != null && expected != null) {
            boolean overtaken = overtaken(scope);
            LocalDate least = overtaken ? asOf : expected;
            BigDecimal late = BigDecimal.valueOf(least.toEpochDay() - agreed.toEpochDay());
            timeSide = late.signum();
            time = colour(scope, ToleranceAspect.TIME, late, figures.duration());
            if (overtaken && (timeSide < 0 || time == Rag.GREEN)) {
                time = Rag.UNKNOWN;
            }
        }
        Rag cost = Rag.UNKNOWN;
        int costSide = 0;
        BigDecimal budget = figures.baseline;
        if (budget != null && figures.forecast != null) {
            BigDecimal dearer = figures.forecast.subtract(budget);
            costSide = dearer.signum();
            cost = colour(scope, ToleranceAspect.COST, dearer, budget);
        }
        return new Standing(time, timeSide, cost, costSide);
    }

    /** Whether the work goes on although it was to have finished. */
    private boolean overtaken(Scope scope) {
        TimePosition time = scope.position().time();
        LifecycleState state = scope.profile().state();
        LocalDate finish = time.actualFinish() == null ? time.forecastFinish() : null;
        if (state == null || !state.active() || finish == null || !finish.isBefore(asOf)) {
            return false;
        }
        hits.add("tolerance.forecast-overtaken", scope, ToleranceAspect.TIME, finish);
        return true;
    }

    private Rag colour(Scope scope, ToleranceAspect aspect, BigDecimal deviation, @Nullable BigDecimal base) {
        Tolerance tolerance = scope.governance().findTolerance(aspect).orElse(null);
        BigDecimal allowed = tolerance == null ? null : allowed(deviation.signum() < 0, tolerance, base);
        if (allowed == null) {
            return Rag.UNKNOWN;
        }
        BigDecimal size = deviation.abs();
        if (size.compareTo(allowed) > 0) {
            hits.add("tolerance.exception", scope, aspect, deviation);
            return Rag.RED;
        }
        if (size.signum() > 0 && size.compareTo(allowed.multiply(AMBER)) >= 0) {
            hits.add("tolerance.nearly-used", scope, aspect, deviation);
            return Rag.AMBER;
        }
        return Rag.GREEN;
    }

    private static @Nullable BigDecimal allowed(boolean below, Tolerance tolerance, @Nullable BigDecimal base) {
        ToleranceLimit limit = below ? tolerance.below() : tolerance.above();
        if (limit == null || limit.unit() != ToleranceLimit.Unit.SHARE) {
            return limit == null ? null : limit.amount();
        }
        return base == null ? null : base.multiply(limit.amount());
    }

    /** Whether each tolerance of a child fits into that of its parent, on both sides. */
    void contained(Scope parent, PlainTotals here, Scope child, PlainTotals there) {
        for (Tolerance inner : child.governance().tolerances()) {
            Tolerance outer = parent.governance().findTolerance(inner.aspect()).orElse(null);
            if (outer != null) {
                boolean time = inner.aspect() == ToleranceAspect.TIME;
                contained(parent, child, false, inner, there.base(time), outer, here.base(time));
                contained(parent, child, true, inner, there.base(time), outer, here.base(time));
            }
        }
    }

    private void contained(
            Scope parent,
            Scope child,
            boolean below,
            Tolerance inner,
            @Nullable BigDecimal innerBase,
            Tolerance outer,
            @Nullable BigDecimal outerBase) {
        BigDecimal part = allowed(below, inner, innerBase);
        BigDecimal whole = allowed(below, outer, outerBase);
        if (part != null && whole != null && part.compareTo(whole) > 0) {
            hits.add("tolerance.child-exceeds-parent", parent, child, part);
        }
    }

    /** The exceptions of a child that its parent carries or hands on. */
    void absorbed(Scope parent, Standing here, Scope child, Standing there) {
        if (there.time() == Rag.RED && !here.sameExceptionInTime(there)) {
            hits.add(rule(here.time()), parent, child, ToleranceAspect.TIME);
        }
        if (there.cost() == Rag.RED && !here.sameExceptionInCost(there)) {
            hits.add(rule(here.cost()), parent, child, ToleranceAspect.COST);
        }
    }

    private static String rule(Rag here) {
        return here == Rag.UNKNOWN ? "tolerance.exception-beyond-level" : "tolerance.exception-absorbed";
    }

    /** The expected cost of the threats against the tolerance of risk. */
    void exposure(Scope scope, BigDecimal exposure, @Nullable BigDecimal base) {
        Tolerance tolerance =
                scope.governance().findTolerance(ToleranceAspect.RISK).orElse(null);
        BigDecimal limit = tolerance == null ? null : allowed(false, tolerance, base);
        if (limit != null && exposure.compareTo(limit) > 0) {
            hits.add("tolerance.exception", scope, ToleranceAspect.RISK, exposure);
        }
    }

    @Nullable
    StatusReport report(Scope scope) {
        StatusReport latest = null;
        for (StatusReport report : scope.governance().statusReports()) {
            boolean counts = !report.date().isAfter(asOf);
            if (counts && (latest == null || report.date().isAfter(latest.date()))) {
                latest = report;
            }
        }
        return latest;
    }

    /** The recorded ratings against the computed ones, and those of the children. */
    void ratings(Scope scope, Standing standing, Rag children) {
        String sro = scope.governance().sro();
        if (sro == null || sro.isBlank()) {
            hits.add("reporting.sro-missing", scope, null, "no owner");
        }
        StatusReport report = report(scope);
        if (report == null) {
            return;
        }
        long age = ChronoUnit.DAYS.between(report.date(), asOf);
        if (age > STALE_DAYS) {
            hits.add("reporting.report-stale", scope, null, age);
        }
        for (RecordedRating rating : report.ratings()) {
            rating(scope, rating, computed(standing, rating.aspect()));
            if (rating.aspect() == null && greener(rating.rating(), children)) {
                hits.add("reporting.greener-than-children", scope, null, children);
            }
        }
    }

    private static Rag computed(Standing standing, @Nullable ToleranceAspect aspect) {
        if (aspect == null) {
            return standing.own();
        }
        return aspect == ToleranceAspect.TIME
                ? standing.time()
                : aspect == ToleranceAspect.COST ? standing.cost() : Rag.UNKNOWN;
    }

    private void rating(Scope scope, RecordedRating recorded, Rag computed) {
        boolean greener = greener(recorded.rating(), computed);
        if (!greener && !greener(computed, recorded.rating())) {
            return;
        }
        String rationale = recorded.rationale();
        boolean explained = rationale != null && !rationale.isBlank();
        String redder = explained ? "reporting.rating-redder" : "reporting.rating-unexplained";
        hits.add(greener ? "reporting.rating-contradicted" : redder, scope, recorded, computed);
    }

    static boolean greener(Rag one, Rag other) {
        return one != Rag.UNKNOWN && other != Rag.UNKNOWN && one.compareTo(other) < 0;
    }

    static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }
}
