package dev.pmo.rules.raid.exposure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * Mean and variance of an uncertain amount. This class is immutable and thread-safe.
 *
 * @param mean the mean
 * @param variance the variance, in the square of the unit, 0 or more
 */
public record Moments(BigDecimal mean, BigDecimal variance) {

    /** To how many digits a root is drawn: more than anybody knows of a risk. */
    static final MathContext ROOT = MathContext.DECIMAL64;

    /** How many digits after the point are kept of what cannot be told exactly. */
    static final int PLACES = 40;

    /** Checks that the variance is not negative. */
    public Moments {
        Objects.requireNonNull(mean, "mean");
        if (variance.signum() < 0) {
            throw new IllegalArgumentException("A variance must not be negative, but was: '" + variance
                    + "'.\nMaybe mean and variance changed places.");
        }
    }

    /**
     * Mean and variance.
     *
     * @param mean the mean
     * @param variance the variance
     * @return the moments
     */
    public static Moments of(long mean, long variance) {
        return new Moments(BigDecimal.valueOf(mean), BigDecimal.valueOf(variance));
    }

    /**
     * The root of the variance, to 16 digits.
     *
     * @return the standard deviation
     */
    public BigDecimal standardDeviation() {
        return root(variance);
    }

    static BigDecimal root(BigDecimal variance) {
        BigDecimal root = variance.signum() == 0 ? BigDecimal.ZERO : variance.sqrt(ROOT);
        return root.setScale(Math.min(root.scale(), PLACES), RoundingMode.HALF_EVEN);
    }
}
