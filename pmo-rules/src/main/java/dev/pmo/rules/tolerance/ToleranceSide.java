package dev.pmo.rules.tolerance;

/** On which side of its target a forecast lies. */
public enum ToleranceSide {
    /** Above the target: later, dearer, more. */
    ABOVE("above"),
    /** Below the target: earlier, cheaper, less. */
    BELOW("below");

    private final String word;

    ToleranceSide(String word) {
        this.word = word;
    }

    /**
     * The side in a sentence.
     *
     * @return {@code above} or {@code below}
     */
    public String word() {
        return word;
    }
}
