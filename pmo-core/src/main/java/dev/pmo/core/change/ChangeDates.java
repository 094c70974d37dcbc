package dev.pmo.core.change;

import dev.pmo.core.constraint.Dated;
import dev.pmo.core.constraint.DatesInOrder;
import dev.pmo.core.constraint.ReversedDates;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a change request. This class is immutable and thread-safe.
 *
 * @param raised when it was written down
 * @param decisionDue by when it is to be decided
 * @param effective from when it holds, if approved
 * @param target when it is to be done
 * @param implemented when it was done
 */
@DatesInOrder
public record ChangeDates(
        @Nullable LocalDate raised,
        @Nullable LocalDate decisionDue,
        @Nullable LocalDate effective,
        @Nullable LocalDate target,
        @Nullable LocalDate implemented)
        implements Dated {

    private static final ChangeDates NONE = new ChangeDates(null, null, null, null, null);

    /**
     * No dates known.
     *
     * @return no dates
     */
    public static ChangeDates none() {
        return NONE;
    }

    @Override
    public List<ReversedDates> reversedDates() {
        return ReversedDates.allOf(
                ReversedDates.of("raised", raised, "decisionDue", decisionDue),
                ReversedDates.of("raised", raised, "target", target),
                ReversedDates.of("raised", raised, "implemented", implemented));
    }
}
