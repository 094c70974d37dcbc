package dev.pmo.rules.planning.network;

import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.DateConstraint;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The dates that bind activities beyond their links. */
final class Binding {

    private Binding() {}

    /** The constraint by which a date binds an activity; none where there is no date to bind it. */
    static @Nullable DateConstraint of(Activity activity) {
        DateConstraint constraint = activity.constraint();
        return constraint == null || !constraint.type().dated() || constraint.date() == null ? null : constraint;
    }

    /** The moment of a binding date. */
    static long moment(DateConstraint binding) {
        return Minutes.of(Objects.requireNonNull(binding.date(), "date"));
    }
}
