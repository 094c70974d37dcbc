package dev.pmo.rules.result;

/** How much a finding matters, from the least to the most. */
public enum Severity {
    /** Worth knowing. */
    INFO,
    /** To be put right in the normal course of work. */
    LOW,
    /** To be put right soon. */
    MEDIUM,
    /** Outside what the level may carry by itself. */
    HIGH,
    /** Threatens the objectives. */
    CRITICAL
}
