package dev.pmo.rules.authority;

import java.util.Objects;

/**
 * Where a ladder gives an authority more than the ladder above it does. This class is immutable and thread-safe.
 *
 * @param rung the name of the authority; empty for what concerns the ladder as a whole
 * @param limit the path of the limit from the rung, such as {@code costUpTo}
 * @param here the limit of the ladder that gives more
 * @param above the limit of the ladder above it
 */
public record WiderLimit(String rung, String limit, String here, String above) {

    /** Checks that all parts are given. */
    public WiderLimit {
        Objects.requireNonNull(rung, "rung");
        Objects.requireNonNull(limit, "limit");
        Objects.requireNonNull(here, "here");
        Objects.requireNonNull(above, "above");
    }
}
