package dev.pmo.rules.change.baseline;

/** How far approved changes account for a difference between two snapshots. */
public enum Coverage {
    /** It needs no change: something is agreed for the first time. */
    NOT_NEEDED,
    /** Approved changes lead from the one value to the other, each decided before it took effect. */
    COVERED,
    /** A change of it was approved, but from or to another value. */
    OTHER_VALUES,
    /** Approved changes lead from the one value to the other, but one was not decided when it took effect. */
    NOT_IN_TIME,
    /** A change of it was asked for, but is not approved, or not by those who may. */
    NOT_APPROVED,
    /** Nothing accounts for it. */
    NONE;

    /**
     * Whether the difference is in order.
     *
     * @return whether it is covered, or needs no cover
     */
    public boolean inOrder() {
        return this == NOT_NEEDED || this == COVERED;
    }

    /**
     * Whether no approval that counts accounts for it: there is none, or this value rests on one that does not count.
     *
     * @return whether it is uncontrolled
     */
    public boolean uncontrolled() {
        return this == NONE || this == NOT_APPROVED;
    }
}
