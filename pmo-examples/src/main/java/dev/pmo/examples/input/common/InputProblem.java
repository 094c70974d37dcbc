package dev.pmo.examples.input.common;

import java.util.Objects;

/**
 * One reason why a file cannot be used.
 *
 * <p>What comes from the file is told on one line and without control characters, and what is too long is cut. This
 * class is immutable and thread-safe.
 *
 * @param source the file
 * @param where the place in it: a line and column, a JSON path; empty for the file as a whole
 * @param found what is there
 * @param expected what should be there
 */
public record InputProblem(String source, String where, String found, String expected) {

    private static final int LONGEST_FOUND = 300;
    private static final int LONGEST_PLACE = 5_000;

    /** Checks that all is said, and makes it fit for a line of a terminal. */
    public InputProblem {
        source = SourceText.shortened(Objects.requireNonNull(source, "source"), LONGEST_FOUND);
        where = SourceText.shortened(Objects.requireNonNull(where, "where"), LONGEST_PLACE);
        found = SourceText.shortened(Objects.requireNonNull(found, "found"), LONGEST_FOUND);
        Objects.requireNonNull(expected, "expected");
    }

    /**
     * The same by another name of the file.
     *
     * @param otherSource the file, such as with the folder that it is in
     * @return the problem
     */
    public InputProblem in(String otherSource) {
        return new InputProblem(otherSource, where, found, expected);
    }

    /** One line for a person to read. */
    @Override
    public String toString() {
        String place = where.isEmpty() ? source : source + ", " + where;
        return place + ": " + found + (expected.isEmpty() ? "" : "; expected " + expected);
    }
}
