package dev.pmo.rules.tolerance;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Money;
import dev.pmo.rules.raid.Exposure;
import dev.pmo.rules.rule.Unassessed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Target and forecast of one aspect, brought into the form in which every aspect is judged.
 *
 * @param aspect the aspect
 * @param target the target as it is shown, if there is one: a date or a quantity
 * @param forecast the same for the forecast, or words for a date that cannot be written
 * @param least whether the forecast is shown as the least that it can be
 * @param deviation the forecast less the target, if both are known
 * @param unit the unit of limits other than shares, if known
 * @param base what a share is a share of, if known
 * @param baseWord what the base is called
 * @param problems why there is no deviation; or, where there is one, why it is no more than the least that it can be
 */
record Reading(
        ToleranceAspect aspect,
        @Nullable Object target,
        @Nullable Object forecast,
        boolean least,
        @Nullable Quantity deviation,
        @Nullable String unit,
        @Nullable Quantity base,
        String baseWord,
        List<Unassessed> problems) {

    private static final String BASELINE_COST = "baseline cost";

    static Unassessed notRecorded(Figure figure) {
        return Unassessed.noData("no " + figure.word() + " is recorded");
    }

    static Reading of(CostPosition cost, Function<Figure, Unassessed> absence) {
        List<Unassessed> problems = new ArrayList<>(0);
        Quantity baseline = amount(cost.baseline(), Figure.BASELINE_COST, absence, problems);
        Quantity forecast = amount(cost.forecast(), Figure.FORECAST_COST, absence, problems);
        Quantity deviation = null;
        if (baseline != null && forecast != null) {
            if (baseline.sameUnitAs(forecast)) {
                deviation = forecast.minus(baseline);
            } else {
                problems.add(Unassessed.badData(
                        "the baseline is in " + baseline.unit() + ", the forecast in " + forecast.unit()));
            }
        }
        Quantity known = baseline == null ? forecast : baseline;
        String unit = known == null ? null : known.unit();
        return new Reading(
                ToleranceAspect.COST, baseline, forecast, false, deviation, unit, baseline, BASELINE_COST, problems);
    }

    private static @Nullable Quantity amount(
            @Nullable Money money, Figure figure, Function<Figure, Unassessed> absence, List<Unassessed> problems) {
        if (money == null) {
            problems.add(absence.apply(figure));
            return null;
        }
        return Quantity.of(money);
    }

    static Reading of(TimePosition time, Function<Figure, Unassessed> absence) {
        LocalDate start = time.baselineStart();
        LocalDate finish = time.baselineFinish();
        LocalDate expected = time.actualFinish() == null ? time.forecastFinish() : time.actualFinish();
        List<Unassessed> problems = new ArrayList<>(0);
        if (finish == null) {
            problems.add(absence.apply(Figure.BASELINE_FINISH));
        }
        if (expected == null) {
            problems.add(absence.apply(Figure.FORECAST_FINISH));
        }
        Quantity deviation =
                finish == null || expected == null ? null : Quantity.days(expected.toEpochDay() - finish.toEpochDay());
        Quantity duration =
                start == null || finish == null ? null : Quantity.days(finish.toEpochDay() - start.toEpochDay() + 1);
        return new Reading(
                ToleranceAspect.TIME,
                finish,
                expected,
                false,
                deviation,
                Quantity.DAYS,
                duration,
                "baseline duration",
                problems);
    }

    static Reading of(AspectPosition position) {
        String unit = Copies.text(position.unit());
        List<Unassessed> problems = new ArrayList<>(0);
        Quantity target = quantity(position.target(), "target", unit, problems);
        Quantity forecast = quantity(position.forecast(), "forecast", unit, problems);
        Quantity deviation = target == null || forecast == null ? null : forecast.minus(target);
        return new Reading(position.aspect(), target, forecast, false, deviation, unit, target, "target", problems);
    }

    /**
     * The expected cost of the threats, against none at all; a tolerance is money, or a share of the cost. They are
     * counted in the currency of the tolerance.
     */
    static Reading of(Exposure threats, @Nullable Money baselineCost, List<Tolerance> tolerances) {
        Quantity base = baselineCost == null ? null : Quantity.of(baselineCost);
        Currency currency = currency(threats, baselineCost, tolerances);
        Quantity expected = currency == null
                ? null
                : Quantity.of(threats.findExpected(currency).orElseGet(() -> Money.zero(currency)));
        return new Reading(
                ToleranceAspect.RISK,
                currency == null ? null : Quantity.of(Money.zero(currency)),
                expected,
                false,
                expected,
                currency == null ? null : currency.getCurrencyCode(),
                base,
                BASELINE_COST,
                currency == null
                        ? List.of(Unassessed.noData("no threat has an expected cost"))
                        : leftOut(threats, currency));
    }

    /** What the sum of the threats in one currency leaves out. */
    private static List<Unassessed> leftOut(Exposure threats, Currency counted) {
        List<Unassessed> left = new ArrayList<>(0);
        if (threats.unpriced() > 0) {
            left.add(Unassessed.noData("live threats without an expected cost are left out: " + threats.unpriced()));
        }
        List<Money> others = new ArrayList<>(0);
        for (Money money : threats.expected()) {
            if (!money.currency().equals(counted)) {
                others.add(money);
            }
        }
        if (!others.isEmpty()) {
            left.add(Unassessed.badData("threats in another currency than " + counted + " are left out: " + others));
        }
        return left;
    }

    /** The same where facts have overtaken the forecast, for a reason: what they come to is the least that will be. */
    Reading overtaken(Unassessed reason, Object leastForecast, Quantity leastDeviation) {
        return new Reading(aspect, target, leastForecast, true, leastDeviation, unit, base, baseWord, List.of(reason));
    }

    /** The currency in which threats are counted: that of the tolerance, else of the cost, else of the first sum. */
    static @Nullable Currency currency(Exposure threats, @Nullable Money baselineCost, List<Tolerance> tolerances) {
        for (Tolerance tolerance : tolerances) {
            ToleranceLimit above = tolerance.aspect() == ToleranceAspect.RISK ? tolerance.above() : null;
            if (above != null && above.findMoney().isPresent()) {
                return above.findMoney().get().currency();
            }
        }
        if (baselineCost != null) {
            return baselineCost.currency();
        }
        return threats.expected().isEmpty() ? null : threats.expected().get(0).currency();
    }

    /** Whether a bare number means nothing here: figures of time, of cost, and of risk as a sum of money. */
    boolean needsUnit() {
        return aspect == ToleranceAspect.TIME || baseWord.equals(BASELINE_COST);
    }

    /** The same with a forecast that has moved. Only where there is a deviation, in the unit of which it moves. */
    Reading moved(Quantity change) {
        if (deviation == null) {
            return this;
        }
        Quantity moved = deviation.plus(change);
        Object shown = moved;
        if (target instanceof LocalDate day) {
            shown = shownDay(day.toEpochDay() + moved.amount().longValueExact(), moved);
        } else if (base != null && !(aspect == ToleranceAspect.RISK && needsUnit())) {
            shown = base.plus(moved);
        }
        return new Reading(aspect, target, shown, least, moved, unit, base, baseWord, problems);
    }

    private static Object shownDay(long day, Quantity moved) {
        boolean within = day >= LocalDate.MIN.toEpochDay() && day <= LocalDate.MAX.toEpochDay();
        return within ? LocalDate.ofEpochDay(day) : moved.signed();
    }

    /** The target as text, empty if there is none. */
    String targetText() {
        return Objects.toString(target, "");
    }

    /** The forecast as text, empty if there is none. */
    String forecastText() {
        String text = Objects.toString(forecast, "");
        return least ? AspectStatus.AT_LEAST + text : text;
    }

    /** The target, if it is a day. */
    @Nullable
    LocalDate targetDay() {
        return target instanceof LocalDate day ? day : null;
    }

    /** The forecast, if it is a day. */
    @Nullable
    LocalDate forecastDay() {
        return forecast instanceof LocalDate day ? day : null;
    }

    /** An aspect without figures of its own; a tolerance for risk is a share of the cost. */
    static Reading without(ToleranceAspect aspect, @Nullable Money baselineCost) {
        Quantity base = aspect == ToleranceAspect.RISK && baselineCost != null ? Quantity.of(baselineCost) : null;
        return new Reading(
                aspect,
                null,
                null,
                false,
                null,
                base == null ? null : base.unit(),
                base,
                aspect == ToleranceAspect.RISK ? BASELINE_COST : "target",
                List.of(Unassessed.noData("no target and no forecast are recorded")));
    }

    /** An aspect whose figures contradict each other. */
    static Reading contradictory(ToleranceAspect aspect, int positions) {
        return new Reading(
                aspect,
                null,
                null,
                false,
                null,
                null,
                null,
                "target",
                List.of(Unassessed.badData(positions + " different positions are recorded")));
    }

    private static @Nullable Quantity quantity(
            @Nullable BigDecimal number, String word, String unit, List<Unassessed> problems) {
        if (number == null) {
            problems.add(Unassessed.noData("no " + word + " is recorded"));
            return null;
        }
        return new Quantity(number, unit);
    }
}
