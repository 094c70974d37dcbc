package dev.pmo.core.id;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies an action, as the host's own records name it.
 *
 * <p>Any text of 1 to {@value Identifiers#MAXIMUM_LENGTH} characters without control characters; surrounding white
 * space is removed. Identifiers are ordered by their text, character by character, in no locale. This class is
 * immutable and thread-safe.
 *
 * @param value the text of the identifier, such as {@code A-4}
 */
public record ActionId(@JsonValue String value) implements Comparable<ActionId> {

    /** Checks the text. */
    public ActionId {
        value = Identifiers.checked("ActionId", value);
    }

    /**
     * The identifier with this text.
     *
     * @param value the text
     * @return the identifier
     * @throws IllegalArgumentException if the text is blank, too long or holds control characters
     */
    public static ActionId of(String value) {
        return new ActionId(value);
    }

    @Override
    public int compareTo(ActionId other) {
        return value.compareTo(other.value);
    }

    /** The bare text; {@link #of(String)} reads it back. */
    @Override
    public String toString() {
        return value;
    }
}
