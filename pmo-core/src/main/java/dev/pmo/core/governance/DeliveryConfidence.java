package dev.pmo.core.governance;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A recorded judgement of the ability to deliver, by an assessor with a rationale. It is never computed.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scale the scale on which it was judged
 * @param rating the judgement, or why there is none
 * @param assessor who judged
 * @param date when
 * @param rationale why
 */
public record DeliveryConfidence(
        ConfidenceScale scale,
        ConfidenceRating rating,
        @Nullable String assessor,
        @Nullable LocalDate date,
        @Nullable String rationale) {

    /** Checks that scale and rating are given. */
    public DeliveryConfidence {
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(rating, "rating");
    }
}
