package dev.pmo.rules.planning.movement;

import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/**
 * What was said of milestones on one date.
 *
 * <p>{@code MilestoneReport.of(date, plan)} for the milestones of a plan, {@link #ofTree} for those of a portfolio,
 * {@link #ofFinishes} where the finish of each project is its milestone. This class is immutable and thread-safe.
 *
 * @param date the date of the report
 * @param milestones the milestones, in the order of the report
 */
public record MilestoneReport(LocalDate date, List<ReportedMilestone> milestones) {

    /** Copies the list. */
    public MilestoneReport {
        Objects.requireNonNull(date, "date");
        milestones = Copies.copy(milestones);
    }

    /**
     * The milestones of a plan, found again by their identifiers.
     *
     * @param date the date of the report
     * @param plan the plan as it was then
     * @return the report
     */
    public static MilestoneReport of(LocalDate date, Plan plan) {
        return new MilestoneReport(
                date, plan.milestones().stream().map(one -> reported("", one)).toList());
    }

    /**
     * The milestones of all plans of a tree, found again by the scope and their identifiers.
     *
     * @param date the date of the report
     * @param root the tree as it was then
     * @return the report
     */
    public static MilestoneReport ofTree(LocalDate date, Scope root) {
        List<ReportedMilestone> milestones = new ArrayList<>();
        for (Scope scope : all(root)) {
            scope.plan().milestones().forEach(one -> milestones.add(reported(scope.ref() + "#", one)));
        }
        return new MilestoneReport(date, milestones);
    }

    /**
     * The finish of each scope of a tree that has one, found again by the scope.
     *
     * @param date the date of the report
     * @param root the tree as it was then
     * @return the report
     */
    public static MilestoneReport ofFinishes(LocalDate date, Scope root) {
        List<ReportedMilestone> milestones = new ArrayList<>();
        for (Scope scope : all(root)) {
            TimePosition time = scope.position().time();
            if (time.baselineFinish() != null || time.forecastFinish() != null || time.actualFinish() != null) {
                milestones.add(new ReportedMilestone(
                        scope.ref().toString(),
                        scope.name(),
                        time.baselineFinish(),
                        time.forecastFinish(),
                        time.actualFinish()));
            }
        }
        return new MilestoneReport(date, milestones);
    }

    private static ReportedMilestone reported(String prefix, Milestone one) {
        return new ReportedMilestone(prefix + one.id(), one.name(), one.baseline(), one.forecast(), one.actual());
    }

    private static List<Scope> all(Scope root) {
        List<Scope> all = new ArrayList<>();
        Deque<Scope> open = new ArrayDeque<>(List.of(root));
        while (!open.isEmpty()) {
            Scope scope = open.remove();
            all.add(scope);
            scope.children().forEach(open::add);
        }
        return all;
    }
}
