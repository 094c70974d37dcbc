package dev.pmo.rules.change.baseline;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a plan was baselined anew with other dates. This class is immutable and thread-safe.
 *
 * @param from the name of the baseline before
 * @param to the name of the baseline after; {@link #IN_FORCE} for the dates that hold now
 * @param setOn when the later one was set, or {@code null} if that is not recorded
 * @param activities of how many activities the dates differ
 * @param milestones of how many milestones the date differs
 */
public record BaselineMove(String from, String to, @Nullable LocalDate setOn, int activities, int milestones) {

    /** What the dates are called that hold now. */
    public static final String IN_FORCE = "in force";

    /** Checks that both baselines are named. */
    public BaselineMove {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    @Override
    public String toString() {
        return from + " to " + to;
    }
}
