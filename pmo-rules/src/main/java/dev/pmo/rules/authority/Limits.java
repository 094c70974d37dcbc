package dev.pmo.rules.authority;

import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is to be decided against the limits of an authority; a limit itself is still within them. */
final class Limits {

    private Limits() {}

    /** Each reason for which an authority may not decide; none if it may. */
    static List<TooLow> tooLow(Rung rung, DecisionKind kind, Magnitude magnitude) {
        if (!rung.decides(kind)) {
            return List.of(new TooLow(rung.name(), LimitSort.KIND, kinds(rung), words(kind)));
        }
        List<TooLow> reasons = new ArrayList<>();
        severity(rung, magnitude, reasons);
        days(rung, magnitude, reasons);
        if (kind == DecisionKind.RISK_ACCEPTANCE) {
            appetite(rung, magnitude, reasons);
        } else {
            money(rung, LimitSort.COST, rung.costUpTo(), magnitude.cost(), reasons);
        }
        if (kind == DecisionKind.CHANGE) {
            money(rung, LimitSort.CHANGE_BUDGET, rung.changeBudgetUpTo(), magnitude.changeBudget(), reasons);
        }
        return reasons;
    }

    private static void severity(Rung rung, Magnitude magnitude, List<TooLow> reasons) {
        var limit = rung.severityUpTo();
        var asked = magnitude.severity();
        if (limit != null && asked != null && asked.compareTo(limit) > 0) {
            reasons.add(new TooLow(rung.name(), LimitSort.SEVERITY, words(limit), words(asked)));
        }
    }

    private static void days(Rung rung, Magnitude magnitude, List<TooLow> reasons) {
        Integer limit = rung.daysUpTo();
        Integer asked = magnitude.days();
        if (limit != null && asked != null && Math.abs(asked.longValue()) > limit) {
            reasons.add(new TooLow(rung.name(), LimitSort.DAYS, limit.toString(), asked.toString()));
        }
    }

    private static void appetite(Rung rung, Magnitude magnitude, List<TooLow> reasons) {
        AppetiteLimit limit = rung.findAppetite(magnitude.category()).orElse(null);
        if (limit == null) {
            return;
        }
        RiskBand band = magnitude.band();
        if (band != null && band.compareTo(limit.upTo()) > 0) {
            reasons.add(new TooLow(rung.name(), LimitSort.APPETITE, words(limit.upTo()), words(band)));
        }
        money(rung, LimitSort.EXPECTED_COST, limit.expectedCost(), magnitude.cost(), reasons);
    }

    private static void money(
            Rung rung, LimitSort sort, @Nullable Money limit, @Nullable Money asked, List<TooLow> reasons) {
        if (limit == null || asked == null) {
            return;
        }
        if (!limit.sameCurrencyAs(asked) || asked.abs().compareTo(limit) > 0) {
            reasons.add(new TooLow(rung.name(), sort, limit.toString(), asked.toString()));
        }
    }

    private static String kinds(Rung rung) {
        return rung.decides().isEmpty()
                ? "nothing"
                : rung.decides().stream().map(Limits::words).collect(Collectors.joining(", "));
    }

    static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
