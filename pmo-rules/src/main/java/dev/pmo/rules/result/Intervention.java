package dev.pmo.rules.result;

/** What is recommended to the level above. */
public enum Intervention {
    /** Begin it. */
    START,
    /** Go on as planned. */
    CONTINUE,
    /** Do it sooner or faster. */
    ACCELERATE,
    /** Do it later or slower. */
    DECELERATE,
    /** Halt it for a time. */
    PAUSE,
    /** End it before its time. */
    STOP,
    /** Make a new plan, which becomes the baseline. */
    REPLAN,
    /** Help it. */
    SUPPORT,
    /** Look at it more closely. */
    REVIEW
}
