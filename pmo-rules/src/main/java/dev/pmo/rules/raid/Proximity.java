package dev.pmo.rules.raid;

/** How near a risk is. */
public enum Proximity {
    /** It may happen any day. */
    NOW,
    /** It may happen within the period looked ahead. */
    SOON,
    /** It cannot happen before the end of that period. */
    LATER,
    /** It is not recorded from when on it may happen. */
    UNKNOWN
}
