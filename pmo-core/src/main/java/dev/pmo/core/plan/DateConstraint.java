package dev.pmo.core.plan;

import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What binds an activity beyond its links: a date, or the wish to come as late as possible.
 *
 * <p>A constraint that needs a date and has none binds nothing. This class is immutable and thread-safe.
 *
 * @param type how it binds
 * @param date the date and time; for {@link ConstraintType#AS_LATE_AS_POSSIBLE} none is needed, and one that is given
 *     means nothing
 */
public record DateConstraint(ConstraintType type, @Nullable LocalDateTime date) {

    private static final DateConstraint LATE = new DateConstraint(ConstraintType.AS_LATE_AS_POSSIBLE, null);

    /** Checks that the type is given. */
    public DateConstraint {
        Objects.requireNonNull(type, "type");
    }

    /**
     * A date that binds.
     *
     * @param type how it binds
     * @param date the date and time
     * @return the constraint
     */
    public static DateConstraint of(ConstraintType type, LocalDateTime date) {
        return new DateConstraint(type, Objects.requireNonNull(date, "date"));
    }

    /**
     * As late as possible.
     *
     * @return the constraint
     */
    public static DateConstraint asLateAsPossible() {
        return LATE;
    }
}
