package dev.pmo.core.id;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies an item of a scope statement, as the host's own records name it.
 *
 * <p>Any text of 1 to {@value Identifiers#MAXIMUM_LENGTH} characters without control characters; surrounding white
 * space is removed. Identifiers are ordered by their text, character by character, in no locale. This class is
 * immutable and thread-safe.
 *
 * @param value the text of the identifier, such as {@code S-4}
 */
public record ScopeItemId(@JsonValue String value) implements Comparable<ScopeItemId> {

    /** Checks the text. */
    public ScopeItemId {
        value = Identifiers.checked("ScopeItemId", value);
    }

    /**
     * The identifier with this text.
     *
     * @param value the text
     * @return the identifier
     * @throws IllegalArgumentException if the text is blank, too long or holds control characters
     */
    public static ScopeItemId of(String value) {
        return new ScopeItemId(value);
    }

    @Override
    public int compareTo(ScopeItemId other) {
        return value.compareTo(other.value);
    }

    /** The bare text; {@link #of(String)} reads it back. */
    @Override
    public String toString() {
        return value;
    }
}
