package dev.pmo.rules.tolerance;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Breach;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Reads;
import dev.pmo.rules.rule.Rule;
import dev.pmo.rules.rule.Unassessed;
import dev.pmo.rules.rule.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Forecasts that cannot come true any more. */
final class OvertakenRules {
    private OvertakenRules() {}

    static List<Rule> rules() {
        return List.of(Rule.of(
                        "tolerance.forecast-overtaken",
                        "A forecast cannot come true any more: its day has passed, or more has been spent.",
                        Reads.nothing(),
                        OvertakenRules::judge)
                .described(
                        "Its aspect is judged by what has come about, which is the least that will be, and not shown"
                                + " as green; without a new forecast nobody knows whether it keeps its tolerance. Of work"
                                + " whose state is not recorded the day that has passed may be the one on which it ended."
                                + " An actual finish after the review is a gap, and the work goes on.",
                        "Delivering, forecast to finish on 30 June, no finish recorded: overtaken on 1 July, not yet"
                                + " on 30 June. GBP 101 spent of a forecast of GBP 100 is overtaken, GBP 100 is not.",
                        "Management by exception as in PRINCE2: tolerance is judged by the forecast, which has to be"
                                + " one."));
    }

    private static Verdict judge(Inputs inputs) {
        Scope scope = inputs.scope();
        TimePosition time = scope.position().time();
        CostPosition cost = scope.position().cost();
        boolean late = Overtaken.goesOn(scope) && Overtaken.overtaken(time, inputs.asOf());
        boolean spent = Overtaken.overtaken(cost);
        LocalDate toCome = time.asOf(inputs.asOf()).actualFinish() == null ? time.actualFinish() : null;
        if ((!late && !spent && toCome == null) || !scope.profile().mayBeActive()) {
            return Verdict.satisfied();
        }
        List<Breach> breaches = new ArrayList<>(2);
        if (late) {
            breaches.add(late(inputs, time));
        }
        if (spent) {
            breaches.add(spent(inputs, cost));
        }
        Verdict verdict = Verdict.of(breaches);
        return toCome == null
                ? verdict
                : verdict.except(Unassessed.badData("the actual finish of " + toCome + " lies after the review"));
    }

    private static Breach late(Inputs inputs, TimePosition time) {
        LocalDate forecast = Objects.requireNonNull(time.forecastFinish());
        return Breach.of(
                        Severity.MEDIUM,
                        "The forecast finish of {forecast} lies before {asOf}, and {finish} is recorded")
                .subject(ToleranceAspect.TIME)
                .aspect(ToleranceAspect.TIME)
                .with("forecast", inputs.input(Places.OF_SCOPE.forecastFinish, forecast))
                .with("asOf", inputs.asOfPremise())
                .with("finish", inputs.input(Places.OF_SCOPE.actualFinish, "no finish"));
    }

    private static Breach spent(Inputs inputs, CostPosition cost) {
        Money actual = Objects.requireNonNull(cost.actual());
        Money forecast = Objects.requireNonNull(cost.forecast());
        return Breach.of(Severity.MEDIUM, "{actual} has been spent, more than the {forecast} that is forecast in all")
                .subject(ToleranceAspect.COST)
                .aspect(ToleranceAspect.COST)
                .with("actual", inputs.input(Places.OF_SCOPE.actualCost, actual))
                .with("forecast", inputs.input(Places.OF_SCOPE.forecastCost, forecast));
    }
}
