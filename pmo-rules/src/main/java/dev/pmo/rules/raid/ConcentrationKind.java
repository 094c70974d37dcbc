package dev.pmo.rules.raid;

/** What the cost of several threats may hang on at once. */
public enum ConcentrationKind {
    /** The cause, by its words. */
    CAUSE,
    /** The supplier that they hang on. */
    SUPPLIER,
    /** The owner of the risks. */
    OWNER
}
