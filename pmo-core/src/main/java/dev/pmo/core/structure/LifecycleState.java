package dev.pmo.core.structure;

/** Where a project, programme or portfolio stands in its life. */
public enum LifecycleState {
    /** Wanted, not yet approved. */
    PROPOSED(false),
    /** Being set up. */
    INITIATING(true),
    /** Doing its work. */
    DELIVERING(true),
    /** Halted for a time. */
    PAUSED(true),
    /** Handing over and winding up. */
    CLOSING(true),
    /** Ended as planned. */
    CLOSED(false),
    /** Ended before its time. */
    STOPPED(false);

    private final boolean active;

    LifecycleState(boolean active) {
        this.active = active;
    }

    /**
     * Whether it is approved and has not ended, so that it has to report.
     *
     * @return whether it is active
     */
    public boolean active() {
        return active;
    }
}
