package dev.pmo.core.plan;

import dev.pmo.core.constraint.Dated;
import dev.pmo.core.constraint.DatesInOrder;
import dev.pmo.core.constraint.ReversedDates;
import dev.pmo.core.id.ActivityId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When an activity was agreed to start and finish, in one {@link Baseline}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param activity the activity
 * @param start the agreed start
 * @param finish the agreed finish
 */
@DatesInOrder
public record ActivityBaseline(
        ActivityId activity,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime finish) implements Dated {

    /** Checks that the activity is named. */
    public ActivityBaseline {
        Objects.requireNonNull(activity, "activity");
    }

    @Override
    public List<ReversedDates> reversedDates() {
        return ReversedDates.allOf(ReversedDates.of("start", start, "finish", finish));
    }
}
