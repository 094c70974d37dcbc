package dev.pmo.core.plan;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Objects;

/**
 * The time between the two ends of a link, to the minute; negative for a lead.
 *
 * <p>Written as one text: {@code PT16H} of working time, {@code PT48H elapsed} on the clock, {@code 25%} of the
 * predecessor's duration, {@code 25% elapsed} of the time that passes on the clock from its start to its finish. No lag
 * is {@code PT0S}, of whatever kind. This class is immutable and thread-safe.
 *
 * @param kind what it is counted in; {@link LagKind#WORKING} where there is none
 * @param minutes the minutes, of work or on the clock; 0 for a share
 * @param share the share of what the predecessor takes; nothing for a time
 */
public record Lag(LagKind kind, long minutes, Ratio share) {

    private static final String ELAPSED = "elapsed";
    private static final Ratio MOST = Ratio.of(BigDecimal.valueOf(10_000));
    private static final BigDecimal MOST_MINUTES = BigDecimal.valueOf(Long.MAX_VALUE / 60);

    /** No lag. */
    public static final Lag ZERO = new Lag(LagKind.WORKING, 0, Ratio.ZERO);

    /** Checks that it is either a time or a share, and that it can be counted. */
    public Lag {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(share, "share");
        if (kind.proportional() ? minutes != 0 : share.signum() != 0) {
            throw new IllegalArgumentException("Lag must be minutes or a share, as its kind says, but was: '" + kind
                    + " " + minutes + " " + share + "'.\nMaybe use Lag.of(...) for a time and Lag.ofShare(...).");
        }
        if (new Ratio(share.value().abs()).compareTo(MOST) > 0) {
            throw new IllegalArgumentException("Lag must be a share of at most " + MOST + ", but was: '" + share
                    + "'.\nMaybe a percentage was taken for the bare proportion.");
        }
        minutes = WorkTime.ofMinutes(minutes).minutes();
        kind = minutes == 0 && share.signum() == 0 ? LagKind.WORKING : kind;
    }

    /**
     * So much working time.
     *
     * @param time the working time
     * @return the lag
     */
    public static Lag of(WorkTime time) {
        return time.signum() == 0 ? ZERO : new Lag(LagKind.WORKING, time.minutes(), Ratio.ZERO);
    }

    /**
     * So much time on the clock, in whole minutes; what is below a minute is cut off.
     *
     * @param time the time
     * @return the lag
     */
    public static Lag ofElapsed(Duration time) {
        return new Lag(LagKind.ELAPSED, time.toMinutes(), Ratio.ZERO);
    }

    /**
     * A share of the predecessor's duration.
     *
     * @param share the share
     * @return the lag
     * @throws IllegalArgumentException if it is more than ten thousand times the duration
     */
    public static Lag ofShare(Ratio share) {
        return new Lag(LagKind.SHARE, 0, share);
    }

    /**
     * A share of the time that passes on the clock from the predecessor's start to its finish.
     *
     * @param share the share
     * @return the lag
     * @throws IllegalArgumentException if it is more than ten thousand times that time
     */
    public static Lag ofElapsedShare(Ratio share) {
        return new Lag(LagKind.ELAPSED_SHARE, 0, share);
    }

    /**
     * Reads {@code PT16H}, {@code PT48H elapsed}, {@code 25%} or {@code 25% elapsed}.
     *
     * @param text the text, as {@link #toString()} writes it
     * @return the lag
     * @throws IllegalArgumentException if the text has another form
     */
    @JsonCreator
    public static Lag parse(String text) {
        Objects.requireNonNull(text, "text");
        String amount = text.strip();
        boolean elapsed = amount.endsWith(" " + ELAPSED);
        if (elapsed) {
            amount = amount.substring(0, amount.length() - ELAPSED.length()).strip();
        }
        try {
            if (amount.endsWith("%")) {
                return new Lag(elapsed ? LagKind.ELAPSED_SHARE : LagKind.SHARE, 0, Ratio.parse(amount));
            }
            return new Lag(
                    elapsed ? LagKind.ELAPSED : LagKind.WORKING,
                    WorkTime.parse(amount).minutes(),
                    Ratio.ZERO);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "Lag must look like 'PT16H', 'PT48H elapsed', '25%' or '25% elapsed', but was: '" + text
                            + "'.\nMaybe the unit is missing: PT8H is a day of eight hours.",
                    e);
        }
    }

    /**
     * The minutes it comes to: its own, or its share of what the predecessor takes, to the nearest minute, half a
     * minute away from none.
     *
     * @param predecessor the minutes the predecessor takes: its duration, or for an elapsed share the minutes on the
     *     clock from its start to its finish
     * @return the minutes, of work or on the clock as the kind says; where they are beyond what {@link WorkTime} holds,
     *     the most that it holds
     */
    public long minutesOf(long predecessor) {
        if (!kind.proportional()) {
            return minutes;
        }
        return share.value()
                .multiply(BigDecimal.valueOf(predecessor))
                .setScale(0, RoundingMode.HALF_UP)
                .min(MOST_MINUTES)
                .max(MOST_MINUTES.negate())
                .longValueExact();
    }

    /**
     * The sign.
     *
     * @return -1 for a lead, 0 for none, 1 for a lag
     */
    public int signum() {
        return kind.proportional() ? share.signum() : Long.signum(minutes);
    }

    /**
     * The lag as people read it.
     *
     * @return such as {@code 16 hours}, {@code 48 hours elapsed}, {@code 25%} or {@code 25% elapsed}
     */
    public String inWords() {
        String amount = kind.proportional()
                ? share.toString()
                : WorkTime.ofMinutes(minutes).inWords();
        return kind.elapsed() ? amount + " " + ELAPSED : amount;
    }

    /** The amount, and {@code elapsed} where it passes on the clock; {@link #parse(String)} reads it back. */
    @JsonValue
    @Override
    public String toString() {
        String amount = kind.proportional()
                ? share.toString()
                : WorkTime.ofMinutes(minutes).toString();
        return kind.elapsed() ? amount + " " + ELAPSED : amount;
    }
}
