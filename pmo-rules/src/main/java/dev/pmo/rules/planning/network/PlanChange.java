package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One change of a plan to ask {@link WhatIf} about: an activity as it would be, a link more, or a link less.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what is changed
 * @param activity the activity as it would be, where one is replaced; the identifier says which one
 * @param link the link, where one is added or removed
 */
public record PlanChange(Kind kind, @Nullable Activity activity, @Nullable Dependency link) {

    /** What is changed. */
    public enum Kind {
        /** An activity: its duration, dates, progress or anything else. */
        ACTIVITY,
        /** A link is added. */
        LINK_ADDED,
        /** A link is removed. */
        LINK_REMOVED
    }

    /** Checks that what is changed is given. */
    public PlanChange {
        Objects.requireNonNull(kind, "kind");
        if (kind == Kind.ACTIVITY) {
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
}
