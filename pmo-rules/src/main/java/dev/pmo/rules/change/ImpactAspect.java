package dev.pmo.rules.change;

import dev.pmo.core.decision.Impact;

/** An aspect on which the impact of a change is assessed. */
public enum ImpactAspect {
    /** The cost at completion. */
    COST,
    /** The finish. */
    TIME,
    /** What is delivered. */
    SCOPE,
    /** How well it meets its criteria. */
    QUALITY,
    /** What is gained. */
    BENEFITS,
    /** The expected cost of threats. */
    RISK;

    /**
     * Whether an assessment has a figure on this aspect.
     *
     * @param impact the assessed impact
     * @return whether it has; zero is a figure
     */
    public boolean assessedIn(Impact impact) {
        return switch (this) {
            case COST -> impact.cost() != null;
            case TIME -> impact.finishDays() != null;
            case SCOPE -> impact.scope() != null;
            case QUALITY -> impact.quality() != null;
            case BENEFITS -> impact.benefits() != null;
            case RISK -> impact.exposure() != null;
        };
    }
}
