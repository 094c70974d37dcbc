package dev.pmo.rules.testkit;

/** Tries to refute one property on one portfolio. */
interface PropertyCheck {

    /**
     * Fails the trial if the property does not hold.
     *
     * @param trial the portfolio and the policies
     */
    void check(PolicyTrial trial);
}
