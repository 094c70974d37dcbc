package dev.pmo.rules.tolerance;

/**
 * How long the steps of an exception may take, in calendar days.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param report after the figures show it, until it is reported to the level above
 * @param apply after it is decided, until what was agreed is in force
 */
public record ExceptionDays(int report, int apply) {

    /** What holds where nobody set anything else. */
    public static final ExceptionDays DEFAULTS = new ExceptionDays(5, 20);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if a number of days is negative
     */
    public ExceptionDays {
        check("report", report);
        check("apply", apply);
    }

    private static void check(String component, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("exceptionDays." + component + " must not be negative, but was: '" + days
                    + "'.\nMaybe a date was meant to be counted from the other end.");
        }
    }
}
