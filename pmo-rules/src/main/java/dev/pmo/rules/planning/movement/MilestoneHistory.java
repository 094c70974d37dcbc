package dev.pmo.rules.planning.movement;

import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one milestone moved from report to report.
 *
 * <p>A move is the difference in calendar days between when two reports that follow each other expected it; positive to
 * the right, which is later. Reports that tell no date are passed over, and nothing moves once it has happened. This
 * class is immutable and thread-safe.
 *
 * @param key what it is found by
 * @param name what the latest report calls it
 * @param baseline the agreed date that the latest report tells, if any does
 * @param points when it was expected, by report, the oldest first; up to the first report in which it had happened
 */
public record MilestoneHistory(
        String key, String name, @Nullable LocalDate baseline, List<TrendPoint> points) {

    /** Copies the list. */
    public MilestoneHistory {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(name, "name");
        points = Copies.copy(points);
    }

    /**
     * The calendar days by which it moved between each two reports.
     *
     * @return the days, positive to the right; one less than there are points
     */
    public List<Long> moves() {
        List<Long> moves = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            moves.add(ChronoUnit.DAYS.between(
                    points.get(i - 1).expected(), points.get(i).expected()));
        }
        return List.copyOf(moves);
    }

    /**
     * How often it moved to the right.
     *
     * @return the number of moves to a later date
     */
    public int movesRight() {
        return (int) moves().stream().filter(days -> days > 0).count();
    }

    /**
     * How often it moved to the left.
     *
     * @return the number of moves to an earlier date
     */
    public int movesLeft() {
        return (int) moves().stream().filter(days -> days < 0).count();
    }

    /**
     * How far it moved in all.
     *
     * @return the calendar days from when it was expected first to when it was expected last, positive to the right;
     *     empty if fewer than two reports tell a date
     */
    public Optional<Long> findDaysMoved() {
        return points.size() < 2
                ? Optional.empty()
                : Optional.of(moves().stream().mapToLong(Long::longValue).sum());
    }

    /**
     * How far it moved per report, in the mean.
     *
     * @return the calendar days, positive to the right; empty if fewer than two reports tell a date
     */
    public Optional<BigDecimal> findDaysPerReport() {
        return findDaysMoved()
                .map(days -> BigDecimal.valueOf(days)
                        .divide(BigDecimal.valueOf(points.size() - 1L), MathContext.DECIMAL128));
    }

    /**
     * How much it slips in the time that passes: 100% if it never comes any nearer.
     *
     * @return the days moved over the days between the first and the last report; empty if no time passed
     */
    public Optional<Ratio> findSlipRate() {
        long passed = points.isEmpty()
                ? 0
                : ChronoUnit.DAYS.between(
                        points.get(0).reported(), points.get(points.size() - 1).reported());
        return passed == 0
                ? Optional.empty()
                : findDaysMoved()
                        .map(days -> Ratio.of(
                                BigDecimal.valueOf(days).divide(BigDecimal.valueOf(passed), MathContext.DECIMAL128)));
    }

    /**
     * How late it is against the agreed date.
     *
     * @return the calendar days from the agreed date to when it was expected last, negative if earlier; empty if one of
     *     the two is not told
     */
    public Optional<Long> findSlipDays() {
        return baseline == null || points.isEmpty()
                ? Optional.empty()
                : Optional.of(ChronoUnit.DAYS.between(
                        baseline, points.get(points.size() - 1).expected()));
    }

    /**
     * Whether it moves to the right by about the time between the reports, every time of late: such a date is always
     * the same time away. What has happened is not.
     *
     * @param policy how often in a row, and how near to that time
     * @return whether it is perpetual; not where too few reports tell a date
     */
    public boolean perpetual(MovementPolicy policy) {
        int last = points.size() - 1;
        if (last < policy.perpetualMoves() || points.get(last).reached()) {
            return false;
        }
        for (int i = last; i > last - policy.perpetualMoves(); i--) {
            if (!follows(points.get(i - 1), points.get(i), policy.perpetualTolerance())) {
                return false;
            }
        }
        return true;
    }

    private static boolean follows(TrendPoint before, TrendPoint after, Ratio tolerance) {
        long passed = ChronoUnit.DAYS.between(before.reported(), after.reported());
        long moved = ChronoUnit.DAYS.between(before.expected(), after.expected());
        BigDecimal allowed = tolerance.value().multiply(BigDecimal.valueOf(passed));
        return moved > 0
                && passed > 0
                && BigDecimal.valueOf(Math.abs(moved - passed)).compareTo(allowed) <= 0;
    }
}
