package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Plan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What if some activities or links were other than they are: {@code WhatIf.of(plan).ask(List.of(change))}.
 *
 * <p>Where durations, progress, dates or links change and the activities can stay in their order, what the change
 * touches is worked out anew and nothing else: forward from the activities that change as long as dates move, then
 * backward likewise; only if the end of the plan moves are all late dates worked out again. Where calendars or the
 * structure change, where a new link leads
 * back, and in plans whose dates hang together in other ways, the whole plan is scheduled again. Either way the
 * answer is the same as that of {@link Schedule} for the changed plan.
 *
 * <p>Questions do not add up: each is about the plan as it is. Answers are immutable. Used by one thread at a time.
 */
public final class WhatIf {

    private final Plan plan;
    private final Schedule schedule;
    private final ActivityIndex index;
    private final PlanRulers rulers;
    private @Nullable Ripples ripples;

    private WhatIf(Plan plan) {
        this.plan = plan;
        this.schedule = Schedule.of(plan);
        this.rulers = PlanRulers.of(plan);
        this.index = new ActivityIndex(plan.activities());
        for (int i = 0; i < plan.activities().size(); i++) {
            index.add(i, plan.activities().get(i).id());
        }
    }

    /**
     * Prepares questions about a plan.
     *
     * @param plan the plan
     * @return what to ask
     */
    public static WhatIf of(Plan plan) {
        return new WhatIf(plan);
    }

    /**
     * The plan as it is, scheduled.
     *
     * @return the schedule
     */
    public Schedule schedule() {
        return schedule;
    }

    /**
     * An activity of the plan.
     *
     * @param id the activity
     * @return the activity as it is
     * @throws IllegalArgumentException if the plan does not hold it
     */
    public Activity activity(ActivityId id) {
        return plan.activities().get(position(id));
    }

    private int position(ActivityId id) {
        int position = index.find(id);
        if (position < 0) {
            throw PlanChange.unknown(id);
        }
        return position;
    }

    /**
     * What changes would come to, all of them at once.
     *
     * @param changes the changes; of several of one activity the last counts
     * @return what would move
     * @throws IllegalArgumentException if an activity or a link to be changed is not in the plan, or one to be added is
     */
    public WhatIfResult ask(List<PlanChange> changes) {
        if (changes.stream().anyMatch(change -> change.kind() == PlanChange.Kind.ACTIVITY_ADDED)) {
            return again(changes);
        }
        TreeMap<Integer, Activity> replaced = new TreeMap<>();
        for (PlanChange change : changes) {
            Activity activity = change.activity();
            if (change.kind() == PlanChange.Kind.ACTIVITY && activity != null) {
                replaced.put(position(activity.id()), activity);
            }
        }
        WhatIfResult answer = rippled(replaced, changes);
        return answer == null ? again(changes) : answer;
    }

    /** By what is touched only, where that can be done. */
    private @Nullable WhatIfResult rippled(Map<Integer, Activity> replaced, List<PlanChange> changes) {
        DatePasses passes = schedule.passes();
        if (passes == null || !Ripples.suits(plan, passes)) {
            return null;
        }
        if (ripples == null) {
            ripples = new Ripples(plan, index, passes);
        }
        return ripples.ask(replaced, changes, this::move);
    }

    /** By scheduling the changed plan. */
    private WhatIfResult again(List<PlanChange> changes) {
        Schedule after = Schedule.of(PlanChange.changed(plan, changes));
        List<ActivityMove> moves = new ArrayList<>();
        for (int node = 0; node < plan.activities().size(); node++) {
            ActivityMove move = move(node, schedule.at(node), after.at(node));
            if (move != null) {
                moves.add(move);
            }
        }
        return new WhatIfResult(
                schedule.findStart().orElse(null),
                after.findStart().orElse(null),
                schedule.findFinish().orElse(null),
                after.findFinish().orElse(null),
                moves,
                plan.activities().size());
    }

    private @Nullable ActivityMove move(
            int node, @Nullable ScheduledActivity before, @Nullable ScheduledActivity after) {
        if (Objects.equals(before, after)) {
            return null;
        }
        Activity activity = plan.activities().get(node);
        long days = before == null || after == null
                ? 0
                : rulers.rulerOf(activity).workingDays(before.finish(), after.finish());
        return new ActivityMove(activity.id(), before, after, days);
    }
}
