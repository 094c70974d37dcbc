package dev.pmo.rules.result;

/** Where a step of a proof comes from. */
public enum ProofKind {
    /** A field of the snapshot that was reviewed. */
    INPUT,
    /** A field of the snapshot of last time. */
    PREVIOUS,
    /** A threshold of a policy, with the place where it was set. */
    THRESHOLD,
    /** Something a calculation derived. */
    FACT,
    /** A finding that a child handed up. */
    ESCALATION,
    /** The date of the review. */
    AS_OF
}
