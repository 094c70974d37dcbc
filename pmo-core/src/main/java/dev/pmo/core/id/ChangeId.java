package dev.pmo.core.id;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies a change request, as the host's own records name it.
 *
 * <p>Any text of 1 to {@value Identifiers#MAXIMUM_LENGTH} characters without control characters; surrounding white
 * space is removed. Identifiers are ordered by their text, character by character, in no locale. This class is
 * immutable and thread-safe.
 *
 * @param value the text of the identifier, such as {@code CR-4}
 */
public record ChangeId(@JsonValue String value) implements Comparable<ChangeId> {

    /** Checks the text. */
    public ChangeId {
        value = Identifiers.checked("ChangeId", value);
    }

    /**
     * The identifier with this text.
     *
     * @param value the text
     * @return the identifier
     * @throws IllegalArgumentException if the text is blank, too long or holds control characters
     */
    public static ChangeId of(String value) {
        return new ChangeId(value);
    }

    @Override
    public int compareTo(ChangeId other) {
        return value.compareTo(other.value);
    }

    /** The bare text; {@link #of(String)} reads it back. */
    @Override
    public String toString() {
        return value;
    }
}
