package dev.pmo.rules.reporting.log;

import java.util.Locale;
import java.util.Objects;

/**
 * A column of a log.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param name its name for programs, such as {@code nextReview}
 * @param kind what its cells hold
 */
public record LogColumn(String name, ColumnKind kind) {

    /** Checks that both are given. */
    public LogColumn {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
    }

    /**
     * Its name for people.
     *
     * @return the words, such as {@code Next review}
     */
    public String heading() {
        String words = name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
