package dev.pmo.rules.planning.standards;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import dev.pmo.rules.planning.network.WorkingTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** A plan by positions: what is looked at, which links are followed, which dates follow. Used by one thread. */
final class PlanNodes {

    final Plan plan;
    final Schedule schedule;
    final PlanningStandardsPolicy policy;

    /** The day up to which things have happened. */
    final LocalDate dataDate;

    final List<Activity> activities;

    /** For each link the positions of its ends, or -1 where it joins no logic. */
    final int[] from;

    final int[] to;

    private final @Nullable ScheduledActivity[] dates;
    private final Map<CalendarId, WorkingTime> calendars = new HashMap<>();
    private final WorkingTime usual;

    PlanNodes(Plan plan, Schedule schedule, LocalDate asOf, PlanningStandardsPolicy policy) {
        this.plan = plan;
        this.schedule = schedule;
        this.policy = policy;
        this.dataDate = plan.dataDate() == null ? asOf : plan.dataDate();
        this.activities = plan.activities();
        this.from = new int[plan.dependencies().size()];
        this.to = new int[from.length];
        this.dates = new ScheduledActivity[activities.size()];
        this.usual = WorkingTime.of(plan, null);
        resolve();
        take(schedule.activities());
    }

    private void resolve() {
        Map<ActivityId, Integer> positions = new HashMap<>(activities.size() * 2);
        for (int node = 0; node < activities.size(); node++) {
            positions.putIfAbsent(activities.get(node).id(), node);
        }
        for (int link = 0; link < from.length; link++) {
            Dependency dependency = plan.dependencies().get(link);
            int before = positions.getOrDefault(dependency.predecessor(), -1);
            int after = positions.getOrDefault(dependency.successor(), -1);
            boolean followed = before >= 0 && after >= 0 && linked(before) && linked(after);
            from[link] = followed ? before : -1;
            to[link] = followed ? after : -1;
        }
    }

    /** Both lists are in the order of the plan; the second leaves some out. */
    private void take(List<ScheduledActivity> scheduled) {
        int next = 0;
        for (int node = 0; node < dates.length && next < scheduled.size(); node++) {
            if (scheduled.get(next).id().equals(activities.get(node).id())) {
                dates[node] = scheduled.get(next++);
            }
        }
    }

    int size() {
        return activities.size();
    }

    @Nullable
    ScheduledActivity dates(int node) {
        return dates[node];
    }

    /** Whether it is work or a point in time of this plan: no heading, no level of effort, neither dropped nor external. */
    boolean counted(int node) {
        return linked(node) && activities.get(node).placement().mode() != ActivityMode.EXTERNAL;
    }

    /** Whether its links are logic: the work of other plans has some, what is dropped has none. */
    private boolean linked(int node) {
        ActivityKind kind = activities.get(node).kind();
        return (kind == ActivityKind.TASK || kind == ActivityKind.MILESTONE)
                && activities.get(node).placement().mode() != ActivityMode.INACTIVE;
    }

    boolean finished(int node) {
        return activities.get(node).progress().actualFinish() != null;
    }

    boolean started(int node) {
        return activities.get(node).progress().actualStart() != null || finished(node);
    }

    boolean unfinished(int node) {
        return counted(node) && !finished(node);
    }

    /** Whether a date fixes it, or may, whatever its links ask. */
    boolean fixed(int node) {
        DateConstraint constraint = activities.get(node).constraint();
        if (constraint == null || activities.get(node).placement().stands()) {
            return constraint != null || activities.get(node).placement().stands();
        }
        return switch (constraint.type()) {
            case START_NO_EARLIER_THAN, START_NO_LATER_THAN, FINISH_NO_EARLIER_THAN, FINISH_NO_LATER_THAN -> false;
            default -> true;
        };
    }

    /** Unfinished work that takes time. */
    boolean unfinishedTask(int node) {
        return unfinished(node)
                && activities.get(node).kind() == ActivityKind.TASK
                && activities.get(node).duration().signum() > 0;
    }

    boolean followed(int link) {
        return from[link] >= 0;
    }

    WorkingTime calendar(int node) {
        CalendarId id = activities.get(node).calendar();
        return id == null ? usual : calendars.computeIfAbsent(id, named -> WorkingTime.of(plan, named));
    }

    WorkingTime calendar() {
        return usual;
    }

    int count(IntPredicate chosen) {
        int count = 0;
        for (int node = 0; node < size(); node++) {
            count += chosen.test(node) ? 1 : 0;
        }
        return count;
    }

    List<ActivityId> ids(IntPredicate chosen) {
        List<ActivityId> ids = new ArrayList<>();
        for (int node = 0; node < size(); node++) {
            if (chosen.test(node)) {
                ids.add(activities.get(node).id());
            }
        }
        return ids;
    }

    /** A check of the share of some activities among others. */
    StandardCheck share(Standard standard, IntPredicate among, IntPredicate offending, String nothing) {
        int population = count(among);
        return population == 0
                ? StandardCheck.notApplicable(standard, policy.limit(standard), nothing)
                : StandardCheck.ofShare(
                        standard,
                        policy.limit(standard),
                        population,
                        ids(node -> among.test(node) && offending.test(node)),
                        List.of());
    }

    StandardCheck notAssessable(Standard standard, String reason) {
        return StandardCheck.notAssessable(standard, policy.limit(standard), reason);
    }

    StandardCheck notApplicable(Standard standard, String reason) {
        return StandardCheck.notApplicable(standard, policy.limit(standard), reason);
    }
}
