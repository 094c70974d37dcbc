package dev.pmo.rules.planning.integrated;

import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.ScopeRef;
import java.time.LocalDateTime;
import java.util.Objects;

/**
 * That a plan ends later because of what others give it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param scope the scope whose plan it is
 * @param through the give/get agreement that pushes it; of several the last on the way to its end
 * @param without when it would end without what meets at this level
 * @param with when it ends
 * @param workingDays the working days between the two, by the calendar of the plan
 */
public record PushedPlan(
        ScopeRef scope, DependencyId through, LocalDateTime without, LocalDateTime with, long workingDays) {

    /** Checks that all parts are given. */
    public PushedPlan {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(through, "through");
        Objects.requireNonNull(without, "without");
        Objects.requireNonNull(with, "with");
    }
}
