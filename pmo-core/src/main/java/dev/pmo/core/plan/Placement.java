package dev.pmo.core.plan;

import dev.pmo.core.constraint.Dated;
import dev.pmo.core.constraint.DatesInOrder;
import dev.pmo.core.constraint.ReversedDates;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the dates of an activity come about, and where it stands if that is not by the logic of the plan.
 *
 * <p>Where one of the two dates is missing, it follows from the other and the duration. This class is immutable and
 * thread-safe.
 *
 * @param mode how its dates come about; by the logic of the plan where nothing is said
 * @param start where a manual or external activity starts
 * @param finish where it finishes
 */
@DatesInOrder
public record Placement(
        ActivityMode mode,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime finish) implements Dated {

    private static final Placement SCHEDULED = new Placement(null, null, null);
    private static final Placement INACTIVE = new Placement(ActivityMode.INACTIVE, null, null);

    /** Fills in what may be left out. */
    public Placement(@Nullable ActivityMode mode, @Nullable LocalDateTime start, @Nullable LocalDateTime finish) {
        this.mode = mode == null ? ActivityMode.SCHEDULED : mode;
        this.start = start;
        this.finish = finish;
    }

    /**
     * By the logic of the plan.
     *
     * @return the placement of an activity that says nothing
     */
    public static Placement scheduled() {
        return SCHEDULED;
    }

    /**
     * Put by hand.
     *
     * @param start where it starts, or {@code null} if that follows from the finish
     * @param finish where it finishes, or {@code null} if that follows from the start
     * @return the placement
     */
    public static Placement manual(@Nullable LocalDateTime start, @Nullable LocalDateTime finish) {
        return new Placement(ActivityMode.MANUAL, start, finish);
    }

    /**
     * The work of another plan.
     *
     * @param start where it starts there, or {@code null} if that follows from the finish
     * @param finish where it finishes there, or {@code null} if that follows from the start
     * @return the placement
     */
    public static Placement external(@Nullable LocalDateTime start, @Nullable LocalDateTime finish) {
        return new Placement(ActivityMode.EXTERNAL, start, finish);
    }

    /**
     * Dropped.
     *
     * @return the placement of an activity that no longer counts
     */
    public static Placement inactive() {
        return INACTIVE;
    }

    /**
     * Whether it stands at dates of its own.
     *
     * @return whether it is manual or external
     */
    public boolean stands() {
        return mode == ActivityMode.MANUAL || mode == ActivityMode.EXTERNAL;
    }

    @Override
    public List<ReversedDates> reversedDates() {
        return ReversedDates.allOf(ReversedDates.of("start", start, "finish", finish));
    }
}
