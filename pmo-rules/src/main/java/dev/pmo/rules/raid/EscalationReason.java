package dev.pmo.rules.raid;

/** Why a risk may be handed to the level above. */
public enum EscalationReason {
    /** Its score is at or above the escalation band of the level. */
    BAND,
    /** Its expected cost is above the delegated limit of the level. */
    EXPECTED_VALUE,
    /** It touches a scope outside the one that owns it. */
    AFFECTS_OTHERS,
    /** It is at or above the attention band and may happen within the next period. */
    IMMINENT,
    /** It is at or above the attention band and its response is overdue. */
    OVERDUE
}
