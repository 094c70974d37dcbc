package dev.pmo.core.governance;

/** A status against tolerance. Unknown is none of the three colours. */
public enum Rag {
    /** Within tolerance, with room to spare. */
    GREEN,
    /** Within tolerance, but most of it is used. */
    AMBER,
    /** Outside tolerance. */
    RED,
    /** Not assessed, or not assessable. */
    UNKNOWN
}
