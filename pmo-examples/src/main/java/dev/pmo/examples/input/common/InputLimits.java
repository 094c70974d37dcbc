package dev.pmo.examples.input.common;

/**
 * How large an input may be. Files come from other people; a limit ends in a clear refusal, never in a machine without
 * memory.
 */
public final class InputLimits {

    /** The largest file: 64 MiB. The largest real plan at hand, 2,400 activities, has 4. */
    public static final int MAXIMUM_BYTES = 64 * 1024 * 1024;

    /** The deepest nesting of JSON or XML. A level of portfolios takes two of JSON. */
    public static final int MAXIMUM_NESTING = 500;

    /** The longest text in JSON, in characters. */
    public static final int MAXIMUM_STRING = 10_000_000;

    /** The longest number in JSON, in characters; money itself is limited to 60 digits on each side of the point. */
    public static final int MAXIMUM_NUMBER = 200;

    /** The longest name of a JSON property, in characters. */
    public static final int MAXIMUM_NAME = 1_000;

    /** The most cells in a row of CSV: as many as the widest spreadsheet has. */
    public static final int MAXIMUM_COLUMNS = 16_384;

    /** The most cells of a table that is turned on its side. The largest real one at hand has 3,000. */
    public static final int MAXIMUM_TURNED = 5_000_000;

    /** The most problems that are told at once. */
    public static final int MAXIMUM_PROBLEMS = 200;

    /** The most files of a folder that are read. */
    public static final int MAXIMUM_FILES = 1_000;

    private InputLimits() {}
}
