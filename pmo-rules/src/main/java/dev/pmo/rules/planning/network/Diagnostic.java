package dev.pmo.rules.planning.network;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.value.Copies;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

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

    /**
     * Why a plan has no dates: everything fatal that was met. Circles are told with their path elsewhere, so that the
     * same words do for all of them.
     *
     * @param diagnostics what was met in the plan
     * @param otherwise what to say where nothing fatal was met
     * @return the reasons in one sentence
     */
    public static String whyWithoutDates(List<Diagnostic> diagnostics, String otherwise) {
        String why = diagnostics.stream()
                .filter(diagnostic -> diagnostic.code.fatal())
                .map(diagnostic -> diagnostic.code == DiagnosticCode.CYCLIC_LOGIC
                        ? "activities wait for each other"
                        : diagnostic.text)
                .distinct()
                .collect(Collectors.joining("; "));
        return "the plan has no dates: " + (why.isEmpty() ? otherwise : why);
    }
}
