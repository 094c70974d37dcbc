package dev.pmo.rules.planning.network;

/** What the scheduler met in a plan that its reader has to know. */
public enum DiagnosticCode {
    /** Activities wait for each other in a circle; the plan has no dates. */
    CYCLIC_LOGIC(true),
    /** A calendar that is used holds no working time; the plan has no dates. */
    NO_WORKING_TIME(true),
    /** A date lies beyond the end of time, or a calendar runs out of working time; the plan has no dates. */
    BEYOND_TIME(true),
    /** Nothing in the plan says when it may start; the plan has no dates. */
    NO_START(true),
    /** A link names an activity that the plan does not hold; the link is left out. */
    DANGLING_LINK(false),
    /** A link ends at a summary activity; the link is left out. */
    LINK_ON_SUMMARY(false),
    /** Two activities have the same identifier; links and questions mean the first. */
    DUPLICATE_ACTIVITY(false),
    /** A calendar is named that the plan does not hold; the calendar of the plan is used. */
    UNKNOWN_CALENDAR(false),
    /** A duration is less than nothing; nothing is used. */
    NEGATIVE_DURATION(false),
    /** A summary activity has no activity below it, or lies below itself; it has no dates. */
    EMPTY_SUMMARY(false),
    /** The links ask for another date than the constraint; negative float follows. */
    CONSTRAINT_AGAINST_LOGIC(false),
    /** Work has started or finished before the links allow; the actual dates stand. */
    OUT_OF_SEQUENCE(false),
    /** Something is said to have happened after the data date; the actual dates stand. */
    ACTUAL_AFTER_DATA_DATE(false),
    /** Work has started, and nobody says what remains of it; all of it is planned from the data date on. */
    REMAINING_UNKNOWN(false),
    /** Work is in part complete, but no actual start is known; it is planned as not started. */
    PROGRESS_WITHOUT_START(false),
    /** A date that fixes an activity that has not started lies before the data date; it is planned from there on. */
    CONSTRAINT_BEFORE_DATA_DATE(false);

    private final boolean fatal;

    DiagnosticCode(boolean fatal) {
        this.fatal = fatal;
    }

    /**
     * Whether the plan cannot have dates because of it.
     *
     * @return whether it is fatal
     */
    public boolean fatal() {
        return fatal;
    }
}
