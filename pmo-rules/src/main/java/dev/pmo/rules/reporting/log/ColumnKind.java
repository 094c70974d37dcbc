package dev.pmo.rules.reporting.log;

/** What the cells of a column hold. */
public enum ColumnKind {
    /** Any text. */
    TEXT,
    /** The constant of an enumeration, such as {@code REQUEST_FOR_CHANGE}, or several with semicolons between them. */
    WORD,
    /** A number in plain decimal digits. */
    NUMBER,
    /** A day in ISO 8601. */
    DATE,
    /** An amount with its currency, such as {@code GBP 1200}. */
    MONEY
}
