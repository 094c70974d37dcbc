package dev.pmo.rules.peer;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangePriority;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What approved changes come to, and in which order the pending ones come. */
final class SumsByHand {
    private final Tree tree;
    private final LocalDate asOf;

    SumsByHand(Tree tree, LocalDate asOf) {
        this.tree = tree;
        this.asOf = asOf;
    }

    /** By how much the approved changes raise the agreed cost and move the agreed finish, net. */
    String cumulative(Scope scope) {
        Money agreed = scope.position().cost().baseline();
        Money cost = null;
        Long days = null;
        int foreign = 0;
        int unknown = 0;
        int daysUnknown = 0;
        for (Logged change : counting(scope)) {
            Money effect = cost(change);
            Money known = agreed == null ? cost : agreed;
            if (effect != null && known != null && !effect.sameCurrencyAs(known)) {
                foreign++;
            } else if (effect != null) {
                cost = cost == null ? effect : cost.plus(effect);
            }
            Long moved = days(change);
            if (moved != null) {
                days = days == null ? moved : Long.valueOf(days + moved);
            }
            unknown += unsaid(change, BaselineField.COST, effect) ? 1 : 0;
            daysUnknown += unsaid(change, BaselineField.FINISH, moved) ? 1 : 0;
        }
        return "cost " + cost + ", unknown " + unknown + ", foreign " + foreign + ", days " + days + ", unknown "
                + daysUnknown;
    }

    /** One of the values that it alters is not said, or nothing is said by a request of the own log. */
    private static boolean unsaid(Logged change, BaselineField field, @Nullable Object effect) {
        for (BaselineChange alters : change.alters()) {
            if (alters.field() == field && (alters.from() == null || alters.to() == null)) {
                return true;
            }
        }
        return effect == null && change.own();
    }

    private List<Logged> counting(Scope scope) {
        List<Logged> counting = new ArrayList<>();
        for (Logged change : Logged.of(tree, scope)) {
            boolean here = change.own() || alters(change, BaselineField.COST) || alters(change, BaselineField.FINISH);
            LocalDate decided = change.decided();
            if (change.approved() && here && (decided == null || !decided.isAfter(asOf))) {
                counting.add(change);
            }
        }
        counting.sort(Comparator.comparing(Logged::decided, Comparator.nullsLast(Comparator.naturalOrder()))
                .thenComparing(Logged::log)
                .thenComparing(change -> change.request().id()));
        return counting;
    }

    private static boolean alters(Logged change, BaselineField field) {
        for (BaselineChange alters : change.alters()) {
            if (alters.field() == field) {
                return true;
            }
        }
        return false;
    }

    /** From what it alters, else from the assessment of a request of the own log. */
    private static @Nullable Money cost(Logged change) {
        if (!alters(change, BaselineField.COST)) {
            return change.own() ? Requests.impact(change.request()).cost() : null;
        }
        Money sum = null;
        for (BaselineChange alters : change.alters()) {
            if (alters.field() == BaselineField.COST) {
                if (alters.from() == null || alters.to() == null) {
                    continue;
                }
                Money effect = Money.parse(alters.to()).minus(Money.parse(alters.from()));
                sum = sum == null ? effect : sum.plus(effect);
            }
        }
        return sum;
    }

    private static @Nullable Long days(Logged change) {
        if (!alters(change, BaselineField.FINISH)) {
            Integer assessed = Requests.impact(change.request()).finishDays();
            return change.own() && assessed != null ? Long.valueOf(assessed) : null;
        }
        Long sum = null;
        for (BaselineChange alters : change.alters()) {
            if (alters.field() == BaselineField.FINISH) {
                if (alters.from() == null || alters.to() == null) {
                    continue;
                }
                sum = (sum == null ? 0 : sum)
                        + ChronoUnit.DAYS.between(LocalDate.parse(alters.from()), LocalDate.parse(alters.to()));
            }
        }
        return sum;
    }

    /** By default what must be done before what should, of one priority the least effort first, then by identifier. */
    List<String> ranking(Scope scope) {
        Requests requests = new Requests(tree, scope);
        List<String> ranked = new ArrayList<>();
        for (ChangePriority priority : ChangePriority.values()) {
            for (int effort = 1; effort <= 5; effort++) {
                for (ChangeRequest request : requests.all()) {
                    boolean pending =
                            requests.pending(request) && !scope.profile().ended();
                    if (pending
                            && request.priority() == priority
                            && Integer.valueOf(effort).equals(request.effort())) {
                        ranked.add(request.id().value());
                    }
                }
            }
        }
        return ranked;
    }
}
