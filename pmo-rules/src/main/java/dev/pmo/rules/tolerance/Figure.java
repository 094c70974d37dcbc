package dev.pmo.rules.tolerance;

/** The figures that are summed up, or of which the latest is taken, from the children of a scope. */
public enum Figure {
    /** The agreed cost at completion. */
    BASELINE_COST("baseline cost", "baselineCosts"),
    /** The cost at completion now expected. */
    FORECAST_COST("forecast cost", "forecastCosts"),
    /** The agreed first day; of several the earliest. */
    BASELINE_START("baseline start", "baselineStart"),
    /** The agreed last day; of several the latest. */
    BASELINE_FINISH("baseline finish", "baselineFinish"),
    /** The last day now expected, or the one on which it finished; of several the latest. */
    FORECAST_FINISH("forecast finish", "forecastFinish");

    private final String word;
    private final String component;

    Figure(String word, String component) {
        this.word = word;
        this.component = component;
    }

    /** The component of {@link Totals} that holds it. */
    String component() {
        return component;
    }

    /**
     * The figure in a sentence.
     *
     * @return the words
     */
    public String word() {
        return word;
    }
}
