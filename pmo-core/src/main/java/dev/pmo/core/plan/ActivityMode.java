package dev.pmo.core.plan;

/** How the dates of an activity come about. */
public enum ActivityMode {
    /** From the logic of the plan. */
    SCHEDULED,
    /** Put by hand: it stands at its dates, and the links into it do not move it; what follows it counts from there. */
    MANUAL,
    /** The work of another plan, shown here for the links to it: it stands at the dates that the other plan tells. */
    EXTERNAL,
    /** Dropped, and kept for the record: it has no dates, and it and its links count for nothing. */
    INACTIVE
}
