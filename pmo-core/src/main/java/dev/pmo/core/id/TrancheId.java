package dev.pmo.core.id;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies a tranche of a programme, as the host's own records name it.
 *
 * <p>Any text of 1 to {@value Identifiers#MAXIMUM_LENGTH} characters without control characters; surrounding white
 * space is removed. Identifiers are ordered by their text, character by character, in no locale. This class is
 * immutable and thread-safe.
 *
 * @param value the text of the identifier, such as {@code T-1}
 */
public record TrancheId(@JsonValue String value) implements Comparable<TrancheId> {

    /** Checks the text. */
    public TrancheId {
        value = Identifiers.checked("TrancheId", value);
    }

    /**
     * The identifier with this text.
     *
     * @param value the text
     * @return the identifier
     * @throws IllegalArgumentException if the text is blank, too long or holds control characters
     */
    public static TrancheId of(String value) {
        return new TrancheId(value);
    }

    @Override
    public int compareTo(TrancheId other) {
        return value.compareTo(other.value);
    }

    /** The bare text; {@link #of(String)} reads it back. */
    @Override
    public String toString() {
        return value;
    }
}
