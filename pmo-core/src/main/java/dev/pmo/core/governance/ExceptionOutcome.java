package dev.pmo.core.governance;

/** What a board decides about an exception. */
public enum ExceptionOutcome {
    /** A new plan is to be made, which replaces the one that no longer holds. */
    EXCEPTION_PLAN,
    /** One of the options is taken. */
    OPTION,
    /** The permitted deviations are set anew, and the forecast is accepted. */
    NEW_TOLERANCE,
    /** The work ends before its time. */
    PREMATURE_CLOSE,
    /** Nothing is done; the exception is carried. */
    CONTINUE
}
