package dev.pmo.rules.planning.integrated;

/** What a date in a plan of milestones or a roadmap was taken from. */
public enum DateSource {
    /** It happened. */
    ACTUAL,
    /** The integrated schedule. */
    SCHEDULE,
    /** The forecast that was recorded. */
    FORECAST,
    /** What was agreed; nothing else is known. */
    BASELINE,
    /** Nothing says when. */
    NONE
}
