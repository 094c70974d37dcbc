package dev.pmo.rules.change;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A milestone whose date a change would move. This class is immutable and thread-safe.
 *
 * @param id the milestone, or the activity where the plan keeps the milestone as one
 * @param before its date as the plan is
 * @param after its date as it would be
 */
public record MovedMilestone(String id, LocalDate before, LocalDate after) {

    /** Checks that all parts are given. */
    public MovedMilestone {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
    }

    /** The milestone and both dates, such as {@code M-1 2026-03-02 -> 2026-03-09}. */
    @Override
    public String toString() {
        return id + " " + before + " -> " + after;
    }
}
