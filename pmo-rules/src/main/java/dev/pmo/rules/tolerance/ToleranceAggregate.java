package dev.pmo.rules.tolerance;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the figures below a scope come to, and what the scope itself stands for in the totals of its parent.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param below the totals of its children; nothing for a project
 * @param standing its own figure where one is recorded, else that of its children; nothing for a scope that is only
 *     proposed
 */
public record ToleranceAggregate(Totals below, Totals standing) {

    /** Fills in what may be left out. */
    public ToleranceAggregate(@Nullable Totals below, @Nullable Totals standing) {
        this.below = Objects.requireNonNullElse(below, Totals.none());
        this.standing = Objects.requireNonNullElse(standing, Totals.none());
    }

    /** The expected cost and finish in short. */
    @Override
    public String toString() {
        return "forecast cost " + standing.forecastCosts() + ", forecast finish " + standing.forecastFinish();
    }
}
