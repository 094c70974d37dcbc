package dev.pmo.core.governance;

import dev.pmo.core.value.Worded;
import java.util.Locale;

/**
 * The scale on which delivery confidence was judged. The two are kept apart: no mapping between them is defined.
 *
 * <p>Source: Infrastructure and Projects Authority, annual reports on major projects (five points until 2020-21,
 * three since).
 */
public enum ConfidenceScale implements Worded {
    /** Green, amber/green, amber, amber/red, red. */
    FIVE_POINT,
    /** Green, amber, red. */
    THREE_POINT;

    /**
     * The scale in words.
     *
     * @return its words, such as {@code five-point}
     */
    @Override
    public String inWords() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
