package dev.pmo.core.plan;

/** What sort of line of the plan an activity is. */
public enum ActivityKind {
    /** Work with a duration. */
    TASK,
    /** A point in time, usually without duration. */
    MILESTONE,
    /** Spans the activities below it and has no work of its own. */
    SUMMARY,
    /**
     * Goes on as long as other work does, such as the running of a site office: it reaches from the earliest of what
     * drives its start to the latest of what drives its finish, whatever its duration says, and it drives nothing. Also
     * called a hammock.
     */
    LEVEL_OF_EFFORT
}
