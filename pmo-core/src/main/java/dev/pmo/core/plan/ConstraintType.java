package dev.pmo.core.plan;

/**
 * How an activity is bound beyond its links.
 *
 * <p>The early dates are the earliest that are possible, the late dates the latest that delay nothing. "No earlier
 * than" binds the early dates, "no later than" the late ones. Where a date and the links disagree, float becomes
 * negative.
 */
public enum ConstraintType {
    /**
     * It is planned as late as it can without moving anything that follows it, by its free float; its early dates stay
     * what they are. Needs no date.
     */
    AS_LATE_AS_POSSIBLE,
    /** It starts on the date or later. */
    START_NO_EARLIER_THAN,
    /** Its latest start is the date; links may still push its early start beyond it, and its float is negative then. */
    START_NO_LATER_THAN,
    /** It finishes on the date or later. */
    FINISH_NO_EARLIER_THAN,
    /** Its latest finish is the date; links may still push its early finish beyond it, and its float is negative then. */
    FINISH_NO_LATER_THAN,
    /**
     * Its early start is the date, even where the links into it ask for later; its latest start is the date, or earlier
     * where the links from it ask for that, and its float is negative then.
     */
    MUST_START_ON,
    /**
     * Its early finish is the date, even where the links into it ask for later; its latest finish is the date, or
     * earlier where the links from it ask for that, and its float is negative then.
     */
    MUST_FINISH_ON,
    /**
     * Its early and its late start are the date, whatever the links before and after it ask: it never has any float,
     * what goes before has to be done by then, and what follows counts from there.
     */
    MANDATORY_START,
    /**
     * Its early and its late finish are the date, whatever the links before and after it ask: it never has any float,
     * what goes before has to be done in time for it, and what follows counts from there.
     */
    MANDATORY_FINISH;

    /**
     * Whether it binds by a date.
     *
     * @return whether a constraint of this type needs a date
     */
    public boolean dated() {
        return this != AS_LATE_AS_POSSIBLE;
    }
}
