package dev.pmo.core.raid;

/** Where an issue stands in its life. */
public enum IssueStatus {
    /** Being dealt with. */
    OPEN(true),
    /** Put off. */
    POSTPONED(true),
    /** Dealt with. */
    RESOLVED(false),
    /** Ended, dealt with or not. */
    CLOSED(false);

    private final boolean live;

    IssueStatus(boolean live) {
        this.live = live;
    }

    /**
     * Whether it still needs attention.
     *
     * @return whether it is live
     */
    public boolean live() {
        return live;
    }
}
