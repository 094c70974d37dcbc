package dev.pmo.rules.planning.movement;

import dev.pmo.core.plan.Milestone;
import dev.pmo.core.value.Ratio;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;

/**
 * How many of the milestones that were due have been met on time.
 *
 * <p>Due is what was agreed for the date or before it; met on time is what happened on its agreed date or before it.
 * Milestones without agreed date count for nothing. This class is immutable and thread-safe.
 *
 * @param due how many were due
 * @param onTime how many of them have been met on time
 * @param late how many of them have been met late
 */
public record Punctuality(int due, int onTime, int late) {

    private static final Punctuality NONE = new Punctuality(0, 0, 0);

    /**
     * Of milestones on a date.
     *
     * @param milestones the milestones
     * @param asOf the date
     * @return how many of them were due, and met
     */
    public static Punctuality of(Collection<Milestone> milestones, LocalDate asOf) {
        int due = 0;
        int onTime = 0;
        int late = 0;
        for (Milestone milestone : milestones) {
            LocalDate baseline = milestone.baseline();
            LocalDate actual = milestone.actual();
            if (baseline != null && !baseline.isAfter(asOf)) {
                due++;
                if (actual != null && milestone.reached(asOf)) {
                    onTime += actual.isAfter(baseline) ? 0 : 1;
                    late += actual.isAfter(baseline) ? 1 : 0;
                }
            }
        }
        return due == 0 ? NONE : new Punctuality(due, onTime, late);
    }

    /**
     * Nothing was due.
     *
     * @return the punctuality of nothing
     */
    public static Punctuality none() {
        return NONE;
    }

    /**
     * Together with others.
     *
     * @param other the others
     * @return the sums
     */
    public Punctuality plus(Punctuality other) {
        return new Punctuality(due + other.due, onTime + other.onTime, late + other.late);
    }

    /**
     * How many were due and have not been met.
     *
     * @return the number
     */
    public int open() {
        return due - onTime - late;
    }

    /**
     * Which share of what was due has been met on time.
     *
     * @return the share; empty if nothing was due
     */
    public Optional<Ratio> findShare() {
        return due == 0
                ? Optional.empty()
                : Optional.of(
                        Ratio.of(BigDecimal.valueOf(onTime).divide(BigDecimal.valueOf(due), MathContext.DECIMAL128)));
    }

    @Override
    public String toString() {
        return onTime + " of " + due + " on time, " + late + " late, " + open() + " open";
    }
}
