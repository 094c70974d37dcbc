package dev.pmo.core.raid;

import org.jspecify.annotations.Nullable;

/**
 * A risk in words: because of a cause, an event may happen, which would have an effect.
 *
 * <p>Risks of one cause are found by its words, so the same cause is to be named in the same way. This class is
 * immutable and thread-safe.
 *
 * @param cause what makes it possible
 * @param event what may happen
 * @param effect what that would do
 * @param category the category by which appetite is set
 * @param supplier the supplier that it hangs on, if it does on one
 */
public record RiskStatement(
        @Nullable String cause,
        @Nullable String event,
        @Nullable String effect,
        @Nullable String category,
        @Nullable String supplier) {

    private static final RiskStatement NONE = new RiskStatement(null, null, null, null, null);

    /**
     * Nothing said.
     *
     * @return no statement
     */
    public static RiskStatement none() {
        return NONE;
    }
}
