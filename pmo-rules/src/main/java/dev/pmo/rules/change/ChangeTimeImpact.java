package dev.pmo.rules.change;

import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.planning.network.WhatIf;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a change would do to the dates of the plan, worked out by asking the plan what if its activities were as the
 * assessment says. This class is immutable and thread-safe.
 *
 * @param id the request
 * @param finishBefore the day on which the plan finishes, or {@code null} if it has no dates
 * @param finishAfter the day on which it would finish, or {@code null} if it would have no dates
 * @param assessedDays by how many calendar days the assessment says that the finish moves, or {@code null} if it does not
 * @param milestones the milestones that would move, in the order of the dates to which they would
 * @param problem why it cannot be worked out, or {@code null} if it can
 */
public record ChangeTimeImpact(
        ChangeId id,
        @Nullable LocalDate finishBefore,
        @Nullable LocalDate finishAfter,
        @Nullable Integer assessedDays,
        List<MovedMilestone> milestones,
        @Nullable String problem) {

    /** Copies the list. */
    public ChangeTimeImpact {
        Objects.requireNonNull(id, "id");
        milestones = Copies.copy(milestones);
    }

    /**
     * Works out what a change would do to the dates of a plan.
     *
     * @param plan the plan as it is
     * @param request the request; an assessment without activities moves nothing
     * @param asOf the day of which it tells; a milestone that was reached by then moves no more
     * @return its effect, or why it cannot be worked out
     */
    public static ChangeTimeImpact of(Plan plan, ChangeRequest request, LocalDate asOf) {
        return of(WhatIf.of(plan), plan, request, asOf);
    }

    static ChangeTimeImpact of(WhatIf whatIf, Plan plan, ChangeRequest request, LocalDate asOf) {
        return PlanQuestion.of(whatIf, plan, request, asOf).answer();
    }

    /**
     * By how many calendar days the finish would move, later being positive.
     *
     * @return the days, or nothing if they cannot be worked out
     */
    public Optional<Long> findDays() {
        return finishBefore == null || finishAfter == null
                ? Optional.empty()
                : Optional.of(ChronoUnit.DAYS.between(finishBefore, finishAfter));
    }

    /**
     * By how many days the plan says more than the assessment; negative where it says less.
     *
     * @return the difference, or nothing if one of the two is not known
     */
    public Optional<Long> findDifference() {
        return assessedDays == null ? Optional.empty() : findDays().map(days -> days - assessedDays);
    }
}
