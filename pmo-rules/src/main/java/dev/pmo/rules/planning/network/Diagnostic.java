package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Objects;

/**
 * Something that the scheduler met in a plan, and what it did about it.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param code what was met
 * @param activities the activities it is about, in the order that matters: those of a cycle as they follow each other
 * @param text what was met, in words
 */
public record Diagnostic(DiagnosticCode code, List<ActivityId> activities, String text) {

    /** Copies the list. */
    public Diagnostic {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(text, "text");
        activities = Copies.copy(activities);
    }
}
