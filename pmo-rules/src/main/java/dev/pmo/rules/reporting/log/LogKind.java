package dev.pmo.rules.reporting.log;

import java.util.Locale;

/** What a log is of. */
public enum LogKind {
    /** Threats and opportunities, in whatever state. */
    RISKS,
    /** What is taken to be true. */
    ASSUMPTIONS,
    /** What has happened. */
    ISSUES,
    /** What one scope promised to another. */
    DEPENDENCIES,
    /** What somebody is to do. */
    ACTIONS,
    /** Requests to alter a baseline. */
    CHANGES,
    /** Reports of a forecast outside tolerance. */
    EXCEPTIONS,
    /** What waits for whom until when. */
    ESCALATIONS;

    /**
     * What it is called in a sentence.
     *
     * @return the word in lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
