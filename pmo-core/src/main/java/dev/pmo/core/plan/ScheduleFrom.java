package dev.pmo.core.plan;

/** The end of the plan from which its dates are worked out. */
public enum ScheduleFrom {
    /** From the start on: each activity as soon as it can. */
    PLAN_START,
    /** From the finish back: each activity as late as it can. */
    PLAN_FINISH
}
