package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.planning.network.FinishDay;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The milestones of all plans of a tree, by date, with their slip and what other plans they hang on.
 *
 * <p>The date of a milestone is that on which it happened, else that of its activity in the integrated schedule, else
 * its forecast, else what was agreed. This class is immutable and thread-safe.
 *
 * @param milestones the milestones, by date
 */
public record MilestonePlan(List<PlannedMilestone> milestones) {

    /** Copies the list. */
    public MilestonePlan {
        milestones = Copies.copy(milestones);
    }

    /**
     * The milestones of a tree.
     *
     * @param top the scope at its top
     * @param schedule the integrated schedule of the same tree
     * @return the milestones
     */
    public static MilestonePlan of(Scope top, IntegratedSchedule schedule) {
        List<PlannedMilestone> all = new ArrayList<>();
        InterfaceTrail trail = new InterfaceTrail(schedule);
        List<Scope> scopes = new ArrayList<>(List.of(top));
        for (int i = 0; i < scopes.size(); i++) {
            of(scopes.get(i), schedule, trail, all);
            scopes.addAll(scopes.get(i).children());
        }
        Collections.sort(all);
        return new MilestonePlan(all);
    }

    private static void of(Scope scope, IntegratedSchedule schedule, InterfaceTrail trail, List<PlannedMilestone> all) {
        ScopeRef ref = scope.ref();
        Set<ActivityId> told = new HashSet<>();
        for (Milestone milestone : scope.plan().milestones()) {
            ActivityId activity = milestone.activity();
            LocalDateTime finish = finish(schedule, ref, activity);
            if (activity != null) {
                told.add(activity);
            }
            all.add(of(ref, milestone, finish, drivenBy(trail, ref, activity)));
        }
        for (Activity activity : scope.plan().activities()) {
            if (activity.kind() == ActivityKind.MILESTONE && !told.contains(activity.id())) {
                all.add(of(ref, activity, finish(schedule, ref, activity.id()), drivenBy(trail, ref, activity.id())));
            }
        }
    }

    private static PlannedMilestone of(
            ScopeRef ref, Milestone milestone, @Nullable LocalDateTime finish, @Nullable DependencyId drivenBy) {
        LocalDate date = milestone.actual();
        DateSource source = DateSource.ACTUAL;
        if (date == null && finish != null) {
            date = FinishDay.of(finish);
            source = DateSource.SCHEDULE;
        }
        if (date == null) {
            date = milestone.forecast();
            source = DateSource.FORECAST;
        }
        if (date == null) {
            date = milestone.baseline();
            source = date == null ? DateSource.NONE : DateSource.BASELINE;
        }
        return new PlannedMilestone(
                ref,
                milestone.id(),
                milestone.activity(),
                milestone.name(),
                milestone.key(),
                date,
                source,
                milestone.baseline(),
                slip(milestone.baseline(), date),
                milestone.actual() == null ? drivenBy : null);
    }

    private static PlannedMilestone of(
            ScopeRef ref, Activity activity, @Nullable LocalDateTime finish, @Nullable DependencyId drivenBy) {
        LocalDateTime actual = activity.progress().actualFinish();
        LocalDateTime baseline = activity.baselineFinish();
        LocalDateTime moment = actual != null ? actual : finish != null ? finish : baseline;
        LocalDate date = moment == null ? null : FinishDay.of(moment);
        LocalDate agreed = baseline == null ? null : FinishDay.of(baseline);
        DateSource source = actual != null
                ? DateSource.ACTUAL
                : finish != null ? DateSource.SCHEDULE : baseline != null ? DateSource.BASELINE : DateSource.NONE;
        return new PlannedMilestone(
                ref,
                null,
                activity.id(),
                activity.name(),
                false,
                date,
                source,
                agreed,
                slip(agreed, date),
                actual == null ? drivenBy : null);
    }

    private static @Nullable Long slip(@Nullable LocalDate agreed, @Nullable LocalDate date) {
        return agreed == null || date == null ? null : ChronoUnit.DAYS.between(agreed, date);
    }

    private static @Nullable LocalDateTime finish(
            IntegratedSchedule schedule, ScopeRef ref, @Nullable ActivityId activity) {
        return activity == null
                ? null
                : schedule.find(ActivityRef.of(ref, activity))
                        .map(one -> one.dates().finish())
                        .orElse(null);
    }

    private static @Nullable DependencyId drivenBy(InterfaceTrail trail, ScopeRef ref, @Nullable ActivityId activity) {
        return activity == null ? null : trail.lastInto(ActivityRef.of(ref, activity));
    }
}
