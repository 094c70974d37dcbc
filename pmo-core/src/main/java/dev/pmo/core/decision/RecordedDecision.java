package dev.pmo.core.decision;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That something was decided, as the log records it.
 *
 * <p>The authority is a rung of the host's ladder of authorities by name, such as {@code project board}. This class
 * is immutable and thread-safe.
 *
 * @param by who decided
 * @param authority the authority in whose name, by its name on the ladder
 * @param on when
 * @param until the last day on which it holds, where it is limited
 * @param reason why
 */
public record RecordedDecision(
        @Nullable String by,
        @Nullable String authority,
        @Nullable LocalDate on,
        @Nullable LocalDate until,
        @Nullable String reason) {

    private static final RecordedDecision NONE = new RecordedDecision(null, null, null, null, null);

    /**
     * Nothing recorded of the decision.
     *
     * @return the decision of which nothing is known
     */
    public static RecordedDecision none() {
        return NONE;
    }

    /**
     * A decision without limit in time and without a reason; {@code null} for what was not written down.
     *
     * @param by who decided
     * @param authority in whose name, by its name on the ladder
     * @param on when
     * @return the decision
     */
    public static RecordedDecision of(@Nullable String by, @Nullable String authority, @Nullable LocalDate on) {
        return new RecordedDecision(by, authority, on, null, null);
    }
}
