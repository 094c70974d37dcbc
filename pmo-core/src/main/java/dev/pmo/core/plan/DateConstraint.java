package dev.pmo.core.plan;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * A date that binds an activity beyond its links.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param type how the date binds
 * @param date the date and time
 */
public record DateConstraint(ConstraintType type, LocalDateTime date) {

    /** Checks that both parts are given. */
    public DateConstraint {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(date, "date");
    }

    /**
     * A date that binds.
     *
     * @param type how it binds
     * @param date the date and time
     * @return the constraint
     */
    public static DateConstraint of(ConstraintType type, LocalDateTime date) {
        return new DateConstraint(type, date);
    }
}
