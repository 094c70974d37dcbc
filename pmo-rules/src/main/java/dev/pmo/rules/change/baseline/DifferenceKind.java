package dev.pmo.rules.change.baseline;

/** In what way one part of what was agreed differs from last time. */
public enum DifferenceKind {
    /**
     * Nothing was agreed before, and now something is: the baseline is set, not changed. Change control begins
     * progressively, part by part, as each is agreed.
     */
    FIRST_AGREED,
    /** An item came to a set of items that was agreed already. */
    ADDED,
    /** Another value is agreed. */
    CHANGED,
    /** What was agreed is gone. */
    REMOVED
}
