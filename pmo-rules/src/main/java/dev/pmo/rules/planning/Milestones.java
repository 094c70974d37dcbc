package dev.pmo.rules.planning;

import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.Wording;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the milestones of a plan stand on a date, and how they have moved since last time.
 *
 * <p>{@code Milestones.of(plan, asOf).overdue()}. This class is immutable and thread-safe.
 *
 * @param statuses the milestones, in the order of the plan
 * @param movements those that are expected on another date than last time, in the order of the plan
 */
public record Milestones(List<MilestoneStatus> statuses, List<MilestoneMovement> movements) {

    /** Copies the lists. */
    public Milestones {
        statuses = Copies.copy(statuses);
        movements = Copies.copy(movements);
    }

    /**
     * Where the milestones of a plan stand.
     *
     * @param plan the plan
     * @param asOf the date
     * @return the milestones
     */
    public static Milestones of(Plan plan, LocalDate asOf) {
        return of(plan, asOf, null);
    }

    /**
     * Where the milestones of a plan stand, and how they have moved.
     *
     * @param plan the plan
     * @param asOf the date
     * @param previous the plan of last time, or {@code null} if there is none
     * @return the milestones
     */
    public static Milestones of(Plan plan, LocalDate asOf, @Nullable Plan previous) {
        Objects.requireNonNull(asOf, "asOf");
        List<MilestoneStatus> statuses = new ArrayList<>(plan.milestones().size());
        for (Milestone milestone : plan.milestones()) {
            statuses.add(MilestoneStatus.of(milestone, asOf));
        }
        return new Milestones(statuses, previous == null ? List.of() : movements(plan, asOf, previous));
    }

    private static List<MilestoneMovement> movements(Plan plan, LocalDate asOf, Plan previous) {
        Map<MilestoneId, LocalDate> before = new HashMap<>();
        for (Milestone milestone : previous.milestones()) {
            if (milestone.forecast() != null) {
                before.putIfAbsent(milestone.id(), milestone.forecast());
            }
        }
        List<MilestoneMovement> movements = new ArrayList<>();
        for (Milestone milestone : plan.milestones()) {
            LocalDate was = before.get(milestone.id());
            LocalDate is = milestone.forecast();
            if (was != null && is != null && !milestone.reached(asOf) && !is.equals(was)) {
                movements.add(new MilestoneMovement(milestone.id(), was, is, ChronoUnit.DAYS.between(was, is)));
            }
        }
        return movements;
    }

    /**
     * The milestones that should have happened and have not.
     *
     * @return the milestones, in the order of the plan
     */
    public List<MilestoneStatus> overdue() {
        return statuses.stream().filter(status -> status.overdueDays() > 0).toList();
    }

    /**
     * The milestones that have not happened.
     *
     * @return the milestones, in the order of the plan
     */
    public List<MilestoneStatus> outstanding() {
        return statuses.stream().filter(status -> !status.reached()).toList();
    }

    /**
     * The milestone that is expected next.
     *
     * @return of those that have not happened the one with the earliest expected date, of several the first of the
     *     plan; empty if none has a date
     */
    public Optional<MilestoneStatus> findNext() {
        return statuses.stream()
                .filter(status -> !status.reached() && status.expected() != null)
                .min(Comparator.comparing(status -> Objects.requireNonNull(status.expected())));
    }

    /**
     * Which share of the milestones is late, of those where that can be told.
     *
     * @return the share; empty if it can be told of none
     */
    public Optional<Ratio> findLateShare() {
        long known =
                statuses.stream().filter(status -> status.slipDays() != null).count();
        long late = statuses.stream().filter(MilestoneStatus::late).count();
        return known == 0
                ? Optional.empty()
                : Optional.of(
                        Ratio.of(BigDecimal.valueOf(late).divide(BigDecimal.valueOf(known), MathContext.DECIMAL128)));
    }

    @Override
    public String toString() {
        return Wording.counted(statuses.size(), "milestone", "milestones") + ", "
                + outstanding().size() + " outstanding, " + overdue().size() + " overdue";
    }
}
