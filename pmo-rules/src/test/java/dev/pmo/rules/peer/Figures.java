package dev.pmo.rules.peer;

import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What scopes stand for in the totals of the level above: their own figure where one is recorded, else what their
 * children come to. What is only proposed does not count.
 */
final class Figures {

    /**
     * A sum for each currency; not whole if one of those that count has no cost. It is passed if one of them has spent
     * more than it expects.
     */
    record Costs(Map<String, BigDecimal> sums, boolean whole, boolean passed) {

        /** The currency, if all is known and in one. */
        @Nullable
        String onlyCurrency() {
            return whole && sums.size() == 1 ? sums.keySet().iterator().next() : null;
        }

        BigDecimal in(String currency) {
            return Objects.requireNonNull(sums.get(currency));
        }
    }

    /** The outermost day; not whole if one of those that count has none. */
    record Day(@Nullable LocalDate day, boolean whole) {}

    private Figures() {}

    static Costs baselineCosts(Scope scope) {
        return costs(scope, one -> one.position().cost().baseline());
    }

    static Costs forecastCosts(Scope scope) {
        return costs(scope, Figures::expectedCost);
    }

    static Costs costs(Scope scope, Function<Scope, @Nullable Money> which) {
        Money own = which.apply(scope);
        return own == null
                ? costsBelow(scope, which)
                : new Costs(Map.of(own.currency().getCurrencyCode(), own.amount()), true, spentMore(scope));
    }

    static Costs costsBelow(Scope scope, Function<Scope, @Nullable Money> which) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        boolean missing = false;
        boolean passed = false;
        for (Scope child : scope.children()) {
            if (!Tree.proposed(child)) {
                Costs part = costs(child, which);
                part.sums.forEach((currency, amount) -> sums.merge(currency, amount, BigDecimal::add));
                missing |= !part.whole;
                passed |= part.passed;
            }
        }
        return new Costs(sums, !missing && !sums.isEmpty(), passed);
    }

    /** Whether work that has not ended has cost more than it is expected to in all. */
    private static boolean spentMore(Scope scope) {
        Money forecast = scope.position().cost().forecast();
        Money actual = scope.position().cost().actual();
        return !scope.profile().ended()
                && forecast != null
                && actual != null
                && forecast.currency().equals(actual.currency())
                && forecast.amount().compareTo(actual.amount()) < 0;
    }

    /** What has ended costs what was spent; everything else what it is expected to, and no less than was spent. */
    static @Nullable Money expectedCost(Scope scope) {
        Money forecast = scope.position().cost().forecast();
        Money actual = scope.position().cost().actual();
        if (actual == null || scope.profile().ended()) {
            return actual == null ? forecast : actual;
        }
        return spentMore(scope) ? actual : forecast;
    }

    /** Its own day, else the latest of those below. */
    static Day finish(Scope scope, Function<TimePosition, @Nullable LocalDate> which) {
        LocalDate own = which.apply(scope.position().time());
        return own == null ? outermostBelow(scope, which, true) : new Day(own, true);
    }

    /** Whether one of those whose days count below a scope goes on after the day on which it was to end. */
    static boolean passedBelow(Scope scope, LocalDate asOf) {
        for (Scope child : scope.children()) {
            LocalDate day = expectedFinish(child.position().time());
            boolean late = day != null
                    && child.position().time().actualFinish() == null
                    && day.isBefore(asOf)
                    && Readings.goesOn(child);
            if (!Tree.proposed(child) && (late || (day == null && passedBelow(child, asOf)))) {
                return true;
            }
        }
        return false;
    }

    /** Its own day, else the earliest of those below. */
    static Day start(Scope scope, Function<TimePosition, @Nullable LocalDate> which) {
        LocalDate own = which.apply(scope.position().time());
        return own == null ? outermostBelow(scope, which, false) : new Day(own, true);
    }

    static Day outermostBelow(Scope scope, Function<TimePosition, @Nullable LocalDate> which, boolean latest) {
        LocalDate outermost = null;
        boolean missing = false;
        for (Scope child : scope.children()) {
            if (!Tree.proposed(child)) {
                Day part = latest ? finish(child, which) : start(child, which);
                LocalDate day = part.day;
                if (day != null && (outermost == null || (latest ? day.isAfter(outermost) : day.isBefore(outermost)))) {
                    outermost = day;
                }
                missing |= !part.whole;
            }
        }
        return new Day(outermost, !missing && outermost != null);
    }

    /** When something ends: on the day on which it did, else when it is expected to. */
    static @Nullable LocalDate expectedFinish(TimePosition time) {
        return time.actualFinish() == null ? time.forecastFinish() : time.actualFinish();
    }
}
