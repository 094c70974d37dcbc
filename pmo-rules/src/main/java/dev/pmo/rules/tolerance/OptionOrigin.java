package dev.pmo.rules.tolerance;

/** Where an option of an exception report comes from. */
public enum OptionOrigin {
    /** The option that is always there: nothing is done, and the forecast stands. */
    DO_NOTHING,
    /** Recorded by those who report the exception. */
    RECORDED,
    /** Computed from targets, forecasts and tolerances. */
    COMPUTED
}
