package dev.pmo.core.raid;

/** Whether a control works yet. Only one that is in place earns credit in the residual assessment. */
public enum ControlState {
    /** Intended; counts towards the target assessment only. */
    PLANNED,
    /** Working. */
    IN_PLACE,
    /** Was in place, and found not to work. */
    FAILED
}
