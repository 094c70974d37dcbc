package dev.pmo.rules.result;

/** Why something could not be assessed. */
public enum GapKind {
    /** What it needs was never recorded. */
    NO_DATA,
    /** What it needs is recorded, but cannot be used. */
    BAD_DATA,
    /** What it builds on could itself not be assessed. */
    NOT_ASSESSED,
    /** The rule or calculation itself went wrong. */
    FAILED
}
