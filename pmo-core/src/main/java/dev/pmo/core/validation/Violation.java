package dev.pmo.core.validation;

import dev.pmo.core.id.ScopeRef;
import java.util.Comparator;
import java.util.Objects;

/**
 * One thing that is wrong with a snapshot, and where.
 *
 * <p>Ordered by scope, path and message. The value is what the data holds, word for word, as plain text: whoever puts
 * it into a page or a sheet has to escape it there. This class is immutable and thread-safe.
 *
 * @param scope the scope that holds the item
 * @param path the way from the scope to the item, with identifiers in brackets, such as
 *     {@code raid.risks[R-12].dates.lastReviewed}
 * @param kind what sort of thing is wrong
 * @param message what is wrong, in words
 * @param value what was found, empty where nothing was
 * @param structural whether it makes the part of the snapshot that it is in unusable; of what this library finds, that
 *     is what leaves a plan without dates
 */
public record Violation(
        ScopeRef scope, String path, ViolationKind kind, String message, String value, boolean structural)
        implements Comparable<Violation> {

    private static final Comparator<Violation> ORDER = Comparator.comparing(Violation::scope)
            .thenComparing(Violation::path)
            .thenComparing(Violation::message)
            .thenComparing(Violation::kind)
            .thenComparing(Violation::value)
            .thenComparing(Violation::structural);

    /** Checks that all parts are given. */
    public Violation {
        Objects.requireNonNull(scope, "scope");
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(value, "value");
    }

    /**
     * A row of a host that could not be converted, so that the snapshot is without it.
     *
     * @param scope the scope that it would have belonged to, or the root
     * @param path where the row is, such as {@code project[PJ-7]}
     * @param reason why it could not be converted, such as the message of an exception
     * @return the violation
     */
    public static Violation leftOut(ScopeRef scope, String path, String reason) {
        return new Violation(scope, path, ViolationKind.OTHER_CONSTRAINT, "the row was left out", reason, false);
    }

    /**
     * The kind as part of a rule id.
     *
     * @return such as {@code duplicate-id}
     */
    public String code() {
        return kind.code();
    }

    @Override
    public int compareTo(Violation other) {
        return ORDER.compare(this, other);
    }

    /** Scope, path, message and value in one line. */
    @Override
    public String toString() {
        return scope + " " + path + ": " + message + (value.isEmpty() ? "" : ": '" + value + "'");
    }
}
