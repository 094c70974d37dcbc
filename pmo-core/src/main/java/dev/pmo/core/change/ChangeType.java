package dev.pmo.core.change;

/** What sort of change is asked for. */
public enum ChangeType {
    /** A change to a baseline is wanted. */
    REQUEST_FOR_CHANGE,
    /** Something does not, or will not, meet its specification, and is to be put right. */
    OFF_SPECIFICATION,
    /** Something does not meet its specification, and is to be accepted as it is. */
    CONCESSION,
    /** Something else is wrong, and mending it alters a baseline. */
    PROBLEM,
    /** A chance to gain has come up, and taking it alters a baseline. */
    OPPORTUNITY,
    /** Something outside the work has happened, and the baseline is to follow. */
    EXTERNAL_EVENT
}
