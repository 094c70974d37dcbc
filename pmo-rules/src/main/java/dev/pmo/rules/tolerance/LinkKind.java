package dev.pmo.rules.tolerance;

/** What sort of thing an exception is linked to. */
public enum LinkKind {
    /** A scope below whose forecast drives it. */
    CHILD,
    /** A milestone that is late. */
    MILESTONE,
    /** An issue that is open. */
    ISSUE,
    /** A threat that may still happen. */
    RISK
}
