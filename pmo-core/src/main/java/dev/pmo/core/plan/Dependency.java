package dev.pmo.core.plan;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.value.WorkTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A logical link between two activities of one plan.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param predecessor the activity that drives
 * @param successor the activity that is driven
 * @param type which ends are linked; finish to start where nothing is said
 * @param lag the working time between the two ends, on the successor's calendar; negative for a lead
 */
public record Dependency(ActivityId predecessor, ActivityId successor, LinkType type, WorkTime lag) {

    /** Checks that both ends are named. */
    public Dependency(ActivityId predecessor, ActivityId successor, @Nullable LinkType type, @Nullable WorkTime lag) {
        this.predecessor = Objects.requireNonNull(predecessor, "predecessor");
        this.successor = Objects.requireNonNull(successor, "successor");
        this.type = type == null ? LinkType.FS : type;
        this.lag = lag == null ? WorkTime.ZERO : lag;
    }

    /**
     * A finish-to-start link without lag.
     *
     * @param predecessor the activity that drives
     * @param successor the activity that is driven
     * @return the link
     */
    public static Dependency of(ActivityId predecessor, ActivityId successor) {
        return new Dependency(predecessor, successor, LinkType.FS, WorkTime.ZERO);
    }

    /**
     * A link of any type.
     *
     * @param predecessor the activity that drives
     * @param successor the activity that is driven
     * @param type which ends are linked
     * @param lag the working time between them
     * @return the link
     */
    public static Dependency of(ActivityId predecessor, ActivityId successor, LinkType type, WorkTime lag) {
        return new Dependency(predecessor, successor, type, lag);
    }
}
