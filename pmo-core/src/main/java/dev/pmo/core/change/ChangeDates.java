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

    /**
     * The same with another day of raising.
     *
     * @param newRaised when it was written down
     * @return the changed dates
     */
    public ChangeDates withRaised(@Nullable LocalDate newRaised) {
        return new ChangeDates(newRaised, decisionDue, effective, target, implemented);
    }

    /**
     * The same with another day by which it is decided.
     *
     * @param newDecisionDue by when it is to be decided
     * @return the changed dates
     */
    public ChangeDates withDecisionDue(@Nullable LocalDate newDecisionDue) {
        return new ChangeDates(raised, newDecisionDue, effective, target, implemented);
    }

    /**
     * The same with another day from which it holds.
     *
     * @param newEffective from when it holds, if approved
     * @return the changed dates
     */
    public ChangeDates withEffective(@Nullable LocalDate newEffective) {
        return new ChangeDates(raised, decisionDue, newEffective, target, implemented);
    }

    /**
     * The same with another day by which it is done.
     *
     * @param newTarget when it is to be done
     * @return the changed dates
     */
    public ChangeDates withTarget(@Nullable LocalDate newTarget) {
        return new ChangeDates(raised, decisionDue, effective, newTarget, implemented);
    }

    /**
     * The same with another day of the deed.
     *
     * @param newImplemented when it was done
     * @return the changed dates
     */
    public ChangeDates withImplemented(@Nullable LocalDate newImplemented) {
        return new ChangeDates(raised, decisionDue, effective, target, newImplemented);
    }

    @Override
    public List<ReversedDates> reversedDates() {
        return ReversedDates.allOf(
                ReversedDates.of("raised", raised, "decisionDue", decisionDue),
                ReversedDates.of("raised", raised, "target", target),
                ReversedDates.of("raised", raised, "implemented", implemented));
    }
}
