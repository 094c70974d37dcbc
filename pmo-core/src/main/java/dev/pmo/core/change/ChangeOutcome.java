package dev.pmo.core.change;

/** What was decided about a change. */
public enum ChangeOutcome {
    /** It is to be done. */
    APPROVED,
    /** It is not to be done. */
    REJECTED,
    /** It is to be looked at again later. */
    POSTPONED,
    /** It goes on as part of another change. */
    MERGED,
    /** It is to be assessed further before anything is decided. */
    MORE_INFORMATION,
    /** It is to be decided with an exception plan. */
    EXCEPTION_PLAN
}
