package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Money;
import dev.pmo.rules.rule.Unassessed;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far the change budget of a log is used up.
 *
 * <p>Spent is the assessed cost of what is approved, or done without that, and funded from the change budget; the
 * forecast adds what is pending. What was rejected, postponed or merged costs nothing here: a merged request costs in
 * the one that it goes on in. A saving gives back. This class is immutable and thread-safe.
 *
 * @param total the whole budget, or {@code null} if none is set, or none that can be compared
 * @param stages the stages with an allowance, by identifier
 * @param perChange what one change may cost, or {@code null} if that is not limited
 * @param aboveLimit the approved or pending changes that cost more than one change may, by identifier
 * @param problems what is left out, and why
 */
public record ChangeBurn(
        @Nullable BurnLine total,
        List<BurnLine> stages,
        @Nullable Money perChange,
        List<CostedChange> aboveLimit,
        List<Unassessed> problems) {

    /**
     * A change and its cost. This class is immutable and thread-safe.
     *
     * @param id the request
     * @param cost what it costs
     */
    public record CostedChange(ChangeId id, Money cost) {}

    private static final ChangeBurn NONE = new ChangeBurn(null, List.of(), null, List.of(), List.of());

    /** Copies the lists. */
    public ChangeBurn {
        stages = Copies.copy(stages);
        aboveLimit = Copies.copy(aboveLimit);
        problems = Copies.copy(problems);
    }

    /**
     * Adds up a log.
     *
     * @param log the log; the order of its requests does not matter
     * @param procedure says what is approved and what is pending
     * @return what is spent and forecast
     */
    public static ChangeBurn of(ChangeLog log, ChangeProcedure procedure) {
        return log.equals(ChangeLog.none()) ? NONE : BurnSum.of(log, procedure);
    }

    /**
     * The whole budget.
     *
     * @return the line of the whole budget, or nothing if none is set
     */
    public Optional<BurnLine> findTotal() {
        return Optional.ofNullable(total);
    }

    /** Those of the stages and the total. */
    List<BurnLine> lines() {
        if (total == null) {
            return stages;
        }
        List<BurnLine> lines = new ArrayList<>(stages);
        lines.add(total);
        return lines;
    }
}
