package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ScopeRef;
import java.util.Comparator;
import java.util.Objects;

/**
 * An activity among those of several plans: identifiers of activities are unique within one plan only.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scope the scope whose plan holds it
 * @param activity the activity
 */
public record ActivityRef(ScopeRef scope, ActivityId activity) implements Comparable<ActivityRef> {

    private static final Comparator<ActivityRef> ORDER =
            Comparator.comparing(ActivityRef::scope).thenComparing(ActivityRef::activity);

    /** Checks that both parts are given. */
    public ActivityRef {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(activity, "activity");
    }

    /**
     * An activity of the plan of a scope.
     *
     * @param scope the scope
     * @param activity the activity
     * @return the reference
     */
    public static ActivityRef of(ScopeRef scope, ActivityId activity) {
        return new ActivityRef(scope, activity);
    }

    @Override
    public int compareTo(ActivityRef other) {
        return ORDER.compare(this, other);
    }

    /** Both parts for a reader, such as {@code PROJECT:PJ-1 A-120}. */
    @Override
    public String toString() {
        return scope + " " + activity;
    }
}
