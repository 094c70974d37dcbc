package dev.pmo.core.raid;

/** What sort of thing has happened. */
public enum IssueType {
    /** A change to a baseline is asked for. */
    REQUEST_FOR_CHANGE,
    /** Something does not, or will not, meet its specification. */
    OFF_SPECIFICATION,
    /** Something else is wrong. */
    PROBLEM,
    /** A chance to gain has come up. */
    OPPORTUNITY,
    /** Something outside the work has happened. */
    EXTERNAL_EVENT
}
