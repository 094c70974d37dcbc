package dev.pmo.core.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * An exact proportion of something: a tolerance of 10%, a share used of 85%, an index of 0.97.
 *
 * <p>It may be negative and may exceed 1; for what may not, see {@link Probability}. Written as a percentage. This
 * class is immutable and thread-safe.
 *
 * @param value the proportion, 1 for the whole
 */
public record Ratio(BigDecimal value) implements Comparable<Ratio> {

    private static final String EXAMPLE = "12.5%";

    /** Nothing of the whole. */
    public static final Ratio ZERO = new Ratio(BigDecimal.ZERO);

    /** The whole. */
    public static final Ratio ONE = new Ratio(BigDecimal.ONE);

    /** Checks and normalises the number. */
    public Ratio {
        value = Decimals.normalised("Ratio", value);
    }

    /**
     * A proportion, 1 for the whole.
     *
     * @param value the proportion
     * @return the ratio
     */
    public static Ratio of(BigDecimal value) {
        return new Ratio(value);
    }

    /**
     * A proportion in hundredths.
     *
     * @param percent the percentage, 100 for the whole
     * @return the ratio
     */
    public static Ratio ofPercent(long percent) {
        return new Ratio(BigDecimal.valueOf(percent, 2));
    }

    /**
     * Reads {@code 12.5%}, or the bare proportion {@code 0.125}.
     *
     * @param text the text
     * @return the ratio
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator
    public static Ratio parse(String text) {
        Objects.requireNonNull(text, "text");
        String stripped = text.strip();
        if (stripped.endsWith("%")) {
            String number = stripped.substring(0, stripped.length() - 1).strip();
            return new Ratio(Decimals.parsed("Ratio", EXAMPLE, text, number, -2));
        }
        return new Ratio(Decimals.parsed("Ratio", EXAMPLE, text, stripped, 0));
    }

    /**
     * The same proportion of an amount, exactly.
     *
     * @param whole the amount
     * @return the part
     */
    public Money of(Money whole) {
        return whole.multipliedBy(value);
    }

    /**
     * The sign.
     *
     * @return -1, 0 or 1
     */
    public int signum() {
        return value.signum();
    }

    @Override
    public int compareTo(Ratio other) {
        return value.compareTo(other.value);
    }

    /** The percentage, such as {@code 12.5%}; {@link #parse(String)} reads it back. */
    @JsonValue
    @Override
    public String toString() {
        return value.movePointRight(2).toPlainString() + "%";
    }
}
