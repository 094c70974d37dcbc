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
 * @param lag the time between the two ends; none where nothing is said
 */
public record Dependency(ActivityId predecessor, ActivityId successor, LinkType type, Lag lag) {

    /** Checks that both ends are named. */
    public Dependency(ActivityId predecessor, ActivityId successor, @Nullable LinkType type, @Nullable Lag lag) {
        this.predecessor = Objects.requireNonNull(predecessor, "predecessor");
        this.successor = Objects.requireNonNull(successor, "successor");
        this.type = type == null ? LinkType.FS : type;
        this.lag = lag == null ? Lag.ZERO : lag;
    }

    /**
     * A finish-to-start link without lag.
     *
     * @param predecessor the activity that drives
     * @param successor the activity that is driven
     * @return the link
     */
    public static Dependency of(ActivityId predecessor, ActivityId successor) {
        return new Dependency(predecessor, successor, LinkType.FS, Lag.ZERO);
    }

    /**
     * A link of any type, with a lag of working time.
     *
     * @param predecessor the activity that drives
     * @param successor the activity that is driven
     * @param type which ends are linked
     * @param lag the working time between them
     * @return the link
     */
    public static Dependency of(ActivityId predecessor, ActivityId successor, LinkType type, WorkTime lag) {
        return new Dependency(predecessor, successor, type, Lag.of(lag));
    }

    /**
     * A link of any type, with a lag of any kind.
     *
     * @param predecessor the activity that drives
     * @param successor the activity that is driven
     * @param type which ends are linked
     * @param lag the time between them
     * @return the link
     */
    public static Dependency of(ActivityId predecessor, ActivityId successor, LinkType type, Lag lag) {
        return new Dependency(predecessor, successor, type, lag);
    }
}
