package dev.pmo.rules.tolerance;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Sums up costs by currency and takes the outermost dates, remembering who lacks which figure. */
final class Aggregation {

    private static final int MAXIMUM_DIGITS = 60;
    private static final String NOT_STATED = "not stated";

    private final Map<String, BigDecimal> baselineCosts = new TreeMap<>();
    private final Map<String, BigDecimal> forecastCosts = new TreeMap<>();
    private final EnumMap<Figure, Totals.Missing> missing = new EnumMap<>(Figure.class);
    private @Nullable EnumMap<Figure, Totals.Missing> overtaken;
    private final Set<String> prices = new TreeSet<>();
    private @Nullable LocalDate baselineStart;
    private @Nullable LocalDate baselineFinish;
    private @Nullable LocalDate forecastFinish;
    private int counted;

    private Aggregation() {}

    /** The totals of the children, from what each of them stands for, and of children of which nothing is known. */
    static Totals below(List<Totals> standings, List<ScopeRef> unknown) {
        if (standings.isEmpty() && unknown.isEmpty()) {
            return Totals.none();
        }
        Aggregation sum = new Aggregation();
        standings.forEach(sum::add);
        sum.counted += unknown.size();
        for (ScopeRef ref : unknown) {
            for (Figure figure : Figure.values()) {
                lack(new Totals.Missing(figure, ref, 1), sum.missing);
            }
        }
        return sum.totals();
    }

    /**
     * What a scope stands for: its own figure where it has one, else that of its children. What has ended, or has spent
     * more than was forecast, costs what was spent.
     */
    static Totals standing(Scope scope, Totals below, LocalDate asOf) {
        if (scope.profile().state() == LifecycleState.PROPOSED) {
            return Totals.none();
        }
        boolean ended = !scope.profile().mayBeActive();
        CostPosition cost = scope.position().cost();
        TimePosition time = scope.position().time().asOf(asOf);
        boolean spent = cost.actual() != null && (ended || Overtaken.overtaken(cost));
        Money expected = spent ? cost.actual() : cost.forecast();
        LocalDate last = time.actualFinish() == null ? time.forecastFinish() : time.actualFinish();
        List<Totals.Missing> missing = new ArrayList<>(0);
        inheritMissing(Figure.BASELINE_COST, cost.baseline(), scope, below, missing);
        inheritMissing(Figure.FORECAST_COST, expected, scope, below, missing);
        inheritMissing(Figure.BASELINE_START, time.baselineStart(), scope, below, missing);
        inheritMissing(Figure.BASELINE_FINISH, time.baselineFinish(), scope, below, missing);
        inheritMissing(Figure.FORECAST_FINISH, last, scope, below, missing);
        return new Totals(
                cost.baseline() == null ? below.baselineCosts() : List.of(cost.baseline()),
                expected == null ? below.forecastCosts() : List.of(expected),
                time.baselineStart() == null ? below.baselineStart() : time.baselineStart(),
                time.baselineFinish() == null ? below.baselineFinish() : time.baselineFinish(),
                last == null ? below.forecastFinish() : last,
                missing,
                1,
                overtaken(scope, below, asOf),
                prices(scope, cost.baseline(), expected, below));
    }

    /** Those of its own amounts, and those of its children where it lends from them. */
    private static List<String> prices(Scope scope, @Nullable Money baseline, @Nullable Money expected, Totals below) {
        boolean own = baseline != null || expected != null;
        boolean lent = baseline == null || expected == null;
        if (!own) {
            return below.prices();
        }
        Set<String> prices = new TreeSet<>(lent ? below.prices() : List.of());
        prices.add(Objects.requireNonNullElse(scope.position().priceBase(), NOT_STATED));
        return List.copyOf(prices);
    }

    private static List<Totals.Missing> overtaken(Scope scope, Totals below, LocalDate asOf) {
        CostPosition cost = scope.position().cost();
        TimePosition time = scope.position().time().asOf(asOf);
        boolean spent = Overtaken.overtaken(cost) && !scope.profile().ended();
        boolean passed = Overtaken.goesOn(scope) && Overtaken.overtaken(time, asOf);
        if (!spent && !passed && below.overtaken().isEmpty()) {
            return List.of();
        }
        List<Totals.Missing> overtaken = new ArrayList<>(2);
        if (spent) {
            overtaken.add(new Totals.Missing(Figure.FORECAST_COST, scope.ref(), 1));
        } else if (cost.forecast() == null
                && !(cost.actual() != null && scope.profile().ended())) {
            below.findOvertaken(Figure.FORECAST_COST).ifPresent(overtaken::add);
        }
        if (passed) {
            overtaken.add(new Totals.Missing(Figure.FORECAST_FINISH, scope.ref(), 1));
        } else if (time.actualFinish() == null && time.forecastFinish() == null) {
            below.findOvertaken(Figure.FORECAST_FINISH).ifPresent(overtaken::add);
        }
        return overtaken;
    }

    private static void inheritMissing(
            Figure figure, @Nullable Object own, Scope scope, Totals below, List<Totals.Missing> missing) {
        if (own == null && below.counted() == 0) {
            missing.add(new Totals.Missing(figure, scope.ref(), 1));
        } else if (own == null) {
            below.findMissing(figure).ifPresent(missing::add);
        }
    }

    private void add(Totals standing) {
        counted += standing.counted();
        standing.missing().forEach(entry -> lack(entry, missing));
        if (!standing.overtaken().isEmpty()) {
            EnumMap<Figure, Totals.Missing> all = overtaken == null ? new EnumMap<>(Figure.class) : overtaken;
            standing.overtaken().forEach(entry -> lack(entry, all));
            overtaken = all;
        }
        standing.baselineCosts().forEach(money -> addCost(Figure.BASELINE_COST, money));
        standing.forecastCosts().forEach(money -> addCost(Figure.FORECAST_COST, money));
        prices.addAll(standing.prices());
        baselineStart = Dates.earlier(baselineStart, standing.baselineStart());
        baselineFinish = Dates.later(baselineFinish, standing.baselineFinish());
        forecastFinish = Dates.later(forecastFinish, standing.forecastFinish());
    }

    private static void lack(Totals.Missing entry, EnumMap<Figure, Totals.Missing> all) {
        all.merge(
                entry.figure(),
                entry,
                (known, more) -> new Totals.Missing(known.figure(), known.first(), known.count() + more.count()));
    }

    private void addCost(Figure figure, Money money) {
        Map<String, BigDecimal> sums = figure == Figure.BASELINE_COST ? baselineCosts : forecastCosts;
        sums.merge(money.currency().getCurrencyCode(), money.amount(), BigDecimal::add);
    }

    private Totals totals() {
        return new Totals(
                money(baselineCosts),
                money(forecastCosts),
                baselineStart,
                baselineFinish,
                forecastFinish,
                new ArrayList<>(missing.values()),
                counted,
                overtaken == null ? List.of() : new ArrayList<>(overtaken.values()),
                new ArrayList<>(prices));
    }

    /** The sums as money; none at all if one of them has more digits than money can hold. */
    private static List<Money> money(Map<String, BigDecimal> sums) {
        List<Money> all = new ArrayList<>(sums.size());
        for (Map.Entry<String, BigDecimal> sum : sums.entrySet()) {
            if ((long) sum.getValue().precision() - sum.getValue().scale() > MAXIMUM_DIGITS) {
                return List.of();
            }
            all.add(Money.of(Currency.getInstance(sum.getKey()), sum.getValue()));
        }
        return all;
    }
}
