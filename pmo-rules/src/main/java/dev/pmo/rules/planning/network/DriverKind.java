package dev.pmo.rules.planning.network;

/** What sets the early dates of an activity. */
public enum DriverKind {
    /** A link from an activity before it. */
    LINK,
    /** A date that binds it beyond its links. */
    CONSTRAINT,
    /** The start of the plan. */
    PLAN_START,
    /** The data date: what has not happened comes after it. */
    DATA_DATE,
    /** What has happened: its actual start. */
    ACTUAL
}
