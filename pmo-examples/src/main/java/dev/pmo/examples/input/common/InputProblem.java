package dev.pmo.examples.input.common;

import java.util.Objects;

/**
 * One reason why a file cannot be used.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param source the file
 * @param where the place in it: a line and column, a JSON path; empty for the file as a whole
 * @param found what is there
 * @param expected what should be there
 */
public record InputProblem(String source, String where, String found, String expected) {

    /** Checks that all is said. */
    public InputProblem {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(where, "where");
        Objects.requireNonNull(found, "found");
        Objects.requireNonNull(expected, "expected");
    }

    /** One line for a person to read. */
    @Override
    public String toString() {
        String place = where.isEmpty() ? source : source + ", " + where;
        return place + ": " + found + (expected.isEmpty() ? "" : "; expected " + expected);
    }
}
