package dev.pmo.rules.reporting;

/** What waits for somebody. */
public enum WaitingKind {
    /** A decision that a finding asks for. */
    FINDING,
    /** A risk that was handed up. */
    RISK,
    /** An issue that was handed up. */
    ISSUE,
    /** A change request that was handed up. */
    CHANGE,
    /** An exception report that has no answer yet, or a decision that does not count. */
    EXCEPTION
}
