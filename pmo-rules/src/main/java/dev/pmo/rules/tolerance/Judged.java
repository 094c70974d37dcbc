package dev.pmo.rules.tolerance;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.raid.RaidExposure;
import dev.pmo.rules.rule.Unassessed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is judged: the figures and tolerances of a scope or stage, where a programme or portfolio without a figure of
 * its own stands with that of its children.
 *
 * @param cost the costs
 * @param time the dates
 * @param aspects the other aspects
 * @param tolerances the tolerances that it has to keep
 * @param below what the children lend
 * @param exposure what the threats of the scope and all below it come to, if that is known
 * @param places where the figures and tolerances are in the snapshot
 * @param asOf the day on which it is judged; {@code null} if it is not asked whether a forecast finish has passed
 */
record Judged(
        CostPosition cost,
        TimePosition time,
        List<AspectPosition> aspects,
        TolerancesInForce tolerances,
        FiguresBelow below,
        @Nullable RaidExposure exposure,
        Places places,
        @Nullable LocalDate asOf) {

    static Judged of(
            Scope scope,
            Totals below,
            TolerancePolicy policy,
            @Nullable RaidExposure exposure,
            @Nullable LocalDate asOf) {
        Judged own = new Judged(
                scope.position().cost(),
                withLastDay(known(scope.position().time(), asOf)),
                scope.position().aspects(),
                TolerancesInForce.of(scope.governance().tolerances(), policy.standingTolerances()),
                FiguresBelow.of(below),
                exposure,
                Places.OF_SCOPE,
                Overtaken.goesOn(scope) ? asOf : null);
        return below.counted() == 0 ? own : own.completed(asOf);
    }

    /** A stage goes on where its project does. */
    static Judged of(Scope project, Stage stage, LocalDate asOf) {
        return of(stage, stage.time().asOf(asOf), Overtaken.goesOn(project) ? asOf : null);
    }

    /** What was agreed for a stage, where nothing hangs on the day. */
    static Judged of(Stage stage) {
        return of(stage, stage.time(), null);
    }

    private static Judged of(Stage stage, TimePosition time, @Nullable LocalDate asOf) {
        return new Judged(
                stage.cost(),
                time,
                List.of(),
                TolerancesInForce.of(stage.tolerances(), List.of()),
                FiguresBelow.none(),
                null,
                Places.of(stage.id()),
                asOf);
    }

    /** An actual date that is still to come proves nothing. */
    private static TimePosition known(TimePosition time, @Nullable LocalDate asOf) {
        return asOf == null ? time : time.asOf(asOf);
    }

    /** What has finished is judged by the day on which it did. */
    private static TimePosition withLastDay(TimePosition time) {
        return time.actualFinish() == null
                ? time
                : finishing(time, time.baselineStart(), time.baselineFinish(), time.actualFinish());
    }

    /** The same with other costs and dates. */
    Judged with(CostPosition otherCost, TimePosition otherTime) {
        return new Judged(otherCost, otherTime, aspects, tolerances, below, exposure, places, asOf);
    }

    /**
     * The same with the figures of the children where the scope has none of its own. A forecast that facts have overtaken
     * at one of them is no more than the least that will be: {@link #least}.
     */
    private Judged completed(@Nullable LocalDate day) {
        List<Figure> taken = new ArrayList<>(0);
        Totals all = below.totals();
        Money baseline = or(cost.baseline(), Figure.BASELINE_COST, all.onlyCost(Figure.BASELINE_COST), taken);
        Money forecast = or(cost.forecast(), Figure.FORECAST_COST, all.onlyCost(Figure.FORECAST_COST), taken);
        LocalDate first = time.baselineFinish() == null ? all.date(Figure.BASELINE_START) : null;
        LocalDate start = or(time.baselineStart(), Figure.BASELINE_START, first, taken);
        LocalDate finish = or(time.baselineFinish(), Figure.BASELINE_FINISH, all.date(Figure.BASELINE_FINISH), taken);
        LocalDate last = or(time.forecastFinish(), Figure.FORECAST_FINISH, below.lastDay(day), taken);
        return taken.isEmpty()
                ? this
                : new Judged(
                        new CostPosition(baseline, forecast, cost.actual()),
                        finishing(time, start, finish, last),
                        aspects,
                        tolerances,
                        new FiguresBelow(all, taken),
                        exposure,
                        places,
                        asOf);
    }

    /** The same with what the children come to where its own forecast is lower or earlier; nothing if none is. */
    @Nullable
    Judged withPartsLeftOut() {
        Money own = cost.forecast();
        Money parts = own == null ? null : below.totals().cost(Figure.FORECAST_COST, own);
        boolean cheaper = own != null && parts != null && own.compareTo(parts) < 0;
        LocalDate finish = time.forecastFinish();
        LocalDate last = below.totals().forecastFinish();
        boolean earlier = time.actualFinish() == null && finish != null && last != null && finish.isBefore(last);
        return !cheaper && !earlier
                ? null
                : with(
                        cheaper ? new CostPosition(cost.baseline(), parts, cost.actual()) : cost,
                        earlier ? finishing(time, time.baselineStart(), time.baselineFinish(), last) : time);
    }

    private static <T> @Nullable T or(@Nullable T own, Figure figure, @Nullable T fromBelow, List<Figure> taken) {
        if (own == null && fromBelow != null) {
            taken.add(figure);
        }
        return own == null ? fromBelow : own;
    }

    private static TimePosition finishing(
            TimePosition time, @Nullable LocalDate start, @Nullable LocalDate finish, @Nullable LocalDate last) {
        return new TimePosition(start, finish, time.forecastStart(), last, time.actualStart(), time.actualFinish());
    }

    Reading reading(ToleranceAspect aspect) {
        if (aspect == ToleranceAspect.TIME) {
            return ofTime();
        }
        if (aspect == ToleranceAspect.COST) {
            return ofCost();
        }
        if (aspect == ToleranceAspect.RISK && exposure != null && riskFromLog()) {
            return Reading.of(exposure.threats(), cost.baseline(), tolerances.of(ToleranceAspect.RISK));
        }
        if (!hasPosition(aspect)) {
            return Reading.without(aspect, cost.baseline());
        }
        List<AspectPosition> positions = aspects.stream()
                .filter(position -> position.aspect() == aspect)
                .distinct()
                .toList();
        return positions.size() == 1 ? Reading.of(positions.get(0)) : Reading.contradictory(aspect, positions.size());
    }

    private Reading ofTime() {
        Reading reading = Reading.of(time, below::absence);
        Unassessed overtaken = Overtaken.by(time, asOf);
        LocalDate target = time.baselineFinish();
        if (target == null) {
            return reading;
        }
        if (overtaken != null && asOf != null) {
            return reading.overtaken(overtaken, asOf, days(target, asOf));
        }
        LocalDate last = time.forecastFinish();
        Unassessed passed = below.overtaken(Figure.FORECAST_FINISH);
        return last == null || passed == null ? reading : reading.overtaken(passed, last, days(target, last));
    }

    private static Quantity days(LocalDate target, LocalDate forecast) {
        return Quantity.days(forecast.toEpochDay() - target.toEpochDay());
    }

    private Reading ofCost() {
        Reading reading = Reading.of(cost, below::absence);
        Unassessed overtaken = Overtaken.by(cost);
        Money target = cost.baseline();
        Money spent = cost.actual();
        Money forecast = cost.forecast();
        if (reading.deviation() == null || target == null || forecast == null) {
            return reading;
        }
        if (overtaken != null && spent != null) {
            return reading.overtaken(overtaken, spent, Quantity.of(spent.minus(target)));
        }
        Unassessed passed = below.overtaken(Figure.FORECAST_COST);
        return passed == null ? reading : reading.overtaken(passed, forecast, Quantity.of(forecast.minus(target)));
    }

    /** Whether the forecast of an aspect is no more than the least that will be, since facts have overtaken it. */
    boolean least(ToleranceAspect aspect) {
        return switch (aspect) {
            case TIME ->
                ((asOf != null && Overtaken.overtaken(time, asOf)) || below.overtaken(Figure.FORECAST_FINISH) != null)
                        && ofTime().least();
            case COST ->
                (Overtaken.overtaken(cost) || below.overtaken(Figure.FORECAST_COST) != null) && ofCost().least();
            default -> false;
        };
    }

    private boolean hasPosition(ToleranceAspect aspect) {
        for (AspectPosition position : aspects) {
            if (position.aspect() == aspect) {
                return true;
            }
        }
        return false;
    }

    /** Whether the aspect of risk is judged by the threats in the log: there are some, and no other figures of risk. */
    boolean riskFromLog() {
        return exposure != null && exposure.threats().bands().total() > 0 && !hasPosition(ToleranceAspect.RISK);
    }

    /** What the sum of the threats leaves out, where risk is judged by it. */
    List<Unassessed> leftOut() {
        if (!riskFromLog()) {
            return List.of();
        }
        Reading reading = reading(ToleranceAspect.RISK);
        return reading.deviation() == null ? List.of() : reading.problems();
    }

    /**
     * The aspects that are judged: those required, and those with a tolerance in force or with figures of their own.
     * Where there is neither a threat nor a figure of risk, a tolerance for risk has nothing to be judged.
     */
    List<AspectStatus> statuses(List<ToleranceAspect> required, Ratio amberShare) {
        List<AspectStatus> statuses = new ArrayList<>(3);
        for (ToleranceAspect aspect : ToleranceAspect.values()) {
            boolean recorded = hasOwnFigures(aspect) || (aspect == ToleranceAspect.RISK && riskFromLog());
            boolean set = tolerances.has(aspect);
            boolean wanted = aspect == ToleranceAspect.RISK
                    ? required.contains(aspect) && !set
                    : set || required.contains(aspect);
            if (recorded || wanted) {
                AspectStatus status = status(aspect, amberShare);
                statuses.add(tolerances.isStanding(aspect) ? status.asStanding() : status);
            }
        }
        return statuses;
    }

    /** The status in one aspect, whoever set the tolerance. */
    AspectStatus status(ToleranceAspect aspect, Ratio amberShare) {
        return ToleranceCheck.status(reading(aspect), tolerances.of(aspect), amberShare);
    }

    /** The limit in an aspect on one side, if exactly one tolerance is in force. */
    @Nullable
    ToleranceLimit limit(ToleranceAspect aspect, ToleranceSide side) {
        Tolerance only = tolerances.only(aspect);
        return only == null ? null : ToleranceCheck.limitOn(side, only);
    }

    /** How far a forecast may lie from its target on one side, if that can be said. */
    @Nullable
    Quantity permitted(ToleranceAspect aspect, ToleranceSide side) {
        ToleranceLimit limit = limit(aspect, side);
        return limit == null ? null : ResolvedLimit.of(limit, reading(aspect)).amount();
    }

    private boolean hasOwnFigures(ToleranceAspect aspect) {
        return switch (aspect) {
            case TIME ->
                own(Figure.BASELINE_FINISH, time.baselineFinish())
                        || own(Figure.FORECAST_FINISH, time.forecastFinish());
            case COST -> own(Figure.BASELINE_COST, cost.baseline()) || own(Figure.FORECAST_COST, cost.forecast());
            default -> hasPosition(aspect);
        };
    }

    private boolean own(Figure figure, @Nullable Object value) {
        return value != null && !below.lend(figure);
    }
}
