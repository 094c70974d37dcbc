package dev.pmo.core.change;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * That a change request went into a state. This class is immutable and thread-safe.
 *
 * @param to the state that it went into
 * @param on when
 * @param by who moved it
 * @param authority the authority in whose name, by its name on the ladder
 */
public record ChangeMove(
        ChangeState to,
        @Nullable LocalDate on,
        @Nullable String by,
        @Nullable String authority) {

    /** Fills in what may be left out. */
    public ChangeMove(ChangeState to, @Nullable LocalDate on, @Nullable String by, @Nullable String authority) {
        this.to = Objects.requireNonNull(to, "to");
        this.on = on;
        this.by = by;
        this.authority = authority;
    }
}
