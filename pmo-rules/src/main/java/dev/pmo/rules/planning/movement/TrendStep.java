package dev.pmo.rules.planning.movement;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What moved between two reports, among the milestones that both tell a date of.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param from the date of the earlier report
 * @param to the date of the later one
 * @param right how many moved to a later date
 * @param left how many moved to an earlier one
 * @param unmoved how many stayed
 * @param days by how many calendar days they moved together, to the right less to the left
 */
public record TrendStep(LocalDate from, LocalDate to, int right, int left, int unmoved, long days) {

    /** Checks that both dates are given. */
    public TrendStep {
        Objects.requireNonNull(from, "from");
        Objects.requireNonNull(to, "to");
    }

    static TrendStep of(LocalDate from, LocalDate to, List<Long> moves) {
        int right = (int) moves.stream().filter(days -> days > 0).count();
        int left = (int) moves.stream().filter(days -> days < 0).count();
        return new TrendStep(
                from,
                to,
                right,
                left,
                moves.size() - right - left,
                moves.stream().mapToLong(Long::longValue).sum());
    }
}
