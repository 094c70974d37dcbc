package dev.pmo.core.plan;

/** What the links still say of work that started before they let it: progress out of sequence. */
public enum ProgressMode {
    /** The links still hold: what remains waits until what it should have waited for is done. */
    RETAINED_LOGIC,
    /** The links no longer hold for what has started: what remains goes on from the data date. */
    PROGRESS_OVERRIDE,
    /** The links still hold, and lags count from the dates on which things happened. */
    ACTUAL_DATES
}
