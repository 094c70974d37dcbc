package dev.pmo.core.change;

/** A part of what was agreed that a change may alter. */
public enum BaselineField {
    /** The agreed cost at completion. */
    COST,
    /** The agreed first day. */
    START,
    /** The agreed last day. */
    FINISH,
    /** The agreed figure of another aspect; the item is the aspect. */
    ASPECT_TARGET,
    /** A permitted deviation; the item is the aspect, of a stage after its identifier and a slash. */
    TOLERANCE,
    /** A management stage as a whole; the item is its identifier. */
    STAGE,
    /** The agreed cost of a stage; the item is its identifier. */
    STAGE_COST,
    /** The agreed last day of a stage; the item is its identifier. */
    STAGE_FINISH,
    /** The agreed date of a milestone; the item is its identifier. */
    MILESTONE,
    /** The agreed start of an activity; the item is its identifier. */
    ACTIVITY_START,
    /** The agreed finish of an activity; the item is its identifier. */
    ACTIVITY_FINISH,
    /** An item of the scope statement; the item is its identifier. */
    SCOPE_ITEM,
    /** A strategic objective that the work serves; the item is its identifier. */
    OBJECTIVE
}
