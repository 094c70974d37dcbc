package dev.pmo.rules.authority;

import dev.pmo.core.value.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is to be decided against the limits of an authority; a limit itself is still within them. */
final class Limits {

    private Limits() {}

    /** Whether an authority may decide. */
    static boolean mayDecide(Rung rung, DecisionKind kind, Magnitude asked) {
        if (!rung.decides(kind)
                || above(asked.severity(), rung.severityUpTo())
                || longer(asked.days(), rung.daysUpTo())) {
            return false;
        }
        if (kind == DecisionKind.CHANGE && dearer(asked.changeBudget(), rung.changeBudgetUpTo())) {
            return false;
        }
        if (kind != DecisionKind.RISK_ACCEPTANCE) {
            return !dearer(asked.cost(), rung.costUpTo())
                    && (kind != DecisionKind.CHANGE || !dearer(asked.changeBudget(), rung.changeBudgetUpTo()));
        }
        AppetiteLimit limit = rung.findAppetite(asked.category()).orElse(null);
        return limit == null || !(above(asked.band(), limit.upTo()) || dearer(asked.cost(), limit.expectedCost()));
    }

    /** Each reason for which an authority may not decide; none if it may. */
    static List<TooLow> tooLow(Rung rung, DecisionKind kind, Magnitude asked) {
        if (!rung.decides(kind)) {
            return List.of(new TooLow(rung.name(), LimitSort.KIND, kinds(rung), words(kind)));
        }
        List<TooLow> reasons = new ArrayList<>();
        if (above(asked.severity(), rung.severityUpTo())) {
            reasons.add(tooLow(rung, LimitSort.SEVERITY, rung.severityUpTo(), asked.severity()));
        }
        if (longer(asked.days(), rung.daysUpTo())) {
            reasons.add(tooLow(rung, LimitSort.DAYS, rung.daysUpTo(), asked.days()));
        }
        if (kind == DecisionKind.RISK_ACCEPTANCE) {
            appetite(rung, asked, reasons);
        } else if (dearer(asked.cost(), rung.costUpTo())) {
            reasons.add(tooLow(rung, LimitSort.COST, rung.costUpTo(), asked.cost()));
        }
        if (kind == DecisionKind.CHANGE && dearer(asked.changeBudget(), rung.changeBudgetUpTo())) {
            reasons.add(tooLow(rung, LimitSort.CHANGE_BUDGET, rung.changeBudgetUpTo(), asked.changeBudget()));
        }
        return reasons;
    }

    private static void appetite(Rung rung, Magnitude asked, List<TooLow> reasons) {
        AppetiteLimit limit = rung.findAppetite(asked.category()).orElse(null);
        if (limit != null && above(asked.band(), limit.upTo())) {
            reasons.add(tooLow(rung, LimitSort.APPETITE, limit.upTo(), asked.band()));
        }
        if (limit != null && dearer(asked.cost(), limit.expectedCost())) {
            reasons.add(tooLow(rung, LimitSort.EXPECTED_COST, limit.expectedCost(), asked.cost()));
        }
    }

    private static <T extends Enum<T>> boolean above(@Nullable T asked, @Nullable T limit) {
        return limit != null && asked != null && asked.compareTo(limit) > 0;
    }

    private static boolean longer(@Nullable Integer asked, @Nullable Integer limit) {
        return limit != null && asked != null && Math.abs(asked.longValue()) > limit;
    }

    /** Amounts of different currencies cannot be compared, so that they count as too much. */
    private static boolean dearer(@Nullable Money asked, @Nullable Money limit) {
        return limit != null
                && asked != null
                && (!limit.sameCurrencyAs(asked) || asked.abs().compareTo(limit) > 0);
    }

    private static TooLow tooLow(Rung rung, LimitSort sort, @Nullable Object limit, @Nullable Object asked) {
        return new TooLow(rung.name(), sort, shown(limit), shown(asked));
    }

    private static String shown(@Nullable Object value) {
        return value instanceof Enum<?> constant ? words(constant) : String.valueOf(value);
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
