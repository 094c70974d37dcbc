package dev.pmo.rules.planning;

import dev.pmo.core.plan.Plan;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.standards.PlanningStandards;
import dev.pmo.rules.planning.standards.PlanningStandardsPolicy;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What scheduling a plan once tells about it. The dates of its activities are not kept.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param network what its network comes to
 * @param standards how well it is built
 */
public record PlanReading(NetworkSummary network, PlanningStandards standards) {

    /** Checks that both parts are given. */
    public PlanReading {
        Objects.requireNonNull(network, "network");
        Objects.requireNonNull(standards, "standards");
    }

    /**
     * Schedules a plan and reads it.
     *
     * @param plan the plan
     * @param checked whether its standards are checked
     * @param asOf the date of the review
     * @param planning says what is critical
     * @param standards the limits of the standards
     * @return the reading
     */
    public static PlanReading of(
            Plan plan, boolean checked, LocalDate asOf, PlanningPolicy planning, PlanningStandardsPolicy standards) {
        Schedule schedule = Schedule.of(plan);
        return new PlanReading(
                NetworkSummary.of(plan, schedule, planning),
                checked
                        ? PlanningStandards.of(plan, schedule, asOf, standards)
                        : PlanningStandards.of(Plan.none(), asOf, standards));
    }
}
