package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.DateConstraint;
import dev.pmo.core.plan.Dependency;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of the answer to why a date is this date: what sets the date of one activity. The next step tells it of the
 * activity that the link comes from; the last names a root: a constraint, the data date, what has happened, or an end
 * of the plan.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param activity the activity
 * @param date the date that is explained: when it starts, or for work that has started when the rest of it starts
 * @param kind what sets it
 * @param link the link, where it is one
 * @param constraint the constraint, where it is one
 * @param asked the moment that the link or the root names, where the calendar moved the date away from it
 * @param calendar the calendar on which the activity is worked on; its resource's, where that says more
 * @param resource the resource whose working time moved the date, if one did
 * @param text the step in words
 */
public record Reason(
        ActivityId activity,
        LocalDateTime date,
        DriverKind kind,
        @Nullable Dependency link,
        @Nullable DateConstraint constraint,
        @Nullable LocalDateTime asked,
        CalendarId calendar,
        @Nullable ResourceId resource,
        String text) {

    /** Checks that all that is needed is given. */
    public Reason {
        Objects.requireNonNull(activity, "activity");
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(text, "text");
    }
}
