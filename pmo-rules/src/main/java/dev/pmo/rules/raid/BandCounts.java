package dev.pmo.rules.raid;

import dev.pmo.core.raid.RiskBand;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many risks there are in each band, and how many without a score.
 *
 * <p>Counts are kept apart rather than averaged, since an average hides the one serious risk among many that are not.
 * This class is immutable and thread-safe.
 *
 * @param low how many are low
 * @param medium how many are medium
 * @param high how many are high
 * @param veryHigh how many are very high
 * @param unscored how many have no score
 */
public record BandCounts(int low, int medium, int high, int veryHigh, int unscored) {

    private static final BandCounts NONE = new BandCounts(0, 0, 0, 0, 0);

    /**
     * No risks.
     *
     * @return all zero
     */
    public static BandCounts none() {
        return NONE;
    }

    /**
     * How many are in a band.
     *
     * @param band the band
     * @return the number
     */
    public int in(RiskBand band) {
        return switch (band) {
            case LOW -> low;
            case MEDIUM -> medium;
            case HIGH -> high;
            case VERY_HIGH -> veryHigh;
        };
    }

    /**
     * How many there are, those without a score included.
     *
     * @return the number
     */
    public int total() {
        return low + medium + high + veryHigh + unscored;
    }

    /**
     * The most serious band that is not empty.
     *
     * @return the band, or nothing if no risk has a score
     */
    public Optional<RiskBand> findWorst() {
        RiskBand worst = null;
        for (RiskBand band : RiskBand.values()) {
            worst = in(band) > 0 ? band : worst;
        }
        return Optional.ofNullable(worst);
    }

    /** Adds up counts; used by one thread. */
    static final class Sum {
        private final int[] counts = new int[RiskBand.values().length + 1];

        void add(@Nullable RiskBand band, int number) {
            counts[band == null ? 0 : band.rank()] += number;
        }

        void add(ScoredRisk scored) {
            add(scored.score() == null ? null : scored.score().band(), 1);
        }

        void add(BandCounts other) {
            add(RiskBand.LOW, other.low);
            add(RiskBand.MEDIUM, other.medium);
            add(RiskBand.HIGH, other.high);
            add(RiskBand.VERY_HIGH, other.veryHigh);
            add(null, other.unscored);
        }

        BandCounts total() {
            return new BandCounts(counts[1], counts[2], counts[3], counts[4], counts[0]);
        }
    }

    /** The counts from the most serious down, such as {@code 1 very high, 2 high, 0 medium, 5 low, 0 unscored}. */
    @Override
    public String toString() {
        return veryHigh + " very high, " + high + " high, " + medium + " medium, " + low + " low, " + unscored
                + " unscored";
    }
}
