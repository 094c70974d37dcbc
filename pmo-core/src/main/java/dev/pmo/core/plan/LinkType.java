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
    SF;

    /**
     * Whether it leads from the finish of its predecessor.
     *
     * @return whether it does; else it leads from the start
     */
    public boolean fromFinish() {
        return this == FS || this == FF;
    }

    /**
     * Whether it leads to the finish of its successor.
     *
     * @return whether it does; else it leads to the start
     */
    public boolean toFinish() {
        return this == FF || this == SF;
    }
}
