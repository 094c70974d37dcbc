package dev.pmo.core.raid;

/** Where an action stands. */
public enum ActionStatus {
    /** Still to be done. */
    OPEN,
    /** Done. */
    DONE,
    /** Not to be done any more. */
    CANCELLED
}
