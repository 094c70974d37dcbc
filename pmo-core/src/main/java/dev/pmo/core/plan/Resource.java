package dev.pmo.core.plan;

import dev.pmo.core.id.CalendarId;
import dev.pmo.core.id.ResourceId;
import dev.pmo.core.value.Copies;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who or what works on the activities of a plan.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param id the identifier that assignments refer to
 * @param name what it is called
 * @param kind what sort of resource it is; one that works where nothing is said
 * @param calendar when it works; whenever an activity is worked on, where nothing is said
 */
public record Resource(
        ResourceId id,
        String name,
        ResourceKind kind,
        @Nullable CalendarId calendar) {

    /** Fills in what may be left out. */
    public Resource(ResourceId id, @Nullable String name, @Nullable ResourceKind kind, @Nullable CalendarId calendar) {
        this.id = Objects.requireNonNull(id, "id");
        this.name = Copies.text(name);
        this.kind = kind == null ? ResourceKind.WORK : kind;
        this.calendar = calendar;
    }

    /**
     * A resource that works.
     *
     * @param id the identifier
     * @param name what it is called
     * @param calendar when it works, or {@code null} for whenever an activity is worked on
     * @return the resource
     */
    public static Resource of(ResourceId id, String name, @Nullable CalendarId calendar) {
        return new Resource(id, name, ResourceKind.WORK, calendar);
    }
}
