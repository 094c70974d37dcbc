package dev.pmo.core.change;

/** Who pays for a change. */
public enum ChangeFunding {
    /** The sum set aside for changes. */
    CHANGE_BUDGET,
    /** The budget of the project, programme or portfolio itself. */
    PROJECT_BUDGET,
    /** Who asks for it, over and above the budget. */
    CUSTOMER,
    /** Who did not deliver to specification. */
    SUPPLIER
}
