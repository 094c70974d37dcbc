package dev.pmo.rules.tolerance;

import dev.pmo.core.value.Money;
import dev.pmo.rules.rule.Unassessed;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the children of a level lend it where it has no figure of its own.
 *
 * @param totals what they come to
 * @param taken the figures that were taken from them
 */
record FiguresBelow(Totals totals, List<Figure> taken) {

    private static final FiguresBelow NONE = new FiguresBelow(Totals.none(), List.of());

    static FiguresBelow none() {
        return NONE;
    }

    /** Those of children, of which none is taken yet. */
    static FiguresBelow of(Totals totals) {
        return totals.counted() == 0 ? NONE : new FiguresBelow(totals, List.of());
    }

    boolean lend(Figure figure) {
        return taken.contains(figure);
    }

    /** The last day of the children; where one of them goes on after its own, none that has passed. */
    @Nullable
    LocalDate lastDay(@Nullable LocalDate asOf) {
        LocalDate last = totals.date(Figure.FORECAST_FINISH);
        return last != null
                        && asOf != null
                        && last.isBefore(asOf)
                        && totals.findOvertaken(Figure.FORECAST_FINISH).isPresent()
                ? asOf
                : last;
    }

    /** Why neither the level nor its children have a figure. */
    Unassessed absence(Figure figure) {
        Unassessed own = Reading.notRecorded(figure);
        if (totals.counted() == 0) {
            return own;
        }
        String missing =
                totals.findMissing(figure).map(Totals.Missing::toString).orElse("");
        if (!missing.isEmpty()) {
            return Unassessed.noData(own.reason() + ", nor for " + missing);
        }
        List<Money> costs = totals.costs(figure);
        return Unassessed.badData(own.reason() + ", and those below " + whyNoSum(costs));
    }

    private String whyNoSum(List<Money> costs) {
        if (costs.isEmpty()) {
            return "add up to more digits than can be held";
        }
        return costs.size() == 1 && totals.mixedPrices()
                ? "are in different prices: " + String.join(", ", totals.prices())
                : "are in several currencies: " + currencies(costs);
    }

    private static String currencies(List<Money> costs) {
        return costs.stream().map(money -> money.currency().getCurrencyCode()).collect(Collectors.joining(", "));
    }

    /** Why a forecast of the children is no more than the least that will be; nothing if it is more, or not taken. */
    @Nullable
    Unassessed overtaken(Figure forecast) {
        Totals.Missing overtaken =
                lend(forecast) ? totals.findOvertaken(forecast).orElse(null) : null;
        if (overtaken == null) {
            return null;
        }
        return forecast == Figure.FORECAST_COST
                ? Unassessed.badData("more has been spent than is forecast by " + overtaken)
                : Overtaken.passed(overtaken);
    }
}
