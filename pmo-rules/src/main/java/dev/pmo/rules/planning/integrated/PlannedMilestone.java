package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A milestone in the plan of all milestones.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scope the scope whose plan holds it
 * @param milestone the milestone; none for a point in time of the network that no milestone stands for
 * @param activity the activity of the plan that brings it about, if there is one
 * @param name what will have happened
 * @param key whether the level above reports on it
 * @param date when it happened, or else the day to count on; unknown if nothing says so
 * @param source what the date was taken from
 * @param agreed the agreed day; unknown if none is recorded
 * @param slipDays by how many calendar days the date lies after the agreed one; unknown if one of them is
 * @param drivenBy the give/get agreement that last sets its date on the way to it; none if no other plan does
 */
public record PlannedMilestone(
        ScopeRef scope,
        @Nullable MilestoneId milestone,
        @Nullable ActivityId activity,
        String name,
        boolean key,
        @Nullable LocalDate date,
        DateSource source,
        @Nullable LocalDate agreed,
        @Nullable Long slipDays,
        @Nullable DependencyId drivenBy)
        implements Comparable<PlannedMilestone> {

    private static final Comparator<PlannedMilestone> ORDER = Comparator.comparing(
                    (PlannedMilestone one) -> one.date == null ? LocalDate.MAX : one.date)
            .thenComparing(PlannedMilestone::scope)
            .thenComparing(one -> one.milestone == null ? "" : one.milestone.value())
            .thenComparing(one -> one.activity == null ? "" : one.activity.value());

    /** Checks what is always known. */
    public PlannedMilestone {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(source, "source");
        name = Copies.text(name);
    }

    /** By date, what has none last; then by scope and identifier. */
    @Override
    public int compareTo(PlannedMilestone other) {
        return ORDER.compare(this, other);
    }
}
