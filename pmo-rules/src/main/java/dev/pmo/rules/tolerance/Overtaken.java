package dev.pmo.rules.tolerance;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.rule.Unassessed;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Forecasts that the facts have overtaken: the day has passed, or more has been spent. */
final class Overtaken {
    private Overtaken() {}

    /** Whether work is said to go on; of what has no state the day that has passed may be the one on which it ended. */
    static boolean goesOn(Scope scope) {
        LifecycleState state = scope.profile().state();
        return state != null && state.active();
    }

    /** Whether the forecast finish lies before a day, and nothing has finished. */
    static boolean overtaken(TimePosition time, LocalDate asOf) {
        LocalDate forecast = time.forecastFinish();
        return time.asOf(asOf).actualFinish() == null && forecast != null && forecast.isBefore(asOf);
    }

    /** Whether more has been spent than is forecast in all. */
    static boolean overtaken(CostPosition cost) {
        Money forecast = cost.forecast();
        Money actual = cost.actual();
        return forecast != null && actual != null && actual.sameCurrencyAs(forecast) && actual.compareTo(forecast) > 0;
    }

    static @Nullable Unassessed by(TimePosition time, @Nullable LocalDate asOf) {
        return asOf != null && overtaken(time, asOf) ? passed(Objects.requireNonNull(time.forecastFinish())) : null;
    }

    static @Nullable Unassessed by(CostPosition cost) {
        return overtaken(cost)
                ? Unassessed.badData(
                        "the forecast of " + cost.forecast() + " is less than the " + cost.actual() + " spent")
                : null;
    }

    /** That a forecast finish has passed: the day itself, or those of whom it is the finish. */
    static Unassessed passed(Object finish) {
        return Unassessed.noData("the forecast finish of " + finish + " has passed, and no finish is recorded");
    }
}
