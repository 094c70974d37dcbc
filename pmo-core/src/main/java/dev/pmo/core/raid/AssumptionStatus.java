package dev.pmo.core.raid;

/** Whether an assumption has been put to the test. */
public enum AssumptionStatus {
    /** Not yet. */
    OPEN,
    /** It held. */
    VALIDATED,
    /** It did not hold. */
    FALSIFIED
}
