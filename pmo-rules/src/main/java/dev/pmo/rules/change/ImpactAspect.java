package dev.pmo.rules.change;

import dev.pmo.core.decision.Impact;
import dev.pmo.core.value.Worded;

/** An aspect on which the impact of a change is assessed. */
public enum ImpactAspect implements Worded {
    /** The cost at completion. */
    COST("cost"),
    /** The finish. */
    TIME("time"),
    /** What is delivered. */
    SCOPE("scope"),
    /** How well it meets its criteria. */
    QUALITY("quality"),
    /** What is gained. */
    BENEFITS("benefits"),
    /** The expected cost of threats. */
    RISK("risk");

    private final String word;

    ImpactAspect(String word) {
        this.word = word;
    }

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

    /** The aspect in lower case. */
    @Override
    public String inWords() {
        return word;
    }
}
