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
     * Whether it had happened by the date of the report. An actual date that was still to come then is no proof that it
     * had.
     *
     * @param on the date of the report
     * @return whether its actual date is that date or before it
     */
    public boolean reached(LocalDate on) {
        return actual != null && !actual.isAfter(on);
    }

    /**
     * When it had happened by the date of the report, or else when it was expected.
     *
     * @param on the date of the report
     * @return the date, or {@code null} if it is not told
     */
    public @Nullable LocalDate expected(LocalDate on) {
        return reached(on) ? actual : forecast;
    }
}
