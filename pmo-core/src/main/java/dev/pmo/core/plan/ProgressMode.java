package dev.pmo.core.plan;

/** What the links still say of work that started before they let it: progress out of sequence. */
public enum ProgressMode {
    /** The links still hold: what remains waits until what it should have waited for is done. */
    RETAINED_LOGIC,
    /** The links no longer hold for what has started: what remains goes on from the data date. */
    PROGRESS_OVERRIDE,
    /**
     * The links still hold, and late dates count back from the dates on which things happened: what should have come
     * before has negative float, as far as the work went ahead of it.
     */
    ACTUAL_DATES
}
