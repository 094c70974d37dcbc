package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.plan.ActivityBaseline;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds the approved changes of a scope up. Used once. */
final class CumulativeSum {

    private static final Comparator<LoggedChange> IN_TIME = Comparator.comparing(
                    LoggedChange::decided, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(LoggedChange::log)
            .thenComparing(change -> change.request().id());

    private final Scope scope;
    private int changes;
    private int costChanges;
    private int dayChanges;
    private @Nullable Money cost;
    private @Nullable Money largestCost;
    private int costUnknown;
    private int foreignCosts;
    private @Nullable Long days;
    private long largestDays;
    private int daysUnknown;

    private CumulativeSum(Scope scope) {
        this.scope = scope;
    }

    static CumulativeChange of(Scope scope, List<LoggedChange> all, LocalDate asOf) {
        List<LoggedChange> approved = all.isEmpty() ? all : approved(scope, all, asOf);
        CumulativeSum sum = new CumulativeSum(scope);
        approved.forEach(sum::add);
        return new CumulativeChange(
                sum.changes,
                sum.costChanges,
                sum.cost,
                sum.largestCost,
                sum.costUnknown,
                sum.foreignCosts,
                sum.dayChanges,
                sum.days,
                sum.largestDays,
                sum.daysUnknown,
                sum.original(approved));
    }

    private static List<LoggedChange> approved(Scope scope, List<LoggedChange> all, LocalDate asOf) {
        return all.stream()
                .filter(LoggedChange::approved)
                .filter(change -> change.decided() == null || !change.decided().isAfter(asOf))
                .filter(change -> change.log().equals(scope.ref()) || altersSums(scope, change))
                .sorted(IN_TIME)
                .toList();
    }

    private static boolean altersSums(Scope scope, LoggedChange change) {
        return alterations(scope, change, BaselineField.COST).findAny().isPresent()
                || alterations(scope, change, BaselineField.FINISH).findAny().isPresent();
    }

    private static Stream<BaselineChange> alterations(Scope scope, LoggedChange change, BaselineField field) {
        return change.alters().stream()
                .filter(one -> one.field() == field && one.scope().equals(scope.ref()));
    }

    private void add(LoggedChange change) {
        changes++;
        addCost(change);
        addDays(change);
    }

    private void addCost(LoggedChange change) {
        List<BaselineChange> altered =
                alterations(scope, change, BaselineField.COST).toList();
        Money effect = !altered.isEmpty() ? rise(altered) : own(change) ? assessedCost(change) : null;
        boolean partly = altered.stream().anyMatch(one -> money(one.from()) == null || money(one.to()) == null);
        costUnknown += partly || (effect == null && own(change)) ? 1 : 0;
        if (effect == null) {
            return;
        }
        Money agreed = scope.position().cost().baseline();
        Money known = agreed == null ? cost : agreed;
        if (known != null && !known.sameCurrencyAs(effect)) {
            foreignCosts++;
            return;
        }
        costChanges += effect.signum() == 0 ? 0 : 1;
        cost = plus(cost, effect);
        Money size = effect.abs();
        largestCost = largestCost == null || size.compareTo(largestCost) > 0 ? size : largestCost;
    }

    private static @Nullable Money assessedCost(LoggedChange change) {
        ChangeAssessment assessment = change.request().assessment();
        return assessment == null ? null : assessment.impact().cost();
    }

    private static @Nullable Money rise(List<BaselineChange> altered) {
        Money sum = null;
        for (BaselineChange one : altered) {
            Money from = money(one.from());
            Money to = money(one.to());
            if (from != null && to != null && from.sameCurrencyAs(to)) {
                sum = plus(sum, to.minus(from));
            }
        }
        return sum;
    }

    private static @Nullable Money plus(@Nullable Money one, @Nullable Money other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.sameCurrencyAs(other) ? one.plus(other) : one;
    }

    private boolean own(LoggedChange change) {
        return change.log().equals(scope.ref());
    }

    private void addDays(LoggedChange change) {
        List<BaselineChange> altered =
                alterations(scope, change, BaselineField.FINISH).toList();
        Long effect = !altered.isEmpty() ? shift(altered) : own(change) ? assessedDays(change) : null;
        boolean partly = altered.stream().anyMatch(one -> day(one.from()) == null || day(one.to()) == null);
        daysUnknown += partly || (effect == null && own(change)) ? 1 : 0;
        if (effect == null) {
            return;
        }
        dayChanges += effect == 0 ? 0 : 1;
        days = days == null ? effect : days + effect;
        largestDays = Math.max(largestDays, Math.abs(effect));
    }

    private static @Nullable Long assessedDays(LoggedChange change) {
        ChangeAssessment assessment = change.request().assessment();
        Integer days = assessment == null ? null : assessment.impact().finishDays();
        return days == null ? null : Long.valueOf(days);
    }

    private static @Nullable Long shift(List<BaselineChange> altered) {
        Long sum = null;
        for (BaselineChange one : altered) {
            LocalDate from = day(one.from());
            LocalDate to = day(one.to());
            if (from != null && to != null) {
                sum = (sum == null ? 0 : sum) + ChronoUnit.DAYS.between(from, to);
            }
        }
        return sum;
    }

    private CumulativeChange.Original original(List<LoggedChange> approved) {
        Money costBefore = null;
        String costOrigin = "the baseline in force";
        LocalDate finishBefore = null;
        String finishOrigin = "the baseline in force";
        for (LoggedChange change : approved) {
            for (BaselineChange altered : change.alters()) {
                boolean own = altered.scope().equals(scope.ref());
                if (own && altered.field() == BaselineField.COST && costBefore == null) {
                    costBefore = money(altered.from());
                    costOrigin = "before " + change.request().id();
                }
                if (own && altered.field() == BaselineField.FINISH && finishBefore == null) {
                    finishBefore = day(altered.from());
                    finishOrigin = "before " + change.request().id();
                }
            }
        }
        if (finishBefore == null && !scope.plan().baselines().isEmpty()) {
            Baseline oldest = scope.plan().baselines().get(0);
            finishBefore = latest(oldest);
            finishOrigin = "the latest date of the baseline " + oldest.name();
        }
        return new CumulativeChange.Original(
                costBefore == null ? scope.position().cost().baseline() : costBefore,
                costBefore == null ? "the baseline in force" : costOrigin,
                scope.position().time().baselineStart(),
                finishBefore == null ? scope.position().time().baselineFinish() : finishBefore,
                finishBefore == null ? "the baseline in force" : finishOrigin);
    }

    private static @Nullable LocalDate latest(Baseline baseline) {
        return Stream.concat(
                        baseline.milestones().stream().map(MilestoneBaseline::date),
                        baseline.activities().stream()
                                .map(ActivityBaseline::finish)
                                .filter(Objects::nonNull)
                                .map(LocalDateTime::toLocalDate))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Money money(@Nullable String text) {
        try {
            return text == null ? null : Money.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            return null;
        }
    }
}
