package dev.pmo.rules.planning.movement;

import dev.pmo.core.value.Copies;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one report says of a milestone.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param key what it is found again by in another report
 * @param name what it is called
 * @param baseline the agreed date, if one is told
 * @param forecast the date expected then, if one is told
 * @param actual the date it happened, if it had
 */
public record ReportedMilestone(
        String key,
        String name,
        @Nullable LocalDate baseline,
        @Nullable LocalDate forecast,
        @Nullable LocalDate actual) {

    /** Checks the key. */
    public ReportedMilestone {
        Objects.requireNonNull(key, "key");
        name = Copies.text(name);
    }

    /**
     * When it happened, or else when it was expected.
     *
     * @return the date, or {@code null} if neither is told
     */
    public @Nullable LocalDate expected() {
        return actual == null ? forecast : actual;
    }
}
