package dev.pmo.core.governance;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The permitted deviation above and below the target in one aspect, before the next level must decide.
 *
 * <p>The two sides are set apart from each other; a side that is not set is a gap, not a freedom. The limit itself is
 * still within tolerance. For time, above is later; for cost and risk, above is more. This class is immutable and
 * thread-safe.
 *
 * @param aspect what may deviate
 * @param above how far above the target, or {@code null} if that side is not set
 * @param below how far below the target, or {@code null} if that side is not set
 * @param setBy who set it
 * @param setIn the document that holds it, such as {@code business case} or {@code stage plan 2}
 * @param setOn when it was set
 */
public record Tolerance(
        ToleranceAspect aspect,
        @Nullable ToleranceLimit above,
        @Nullable ToleranceLimit below,
        @Nullable String setBy,
        @Nullable String setIn,
        @Nullable LocalDate setOn) {

    /** Checks that the aspect is named. */
    public Tolerance {
        Objects.requireNonNull(aspect, "aspect");
    }

    /**
     * The same permitted deviation on both sides.
     *
     * @param aspect what may deviate
     * @param limit how far
     * @return the tolerance
     */
    public static Tolerance ofBothSides(ToleranceAspect aspect, ToleranceLimit limit) {
        return new Tolerance(aspect, limit, limit, null, null, null);
    }

    /**
     * Different deviations on the two sides.
     *
     * @param aspect what may deviate
     * @param above how far above, or {@code null} if not set
     * @param below how far below, or {@code null} if not set
     * @return the tolerance
     */
    public static Tolerance of(ToleranceAspect aspect, @Nullable ToleranceLimit above, @Nullable ToleranceLimit below) {
        return new Tolerance(aspect, above, below, null, null, null);
    }

    /**
     * The same tolerance with its origin.
     *
     * @param by who set it
     * @param in the document that holds it
     * @param on when it was set
     * @return the changed tolerance
     */
    public Tolerance withOrigin(@Nullable String by, @Nullable String in, @Nullable LocalDate on) {
        return new Tolerance(aspect, above, below, by, in, on);
    }

    /**
     * Whether it says anything.
     *
     * @return whether there is a limit on at least one side
     */
    public boolean hasLimit() {
        return above != null || below != null;
    }
}
