package dev.pmo.rules.planning.integrated;

import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.Agreement;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a give/get agreement stands by the integrated schedule.
 *
 * <p>Days stand for their end: what is promised for a day has come when the day is over. Floats count working time on
 * the calendar of the giver's activity, or else of the receiver's; negative where time is missing. This class is
 * immutable and thread-safe.
 *
 * @param agreement what the two sides have written down
 * @param state what it does to their plans
 * @param giver the activity that gives, if the giver's plan holds it
 * @param receiver the activity that waits, if the receiver's plan holds it
 * @param comes when it comes: delivered, or as the giver's plan has it, or as promised; unknown if nothing says so
 * @param needed the end of the day on which it is needed by agreement; unknown if nobody says so
 * @param floatToNeed from when it comes to when it is needed by agreement
 * @param freeFloat from when it comes to the earliest start of what waits for it
 * @param totalFloat from when it comes to the latest start that leaves the end of the receiver's plan where it is
 * @param drives whether what waits for it would start earlier without it
 * @param note why it is not joined in full, in words; empty if there is nothing to say
 */
public record InterfaceOutlook(
        Agreement agreement,
        InterfaceState state,
        @Nullable ActivityRef giver,
        @Nullable ActivityRef receiver,
        @Nullable LocalDateTime comes,
        @Nullable LocalDateTime needed,
        @Nullable WorkTime floatToNeed,
        @Nullable WorkTime freeFloat,
        @Nullable WorkTime totalFloat,
        boolean drives,
        String note) {

    /** Checks that what is always known is given. */
    public InterfaceOutlook {
        Objects.requireNonNull(agreement, "agreement");
        Objects.requireNonNull(state, "state");
        Objects.requireNonNull(note, "note");
    }

    /**
     * The least of the floats that are known.
     *
     * @return the float; empty if none is known
     */
    public Optional<WorkTime> findLeastFloat() {
        WorkTime least = floatToNeed;
        if (totalFloat != null && (least == null || totalFloat.compareTo(least) < 0)) {
            least = totalFloat;
        }
        return Optional.ofNullable(least);
    }

    /**
     * Whether it comes after it is needed by agreement.
     *
     * @return whether it is late
     */
    public boolean late() {
        return comes != null && needed != null && comes.isAfter(needed);
    }
}
