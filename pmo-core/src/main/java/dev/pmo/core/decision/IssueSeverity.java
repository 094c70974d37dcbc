package dev.pmo.core.decision;

/** How much authority an issue needs, from what a manager decides to what the organisation decides. */
public enum IssueSeverity {
    /** Within the manager's authority. */
    MINOR,
    /** For the change authority. */
    SIGNIFICANT,
    /** For the board. */
    MAJOR,
    /** For the level above the board. */
    CRITICAL
}
