package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of a plan to ask {@link WhatIf} about: an activity as it would be, an activity more, a link more, or a link
 * less.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what is changed
 * @param activity the activity as it would be, where one is replaced or added; the identifier says which one
 * @param link the link, where one is added or removed
 */
public record PlanChange(
        Kind kind, @Nullable Activity activity, @Nullable Dependency link) {

    /** What is changed. */
    public enum Kind {
        /** An activity: its duration, dates, progress or anything else. */
        ACTIVITY,
        /** An activity is added. */
        ACTIVITY_ADDED,
        /** A link is added. */
        LINK_ADDED,
        /** A link is removed. */
        LINK_REMOVED
    }

    /** Checks that what is changed is given. */
    public PlanChange {
        Objects.requireNonNull(kind, "kind");
        if (kind == Kind.ACTIVITY || kind == Kind.ACTIVITY_ADDED) {
            Objects.requireNonNull(activity, "activity");
        } else {
            Objects.requireNonNull(link, "link");
        }
    }

    /**
     * An activity would be another.
     *
     * @param activity the activity as it would be
     * @return the change
     */
    public static PlanChange of(Activity activity) {
        return new PlanChange(Kind.ACTIVITY, activity, null);
    }

    /**
     * There would be one activity more; links to and from it are changes of their own, after this one.
     *
     * @param activity the activity, which the plan does not hold yet
     * @return the change
     */
    public static PlanChange adding(Activity activity) {
        return new PlanChange(Kind.ACTIVITY_ADDED, activity, null);
    }

    /**
     * There would be one link more.
     *
     * @param link the link
     * @return the change
     */
    public static PlanChange adding(Dependency link) {
        return new PlanChange(Kind.LINK_ADDED, null, link);
    }

    /**
     * There would be one link less.
     *
     * @param link the link, as the plan holds it; of several equal ones the first
     * @return the change
     */
    public static PlanChange removing(Dependency link) {
        return new PlanChange(Kind.LINK_REMOVED, null, link);
    }

    /**
     * The activity that changes, or that the link leads to.
     *
     * @return the activity
     */
    public ActivityId subject() {
        return activity != null ? activity.id() : Objects.requireNonNull(link).successor();
    }

    /**
     * A plan with changes made to it, one after the other.
     *
     * @param plan the plan
     * @param changes the changes
     * @return the changed plan
     * @throws IllegalArgumentException if an activity or a link to be changed is not in the plan, or one to be added is
     */
    public static Plan changed(Plan plan, List<PlanChange> changes) {
        Map<ActivityId, Integer> positions = new HashMap<>();
        for (int i = 0; i < plan.activities().size(); i++) {
            positions.putIfAbsent(plan.activities().get(i).id(), i);
        }
        List<Activity> activities = new ArrayList<>(plan.activities());
        List<Dependency> links = new ArrayList<>(plan.dependencies());
        for (PlanChange change : changes) {
            if (change.kind == Kind.ACTIVITY_ADDED) {
                add(Objects.requireNonNull(change.activity), positions, activities);
            } else if (change.activity != null) {
                Integer position = positions.get(change.activity.id());
                if (position == null) {
                    throw unknown(change.activity.id());
                }
                activities.set(position, change.activity);
            } else if (change.kind == Kind.LINK_ADDED) {
                links.add(Objects.requireNonNull(change.link));
            } else if (!links.remove(change.link)) {
                throw new IllegalArgumentException("A link of the plan was expected, but was: '" + change.link
                        + "'.\nMaybe its type or lag differs from the one in the plan.");
            }
        }
        return plan.toBuilder().activities(activities).dependencies(links).build();
    }

    private static void add(Activity activity, Map<ActivityId, Integer> positions, List<Activity> activities) {
        if (positions.putIfAbsent(activity.id(), activities.size()) != null) {
            throw new IllegalArgumentException("An activity that the plan does not hold was expected, but was: '"
                    + activity.id() + "'.\nMaybe it is to be replaced.");
        }
        activities.add(activity);
    }

    static IllegalArgumentException unknown(ActivityId id) {
        return new IllegalArgumentException(
                "An activity of the plan was expected, but was: '" + id + "'.\nMaybe it belongs to another plan.");
    }
}
