package dev.pmo.rules.authority;

import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeFunding;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What the change budget of a log will have given away in all with a change, as the authorities that may hold only so
 * much of it need to know. Where the ladder limits nobody's change budget, it is not asked.
 *
 * <p>Before a pending change all that is approved counts; before one that was decided, what was approved on an earlier
 * day. A saving gives back. What is in another currency than the ladder is told by itself. Used by one thread.
 */
public final class BudgetDraw {

    private static final BudgetDraw NOT_ASKED = new BudgetDraw(null);

    /** The first limit of the ladder, whose currency is that of all; nothing if there is none. */
    private final @Nullable Money limit;

    /** What is given away up to the end of a day; what has no day comes last. */
    private final TreeMap<LocalDate, Money> upTo = new TreeMap<>();

    /** What is approved, with the day on which it is counted. */
    private final IdentityHashMap<ChangeRequest, LocalDate> counted = new IdentityHashMap<>(0);

    private BudgetDraw(@Nullable Money limit) {
        this.limit = limit;
    }

    /**
     * Of a request by itself.
     *
     * @param ladder the ladder in force
     * @return what nothing was given away of yet
     */
    public static BudgetDraw ofOne(AuthorityLadder ladder) {
        for (Rung rung : ladder.rungs()) {
            if (rung.changeBudgetUpTo() != null) {
                return new BudgetDraw(rung.changeBudgetUpTo());
            }
        }
        return NOT_ASKED;
    }

    /**
     * Of the requests of a log.
     *
     * @param requests the requests, in any order
     * @param ladder the ladder in force
     * @param approved which of them were decided to be done
     * @param decided on which day such a one was
     * @return what they give away
     */
    public static BudgetDraw of(
            List<ChangeRequest> requests,
            AuthorityLadder ladder,
            Predicate<ChangeRequest> approved,
            Function<ChangeRequest, Optional<LocalDate>> decided) {
        BudgetDraw draw = ofOne(ladder);
        if (draw.limit == null) {
            return draw;
        }
        for (ChangeRequest request : requests) {
            Money cost = cost(request);
            if (cost != null && cost.sameCurrencyAs(draw.limit) && approved.test(request)) {
                LocalDate day = decided.apply(request).orElse(LocalDate.MAX);
                draw.upTo.merge(day, cost, Money::plus);
                draw.counted.put(request, day);
            }
        }
        Money sum = Money.zero(draw.limit.currency());
        for (Map.Entry<LocalDate, Money> day : draw.upTo.entrySet()) {
            sum = sum.plus(day.getValue());
            day.setValue(sum);
        }
        return draw;
    }

    /**
     * With a pending request.
     *
     * @param request the request
     * @return what is given away in all with it, or {@code null} if it takes nothing from the change budget
     */
    public @Nullable Money whenPending(ChangeRequest request) {
        return with(request, upTo.lastEntry(), false);
    }

    /**
     * With a request that was decided, as it stood on the day of that decision; approved before too, it counts once.
     *
     * @param request the request
     * @param decision the decision on it
     * @return what is given away in all with it, or {@code null} if it takes nothing from the change budget
     */
    public @Nullable Money whenDecided(ChangeRequest request, ChangeDecision decision) {
        LocalDate day = decision.decision().on();
        LocalDate own = counted.get(request);
        boolean within = day != null && own != null && own.isBefore(day);
        return with(request, day == null ? null : upTo.lowerEntry(day), within);
    }

    private @Nullable Money with(ChangeRequest request, Map.@Nullable Entry<LocalDate, Money> before, boolean within) {
        Money cost = limit == null ? null : cost(request);
        if (cost == null || cost.signum() <= 0) {
            return null;
        }
        if (before == null || !before.getValue().sameCurrencyAs(cost)) {
            return cost;
        }
        Money sum = within ? before.getValue() : before.getValue().plus(cost);
        return sum.signum() < 0 ? Money.zero(cost.currency()) : sum;
    }

    /** What a request takes from the change budget by its assessment. */
    private static @Nullable Money cost(ChangeRequest request) {
        ChangeAssessment assessment = request.assessment();
        return request.funding() == ChangeFunding.CHANGE_BUDGET && assessment != null
                ? assessment.impact().cost()
                : null;
    }
}
