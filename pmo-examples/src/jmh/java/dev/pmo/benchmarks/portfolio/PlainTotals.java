package dev.pmo.benchmarks.portfolio;

import dev.pmo.core.structure.Scope;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Costs and dates of a scope, or of its children together. */
final class PlainTotals {

    @Nullable
    BigDecimal baseline;

    @Nullable
    BigDecimal forecast;

    @Nullable
    LocalDate baselineStart;

    @Nullable
    LocalDate baselineFinish;

    @Nullable
    LocalDate forecastFinish;

    /** The figures of a scope; what it lacks is taken from its children. */
    static PlainTotals of(Scope scope, PlainTotals below) {
        PlainTotals own = new PlainTotals();
        var cost = scope.position().cost();
        var time = scope.position().time();
        own.baseline = known(PlainTolerance.amount(cost.baseline()), below.baseline);
        own.forecast = known(PlainTolerance.amount(cost.forecast()), below.forecast);
        own.baselineStart = known(time.baselineStart(), below.baselineStart);
        own.baselineFinish = known(time.baselineFinish(), below.baselineFinish);
        LocalDate last = time.actualFinish() == null ? time.forecastFinish() : time.actualFinish();
        own.forecastFinish = known(last, below.forecastFinish);
        return own;
    }

    private static <T> @Nullable T known(@Nullable T own, @Nullable T fromBelow) {
        return own == null ? fromBelow : own;
    }

    void add(PlainTotals child) {
        baseline = sum(baseline, child.baseline);
        forecast = sum(forecast, child.forecast);
        baselineStart =
                baselineStart == null || (child.baselineStart != null && child.baselineStart.isBefore(baselineStart))
                        ? child.baselineStart
                        : baselineStart;
        baselineFinish = later(baselineFinish, child.baselineFinish);
        forecastFinish = later(forecastFinish, child.forecastFinish);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.add(other);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    @Nullable
    BigDecimal duration() {
        return baselineStart == null || baselineFinish == null
                ? null
                : BigDecimal.valueOf(baselineFinish.toEpochDay() - baselineStart.toEpochDay() + 1);
    }

    /** What a share is a share of. */
    @Nullable
    BigDecimal base(boolean time) {
        return time ? duration() : baseline;
    }
}
