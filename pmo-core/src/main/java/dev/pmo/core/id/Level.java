package dev.pmo.core.id;

/**
 * The three levels of the office, from the one that does the work to the one that chooses it.
 *
 * <p>The order of the constants is the order of escalation. Portfolios and programmes may nest, so a level is not a
 * depth in the tree.
 */
public enum Level {
    /** Does the work: delivers agreed outputs within tolerances. */
    PROJECT,
    /** Coordinates related projects to reach an outcome that none reaches alone. */
    PROGRAMME,
    /** Chooses the right work: an organisation's investment in change, or a segment of it. */
    PORTFOLIO
}
