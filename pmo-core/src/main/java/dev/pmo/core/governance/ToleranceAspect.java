package dev.pmo.core.governance;

/** The seven aspects in which a level may be given tolerance. */
public enum ToleranceAspect {
    /** The finish date. */
    TIME,
    /** The cost at completion. */
    COST,
    /** What is delivered. */
    SCOPE,
    /** How well it meets its criteria. */
    QUALITY,
    /** What is gained. */
    BENEFITS,
    /** The aggregated exposure to threats. */
    RISK,
    /** The effect on people and planet. */
    SUSTAINABILITY
}
