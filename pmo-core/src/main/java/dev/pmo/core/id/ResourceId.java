package dev.pmo.core.id;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifies a resource, as the host's own records name it.
 *
 * <p>Any text of 1 to {@value Identifiers#MAXIMUM_LENGTH} characters without control characters; surrounding white
 * space is removed. Identifiers are ordered by their text, character by character, in no locale. This class is
 * immutable and thread-safe.
 *
 * @param value the text of the identifier, such as {@code DEV-1}
 */
public record ResourceId(@JsonValue String value) implements Comparable<ResourceId> {

    /** Checks the text. */
    public ResourceId {
        value = Identifiers.checked("ResourceId", value);
    }

    /**
     * The identifier with this text.
     *
     * @param value the text
     * @return the identifier
     * @throws IllegalArgumentException if the text is blank, too long or holds control characters
     */
    public static ResourceId of(String value) {
        return new ResourceId(value);
    }

    @Override
    public int compareTo(ResourceId other) {
        return value.compareTo(other.value);
    }

    /** The bare text; {@link #of(String)} reads it back. */
    @Override
    public String toString() {
        return value;
    }
}
