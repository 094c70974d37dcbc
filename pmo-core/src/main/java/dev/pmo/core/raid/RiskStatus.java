package dev.pmo.core.raid;

/** Where a risk stands in its life. */
public enum RiskStatus {
    /** Raised, not yet assessed. */
    PROPOSED(true),
    /** Assessed and being managed. */
    OPEN(true),
    /** Put aside until its target date. */
    PARKED(true),
    /** It happened, and is now an issue. */
    OCCURRED(false),
    /** It can no longer happen, or no longer matters. */
    CLOSED(false);

    private final boolean live;

    RiskStatus(boolean live) {
        this.live = live;
    }

    /**
     * Whether the event may still happen, so that it counts towards exposure.
     *
     * @return whether it is live
     */
    public boolean live() {
        return live;
    }
}
