package dev.pmo.core.raid;

/** Whether giver and receiver agree on a give/get dependency. */
public enum AgreementStatus {
    /** Asked for, not yet answered. */
    PROPOSED,
    /** Both sides agree. */
    AGREED,
    /** The giver does not agree. */
    DISPUTED,
    /** Handed over and accepted. */
    DELIVERED
}
