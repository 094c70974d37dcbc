package dev.pmo.rules.tolerance;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.raid.RaidFacts;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.rule.Fact;
import dev.pmo.rules.rule.Inputs;
import dev.pmo.rules.rule.Premise;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The premises of what is judged: the fields, or the totals from below, that each figure comes from. */
final class Evidence {

    private final Inputs inputs;
    private final Judged judged;
    private final @Nullable Fact<ToleranceAggregate> aggregate;

    /** One premise for each figure from below: it rests on every child, so it is worth sharing. */
    private @Nullable EnumMap<Figure, Premise> totals;

    Evidence(Inputs inputs, Judged judged, @Nullable Fact<ToleranceAggregate> aggregate) {
        this.inputs = inputs;
        this.judged = judged;
        this.aggregate = aggregate;
    }

    /** The costs and dates that a scope itself has. */
    static List<Premise> ownFigures(Inputs inputs) {
        CostPosition cost = inputs.scope().position().cost();
        TimePosition time = inputs.scope().position().time();
        Places places = Places.OF_SCOPE;
        List<Premise> all = new ArrayList<>();
        add(inputs, all, places.baselineCost, cost.baseline());
        add(inputs, all, places.forecastCost, cost.forecast());
        add(inputs, all, places.actualCost, cost.actual());
        add(inputs, all, places.baselineStart, time.baselineStart());
        add(inputs, all, places.baselineFinish, time.baselineFinish());
        add(inputs, all, places.forecastFinish, time.forecastFinish());
        add(inputs, all, places.actualFinish, time.actualFinish());
        return all;
    }

    /** Everything that the status in some aspects follows from. */
    List<Premise> of(List<AspectStatus> statuses) {
        List<Premise> all = new ArrayList<>();
        for (AspectStatus status : statuses) {
            if (!status.target().isEmpty()) {
                all.add(target(status));
            }
            if (!status.forecast().isEmpty()) {
                all.add(forecast(status));
            }
            addLimits(status.aspect(), all);
        }
        return all;
    }

    Premise target(AspectStatus status) {
        Places places = judged.places();
        return switch (status.aspect()) {
            case TIME -> figure(Figure.BASELINE_FINISH, places.baselineFinish, status.target());
            case COST -> figure(Figure.BASELINE_COST, places.baselineCost, status.target());
            case RISK -> judged.riskFromLog() ? noThreats(status) : aspect(status, "target", status.target());
            default -> aspect(status, "target", status.target());
        };
    }

    Premise forecast(AspectStatus status) {
        Places places = judged.places();
        if (judged.least(status.aspect())) {
            return least(status, places);
        }
        return switch (status.aspect()) {
            case TIME ->
                figure(
                        Figure.FORECAST_FINISH,
                        judged.time().actualFinish() == null ? places.forecastFinish : places.actualFinish,
                        status.forecast());
            case COST -> figure(Figure.FORECAST_COST, places.forecastCost, status.forecast());
            case RISK ->
                judged.riskFromLog()
                        ? inputs.findFact(RaidFacts.EXPOSURE).orElseThrow().part("threats", status.forecast())
                        : aspect(status, "forecast", status.forecast());
            default -> aspect(status, "forecast", status.forecast());
        };
    }

    /** The least that will be: what has come about, beyond what is forecast. */
    private Premise least(AspectStatus status, Places places) {
        List<Premise> because = new ArrayList<>(2);
        if (status.aspect() == ToleranceAspect.TIME) {
            boolean below = judged.below().lend(Figure.FORECAST_FINISH);
            LocalDate forecast = below
                    ? judged.below().totals().forecastFinish()
                    : judged.time().forecastFinish();
            because.add(figure(Figure.FORECAST_FINISH, places.forecastFinish, Objects.requireNonNull(forecast)));
            because.add(inputs.asOfPremise());
        } else {
            Money forecast = Objects.requireNonNull(judged.cost().forecast());
            because.add(figure(Figure.FORECAST_COST, places.forecastCost, forecast));
            if (Overtaken.overtaken(judged.cost())) {
                because.add(inputs.input(
                        places.actualCost, Objects.requireNonNull(judged.cost().actual())));
            }
        }
        return Premise.derived(
                ProofKind.FACT,
                ToleranceFacts.STATUS.name() + "." + status.aspect() + ".least",
                status.forecast(),
                inputs.scope().ref(),
                because);
    }

    private Premise aspect(AspectStatus status, String component, Object value) {
        return inputs.input(judged.places().aspects + "[" + status.aspect() + "]." + component, value);
    }

    /** The exposure of which a tolerance for risk counts: none. */
    private Premise noThreats(AspectStatus status) {
        return Premise.derived(
                ProofKind.FACT,
                ToleranceFacts.STATUS.name() + ".RISK.target",
                status.target(),
                inputs.scope().ref(),
                limits(ToleranceAspect.RISK));
    }

    private Premise figure(Figure figure, String path, Object value) {
        if (aggregate == null || !judged.below().lend(figure)) {
            return inputs.input(path, value);
        }
        if (totals == null) {
            totals = new EnumMap<>(Figure.class);
        }
        return totals.computeIfAbsent(figure, key -> aggregate.part("below." + key.component(), value));
    }

    /** The limits in an aspect with their origin, and the first day that a share of the duration counts from. */
    List<Premise> limits(ToleranceAspect aspect) {
        List<Premise> all = new ArrayList<>();
        addLimits(aspect, all);
        return all;
    }

    /** Adds {@link #limits} to a list. */
    void addLimits(ToleranceAspect aspect, List<Premise> all) {
        int before = all.size();
        for (Tolerance tolerance : judged.tolerances().own()) {
            if (tolerance.aspect() == aspect) {
                Places.OfTolerance places = judged.places().tolerance(aspect);
                add(inputs, all, places.above(), tolerance.above());
                add(inputs, all, places.below(), tolerance.below());
                add(inputs, all, places.setBy(), tolerance.setBy());
                add(inputs, all, places.setIn(), tolerance.setIn());
                add(inputs, all, places.setOn(), tolerance.setOn());
            }
        }
        for (Tolerance standing : judged.tolerances().standing()) {
            if (standing.aspect() == aspect) {
                all.add(inputs.threshold(
                        inputs.policy(TolerancePolicy.TYPE),
                        "standingTolerances",
                        Wording.of(aspect) + " " + ToleranceCheck.limits(standing)));
            }
        }
        Object start = judged.time().baselineStart();
        if (aspect == ToleranceAspect.TIME && start != null && all.size() > before) {
            all.add(figure(Figure.BASELINE_START, judged.places().baselineStart, start));
        }
        Object cost = judged.cost().baseline();
        if (aspect == ToleranceAspect.RISK && cost != null && sharesOfCost()) {
            all.add(figure(Figure.BASELINE_COST, judged.places().baselineCost, cost));
        }
    }

    private boolean sharesOfCost() {
        ToleranceLimit above = judged.riskFromLog() ? judged.limit(ToleranceAspect.RISK, ToleranceSide.ABOVE) : null;
        return above != null && above.unit() == ToleranceLimit.Unit.SHARE;
    }

    private static void add(Inputs inputs, List<Premise> all, String path, @Nullable Object value) {
        if (value != null) {
            all.add(inputs.input(path, value));
        }
    }

    /** The deviation as a premise that follows from target and forecast. */
    Premise deviation(Fact<?> fact, String prefix, AspectStatus status) {
        return fact.part(
                prefix + status.aspect() + ".deviation", status.deviation(), List.of(target(status), forecast(status)));
    }

    /** The limit as a premise that shows where it was set. */
    Premise limit(Fact<?> fact, String prefix, AspectStatus status) {
        return fact.part(prefix + status.aspect() + ".limit", status.limit(), limits(status.aspect()));
    }
}
