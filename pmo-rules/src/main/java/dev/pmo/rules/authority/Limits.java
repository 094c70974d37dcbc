package dev.pmo.rules.authority;

import dev.pmo.core.value.Money;
import dev.pmo.core.value.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is to be decided against the limits of an authority; a limit itself is still within them. */
final class Limits {

    private Limits() {}

    /** What to do with a limit that is too low: whether to look at the next. */
    private interface Exceeded {
        boolean tell(LimitSort sort, @Nullable Object limit, @Nullable Object asked);
    }

    /** Whether an authority may decide. */
    static boolean mayDecide(Rung rung, DecisionKind kind, Magnitude asked) {
        return rung.decides(kind) && within(rung, kind, asked, (sort, limit, value) -> false);
    }

    /** Each reason for which an authority may not decide; none if it may. */
    static List<TooLow> tooLow(Rung rung, DecisionKind kind, Magnitude asked) {
        if (!rung.decides(kind)) {
            return List.of(new TooLow(rung.name(), LimitSort.KIND, kinds(rung), words(kind)));
        }
        List<TooLow> reasons = new ArrayList<>();
        within(
                rung,
                kind,
                asked,
                (sort, limit, value) -> reasons.add(new TooLow(rung.name(), sort, shown(limit), shown(value))));
        return reasons;
    }

    /** Whether each limit that counts for a kind of decision is kept, or else told and passed over. */
    private static boolean within(Rung rung, DecisionKind kind, Magnitude asked, Exceeded exceeded) {
        return (!above(asked.severity(), rung.severityUpTo())
                        || exceeded.tell(LimitSort.SEVERITY, rung.severityUpTo(), asked.severity()))
                && (!longer(asked.days(), rung.daysUpTo())
                        || exceeded.tell(LimitSort.DAYS, rung.daysUpTo(), asked.days()))
                && (kind == DecisionKind.RISK_ACCEPTANCE
                        ? withinAppetite(rung.findAppetite(asked.category()).orElse(null), asked, exceeded)
                        : !dearer(asked.cost(), rung.costUpTo())
                                || exceeded.tell(LimitSort.COST, rung.costUpTo(), asked.cost()))
                && (!LimitSorts.paidFromChangeBudget(kind)
                        || !dearer(asked.changeBudget(), rung.changeBudgetUpTo())
                        || exceeded.tell(LimitSort.CHANGE_BUDGET, rung.changeBudgetUpTo(), asked.changeBudget()));
    }

    private static boolean withinAppetite(@Nullable AppetiteLimit limit, Magnitude asked, Exceeded exceeded) {
        return limit == null
                || ((!above(asked.band(), limit.upTo())
                                || exceeded.tell(LimitSort.APPETITE, limit.upTo(), asked.band()))
                        && (!dearer(asked.cost(), limit.expectedCost())
                                || exceeded.tell(LimitSort.EXPECTED_COST, limit.expectedCost(), asked.cost())));
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

    static String shown(@Nullable Object value) {
        return value instanceof Enum<?> constant ? words(constant) : String.valueOf(value);
    }

    private static String kinds(Rung rung) {
        return rung.decides().isEmpty()
                ? "nothing"
                : rung.decides().stream().map(Limits::words).collect(Collectors.joining(", "));
    }

    static String words(Enum<?> constant) {
        return Wording.of(constant);
    }
}
