package dev.pmo.rules.planning.standards;

/** What a check of a plan came to. */
public enum CheckStatus {
    /** The plan keeps the limit. */
    PASSED,
    /** The plan does not keep the limit. */
    FAILED,
    /** What the check needs is not recorded or cannot be used. */
    NOT_ASSESSABLE,
    /** The plan holds nothing that the check is about, such as unfinished work. */
    NOT_APPLICABLE
}
