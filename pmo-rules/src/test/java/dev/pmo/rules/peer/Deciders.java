package dev.pmo.rules.peer;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.id.Level;
import dev.pmo.core.value.Money;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Who on a ladder decides, and which limits of those below are too low. */
final class Deciders {

    /**
     * What is to be decided; what is not known is compared with nothing.
     *
     * @param kind the kind
     * @param severity the recorded severity
     * @param cost the money at stake
     * @param days the days at stake
     * @param drawn what the change budget will have given away with it
     */
    record Matter(
            DecisionKind kind,
            @Nullable IssueSeverity severity,
            @Nullable Money cost,
            @Nullable Integer days,
            @Nullable Money drawn) {

        boolean known() {
            return severity != null || cost != null || days != null;
        }
    }

    private Deciders() {}

    /** Names are compared without regard to case. */
    static @Nullable Rung find(AuthorityLadder ladder, @Nullable String name) {
        for (Rung rung : ladder.rungs()) {
            if (name != null
                    && rung.name().toLowerCase(Locale.ROOT).equals(name.strip().toLowerCase(Locale.ROOT))) {
                return rung;
            }
        }
        return null;
    }

    /** The lowest of a level or above that may decide. */
    static @Nullable Rung lowest(AuthorityLadder ladder, Matter matter, Level from) {
        for (Rung rung : ladder.rungs()) {
            if (rung.level().compareTo(from) >= 0 && may(rung, matter)) {
                return rung;
            }
        }
        return null;
    }

    static boolean may(Rung rung, Matter matter) {
        return rung.decides().contains(matter.kind) && tooLow(rung, matter).isEmpty();
    }

    /** Which sorts of limit are too low; the limit itself is still within it. */
    static List<String> tooLow(Rung rung, Matter matter) {
        List<String> sorts = new ArrayList<>();
        if (rung.severityUpTo() != null
                && matter.severity != null
                && matter.severity.compareTo(rung.severityUpTo()) > 0) {
            sorts.add("severity");
        }
        if (more(matter.cost == null ? null : matter.cost.abs(), rung.costUpTo())) {
            sorts.add("cost");
        }
        if (rung.daysUpTo() != null && matter.days != null && Math.abs(matter.days) > rung.daysUpTo()) {
            sorts.add("days");
        }
        if (more(matter.drawn, rung.changeBudgetUpTo())) {
            sorts.add("change budget");
        }
        return sorts;
    }

    /** An amount in another currency cannot be compared with a limit, and counts as too much. */
    static boolean more(@Nullable Money amount, @Nullable Money limit) {
        if (amount == null || limit == null) {
            return false;
        }
        return !amount.currency().equals(limit.currency()) || amount.amount().compareTo(limit.amount()) > 0;
    }
}
