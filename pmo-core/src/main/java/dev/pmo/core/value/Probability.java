package dev.pmo.core.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * How likely something is, from 0 (impossible) to 1 (certain), both included.
 *
 * <p>Written as a percentage. This class is immutable and thread-safe.
 *
 * @param value the probability, from 0 to 1
 */
public record Probability(BigDecimal value) implements Comparable<Probability> {

    /** Checks the range. */
    public Probability {
        value = Decimals.normalised("Probability", value);
        if (value.signum() < 0 || value.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("Probability must be from 0% to 100%, but was: '" + value.toPlainString()
                    + "'.\nMaybe a percentage was given where a proportion is expected.");
        }
    }

    /**
     * A probability, 1 for certainty.
     *
     * @param value the proportion
     * @return the probability
     * @throws IllegalArgumentException if it lies outside 0 to 1
     */
    public static Probability of(BigDecimal value) {
        return new Probability(value);
    }

    /**
     * A probability in hundredths.
     *
     * @param percent from 0 to 100
     * @return the probability
     * @throws IllegalArgumentException if it lies outside 0 to 100
     */
    public static Probability ofPercent(long percent) {
        return new Probability(BigDecimal.valueOf(percent, 2));
    }

    /**
     * Reads {@code 12.5%}, or the bare proportion {@code 0.125}.
     *
     * @param text the text
     * @return the probability
     * @throws IllegalArgumentException if the text has another form or the number is out of range
     */
    @JsonCreator
    public static Probability parse(String text) {
        return new Probability(Ratio.parse(text).value());
    }

    /**
     * That it does not happen.
     *
     * @return 1 less this
     */
    public Probability complement() {
        return new Probability(BigDecimal.ONE.subtract(value));
    }

    /**
     * The expected value of an impact that happens with this probability, exactly.
     *
     * @param impact the impact if it happens
     * @return probability times impact
     */
    public Money expected(Money impact) {
        return impact.multipliedBy(value);
    }

    @Override
    public int compareTo(Probability other) {
        return value.compareTo(other.value);
    }

    /** The percentage, such as {@code 12.5%}; {@link #parse(String)} reads it back. */
    @JsonValue
    @Override
    public String toString() {
        return new Ratio(value).toString();
    }
}
