package dev.pmo.rules.change.baseline;

import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What all approved changes of a scope come to since the original baseline: many small ones, each within what a manager
 * may decide, may add up to more than the level above has agreed to bear.
 *
 * <p>The sums are net: a saving counts against an increase. What a change does to cost and finish is taken from what it
 * alters in the baseline, else from its assessment; where neither says anything it is not known, and counted as such.
 * This class is immutable and thread-safe.
 *
 * @param changes how many changes are approved
 * @param costChanges how many of them alter the cost
 * @param cost by how much they raise the agreed cost; {@code null} if no change says anything of it
 * @param largestCost the largest effect of one of them, without its sign
 * @param costUnknown of how many the effect on cost is not known
 * @param foreignCosts of how many the effect on cost is in another currency
 * @param dayChanges how many of them move the finish
 * @param days by how many calendar days they move the agreed finish to the right; {@code null} if none says anything
 * @param largestDays the largest effect of one of them, without its sign
 * @param daysUnknown of how many the effect on the finish is not known
 * @param original what was agreed before the first of them
 */
public record CumulativeChange(
        int changes,
        int costChanges,
        @Nullable Money cost,
        @Nullable Money largestCost,
        int costUnknown,
        int foreignCosts,
        int dayChanges,
        @Nullable Long days,
        long largestDays,
        int daysUnknown,
        Original original) {

    /**
     * What was agreed before the first approved change.
     *
     * @param cost the agreed cost
     * @param costOrigin where that is taken from
     * @param start the agreed first day
     * @param finish the agreed last day
     * @param finishOrigin where that is taken from
     */
    public record Original(
            @Nullable Money cost,
            String costOrigin,
            @Nullable LocalDate start,
            @Nullable LocalDate finish,
            String finishOrigin) {

        /**
         * How many calendar days lie between the first and the last day, both included.
         *
         * @return the days, if both are known and in order
         */
        public Optional<Long> findDuration() {
            return start == null || finish == null || finish.isBefore(start)
                    ? Optional.empty()
                    : Optional.of(ChronoUnit.DAYS.between(start, finish) + 1);
        }
    }

    /**
     * What was approved by a day comes to. A change in a log further up counts if it alters cost or finish of this scope.
     *
     * @param scope the scope
     * @param changes the requests of its own log and of logs further up
     * @param asOf the day
     * @return the sums
     */
    public static CumulativeChange of(Scope scope, LoggedChanges changes, LocalDate asOf) {
        return CumulativeSum.of(scope, changes.changes(), asOf);
    }

    /** Checks that the origin is given. */
    public CumulativeChange {
        Objects.requireNonNull(original, "original");
    }

    @Override
    public String toString() {
        return changes + " approved changes, cost " + AgreedText.orNothing(AgreedText.of(cost)) + ", days "
                + AgreedText.orNothing(AgreedText.of(days));
    }
}
