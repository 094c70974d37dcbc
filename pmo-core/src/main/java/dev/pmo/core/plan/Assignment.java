package dev.pmo.core.plan;

import dev.pmo.core.id.ResourceId;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resource that works on an activity.
 *
 * <p>It works on it in its own working time, as far as that is also the working time of the activity. An activity
 * starts with the first of its assignments and finishes with the last; each takes its work divided by its units, or
 * the duration of the activity where its work is not said.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param resource who works
 * @param units how much of its time the resource gives, 1 for all of it; all of it where nothing is said
 * @param work how much it has to do, where that is not the duration of the activity times the units
 * @param passive whether it leaves the dates of the activity alone: the activity then keeps its own calendar and
 *     duration, whenever the resource works
 */
public record Assignment(
        ResourceId resource, Ratio units, @Nullable WorkTime work, boolean passive) {

    /** Fills in what may be left out. */
    public Assignment(ResourceId resource, @Nullable Ratio units, @Nullable WorkTime work, boolean passive) {
        this.resource = Objects.requireNonNull(resource, "resource");
        this.units = units == null ? Ratio.ONE : units;
        this.work = work;
        this.passive = passive;
    }

    /**
     * A resource that gives all of its time.
     *
     * @param resource who works
     * @return the assignment
     */
    public static Assignment of(ResourceId resource) {
        return new Assignment(resource, Ratio.ONE, null, false);
    }

    /**
     * A resource that gives a part of its time until its work is done.
     *
     * @param resource who works
     * @param units how much of its time it gives, 1 for all of it
     * @param work how much it has to do
     * @return the assignment
     */
    public static Assignment of(ResourceId resource, Ratio units, WorkTime work) {
        return new Assignment(resource, units, work, false);
    }

    /**
     * The same, but leaving the dates of the activity alone.
     *
     * @return the passive assignment
     */
    public Assignment asPassive() {
        return new Assignment(resource, units, work, true);
    }
}
