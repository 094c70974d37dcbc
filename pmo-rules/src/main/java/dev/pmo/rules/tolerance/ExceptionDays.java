package dev.pmo.rules.tolerance;

import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblems;

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
     * @throws InvalidPolicyException if a number of days is negative, with every problem and its path
     */
    public ExceptionDays {
        new PolicyProblems("tolerance")
                .notNegative("exceptionDays.report", report)
                .notNegative("exceptionDays.apply", apply)
                .refuseIfAny("a date was meant to be counted from the other end");
    }
}
