package dev.pmo.rules.planning.standards;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.ActivityKind;
import dev.pmo.core.plan.ActivityMode;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
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

    /** Its links are logic: the work of other plans has some, what is dropped has none. */
    private static final int LINKED = 1;

    private static final int COUNTED = 2;
    private static final int STARTED = 4;
    private static final int FINISHED = 8;

    /** It is a task that takes time. */
    private static final int WORK = 16;

    final Plan plan;
    final Schedule schedule;
    final PlanningStandardsPolicy policy;

    /** The day up to which things have happened. */
    final LocalDate dataDate;

    final List<Activity> activities;

    /** For each link the positions of its ends, or -1 where it joins no logic. */
    final int[] from;

    final int[] to;

    /** For each link the sign of its lag. */
    final byte[] lag;

    private final LinkType[] types;

    /** For each activity what is true of it. */
    private final byte[] traits;

    /** The dates that follow, by position. */
    final ScheduleTable table;

    private final Map<CalendarId, WorkingTime> calendars = new HashMap<>();
    private final WorkingTime usual;

    PlanNodes(Plan plan, Schedule schedule, LocalDate asOf, PlanningStandardsPolicy policy) {
        this.plan = plan;
        this.schedule = schedule;
        this.policy = policy;
        this.dataDate = plan.dataDate() == null ? asOf : plan.dataDate();
        this.activities = plan.activities();
        this.traits = new byte[activities.size()];
        for (int node = 0; node < traits.length; node++) {
            traits[node] = traits(activities.get(node));
        }
        this.from = new int[plan.dependencies().size()];
        this.to = new int[from.length];
        this.lag = new byte[from.length];
        this.types = new LinkType[from.length];
        this.table = schedule.table();
        this.usual = WorkingTime.of(plan, null);
        resolve();
    }

    private static byte traits(Activity activity) {
        ActivityKind kind = activity.kind();
        ActivityMode mode = activity.placement().mode();
        Progress progress = activity.progress();
        int traits = 0;
        if ((kind == ActivityKind.TASK || kind == ActivityKind.MILESTONE) && mode != ActivityMode.INACTIVE) {
            traits |= mode == ActivityMode.EXTERNAL ? LINKED : LINKED | COUNTED;
        }
        if (progress.actualFinish() != null) {
            traits |= FINISHED | STARTED;
        }
        if (progress.actualStart() != null) {
            traits |= STARTED;
        }
        if (kind == ActivityKind.TASK && activity.duration().signum() > 0) {
            traits |= WORK;
        }
        return (byte) traits;
    }

    private boolean is(int node, int wanted) {
        return (traits[node] & wanted) == wanted;
    }

    private void resolve() {
        List<Dependency> dependencies = plan.dependencies();
        for (int link = 0; link < from.length; link++) {
            Dependency dependency = dependencies.get(link);
            types[link] = dependency.type();
            lag[link] = (byte) dependency.lag().signum();
            int before = table.position(dependency.predecessor());
            int after = table.position(dependency.successor());
            boolean followed = before >= 0 && after >= 0 && is(before, LINKED) && is(after, LINKED);
            from[link] = followed ? before : -1;
            to[link] = followed ? after : -1;
        }
    }

    int size() {
        return activities.size();
    }

    /** Whether it is work or a point in time of this plan: no heading, no level of effort, neither dropped nor external. */
    boolean counted(int node) {
        return is(node, COUNTED);
    }

    boolean finished(int node) {
        return is(node, FINISHED);
    }

    boolean started(int node) {
        return is(node, STARTED);
    }

    boolean unfinished(int node) {
        return (traits[node] & (COUNTED | FINISHED)) == COUNTED;
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
        return (traits[node] & (COUNTED | FINISHED | WORK)) == (COUNTED | WORK);
    }

    LinkType type(int link) {
        return types[link];
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
        int population = 0;
        List<ActivityId> offenders = new ArrayList<>();
        for (int node = 0; node < size(); node++) {
            if (among.test(node)) {
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
