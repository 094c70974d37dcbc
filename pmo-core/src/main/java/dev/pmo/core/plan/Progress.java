package dev.pmo.core.plan;

import dev.pmo.core.constraint.Dated;
import dev.pmo.core.constraint.DatesInOrder;
import dev.pmo.core.constraint.ReversedDates;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far an activity has come, as reported.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param actualStart when it started, if it has
 * @param actualFinish when it finished, if it has
 * @param complete the share of its work that is done, if reported
 * @param remaining the working time still needed, if reported
 */
@DatesInOrder
public record Progress(
        @Nullable LocalDateTime actualStart,
        @Nullable LocalDateTime actualFinish,
        @Nullable Ratio complete,
        @Nullable WorkTime remaining)
        implements Dated {

    private static final Progress NONE = new Progress(null, null, null, null);

    /**
     * Nothing reported.
     *
     * @return no progress
     */
    public static Progress none() {
        return NONE;
    }

    /**
     * Finished work.
     *
     * @param actualStart when it started
     * @param actualFinish when it finished
     * @return the progress
     */
    public static Progress finished(LocalDateTime actualStart, LocalDateTime actualFinish) {
        return new Progress(actualStart, actualFinish, Ratio.ONE, WorkTime.ZERO);
    }

    @Override
    public List<ReversedDates> reversedDates() {
        return ReversedDates.allOf(ReversedDates.of("actualStart", actualStart, "actualFinish", actualFinish));
    }
}
