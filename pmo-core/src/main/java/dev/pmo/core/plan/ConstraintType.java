package dev.pmo.core.plan;

/** How a date binds an activity beyond its links. */
public enum ConstraintType {
    /** It starts on the date or later. */
    START_NO_EARLIER_THAN,
    /** It starts on the date or earlier. */
    START_NO_LATER_THAN,
    /** It finishes on the date or later. */
    FINISH_NO_EARLIER_THAN,
    /** It finishes on the date or earlier. */
    FINISH_NO_LATER_THAN,
    /** It starts on the date. */
    MUST_START_ON,
    /** It finishes on the date. */
    MUST_FINISH_ON
}
