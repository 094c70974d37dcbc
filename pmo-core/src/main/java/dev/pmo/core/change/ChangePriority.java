package dev.pmo.core.change;

/** How much a change is needed, as its asker sees it. */
public enum ChangePriority {
    /** Without it the result cannot be used. */
    MUST,
    /** It matters, and there is a painful way round it. */
    SHOULD,
    /** It would be good to have. */
    COULD,
    /** Not this time. */
    WONT
}
