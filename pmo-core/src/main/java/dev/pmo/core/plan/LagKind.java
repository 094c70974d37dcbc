package dev.pmo.core.plan;

/** What the time between the two ends of a link is counted in. */
public enum LagKind {
    /** Working time, on the calendar that {@link SchedulingRules#lagCalendar()} names. */
    WORKING(false, false),
    /** Time on the clock, nights and days off included. */
    ELAPSED(true, false),
    /** A share of the predecessor's duration, as working time. */
    SHARE(false, true),
    /** A share of the time that passes on the clock from the predecessor's start to its finish, as time on the clock. */
    ELAPSED_SHARE(true, true);

    private final boolean elapsed;
    private final boolean proportional;

    LagKind(boolean elapsed, boolean proportional) {
        this.elapsed = elapsed;
        this.proportional = proportional;
    }

    /**
     * Whether it passes on the clock, whatever a calendar says.
     *
     * @return whether it is elapsed time
     */
    public boolean elapsed() {
        return elapsed;
    }

    /**
     * Whether it depends on how long the predecessor takes.
     *
     * @return whether it is a share
     */
    public boolean proportional() {
        return proportional;
    }
}
