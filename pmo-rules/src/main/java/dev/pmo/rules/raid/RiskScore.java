package dev.pmo.rules.raid;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Wording;
import java.util.Comparator;
import java.util.Objects;

/**
 * One cell of a risk matrix: the score and the band that it falls into.
 *
 * <p>Written {@code 20 HIGH}. Scores order the risks of one matrix and are never averaged. This class is immutable and
 * thread-safe.
 *
 * @param value the score, 0 or more; larger is more serious (an opportunity: more valuable)
 * @param band the band
 */
public record RiskScore(int value, RiskBand band) implements Comparable<RiskScore> {

    private static final Comparator<RiskScore> ORDER =
            Comparator.comparingInt(RiskScore::value).thenComparing(RiskScore::band);

    /** Checks the range. */
    public RiskScore {
        Objects.requireNonNull(band, "band");
        if (value < 0) {
            throw new IllegalArgumentException("RiskScore must not be negative, but was: '" + value
                    + "'.\nMaybe an opportunity was given a negative score; it has a matrix of its own.");
        }
    }

    /**
     * A score in a band.
     *
     * @param value the score
     * @param band the band
     * @return the score with its band
     */
    public static RiskScore of(int value, RiskBand band) {
        return new RiskScore(value, band);
    }

    /**
     * Reads {@code 20 HIGH}.
     *
     * @param text the text, as {@link #toString()} writes it
     * @return the score with its band
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator
    public static RiskScore parse(String text) {
        Objects.requireNonNull(text, "text");
        String stripped = text.strip();
        int space = stripped.indexOf(' ');
        try {
            return new RiskScore(
                    Integer.parseInt(stripped.substring(0, Math.max(space, 0))),
                    RiskBand.valueOf(stripped.substring(space + 1).strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "RiskScore must look like '20 HIGH', but was: '" + text
                            + "'.\nMaybe the band is missing or misspelt: LOW, MEDIUM, HIGH or VERY_HIGH.",
                    e);
        }
    }

    @Override
    public int compareTo(RiskScore other) {
        return ORDER.compare(this, other);
    }

    /**
     * The score as people read it.
     *
     * @return such as {@code 20 very high}
     */
    public String inWords() {
        return value + " " + Wording.of(band);
    }

    /** The form {@code 20 HIGH}; {@link #parse(String)} reads it back. */
    @JsonValue
    @Override
    public String toString() {
        return value + " " + band;
    }
}
