package dev.pmo.rules.tolerance;

/** The figures that are summed up, or of which the latest is taken, from the children of a scope. */
public enum Figure {
    /** The agreed cost at completion. */
    BASELINE_COST("baseline cost"),
    /** The cost at completion now expected. */
    FORECAST_COST("forecast cost"),
    /** The agreed first day; of several the earliest. */
    BASELINE_START("baseline start"),
    /** The agreed last day; of several the latest. */
    BASELINE_FINISH("baseline finish"),
    /** The last day now expected, or the one on which it finished; of several the latest. */
    FORECAST_FINISH("forecast finish");

    private final String word;

    Figure(String word) {
        this.word = word;
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
