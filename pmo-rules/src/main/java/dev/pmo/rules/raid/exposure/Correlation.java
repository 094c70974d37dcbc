package dev.pmo.rules.raid.exposure;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblems;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * How strongly the costs of risks are taken to hang together: the coefficient between any two of them, from 0 (each goes
 * its own way) to 1 (all go the same way).
 *
 * <p>It is an assumption, and never a measurement: whoever sums risks makes one, said or unsaid. Written as a share, such
 * as {@code 25%}. This class is immutable and thread-safe.
 *
 * @param coefficient the coefficient, from 0 to 1
 */
public record Correlation(BigDecimal coefficient) implements Comparable<Correlation> {

    /** Each risk goes its own way. */
    public static final Correlation INDEPENDENT = new Correlation(BigDecimal.ZERO);

    /** All risks go the same way. */
    public static final Correlation PERFECT = new Correlation(BigDecimal.ONE);

    /**
     * Checks the range.
     *
     * @throws InvalidPolicyException if it is out of range, with the empty path
     */
    public Correlation {
        Ratio share = Ratio.of(Objects.requireNonNull(coefficient, "coefficient"));
        new PolicyProblems("correlation")
                .share("", share)
                .refuseIfAny("risks that offset each other are meant; of many, no two can all do that");
        coefficient = share.value();
    }

    /**
     * A correlation by its coefficient.
     *
     * @param coefficient the coefficient, from 0 to 1
     * @return the correlation
     */
    public static Correlation of(BigDecimal coefficient) {
        return new Correlation(coefficient);
    }

    /**
     * A correlation in hundredths.
     *
     * @param percent the coefficient in hundredths
     * @return the correlation
     */
    public static Correlation ofPercent(long percent) {
        return new Correlation(BigDecimal.valueOf(percent, 2));
    }

    /**
     * Reads {@code 25%} or {@code 0.25}.
     *
     * @param text the text
     * @return the correlation
     * @throws IllegalArgumentException if the text has another form, or lies outside 0 to 1 (an
     *     {@link InvalidPolicyException})
     */
    @JsonCreator
    public static Correlation parse(String text) {
        return new Correlation(Ratio.parse(text).value());
    }

    /**
     * The assumption in words: {@code independent}, {@code perfectly correlated} or {@code correlated by 25%}.
     *
     * @return the words
     */
    public String inWords() {
        if (equals(INDEPENDENT)) {
            return "independent";
        }
        return equals(PERFECT) ? "perfectly correlated" : "correlated by " + this;
    }

    @Override
    public int compareTo(Correlation other) {
        return coefficient.compareTo(other.coefficient);
    }

    /** The percentage, such as {@code 25%}; {@link #parse(String)} reads it back. */
    @JsonValue
    @Override
    public String toString() {
        return Ratio.of(coefficient).toString();
    }
}
