package dev.pmo.rules.raid;

import dev.pmo.core.raid.RiskBand;
import java.util.Objects;

/**
 * The lowest score of a band.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param band the band
 * @param from the lowest score that falls into it
 */
public record BandFloor(RiskBand band, int from) {

    /** Checks that the band is named. */
    public BandFloor {
        Objects.requireNonNull(band, "band");
    }

    /**
     * A band that begins at a score.
     *
     * @param band the band
     * @param from its lowest score
     * @return the floor
     */
    public static BandFloor of(RiskBand band, int from) {
        return new BandFloor(band, from);
    }
}
