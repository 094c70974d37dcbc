package dev.pmo.core.decision;

import dev.pmo.core.id.ScopeRef;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That an item was handed to a level above, as the log records it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param to the scope that it was handed to
 * @param raised when
 * @param reason why
 * @param decisionWanted what is asked of the level above
 * @param responseDue by when
 * @param answered when the answer came back, if it has
 * @param outcome what was decided
 */
public record RecordedEscalation(
        ScopeRef to,
        @Nullable LocalDate raised,
        @Nullable String reason,
        @Nullable String decisionWanted,
        @Nullable LocalDate responseDue,
        @Nullable LocalDate answered,
        @Nullable String outcome) {

    /** Checks that the receiver is named. */
    public RecordedEscalation {
        Objects.requireNonNull(to, "to");
    }

    /**
     * Whether the answer is still out on a day.
     *
     * @param asOf the day
     * @return whether no answer is recorded, or one of a later day
     */
    public boolean waiting(LocalDate asOf) {
        return answered == null || answered.isAfter(asOf);
    }
}
