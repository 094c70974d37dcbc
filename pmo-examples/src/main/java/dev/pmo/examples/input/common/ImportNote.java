package dev.pmo.examples.input.common;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that could not be used as it stands, and what was done about it, or how what it states compares
 * with what is worked out anew. The import went on.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param source the file
 * @param where the place in it: a line and column, a JSON path, the identifier of a task; empty for the file as a whole
 * @param message what is the matter
 * @param original the text as it stands in the file, if it is a text
 */
public record ImportNote(
        String source,
        String where,
        String message,
        @Nullable String original) {

    /** Checks that the place and the message are given. */
    public ImportNote {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(message, "message");
    }

    /** One line for a person to read. */
    @Override
    public String toString() {
        String place = where.isEmpty() ? source : source + ", " + where;
        return place + ": " + message + (original == null ? "" : " ('" + SourceText.shortened(original) + "')");
    }
}
