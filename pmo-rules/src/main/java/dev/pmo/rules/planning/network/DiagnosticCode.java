package dev.pmo.rules.planning.network;

/** What the scheduler met in a plan that its reader has to know. */
public enum DiagnosticCode {
    /** Activities wait for each other in a circle; the plan has no dates. */
    CYCLIC_LOGIC(true),
    /** A calendar that is used holds no working time, or none in common with another; the plan has no dates. */
    NO_WORKING_TIME(true),
    /** A date lies beyond the end of time, or a calendar runs out of working time; the plan has no dates. */
    BEYOND_TIME(true),
    /** Nothing in the plan says when it may start; the plan has no dates. */
    NO_START(true),
    /** A link names an activity that the plan does not hold; the link is left out. */
    DANGLING_LINK(false),
    /** A link drives the finish of a summary activity, or ends at one that lies below itself; it is left out. */
    LINK_ON_SUMMARY(false),
    /** Two activities have the same identifier; links and questions mean the first. */
    DUPLICATE_ACTIVITY(false),
    /** A calendar is named that the plan does not hold; the calendar of the plan is used. */
    UNKNOWN_CALENDAR(false),
    /** An assignment names a resource that the plan does not hold; it is left out. */
    UNKNOWN_RESOURCE(false),
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
    /** An actual finish lies before the actual start; both stand. */
    ACTUAL_DATES_REVERSED(false),
    /** Work has started, and nobody says what remains of it; all of it is planned from the data date on. */
    REMAINING_UNKNOWN(false),
    /** Work is in part complete, but no actual start is known; it is planned as not started. */
    PROGRESS_WITHOUT_START(false),
    /** A date that fixes an activity that has not started lies before the data date; it is planned from there on. */
    CONSTRAINT_BEFORE_DATA_DATE(false),
    /** A constraint that needs a date has none; it binds nothing. */
    CONSTRAINT_WITHOUT_DATE(false),
    /** A summary activity has a constraint other than no earlier start and no later finish; it is left out. */
    CONSTRAINT_ON_SUMMARY(false),
    /** A manual or external activity has no dates of its own; the logic of the plan places it. */
    PLACEMENT_WITHOUT_DATE(false),
    /** A manual or external activity that has not started stands before the data date; its dates stand. */
    PLACEMENT_BEFORE_DATA_DATE(false),
    /** A manual or external activity has started after the finish at which it stands; it is planned from there on. */
    PLACEMENT_BEFORE_ACTUAL(false),
    /** A manual or external activity stands before its links allow; its dates stand, and negative float follows. */
    PLACEMENT_AGAINST_LOGIC(false),
    /** An activity is inactive; it has no dates, and its links are left out. */
    INACTIVE_ACTIVITY(false),
    /** No link says when a level of effort starts, or when it finishes; it has no dates. */
    LEVEL_OF_EFFORT_WITHOUT_SPAN(false),
    /** The logic finishes an activity after its deadline; negative float follows. */
    DEADLINE_MISSED(false),
    /** The logic ends after the finish that is imposed on the plan; negative float follows. */
    FINISH_MISSED(false),
    /** To keep the finish that is imposed, the plan would have to start before its start; negative float follows. */
    START_MISSED(false),
    /** The plan is to be scheduled from its finish, but names none; the one that its logic gives is used. */
    NO_FINISH(false),
    /** Plans that wait for each other: the dates of one still moved when all had been gone through often enough. */
    NOT_SETTLED(false);

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
