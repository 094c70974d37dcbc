package dev.pmo.rules.reporting;

import dev.pmo.core.governance.ConfidenceScale;
import dev.pmo.core.value.Copies;
import java.util.Map;
import java.util.Objects;

/**
 * How many scopes were judged how on one scale of delivery confidence. The scales are never merged.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scale the scale
 * @param ratings how many have which rating
 * @param rated how many have a judgement: the base without those withheld and unknown
 * @param all how many are recorded on this scale, those withheld and unknown included
 */
public record ConfidenceCount(ConfidenceScale scale, Map<String, Integer> ratings, int rated, int all) {

    /** Copies the lists. */
    public ConfidenceCount {
        Objects.requireNonNull(scale, "scale");
        ratings = Copies.copy(ratings);
    }
}
