package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.value.Dates;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.planning.network.PlanChange;
import dev.pmo.rules.planning.network.PlanRulers;
import dev.pmo.rules.planning.network.Schedule;
import dev.pmo.rules.planning.network.ScheduledActivity;
import dev.pmo.rules.planning.network.WorkingTime;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Who is hit if activities slip or plans change, in the same plan and in others, and by how much.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class Impact {

    private final Set<ActivityRef> origins;
    private final ForwardRounds after;
    private final List<Hit> hits;
    private final Set<ActivityRef> moved = new HashSet<>();

    private Impact(Set<ActivityRef> origins, ForwardRounds after, List<Hit> hits) {
        this.origins = origins;
        this.after = after;
        this.hits = List.copyOf(hits);
        hits.forEach(hit -> moved.add(hit.activity()));
        moved.addAll(origins);
    }

    /**
     * An activity that has not started moves as a whole; one that has started takes longer; one that has finished, or
     * is fixed to a date, does not move.
     */
    static Impact ofSlip(ForwardRounds before, ActivityRef ref, WorkTime slip) {
        PlanSet plans = before.joined.plans;
        int plan = plans.find(ref.scope());
        Schedule schedule = plan < 0 ? null : before.schedules[plan];
        Activity activity = plan < 0 ? null : plans.activity(plan, ref.activity());
        ScheduledActivity dates = schedule == null || activity == null
                ? null
                : schedule.find(ref.activity()).orElse(null);
        if (activity == null || dates == null) {
            throw new IllegalArgumentException("An activity with dates was expected, but was: '" + ref
                    + "'.\nMaybe its plan has no dates, or it belongs to another scope.");
        }
        ForwardRounds after = new ForwardRounds(before);
        after.change(plan, changing(plans.plan(plan), activity, dates, slip));
        return impact(before, after.run(), Set.of(ref));
    }

    /** Each change is made to the plan of its scope. */
    static Impact of(ForwardRounds before, Map<ScopeRef, List<PlanChange>> changes) {
        Map<Integer, Plan> changed = new TreeMap<>();
        Set<ActivityRef> origins = new TreeSet<>();
        changes.forEach((scope, all) -> {
            int plan = before.joined.plans.find(scope);
            if (plan < 0) {
                throw new IllegalArgumentException("A scope with a plan was expected, but was: '" + scope
                        + "'.\nMaybe it lies elsewhere, or its plan has no activities.");
            }
            for (PlanChange change : all) {
                origins.add(ActivityRef.of(scope, change.subject()));
            }
            changed.put(plan, PlanChange.changed(before.joined.plans.plan(plan), all));
        });
        ForwardRounds after = new ForwardRounds(before, before.joined.with(changed));
        changed.keySet().forEach(after::again);
        return impact(before, after.run(), origins);
    }

    private static Impact impact(ForwardRounds before, ForwardRounds after, Set<ActivityRef> origins) {
        List<Hit> hits = new ArrayList<>();
        for (int plan = after.touched.nextSetBit(0); plan >= 0; plan = after.touched.nextSetBit(plan + 1)) {
            compare(plan, before, after, hits);
        }
        hits.sort((one, other) -> one.activity().compareTo(other.activity()));
        return new Impact(origins, after, hits);
    }

    private static ForwardRounds.Change changing(Plan plan, Activity activity, ScheduledActivity dates, WorkTime slip) {
        if (activity.progress().actualFinish() != null) {
            return fed -> fed;
        }
        if (activity.progress().actualStart() != null) {
            return fed -> longer(fed, activity, slip);
        }
        WorkingTime ruler = PlanRulers.of(plan).rulerOf(activity);
        LocalDateTime finish = ruler.findFinishAfter(dates.finish(), slip).orElse(dates.finish());
        return fed -> {
            FedPlan pushed = new FedPlan(fed, fed.start());
            pushed.push("slip", finish, activity.id(), LinkType.FF);
            return pushed.plan();
        };
    }

    private static Plan longer(Plan plan, Activity slipping, WorkTime slip) {
        List<Activity> activities = new ArrayList<>(plan.activities());
        for (int i = 0; i < activities.size(); i++) {
            Activity activity = activities.get(i);
            if (activity.id().equals(slipping.id())) {
                Progress now = activity.progress();
                WorkTime remaining = now.remaining();
                activities.set(
                        i,
                        activity.toBuilder()
                                .duration(activity.duration().plus(slip))
                                .progress(new Progress(
                                        now.actualStart(),
                                        null,
                                        now.complete(),
                                        remaining == null ? null : remaining.plus(slip)))
                                .build());
                break;
            }
        }
        return plan.toBuilder().activities(activities).build();
    }

    private static void compare(int plan, ForwardRounds before, ForwardRounds after, List<Hit> hits) {
        Schedule was = Objects.requireNonNull(before.schedules[plan]);
        Schedule is = Objects.requireNonNull(after.schedules[plan]);
        Plan base = before.joined.plans.plan(plan);
        PlanRulers rulers = PlanRulers.of(base);
        for (Activity activity : base.activities()) {
            ScheduledActivity one = was.find(activity.id()).orElse(null);
            ScheduledActivity other = is.find(activity.id()).orElse(null);
            Hit hit = one == null || other == null
                    ? null
                    : hit(
                            ActivityRef.of(before.joined.plans.ref(plan), activity.id()),
                            one,
                            other,
                            rulers.rulerOf(activity));
            if (hit != null) {
                hits.add(hit);
            }
        }
    }

    private static @Nullable Hit hit(ActivityRef ref, ScheduledActivity was, ScheduledActivity is, WorkingTime ruler) {
        if (was.start().equals(is.start()) && was.finish().equals(is.finish())) {
            return null;
        }
        return new Hit(
                ref,
                was.finish(),
                is.finish(),
                ruler.between(was.finish(), is.finish()),
                ruler.workingDays(was.finish(), is.finish()));
    }

    /**
     * The activities that slip or change.
     *
     * @return the activities, in order
     */
    public List<ActivityRef> origins() {
        return List.copyOf(origins);
    }

    /**
     * All activities that move, those that slip included.
     *
     * @return the activities, in order
     */
    public List<Hit> hits() {
        return hits;
    }

    /**
     * The activities of other plans that move.
     *
     * @return the activities, in order
     */
    public List<Hit> hitsElsewhere() {
        Set<ScopeRef> scopes = new HashSet<>();
        origins.forEach(origin -> scopes.add(origin.scope()));
        return hits.stream()
                .filter(hit -> !scopes.contains(hit.activity().scope()))
                .toList();
    }

    /**
     * The plans of others in which something moves.
     *
     * @return the scopes, in order
     */
    public List<ScopeRef> scopesElsewhere() {
        return hitsElsewhere().stream()
                .map(hit -> hit.activity().scope())
                .distinct()
                .toList();
    }

    /**
     * How it reaches an activity: from one that slips or changes, over those that drive it then.
     *
     * @param activity an activity that moves
     * @return the activities from the one that slips to it; empty if it does not move
     */
    public List<ActivityRef> chainTo(ActivityRef activity) {
        return moved.contains(activity) ? new Drivers(after).pathTo(activity, moved::contains, origins) : List.of();
    }

    /**
     * The scopes of which the plans would wait for each other without their dates settling; what is told of these is
     * not to be relied on.
     *
     * @return the scopes, in order; none where all dates settle
     */
    public List<ScopeRef> unsettled() {
        return after.unsettledScopes();
    }

    /**
     * When the whole finishes then.
     *
     * @return the moment; empty if no plan has dates
     */
    public Optional<LocalDateTime> findFinish() {
        LocalDateTime finish = null;
        for (int plan = 0; plan < after.schedules.length; plan++) {
            LocalDateTime one =
                    Objects.requireNonNull(after.schedules[plan]).findFinish().orElse(null);
            finish = Dates.later(finish, one);
        }
        return Optional.ofNullable(finish);
    }
}
