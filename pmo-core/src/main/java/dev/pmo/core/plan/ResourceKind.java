package dev.pmo.core.plan;

/** What sort of resource it is. */
public enum ResourceKind {
    /** People and machines: their working time moves the dates of what they work on. */
    WORK,
    /** What is used up. */
    MATERIAL,
    /** What only costs, such as travel. */
    COST
}
