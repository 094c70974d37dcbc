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
            "two tolerances for one aspect, or figures that do not go with the tolerance"),

    /** A tolerance, a band or a limit that is widened adds neither a breach nor an escalation. */
    A_WIDER_TOLERANCE_ADDS_NO_BREACH(
            "Widening a tolerance never adds a breach", "a threshold grows as the tolerance does"),

    /** A risk that scores higher, or costs more, is still handed up by every level that handed it up before. */
    A_RAISED_SCORE_RECALLS_NO_ESCALATION(
            "Raising a score never recalls an escalation",
            "the matrix of a level above has fewer steps than that below, or its bands another meaning"),

    /** A decision on more money, more days, a graver severity or a higher band goes to the same authority or a higher. */
    A_GREATER_MATTER_GOES_NO_LOWER(
            "A greater matter never goes to a lower authority", "a limit falls on the way up the ladder"),

    /** What is handed up rests on the level directly below, and the level directly above says what becomes of it. */
    NO_LEVEL_IS_SKIPPED("No level is skipped on the way up", "a rule of a level in between is missing or fails"),

    /** The order of logs, lists and children makes no difference. */
    ORDER_MAKES_NO_DIFFERENCE("Re-ordering the log changes nothing", "something takes the first of several"),

    /** Every policy, and every default, is the same after it was written as JSON and read back. */
    POLICIES_TRAVEL(
            "Every policy is the same after a journey as JSON",
            "a component is changed by the constructor each time, or has no equality by value");

    private final String sentence;
    private final String hint;

    PolicyProperty(String sentence, String hint) {
        this.sentence = sentence;
        this.hint = hint;
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

    void check(PolicyTrial trial) {
        PropertyCheck check = switch (this) {
            case A_RAISED_FORECAST_CLEARS_NO_BREACH -> new ForecastRaised();
            case A_WIDER_TOLERANCE_ADDS_NO_BREACH -> new ToleranceWidened();
            case A_RAISED_SCORE_RECALLS_NO_ESCALATION -> new ScoreRaised();
            case A_GREATER_MATTER_GOES_NO_LOWER -> new MatterRaised();
            case NO_LEVEL_IS_SKIPPED -> new LevelsInOrder();
            case ORDER_MAKES_NO_DIFFERENCE -> new LogReordered();
            case POLICIES_TRAVEL -> new PoliciesTravel();
        };
        check.check(trial);
    }
}
