package dev.pmo.core.plan;

/** Which end of the predecessor drives which end of the successor. */
public enum LinkType {
    /** Finish to start: the successor starts after the predecessor has finished. */
    FS,
    /** Start to start: the successor starts after the predecessor has started. */
    SS,
    /** Finish to finish: the successor finishes after the predecessor has finished. */
    FF,
    /** Start to finish: the successor finishes after the predecessor has started. */
    SF
}
