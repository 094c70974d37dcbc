package dev.pmo.rules.peer;

import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.peer.Colour.Reading;
import dev.pmo.rules.peer.Figures.Costs;
import dev.pmo.rules.peer.Figures.Day;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** What is compared with the tolerance in each aspect: that of the scope, else what lies below it comes to. */
final class Readings {
    private final Exposures exposures;
    private final LocalDate asOf;

    Readings(Exposures exposures, LocalDate asOf) {
        this.exposures = exposures;
        this.asOf = asOf;
    }

    Reading of(Scope scope, ToleranceAspect aspect, @Nullable Tolerance tolerance) {
        AspectPosition recorded = scope.position().findAspect(aspect).orElse(null);
        return switch (aspect) {
            case TIME -> time(scope);
            case COST -> cost(scope);
            case RISK -> recorded == null ? risk(scope, tolerance) : other(recorded);
            default -> recorded == null ? new Reading(null, null, null, null, true, false) : other(recorded);
        };
    }

    /** What limits are shares of, whatever is expected; a tolerance for risk is one of the agreed cost. */
    Reading agreed(Scope scope, ToleranceAspect aspect) {
        boolean recorded = scope.position().findAspect(aspect).isPresent();
        if (aspect == ToleranceAspect.RISK && !recorded) {
            Costs baseline = Figures.baselineCosts(scope);
            String currency = baseline.onlyCurrency();
            return new Reading(null, null, currency, currency == null ? null : baseline.in(currency), false, false);
        }
        return of(scope, aspect, null);
    }

    /** Days are counted from the agreed finish; a share is one of the agreed duration, first and last day counted. */
    private Reading time(Scope scope) {
        Day target = Figures.finish(scope, TimePosition::baselineFinish);
        Day forecast = Figures.finish(scope, Figures::expectedFinish);
        BigDecimal duration = duration(scope, target.whole() ? target.day() : null);
        if (!target.whole() || target.day() == null || !forecast.whole() || forecast.day() == null) {
            return new Reading(null, null, "days", duration, false, false);
        }
        boolean passed = Figures.expectedFinish(scope.position().time()) == null && Figures.passedBelow(scope, asOf);
        boolean notYet = passed || (goesOn(scope) && scope.position().time().actualFinish() == null);
        boolean overtaken = notYet && forecast.day().isBefore(asOf);
        BigDecimal days = days(target.day(), overtaken ? asOf : forecast.day());
        return new Reading(BigDecimal.ZERO, days, "days", duration, false, overtaken || passed);
    }

    /** The agreed start counts if it was agreed with the finish: both of the scope, or both of those below. */
    private static @Nullable BigDecimal duration(Scope scope, @Nullable LocalDate finish) {
        TimePosition own = scope.position().time();
        Day start = own.baselineFinish() == null
                ? Figures.start(scope, TimePosition::baselineStart)
                : new Day(own.baselineStart(), true);
        LocalDate first = start.whole() ? start.day() : null;
        return first == null || finish == null ? null : days(first, finish.plusDays(1));
    }

    private static BigDecimal days(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(ChronoUnit.DAYS.between(from, to));
    }

    private static Reading cost(Scope scope) {
        Costs baseline = Figures.baselineCosts(scope);
        Costs forecast = Figures.forecastCosts(scope);
        String currency = baseline.onlyCurrency();
        BigDecimal target = currency == null ? null : baseline.in(currency);
        if (currency == null || !currency.equals(forecast.onlyCurrency())) {
            String unit = currency == null ? forecast.onlyCurrency() : currency;
            return new Reading(null, null, unit, target, false, false);
        }
        BigDecimal expected = forecast.in(currency);
        Money actual = scope.position().cost().actual();
        Money own = scope.position().cost().forecast();
        if (actual == null || !actual.currency().getCurrencyCode().equals(currency)) {
            return new Reading(target, expected, currency, target, false, own == null && forecast.passed());
        }
        boolean overtaken = actual.amount().compareTo(own == null ? expected : own.amount()) > 0;
        BigDecimal least = overtaken ? actual.amount() : expected;
        boolean passed = own == null && forecast.passed();
        return new Reading(target, least, currency, target, false, overtaken || passed);
    }

    private static Reading other(AspectPosition position) {
        return new Reading(
                position.target(),
                position.forecast(),
                position.unit() == null ? "" : position.unit(),
                position.target(),
                true,
                false);
    }

    /** The expected cost of the live threats, from nothing, in the currency of the limit or of the agreed cost. */
    private Reading risk(Scope scope, @Nullable Tolerance tolerance) {
        Costs baseline = Figures.baselineCosts(scope);
        String costs = baseline.onlyCurrency();
        ToleranceLimit limit = tolerance == null ? null : tolerance.above();
        String currency = limit == null || limit.findMoney().isEmpty() ? costs : Colour.currencyOf(limit);
        Exposures.Side threats = exposures.threats(scope);
        BigDecimal whole = costs == null ? null : baseline.in(costs);
        if (currency == null || threats.none()) {
            return new Reading(null, null, costs, whole, false, false);
        }
        BigDecimal expected = threats.expected().getOrDefault(currency, BigDecimal.ZERO);
        boolean others = threats.expected().keySet().stream().anyMatch(code -> !code.equals(currency));
        return new Reading(BigDecimal.ZERO, expected, currency, whole, false, others || threats.unpriced() > 0);
    }

    /** Whether work is said to go on; of what has no state the day that has passed may be the one on which it ended. */
    static boolean goesOn(Scope scope) {
        return scope.profile().state() != null && Tree.judged(scope);
    }
}
