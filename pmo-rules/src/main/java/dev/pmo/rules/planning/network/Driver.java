package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ResourceId;
import dev.pmo.core.plan.Dependency;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What sets the early dates of an activity: without it they would be earlier.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param kind what sort of thing it is
 * @param link the link, where it is one
 * @param resource the resource, where it is the working time of one
 */
public record Driver(
        DriverKind kind,
        @Nullable Dependency link,
        @Nullable ResourceId resource) {

    /** Checks the kind. */
    public Driver {
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * A driver that is no resource.
     *
     * @param kind what sort of thing it is
     * @param link the link, where it is one
     */
    public Driver(DriverKind kind, @Nullable Dependency link) {
        this(kind, link, null);
    }
}
