package dev.pmo.core.raid;

/**
 * How serious a risk is, in one of four steps that mean the same at every level.
 *
 * <p>Scores of two matrices cannot be compared, bands can: so an exposure counts bands and never adds scores. A matrix
 * of fewer colours uses fewer bands.
 */
public enum RiskBand {
    /** Carried without further thought. */
    LOW(1),
    /** Managed by the one who owns it. */
    MEDIUM(2),
    /** Outside what a project carries by itself, unless its policy says otherwise. */
    HIGH(3),
    /** Threatens the objectives. */
    VERY_HIGH(4);

    private final int rank;

    RiskBand(int rank) {
        this.rank = rank;
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
     * Whether this band is as serious as another, or more so.
     *
     * @param other the other band
     * @return whether it is at or above the other
     */
    public boolean atLeast(RiskBand other) {
        return compareTo(other) >= 0;
    }
}
