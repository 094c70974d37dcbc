package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.PlanChange;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dates of all plans of a programme or portfolio, scheduled in one pass.
 *
 * <p>The view of the whole and that of each plan are the same dates. Floats are two things: to the end of the plan that
 * holds the activity, and to the end of the whole. This class is immutable and thread-safe.
 */
public final class IntegratedSchedule {

    private final ForwardRounds forward;
    private final @Nullable Schedule[] whole;
    private final @Nullable LocalDateTime finish;
    private final List<PlanOutlook> plans;
    private final List<InterfaceOutlook> interfaces;
    private final List<IntegratedCycle> cycles;

    private IntegratedSchedule(
            ForwardRounds forward,
            @Nullable Schedule[] whole,
            @Nullable LocalDateTime finish,
            List<PlanOutlook> plans,
            List<IntegratedCycle> cycles) {
        this.forward = forward;
        this.whole = whole;
        this.finish = finish;
        this.plans = List.copyOf(plans);
        this.interfaces = new InterfaceReader(forward).all(joint -> true);
        this.cycles = cycles;
    }

    static IntegratedSchedule of(ForwardRounds forward, List<IntegratedCycle> cycles) {
        LocalDateTime end = null;
        for (Schedule schedule : forward.schedules) {
            LocalDateTime finish =
                    schedule == null ? null : schedule.findFinish().orElse(null);
            end = Dates.later(end, finish);
        }
        BackwardRounds backward = end == null ? null : new BackwardRounds(forward, end).run();
        List<PlanOutlook> plans = new ArrayList<>();
        for (int plan = 0; plan < forward.schedules.length; plan++) {
            plans.add(forward.outlook(plan, backward != null && backward.unsettled.get(plan)));
        }
        @Nullable Schedule[] whole = backward == null ? forward.schedules : backward.schedules;
        return new IntegratedSchedule(forward, whole, end, plans, cycles);
    }

    /**
     * When the first activity of all starts.
     *
     * @return the moment; empty if no plan has dates
     */
    public Optional<LocalDateTime> findStart() {
        LocalDateTime first = null;
        for (PlanOutlook plan : plans) {
            first = Dates.earlier(first, plan.start());
        }
        return Optional.ofNullable(first);
    }

    /**
     * When the last activity of all finishes.
     *
     * @return the moment; empty if no plan has dates
     */
    public Optional<LocalDateTime> findFinish() {
        return Optional.ofNullable(finish);
    }

    /**
     * What it comes to for each plan.
     *
     * @return the plans, from the top of the tree down
     */
    public List<PlanOutlook> plans() {
        return plans;
    }

    /**
     * How the give/get agreements stand.
     *
     * @return the agreements, by identifier
     */
    public List<InterfaceOutlook> interfaces() {
        return interfaces;
    }

    /**
     * The circles of activities over several plans.
     *
     * @return the circles, in the order of their smallest activities
     */
    public List<IntegratedCycle> cycles() {
        return cycles;
    }

    /**
     * The dates of one activity.
     *
     * @param ref the activity
     * @return its dates; empty if it has none or is not known
     */
    public Optional<IntegratedActivity> find(ActivityRef ref) {
        int plan = forward.joined.plans.find(ref.scope());
        return plan < 0 || forward.guests(plan).containsKey(ref.activity())
                ? Optional.empty()
                : find(plan, ref.activity());
    }

    /**
     * The dates of one plan as its own project sees them.
     *
     * @param scope the scope whose plan it is
     * @return the schedule, with a guest for each moment that comes from another plan; empty if there is no such plan
     */
    public Optional<Schedule> findSchedule(ScopeRef scope) {
        int plan = forward.joined.plans.find(scope);
        return plan < 0 ? Optional.empty() : Optional.ofNullable(forward.schedules[plan]);
    }

    /**
     * A plan as it was scheduled, without its guests.
     *
     * @param scope the scope whose plan it is
     * @return the plan; empty if there is no such plan
     */
    public Optional<Plan> findPlan(ScopeRef scope) {
        int plan = forward.joined.plans.find(scope);
        return plan < 0 ? Optional.empty() : Optional.of(forward.joined.plans.plan(plan));
    }

    /**
     * The dates of the activities of one plan.
     *
     * @param scope the scope whose plan it is
     * @return the activities that have dates, in the order of the plan
     */
    public List<IntegratedActivity> activities(ScopeRef scope) {
        int plan = forward.joined.plans.find(scope);
        return plan < 0 ? List.of() : List.copyOf(activities(plan));
    }

    /**
     * The dates of all activities.
     *
     * @return the activities that have dates, plan by plan
     */
    public List<IntegratedActivity> activities() {
        List<IntegratedActivity> all = new ArrayList<>();
        for (int plan = 0; plan < forward.schedules.length; plan++) {
            all.addAll(activities(plan));
        }
        return List.copyOf(all);
    }

    private List<IntegratedActivity> activities(int plan) {
        List<IntegratedActivity> all = new ArrayList<>();
        for (Activity activity : forward.joined.plans.plan(plan).activities()) {
            find(plan, activity.id()).ifPresent(all::add);
        }
        return all;
    }

    /**
     * The number of the plan of each scope by the scope itself, since several may share a name; those of another tree of
     * the same names are found by {@link #plan(ScopeRef)}.
     */
    IdentityHashMap<Scope, Integer> numbers() {
        IdentityHashMap<Scope, Integer> numbers = new IdentityHashMap<>();
        for (int plan = 0; plan < forward.schedules.length; plan++) {
            numbers.putIfAbsent(forward.joined.plans.scope(plan), plan);
        }
        return numbers;
    }

    /** The number of the plan that a name stands for, the first of several; -1 if there is none. */
    int plan(ScopeRef scope) {
        return forward.joined.plans.find(scope);
    }

    /** The dates of an activity of a plan told by its number. */
    Optional<IntegratedActivity> find(int plan, ActivityId id) {
        Schedule own = forward.schedules[plan];
        Schedule late = whole[plan];
        ScheduledActivity dates = own == null ? null : own.find(id).orElse(null);
        ScheduledActivity latest = late == null ? null : late.find(id).orElse(null);
        if (dates == null || latest == null) {
            return Optional.empty();
        }
        return Optional.of(new IntegratedActivity(
                ActivityRef.of(forward.joined.plans.ref(plan), id),
                dates,
                latest.lateStart(),
                latest.lateFinish(),
                latest.totalFloat(),
                latest.critical()));
    }

    /**
     * What sets the early dates of an activity.
     *
     * @param ref the activity
     * @return the links and agreements, or else what it is instead; empty if it has no dates or is not known
     */
    public List<IntegratedDriver> drivers(ActivityRef ref) {
        return new Drivers(forward).of(ref);
    }

    /**
     * The chain of links and agreements that leads to the end of the whole: what has to become shorter before it does.
     *
     * @return the activities from the first to the last, across the plans; empty if no plan has dates
     */
    public List<ActivityRef> criticalPath() {
        return finish == null ? List.of() : new Drivers(forward).pathToEnd(finish);
    }

    /**
     * Who is hit if an activity slips. One that has not started moves as a whole; one that has started takes longer; one
     * that has finished, or is fixed to a date, does not move.
     *
     * @param ref the activity
     * @param slip by how much working time of its calendar it finishes later
     * @return all activities that move, in its own plan and in others
     * @throws IllegalArgumentException if the activity has no dates or is not known
     */
    public Impact impactOfSlip(ActivityRef ref, WorkTime slip) {
        return Impact.ofSlip(forward, ref, slip);
    }

    /**
     * What changes of plans would come to, all of them at once.
     *
     * @param changes the changes by the scope whose plan they change
     * @return all activities that would move, in the same plans and in others
     * @throws IllegalArgumentException if a scope, an activity or a link to be changed is not known
     */
    public Impact impactOf(Map<ScopeRef, List<PlanChange>> changes) {
        return Impact.of(forward, changes);
    }
}
