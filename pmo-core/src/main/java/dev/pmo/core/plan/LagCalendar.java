package dev.pmo.core.plan;

/** Whose working time a lag of working time is counted in. */
public enum LagCalendar {
    /** That of the activity that is driven. */
    SUCCESSOR,
    /** That of the activity that drives. */
    PREDECESSOR,
    /** That of the plan. */
    PROJECT,
    /** Every hour of every day, {@link WorkCalendar#allHours()}. */
    ALL_HOURS
}
