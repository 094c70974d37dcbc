package dev.pmo.rules.authority;

/** What an authority may be asked to decide. */
public enum DecisionKind {
    /** Whether something that was agreed is altered. */
    CHANGE,
    /** Whether a deviation from what was specified is accepted as it is. */
    CONCESSION,
    /** What is done about an issue. */
    ISSUE,
    /** Whether a risk is carried without further response. */
    RISK_ACCEPTANCE,
    /** What follows from a forecast outside tolerance. */
    EXCEPTION,
    /** How far a level below may deviate. */
    TOLERANCE,
    /** What is agreed as the baseline. */
    BASELINE
}
