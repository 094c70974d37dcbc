package dev.pmo.core.governance;

import dev.pmo.core.value.Worded;
import java.util.Locale;

/**
 * A judgement of delivery confidence, or why there is none.
 *
 * <p>Source: Infrastructure and Projects Authority, annual reports on major projects.
 */
public enum ConfidenceRating implements Worded {
    /** Delivery is highly likely, and nothing outstanding threatens it significantly. */
    GREEN,
    /** Delivery is probable; constant attention keeps risks from becoming major issues. Five-point scale only. */
    AMBER_GREEN,
    /** Delivery is feasible, but significant issues need attention. */
    AMBER,
    /** Delivery is in doubt, with major risks or issues in several key areas. Five-point scale only. */
    AMBER_RED,
    /** Delivery appears to be unachievable as things stand. */
    RED,
    /** A judgement exists but is withheld: neither green nor missing. */
    EXEMPT,
    /** There is no judgement. */
    UNKNOWN;

    /**
     * The rating as the scale writes it.
     *
     * @return its words, such as {@code amber/red}
     */
    @Override
    public String inWords() {
        return name().toLowerCase(Locale.ROOT).replace('_', '/');
    }
}
