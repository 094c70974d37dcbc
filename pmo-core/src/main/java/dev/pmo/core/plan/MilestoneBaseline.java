package dev.pmo.core.plan;

import dev.pmo.core.id.MilestoneId;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When a milestone was agreed to happen, in one {@link Baseline}.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param milestone the milestone
 * @param date the agreed date
 */
public record MilestoneBaseline(
        MilestoneId milestone, @Nullable LocalDate date) {

    /** Checks that the milestone is named. */
    public MilestoneBaseline {
        Objects.requireNonNull(milestone, "milestone");
    }
}
