package dev.pmo.core.governance;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The colour that somebody gave an aspect, or the whole, in a status report.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param aspect the aspect, or {@code null} for the overall rating
 * @param rating the colour given
 * @param rationale why
 */
public record RecordedRating(
        @Nullable ToleranceAspect aspect,
        Rag rating,
        @Nullable String rationale) {

    /** Checks that a colour is given. */
    public RecordedRating {
        Objects.requireNonNull(rating, "rating");
    }

    /**
     * The colour of the whole.
     *
     * @param rating the colour
     * @return the rating
     */
    public static RecordedRating overall(Rag rating) {
        return new RecordedRating(null, rating, null);
    }

    /**
     * The colour of an aspect.
     *
     * @param aspect the aspect
     * @param rating the colour
     * @return the rating
     */
    public static RecordedRating of(ToleranceAspect aspect, Rag rating) {
        return new RecordedRating(aspect, rating, null);
    }
}
