package dev.pmo.rules.tolerance;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.raid.Exposure;
import dev.pmo.rules.raid.RaidExposure;
import dev.pmo.rules.rule.Unassessed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is judged: the figures and tolerances of a scope or stage, where a programme or portfolio without a figure of
 * its own stands with that of its children.
 *
 * @param cost the costs
 * @param time the dates
 * @param aspects the other aspects
 * @param tolerances the tolerances that it sets itself
 * @param standing the tolerances of the policy, in the aspects in which it sets none itself
 * @param below the totals of the children
 * @param fromBelow the figures taken from the children
 * @param exposure what the threats of the scope and all below it come to, if that is known
 * @param at where the figures are in the snapshot, up to the name of the component
 * @param tolerancesAt where the tolerances are in the snapshot
 */
record Judged(
        CostPosition cost,
        TimePosition time,
        List<AspectPosition> aspects,
        List<Tolerance> tolerances,
        List<Tolerance> standing,
        Totals below,
        List<Figure> fromBelow,
        @Nullable RaidExposure exposure,
        String at,
        String tolerancesAt) {

    /** Whether a scope has tolerances to keep: it is approved and has not ended, or its state is not known. */
    static boolean judges(Scope scope) {
        LifecycleState state = scope.profile().state();
        return state == null || state.active();
    }

    static Judged of(Scope scope, Totals below, TolerancePolicy policy) {
        CostPosition cost = scope.position().cost();
        TimePosition time = scope.position().time();
        LocalDate last = time.actualFinish() == null ? time.forecastFinish() : time.actualFinish();
        List<Figure> taken = new ArrayList<>(0);
        Money baseline = cost.baseline() == null
                ? took(taken, Figure.BASELINE_COST, theOnly(Figure.BASELINE_COST, below))
                : cost.baseline();
        Money forecast = cost.forecast() == null
                ? took(taken, Figure.FORECAST_COST, theOnly(Figure.FORECAST_COST, below))
                : cost.forecast();
        LocalDate start = time.baselineStart() == null && time.baselineFinish() == null
                ? took(taken, Figure.BASELINE_START, date(Figure.BASELINE_START, below))
                : time.baselineStart();
        LocalDate finish = time.baselineFinish() == null
                ? took(taken, Figure.BASELINE_FINISH, date(Figure.BASELINE_FINISH, below))
                : time.baselineFinish();
        LocalDate expected =
                last == null ? took(taken, Figure.FORECAST_FINISH, date(Figure.FORECAST_FINISH, below)) : last;
        return new Judged(
                new CostPosition(baseline, forecast, cost.actual()),
                new TimePosition(start, finish, null, expected, null, time.actualFinish()),
                scope.position().aspects(),
                scope.governance().tolerances(),
                TolerancesInForce.standing(scope.governance().tolerances(), policy.standingTolerances()),
                below,
                taken,
                null,
                "position.",
                "governance.tolerances");
    }

    static Judged of(Stage stage) {
        String at = "stages[" + stage.id() + "].";
        return new Judged(
                stage.cost(),
                stage.time(),
                List.of(),
                stage.tolerances(),
                List.of(),
                Totals.none(),
                List.of(),
                null,
                at,
                at + "tolerances");
    }

    /** The same with other costs and dates. */
    Judged with(CostPosition otherCost, TimePosition otherTime) {
        return new Judged(
                otherCost, otherTime, aspects, tolerances, standing, below, fromBelow, exposure, at, tolerancesAt);
    }

    /** The same with what the threats come to, which the aspect of risk is judged by where none is recorded. */
    Judged with(@Nullable RaidExposure known) {
        return new Judged(cost, time, aspects, tolerances, standing, below, fromBelow, known, at, tolerancesAt);
    }

    private static <T> @Nullable T took(List<Figure> taken, Figure figure, @Nullable T value) {
        if (value != null) {
            taken.add(figure);
        }
        return value;
    }

    private static List<Money> costs(Figure figure, Totals below) {
        return figure == Figure.BASELINE_COST ? below.baselineCosts() : below.forecastCosts();
    }

    /** The sum of the children's costs, if each of them has one and they are in one currency. */
    static @Nullable Money theOnly(Figure figure, Totals below) {
        List<Money> costs = costs(figure, below);
        return costs.size() == 1 && below.findMissing(figure).isEmpty() ? costs.get(0) : null;
    }

    /** The outermost date of the children, if each of them has one. */
    private static @Nullable LocalDate date(Figure figure, Totals below) {
        if (below.findMissing(figure).isPresent()) {
            return null;
        }
        return switch (figure) {
            case BASELINE_START -> below.baselineStart();
            case BASELINE_FINISH -> below.baselineFinish();
            default -> below.forecastFinish();
        };
    }

    /** Why neither the scope nor its children have a figure. */
    private Unassessed absence(Figure figure) {
        Unassessed own = Reading.notRecorded(figure);
        if (below.counted() == 0) {
            return own;
        }
        String missing = below.findMissing(figure).map(Totals.Missing::toString).orElse("");
        if (!missing.isEmpty()) {
            return Unassessed.noData(own.reason() + ", nor for " + missing);
        }
        List<Money> costs = costs(figure, below);
        return Unassessed.badData(own.reason()
                + (costs.isEmpty()
                        ? ", and those below add up to more digits than can be held"
                        : ", and those below are in several currencies: " + currencies(costs)));
    }

    private static String currencies(List<Money> costs) {
        return costs.stream().map(money -> money.currency().getCurrencyCode()).collect(Collectors.joining(", "));
    }

    Reading reading(ToleranceAspect aspect) {
        if (aspect == ToleranceAspect.TIME) {
            return Reading.of(time, this::absence);
        }
        if (aspect == ToleranceAspect.COST) {
            return Reading.of(cost, this::absence);
        }
        if (aspect == ToleranceAspect.RISK && exposure != null && riskFromLog()) {
            return Reading.of(exposure.threats(), cost.baseline(), inForce(ToleranceAspect.RISK));
        }
        if (aspects.isEmpty()) {
            return Reading.without(aspect, cost.baseline());
        }
        List<AspectPosition> positions = aspects.stream()
                .filter(position -> position.aspect() == aspect)
                .distinct()
                .toList();
        return switch (positions.size()) {
            case 0 -> Reading.without(aspect, cost.baseline());
            case 1 -> Reading.of(positions.get(0));
            default -> Reading.contradictory(aspect, positions.size());
        };
    }

    /** Whether the aspect of risk is judged by the threats in the log: there are some, and no other figures of risk. */
    boolean riskFromLog() {
        return exposure != null
                && exposure.threats().bands().total() > 0
                && aspects.stream().noneMatch(position -> position.aspect() == ToleranceAspect.RISK);
    }

    /** What the judgement of risk leaves out. */
    List<Unassessed> leftOut() {
        if (exposure == null || !riskFromLog()) {
            return List.of();
        }
        Exposure threats = exposure.threats();
        List<Unassessed> left = new ArrayList<>(0);
        if (threats.unpriced() > 0) {
            left.add(Unassessed.noData(
                    "risk: live threats without an expected cost are left out: " + threats.unpriced()));
        }
        String unit = reading(ToleranceAspect.RISK).unit();
        List<Money> others = threats.expected().stream()
                .filter(money -> !money.currency().getCurrencyCode().equals(unit))
                .toList();
        if (unit != null && !others.isEmpty()) {
            left.add(Unassessed.badData("risk: threats in another currency than " + unit + " are left out: " + others));
        }
        return left;
    }

    /** The aspects that are judged: those required, and those with a tolerance in force or with figures of their own. */
    List<AspectStatus> statuses(List<ToleranceAspect> required, Ratio amberShare) {
        List<AspectStatus> statuses = new ArrayList<>(2);
        for (ToleranceAspect aspect : ToleranceAspect.values()) {
            boolean recorded = hasOwnFigures(aspect) || (aspect == ToleranceAspect.RISK && riskFromLog());
            boolean wanted = required.contains(aspect) || hasTolerance(aspect);
            if (recorded || (wanted && aspect != ToleranceAspect.RISK)) {
                AspectStatus status = ToleranceCheck.status(reading(aspect), inForce(aspect), amberShare);
                statuses.add(hasStanding(aspect) ? status.asStanding() : status);
            }
        }
        return statuses;
    }

    boolean hasTolerance(ToleranceAspect aspect) {
        return has(aspect, inForce(aspect));
    }

    private static boolean has(ToleranceAspect aspect, List<Tolerance> tolerances) {
        for (Tolerance tolerance : tolerances) {
            if (tolerance.aspect() == aspect) {
                return true;
            }
        }
        return false;
    }

    /** The limit in an aspect on one side, if exactly one tolerance is in force. */
    @Nullable
    ToleranceLimit limit(ToleranceAspect aspect, ToleranceSide side) {
        Tolerance only = ToleranceCheck.theOnly(aspect, inForce(aspect), new ArrayList<>(1));
        return only == null ? null : ToleranceCheck.limitOn(side, only);
    }

    /** How far a forecast may lie from its target on one side, if that can be said. */
    @Nullable
    Quantity permitted(ToleranceAspect aspect, ToleranceSide side) {
        ToleranceLimit limit = limit(aspect, side);
        return limit == null
                ? null
                : ToleranceCheck.resolved(limit, reading(aspect)).amount();
    }

    /** The tolerances to look for an aspect in: a standing one is there only where none is set. */
    List<Tolerance> inForce(ToleranceAspect aspect) {
        return hasStanding(aspect) ? standing : tolerances;
    }

    private boolean hasStanding(ToleranceAspect aspect) {
        return has(aspect, standing);
    }

    private boolean hasOwnFigures(ToleranceAspect aspect) {
        return switch (aspect) {
            case TIME ->
                own(Figure.BASELINE_FINISH, time.baselineFinish())
                        || own(Figure.FORECAST_FINISH, time.forecastFinish());
            case COST -> own(Figure.BASELINE_COST, cost.baseline()) || own(Figure.FORECAST_COST, cost.forecast());
            default -> !aspects.isEmpty() && aspects.stream().anyMatch(position -> position.aspect() == aspect);
        };
    }

    private boolean own(Figure figure, @Nullable Object value) {
        return value != null && !fromBelow.contains(figure);
    }

    /** The tolerances as amounts. */
    List<ToleranceBands.Band> bands() {
        List<ToleranceBands.Band> bands = new ArrayList<>(4);
        for (ToleranceAspect aspect : ToleranceAspect.values()) {
            Tolerance tolerance =
                    hasTolerance(aspect) ? ToleranceCheck.theOnly(aspect, inForce(aspect), new ArrayList<>(1)) : null;
            if (tolerance == null) {
                continue;
            }
            Reading reading = reading(aspect);
            for (ToleranceSide side : ToleranceSide.values()) {
                ToleranceLimit limit = ToleranceCheck.limitOn(side, tolerance);
                if (limit != null) {
                    bands.add(band(reading, side, limit, hasStanding(aspect)));
                }
            }
        }
        return bands;
    }

    private static ToleranceBands.Band band(
            Reading reading, ToleranceSide side, ToleranceLimit limit, boolean standing) {
        ToleranceCheck.Resolved resolved = ToleranceCheck.resolved(limit, reading);
        Unassessed problem = resolved.problem();
        return new ToleranceBands.Band(
                reading.aspect(),
                side,
                limit.toString(),
                resolved.amount(),
                problem == null ? null : problem.reason(),
                standing);
    }
}
