package dev.pmo.rules.authority;

import static dev.pmo.rules.authority.DecisionKind.CHANGE;
import static dev.pmo.rules.authority.DecisionKind.CONCESSION;
import static dev.pmo.rules.authority.DecisionKind.RISK_ACCEPTANCE;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Money;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The limits of authorities, one sort after the other, each made comparable. */
final class LimitSorts {

    private static final Set<DecisionKind> ALL = EnumSet.allOf(DecisionKind.class);
    private static final Set<DecisionKind> PAID_FROM_CHANGE_BUDGET = EnumSet.of(CHANGE, CONCESSION);
    private static final Set<DecisionKind> WITHOUT_RISK = EnumSet.complementOf(EnumSet.of(RISK_ACCEPTANCE));

    private LimitSorts() {}

    /**
     * A limit of one sort.
     *
     * @param path where it is written, from its rung
     * @param written the limit as it stands in the policy; {@code null} if there is none
     * @param value what is compared: a number, a step of a scale or an amount; {@code null} if there is none
     */
    record Limit(
            String path, @Nullable Object written, @Nullable Comparable<?> value) {

        static final Limit NONE = new Limit("", null, null);

        boolean unlimited() {
            return value == null;
        }

        /** Whether this limit lies below another; never where the two cannot be compared. */
        boolean below(Limit other) {
            if (value == null) {
                return false;
            }
            if (other.value == null) {
                return true;
            }
            if (value instanceof Money money && other.value instanceof Money than) {
                return money.sameCurrencyAs(than) && money.compareTo(than) < 0;
            }
            if (value instanceof IssueSeverity severity && other.value instanceof IssueSeverity than) {
                return severity.compareTo(than) < 0;
            }
            if (value instanceof RiskBand band && other.value instanceof RiskBand than) {
                return band.compareTo(than) < 0;
            }
            return value instanceof Integer number && other.value instanceof Integer than && number < than;
        }

        /** Whether this limit and another are amounts of different currencies. */
        boolean incomparable(Limit other) {
            return value instanceof Money money && other.value instanceof Money than && !money.sameCurrencyAs(than);
        }

        /** Whether this limit and another let the same pass. */
        boolean same(Limit other) {
            return Objects.equals(value, other.value);
        }

        /** As the policy writes it. */
        String said() {
            return written == null ? "no limit" : written.toString();
        }

        /** As people read it. */
        String inWords() {
            return written == null ? "no limit" : Limits.shown(written);
        }
    }

    /**
     * A sort of limit.
     *
     * @param kinds the decisions for which it counts
     * @param of the limit of an authority
     */
    record Sort(Set<DecisionKind> kinds, Function<Rung, Limit> of) {

        boolean countsForBoth(Rung one, Rung other) {
            return kinds.stream().anyMatch(kind -> one.decides(kind) && other.decides(kind));
        }
    }

    /** Whether what such a decision costs may come out of a change budget. */
    static boolean paidFromChangeBudget(DecisionKind kind) {
        return PAID_FROM_CHANGE_BUDGET.contains(kind);
    }

    /** The sorts of limits that count on a ladder. */
    static List<Sort> of(List<Rung> rungs) {
        List<Sort> sorts = new ArrayList<>();
        sorts.add(new Sort(ALL, rung -> severity(rung.severityUpTo())));
        sorts.add(new Sort(WITHOUT_RISK, rung -> limit("costUpTo", rung.costUpTo())));
        sorts.add(new Sort(ALL, rung -> limit("daysUpTo", rung.daysUpTo())));
        sorts.add(new Sort(PAID_FROM_CHANGE_BUDGET, rung -> limit("changeBudgetUpTo", rung.changeBudgetUpTo())));
        for (String category : Appetites.categories(rungs)) {
            Set<DecisionKind> risk = EnumSet.of(RISK_ACCEPTANCE);
            sorts.add(new Sort(risk, rung -> band(rung, category)));
            sorts.add(new Sort(risk, rung -> expectedCost(rung, category)));
        }
        return sorts;
    }

    /** Nothing is graver than the gravest, so that it is no limit. */
    private static Limit severity(@Nullable IssueSeverity severity) {
        return new Limit("severityUpTo", severity, severity == IssueSeverity.CRITICAL ? null : severity);
    }

    private static Limit band(Rung rung, @Nullable String category) {
        AppetiteLimit appetite = rung.findAppetite(category).orElse(null);
        if (appetite == null) {
            return Limit.NONE;
        }
        String path = "appetites[" + Appetites.key(appetite.category()) + "].upTo";
        RiskBand band = appetite.upTo();
        return new Limit(path, band, band == RiskBand.VERY_HIGH ? null : band);
    }

    private static Limit expectedCost(Rung rung, @Nullable String category) {
        AppetiteLimit appetite = rung.findAppetite(category).orElse(null);
        return appetite == null
                ? Limit.NONE
                : limit("appetites[" + Appetites.key(appetite.category()) + "].expectedCost", appetite.expectedCost());
    }

    private static Limit limit(String path, @Nullable Comparable<?> value) {
        return new Limit(path, value, value);
    }
}
