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
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The milestones of all plans of a tree, by date, with their slip and what other plans they hang on.
 *
 * <p>The date of a milestone is that on which it had happened by the day asked of, else that of its activity in the integrated schedule, else
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
     * @param asOf the day of which it tells; an actual date after it is no proof that anything happened
     * @return the milestones
     */
    public static MilestonePlan of(Scope top, IntegratedSchedule schedule, LocalDate asOf) {
        List<PlannedMilestone> all = new ArrayList<>();
        InterfaceTrail trail = new InterfaceTrail(schedule);
        List<Scope> scopes = new ArrayList<>(List.of(top));
        IdentityHashMap<Scope, Integer> numbers = schedule.numbers();
        for (int i = 0; i < scopes.size(); i++) {
            of(scopes.get(i), new PlanReader(scopes.get(i), schedule, trail, numbers), asOf, all);
            scopes.addAll(scopes.get(i).children());
        }
        Collections.sort(all);
        return new MilestonePlan(all);
    }

    private static void of(Scope scope, PlanReader plan, LocalDate asOf, List<PlannedMilestone> all) {
        ScopeRef ref = scope.ref();
        Set<ActivityId> told = new HashSet<>();
        for (Milestone milestone : scope.plan().milestones()) {
            ActivityId activity = milestone.activity();
            LocalDateTime finish = plan.finish(activity);
            if (activity != null) {
                told.add(activity);
            }
            all.add(of(ref, milestone, finish, plan.drivenBy(activity), asOf));
        }
        for (Activity activity : scope.plan().activities()) {
            if (activity.kind() == ActivityKind.MILESTONE && !told.contains(activity.id())) {
                all.add(of(ref, activity, plan.finish(activity.id()), plan.drivenBy(activity.id()), asOf));
            }
        }
    }

    private static PlannedMilestone of(
            ScopeRef ref,
            Milestone milestone,
            @Nullable LocalDateTime finish,
            @Nullable DependencyId drivenBy,
            LocalDate asOf) {
        boolean reached = milestone.reached(asOf);
        LocalDate date = reached ? milestone.actual() : null;
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
                reached ? null : drivenBy);
    }

    private static PlannedMilestone of(
            ScopeRef ref,
            Activity activity,
            @Nullable LocalDateTime finish,
            @Nullable DependencyId drivenBy,
            LocalDate asOf) {
        LocalDateTime recorded = activity.progress().actualFinish();
        LocalDateTime actual = recorded == null || recorded.toLocalDate().isAfter(asOf) ? null : recorded;
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

    /** The dates of the plan of one scope, and not of another of its name. */
    private static final class PlanReader {

        private final ScopeRef ref;
        private final IntegratedSchedule schedule;
        private final InterfaceTrail trail;
        private final int number;

        PlanReader(
                Scope scope,
                IntegratedSchedule schedule,
                InterfaceTrail trail,
                IdentityHashMap<Scope, Integer> numbers) {
            this.ref = scope.ref();
            this.schedule = schedule;
            this.trail = trail;
            this.number = scope.plan().activities().isEmpty() ? -1 : numbers.getOrDefault(scope, schedule.plan(ref));
        }

        @Nullable
        LocalDateTime finish(@Nullable ActivityId activity) {
            return activity == null || number < 0
                    ? null
                    : schedule.find(number, activity)
                            .map(one -> one.dates().finish())
                            .orElse(null);
        }

        /** Agreements name a scope, which stands for the first of that name. */
        @Nullable
        DependencyId drivenBy(@Nullable ActivityId activity) {
            return activity == null || number < 0 || number != schedule.plan(ref)
                    ? null
                    : trail.lastInto(ActivityRef.of(ref, activity));
        }
    }
}
