package dev.pmo.core.plan;

import dev.pmo.core.value.Copies;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a plan as they were agreed once, kept beside the baseline that is in force.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name what it is called, unique within the plan
 * @param setOn the day it was agreed, if known
 * @param reason why it was set, if anything is said
 * @param activities the agreed dates of activities
 * @param milestones the agreed dates of milestones
 */
public record Baseline(
        @NotBlank(message = "a baseline has no name") String name,
        @Nullable LocalDate setOn,
        @Nullable String reason,
        List<ActivityBaseline> activities,
        List<MilestoneBaseline> milestones) {

    /** Copies the lists. */
    public Baseline(
            @Nullable String name,
            @Nullable LocalDate setOn,
            @Nullable String reason,
            @Nullable List<ActivityBaseline> activities,
            @Nullable List<MilestoneBaseline> milestones) {
        this.name = Copies.text(name);
        this.setOn = setOn;
        this.reason = reason;
        this.activities = Copies.copy(activities);
        this.milestones = Copies.copy(milestones);
    }

    /**
     * The dates of a plan's activities and milestones that are in force now, to be kept under a name.
     *
     * @param name what the baseline is called
     * @param setOn the day it was agreed
     * @param plan the plan
     * @return the baseline; what has no agreed dates is not in it
     */
    public static Baseline inForce(String name, LocalDate setOn, Plan plan) {
        List<ActivityBaseline> activities = plan.activities().stream()
                .filter(one -> one.baselineStart() != null || one.baselineFinish() != null)
                .map(one -> new ActivityBaseline(one.id(), one.baselineStart(), one.baselineFinish()))
                .toList();
        List<MilestoneBaseline> milestones = plan.milestones().stream()
                .filter(one -> one.baseline() != null)
                .map(one -> new MilestoneBaseline(one.id(), one.baseline()))
                .toList();
        return new Baseline(name, setOn, null, activities, milestones);
    }
}
