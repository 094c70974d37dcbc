package dev.pmo.rules.raid;

/** Why a risk may be handed to the level above. */
public enum EscalationReason {
    /** Its score is at or above the escalation band of the level. */
    BAND,
    /** Its expected cost is above what an authority of the level may accept. */
    EXPECTED_VALUE,
    /** It is above the appetite of the level for its category, and is neither accepted nor acted on. */
    APPETITE,
    /** It touches a scope outside the one that owns it. */
    AFFECTS_OTHERS,
    /** It is at or above the attention band and may happen within the next period. */
    IMMINENT,
    /** It is at or above the attention band and its response is overdue. */
    OVERDUE
}
