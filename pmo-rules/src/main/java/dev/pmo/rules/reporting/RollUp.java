package dev.pmo.rules.reporting;

/**
 * How the colours of the children become one colour of the level above.
 *
 * <p>Whichever is chosen, only active children count, and green needs all of them to be rated: what is not known may be
 * red.
 */
public enum RollUp {
    /** As bad as the worst child: one red child is enough. */
    WORST_OF,
    /** By the share of the rated children that are red, or red or amber. */
    COUNT_THRESHOLD,
    /** By the share of the cost of the rated children that lies in red, or red or amber, children. */
    WEIGHTED
}
