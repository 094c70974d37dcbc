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
    LOW(1, Severity.LOW),
    /** Managed by the one who owns it. */
    MEDIUM(2, Severity.MEDIUM),
    /** Outside what a project carries by itself, unless its policy says otherwise. */
    HIGH(3, Severity.HIGH),
    /** Threatens the objectives. */
    VERY_HIGH(4, Severity.CRITICAL);

    private final int rank;
    private final Severity severity;

    RiskBand(int rank, Severity severity) {
        this.rank = rank;
        this.severity = severity;
    }

    /**
     * Its place among the bands.
     *
     * @return 1 for the least serious, up to 4
     */
    public int rank() {
        return rank;
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
