package dev.pmo.rules.planning.network;

/** What sets a date of an activity: the code of the decision that the scheduler took. */
public enum DriverKind {
    /** A link from an activity before it. */
    LINK,
    /** A link to an activity after it, which is not to be delayed: it is planned as late as that allows. */
    SUCCESSOR,
    /** A date that binds it beyond its links. */
    CONSTRAINT,
    /** Its deadline, before which it is planned as late as possible. */
    DEADLINE,
    /** The start of the plan. */
    PLAN_START,
    /** The end of the plan, before which it is planned as late as possible. */
    PLAN_FINISH,
    /** The data date: what has not happened comes after it. */
    DATA_DATE,
    /** What has happened: its actual start. */
    ACTUAL,
    /** The dates of its own at which a manual or external activity stands. */
    PLACEMENT,
    /** What lies below a summary activity. */
    BELOW,
    /** The working time of a resource, which begins later than that of the activity. */
    RESOURCE_CALENDAR
}
