package dev.pmo.rules.raid;

import dev.pmo.rules.result.Severity;

/**
 * How serious a risk is, in one of four steps that mean the same at every level.
 *
 * <p>Scores of two matrices cannot be compared, bands can: so an exposure counts bands and never adds scores. A matrix
 * of fewer colours uses fewer bands.
 */
public enum RiskBand {
    /** Carried without further thought. */
    LOW(Severity.LOW),
    /** Managed by the one who owns it. */
    MEDIUM(Severity.MEDIUM),
    /** Outside what a project carries by itself, unless its policy says otherwise. */
    HIGH(Severity.HIGH),
    /** Threatens the objectives. */
    VERY_HIGH(Severity.CRITICAL);

    private final Severity severity;

    RiskBand(Severity severity) {
        this.severity = severity;
    }

    /**
     * How much a finding about a threat in this band matters.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Whether this band is as serious as another, or more so.
     *
     * @param other the other band
     * @return whether it is at or above the other
     */
    public boolean atLeast(RiskBand other) {
        return compareTo(other) >= 0;
    }
}
