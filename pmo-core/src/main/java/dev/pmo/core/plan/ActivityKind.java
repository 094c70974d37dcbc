package dev.pmo.core.plan;

/** What sort of line of the plan an activity is. */
public enum ActivityKind {
    /** Work with a duration. */
    TASK,
    /** A point in time, usually without duration. */
    MILESTONE,
    /** Spans the activities below it and has no work of its own. */
    SUMMARY
}
