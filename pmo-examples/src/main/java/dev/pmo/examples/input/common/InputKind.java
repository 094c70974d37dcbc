package dev.pmo.examples.input.common;

/** What a file turned out to be, told by its content. */
public enum InputKind {
    /** A portfolio in our own JSON. */
    PORTFOLIO_JSON,
    /** Microsoft Project, binary. */
    MPP,
    /** Microsoft Project, exchange text. */
    MPX,
    /** Microsoft Project, XML. */
    MSPDI,
    /** Primavera P6, exchange text. */
    XER,
    /** Primavera P6, XML. */
    PMXML,
    /** A scheduling benchmark of PSPLIB, with headings. */
    PSPLIB_SM,
    /** A scheduling benchmark in the format of Patterson, bare numbers. */
    PATTERSON_RCP,
    /** An annual release of the UK Government Major Projects Portfolio. */
    GMPP_CSV,
    /** The projects of the US IT Dashboard. */
    IT_DASHBOARD_CSV,
    /** A folder of plan files. */
    DIRECTORY
}
