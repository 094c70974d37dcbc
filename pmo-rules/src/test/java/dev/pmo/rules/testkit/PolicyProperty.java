package dev.pmo.rules.testkit;

/**
 * What a policy of tolerances and escalation has to keep, whatever the figures. This class is immutable and thread-safe.
 *
 * @see PolicyProperties
 */
public enum PolicyProperty {

    /** A forecast above its target that is raised further stays a breach, there and at every level above. */
    A_RAISED_FORECAST_CLEARS_NO_BREACH(
            "Raising a forecast never clears a breach",
            "two tolerances for one aspect, or figures that do not go with the tolerance",
            new ForecastRaised()),

    /** A tolerance, a band or a limit that is widened adds neither a breach nor an escalation. */
    A_WIDER_TOLERANCE_ADDS_NO_BREACH(
            "Widening a tolerance never adds a breach",
            "a threshold grows as the tolerance does",
            new ToleranceWidened()),

    /** A risk that scores higher, or costs more, is still handed up by every level that handed it up before. */
    A_RAISED_SCORE_RECALLS_NO_ESCALATION(
            "Raising a score never recalls an escalation",
            "the matrix of a level above has fewer steps than that below, or its bands another meaning",
            new ScoreRaised()),

    /** What is handed up rests on the level directly below, and the level directly above says what becomes of it. */
    NO_LEVEL_IS_SKIPPED(
            "No level is skipped on the way up",
            "a rule of a level in between is missing or fails",
            new LevelsInOrder()),

    /** The order of logs, lists and children makes no difference. */
    ORDER_MAKES_NO_DIFFERENCE(
            "Re-ordering the log changes nothing", "something takes the first of several", new LogReordered()),

    /** Every policy, and every default, is the same after it was written as JSON and read back. */
    POLICIES_TRAVEL(
            "Every policy is the same after a journey as JSON",
            "a component is changed by the constructor each time, or has no equality by value",
            new PoliciesTravel());

    private final String sentence;
    private final String hint;
    private final PropertyCheck check;

    PolicyProperty(String sentence, String hint, PropertyCheck check) {
        this.sentence = sentence;
        this.hint = hint;
        this.check = check;
    }

    /**
     * The property in words.
     *
     * @return a sentence without its point
     */
    public String sentence() {
        return sentence;
    }

    String hint() {
        return hint;
    }

    PropertyCheck propertyCheck() {
        return check;
    }
}
