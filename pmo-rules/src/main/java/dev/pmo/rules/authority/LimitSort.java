package dev.pmo.rules.authority;

import dev.pmo.core.value.Worded;

/** The sorts of limits that an authority may have, and the other reasons for which a decision is not its own. */
public enum LimitSort implements Worded {
    /** It does not take decisions of this kind at all. */
    KIND("kind of decision"),
    /** The severity. */
    SEVERITY("severity"),
    /** The money at stake. */
    COST("cost"),
    /** The calendar days at stake. */
    DAYS("days"),
    /** What the change budget has given away. */
    CHANGE_BUDGET("change budget"),
    /** How serious a risk may be accepted. */
    APPETITE("risk appetite"),
    /** How much the risk may be expected to cost. */
    EXPECTED_COST("expected cost");

    private final String words;

    LimitSort(String words) {
        this.words = words;
    }

    /** The sort in words, such as {@code risk appetite}. */
    @Override
    public String inWords() {
        return words;
    }
}
