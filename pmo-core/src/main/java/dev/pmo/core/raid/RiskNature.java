package dev.pmo.core.raid;

/** Whether an uncertain event would harm or help. The two are never netted. */
public enum RiskNature {
    /** It would harm the objectives. */
    THREAT,
    /** It would help the objectives. */
    OPPORTUNITY
}
