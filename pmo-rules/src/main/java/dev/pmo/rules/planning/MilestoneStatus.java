package dev.pmo.rules.planning;

import dev.pmo.core.plan.Milestone;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a milestone stands on a date.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param milestone the milestone
 * @param reached whether it has happened; not where its actual date is still to come
 * @param expected when it happened, or else when it is now expected; unknown if nobody said
 * @param slipDays the calendar days from the agreed date to the expected one, negative if it is earlier; unknown if
 *     one of the two is
 * @param overdueDays the calendar days since it should have happened by the latest date given for it; 0 if it has
 *     happened or is not due
 */
public record MilestoneStatus(
        Milestone milestone,
        boolean reached,
        @Nullable LocalDate expected,
        @Nullable Long slipDays,
        long overdueDays) {

    /** Checks that the milestone is given. */
    public MilestoneStatus {
        Objects.requireNonNull(milestone, "milestone");
    }

    /**
     * Where a milestone stands.
     *
     * @param milestone the milestone
     * @param asOf the date
     * @return its status
     */
    public static MilestoneStatus of(Milestone milestone, LocalDate asOf) {
        boolean reached = milestone.reached(asOf);
        LocalDate expected = milestone.expected(asOf);
        LocalDate baseline = milestone.baseline();
        Long slip = baseline == null || expected == null ? null : ChronoUnit.DAYS.between(baseline, expected);
        LocalDate due = milestone.forecast() == null ? baseline : milestone.forecast();
        boolean overdue = !reached && due != null && due.isBefore(asOf);
        return new MilestoneStatus(
                milestone, reached, expected, slip, overdue ? ChronoUnit.DAYS.between(due, asOf) : 0);
    }

    /**
     * Whether it is expected, or happened, after its agreed date.
     *
     * @return whether it is late; not where one of the dates is unknown
     */
    public boolean late() {
        return slipDays != null && slipDays > 0;
    }

    /**
     * By how many days it has slipped.
     *
     * @return the calendar days, negative if it is earlier than agreed; empty if one of the dates is unknown
     */
    public Optional<Long> findSlipDays() {
        return Optional.ofNullable(slipDays);
    }
}
