package dev.pmo.rules.planning.standards;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduleTable;
import dev.pmo.rules.planning.network.WorkingTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** A plan by positions: what is looked at, which links are followed, which dates follow. Used by one thread. */
final class PlanNodes {

    final Plan plan;
    final Schedule schedule;
    final PlanningStandardsPolicy policy;

    /** The day up to which things have happened. */
    final LocalDate dataDate;

    final List<Activity> activities;

    /** The dates that follow, by position. */
    final ScheduleTable table;

    /** For each link the positions of its ends, or -1 where it joins no logic. */
    final int[] from;

    final int[] to;

    /** For each activity what is true of it, and what is true of any. */
    private final int[] traits;

    private int any;

    private final Map<CalendarId, WorkingTime> calendars = new HashMap<>();
    private final WorkingTime usual;

    PlanNodes(Plan plan, Schedule schedule, LocalDate asOf, PlanningStandardsPolicy policy) {
        this.plan = plan;
        this.schedule = schedule;
        this.policy = policy;
        this.dataDate = plan.dataDate() == null ? asOf : plan.dataDate();
        this.activities = plan.activities();
        this.table = schedule.table();
        this.usual = WorkingTime.of(plan, null);
        this.from = table.predecessors();
        this.to = table.successors();
        this.traits = new int[activities.size()];
        for (int node = 0; node < traits.length; node++) {
            traits[node] = Traits.of(activities.get(node), dataDate);
            any |= traits[node];
        }
        for (int link = 0; link < from.length; link++) {
            if (followed(link)) {
                join(link);
            }
        }
    }

    private void join(int link) {
        LinkType type = link(link).type();
        traits[from[link]] |= type.fromFinish() ? Traits.LEADS | Traits.FINISH_DRIVES : Traits.LEADS;
        traits[to[link]] |= type.toFinish() ? Traits.LED : Traits.LED | Traits.START_DRIVEN;
    }

    int size() {
        return traits.length;
    }

    /** Whether one of some things is true of an activity. */
    boolean is(int node, int trait) {
        return (traits[node] & trait) != 0;
    }

    /** Whether something is true of any activity by itself. */
    boolean any(int trait) {
        return (any & trait) != 0;
    }

    boolean in(Among among, int node) {
        return among.holds(traits[node]);
    }

    Dependency link(int link) {
        return plan.dependencies().get(link);
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

    int count(Among among) {
        int count = 0;
        for (int node = 0; node < traits.length; node++) {
            count += in(among, node) ? 1 : 0;
        }
        return count;
    }

    /** A check of the share of some activities, those of which one of some things is true, among others. */
    StandardCheck share(Standard standard, Among among, int offending, String nothing) {
        return share(standard, among, node -> is(node, offending), nothing);
    }

    /** A check of the share of some activities among others. */
    StandardCheck share(Standard standard, Among among, IntPredicate offending, String nothing) {
        int population = 0;
        List<ActivityId> offenders = new ArrayList<>();
        for (int node = 0; node < traits.length; node++) {
            if (in(among, node)) {
                population++;
                if (offending.test(node)) {
                    offenders.add(activities.get(node).id());
                }
            }
        }
        return population == 0
                ? StandardCheck.notApplicable(standard, policy.limit(standard), nothing)
                : StandardCheck.ofShare(standard, policy.limit(standard), population, offenders, List.of());
    }

    StandardCheck notAssessable(Standard standard, String reason) {
        return StandardCheck.notAssessable(standard, policy.limit(standard), reason);
    }

    StandardCheck notApplicable(Standard standard, String reason) {
        return StandardCheck.notApplicable(standard, policy.limit(standard), reason);
    }
}
