package dev.pmo.rules.planning.movement;

import java.time.LocalDate;
import java.util.Objects;

/**
 * When a milestone was expected, as told on one date.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param reported the date of the report
 * @param expected when it was expected then, or had happened
 * @param reached whether it had happened
 */
public record TrendPoint(LocalDate reported, LocalDate expected, boolean reached) {

    /** Checks that both dates are given. */
    public TrendPoint {
        Objects.requireNonNull(reported, "reported");
        Objects.requireNonNull(expected, "expected");
    }
}
