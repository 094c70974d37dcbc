package dev.pmo.core.validation;

import java.util.Locale;

/** What sort of thing is wrong with a snapshot. */
public enum ViolationKind {
    /** A name, title or other text that has to be there is blank. */
    MISSING_NAME,
    /** Two items of one list, or two scopes of one level, have the same identifier. */
    DUPLICATE_ID,
    /** Two tolerances, positions or colours of one aspect stand side by side, or where another part holds it. */
    DUPLICATE_ASPECT,
    /** A reference names something that is not there. */
    DANGLING_REFERENCE,
    /** A link leads from an item to itself. */
    SELF_LINK,
    /** Links or parents go round in a circle. */
    CYCLE,
    /** Something stands below what cannot hold it, such as a project below a project. */
    WRONG_LEVEL,
    /** A date that has to be there is missing. */
    MISSING_DATE,
    /** A date lies before the one it has to follow. */
    DATES_REVERSED,
    /** A date lies so far away that nobody can mean it. */
    IMPLAUSIBLE_DATE,
    /** Something has finished that never started. */
    FINISH_WITHOUT_START,
    /** What is reported of the progress of work contradicts itself. */
    CONTRADICTING_PROGRESS,
    /** Something is closed, and nobody knows since when. */
    CLOSED_WITHOUT_DATE,
    /** A duration, cost or delay that cannot be negative is. */
    NEGATIVE_VALUE,
    /** A step of a scale that counts from 1 lies below it. */
    BELOW_SCALE,
    /** A share of a whole lies outside 0% to 100%. */
    SHARE_OUT_OF_RANGE,
    /** A rating is not a point of its scale. */
    RATING_OFF_SCALE,
    /** Amounts that belong together are in different currencies. */
    MIXED_CURRENCIES,
    /** Amounts that are added up are in different prices, such as real ones of one year beside those of another. */
    MIXED_PRICES,
    /** Two shifts of a calendar cover the same time. */
    SHIFTS_OVERLAP,
    /** A calendar lists a day of the week twice. */
    DUPLICATE_DAY,
    /** A calendar has no working time in its week. */
    NO_WORKING_TIME,
    /** A constraint of the host's own validator does not hold. */
    OTHER_CONSTRAINT;

    /**
     * The kind as part of a rule id.
     *
     * @return lower case words with hyphens, such as {@code duplicate-id}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
