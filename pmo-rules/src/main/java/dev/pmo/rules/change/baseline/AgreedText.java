package dev.pmo.rules.change.baseline;

import dev.pmo.core.change.BaselineField;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Money;
import dev.pmo.rules.planning.network.FinishDay;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How the values of a baseline are written in a {@link dev.pmo.core.change.BaselineChange} and in the differences between
 * two snapshots.
 *
 * <p>Money and days are written by their own {@code toString()}; of an agreed moment only the day counts. This class is
 * immutable and thread-safe.
 */
public final class AgreedText {

    static final String SERVED = "served";

    private AgreedText() {}

    /**
     * A permitted deviation: {@code 10% above, GBP 5000 below}; a side that is not set is not named.
     *
     * @param tolerance the tolerance
     * @return the text, empty if neither side is set
     */
    public static String of(Tolerance tolerance) {
        String above = tolerance.above() == null ? "" : tolerance.above() + " above";
        String below = tolerance.below() == null ? "" : tolerance.below() + " below";
        return above.isEmpty() || below.isEmpty() ? above + below : above + ", " + below;
    }

    /**
     * The target of an aspect with its unit: {@code 50 items}, {@code GBP 2500000}.
     *
     * @param position where the aspect stands
     * @return the text, empty if it has no target
     */
    public static String of(AspectPosition position) {
        BigDecimal target = position.target();
        if (target == null) {
            return "";
        }
        String unit = Copies.text(position.unit());
        String digits = target.toPlainString();
        return Money.isCurrency(unit) ? unit + " " + digits : (digits + " " + unit).strip();
    }

    /** Whether a text of this kind is an amount of money. */
    static boolean amount(String text) {
        int space = text.indexOf(' ');
        return space > 0 && Money.isCurrency(text.substring(0, space));
    }

    static String of(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    static String day(@Nullable LocalDateTime moment) {
        return moment == null ? "" : moment.toLocalDate().toString();
    }

    /** The day on which work ends: midnight belongs to the day that it ends; a point in time is on its own day. */
    static String finish(@Nullable LocalDateTime start, @Nullable LocalDateTime finish) {
        return finish == null || finish.equals(start)
                ? day(finish)
                : FinishDay.of(finish).toString();
    }

    static String orNothing(@Nullable String value) {
        return value == null || value.isEmpty() ? "nothing" : value;
    }

    /** The value of a snapshot as a premise. */
    static String orNotStated(@Nullable String value) {
        return value == null || value.isEmpty() ? "not stated" : value;
    }

    /** The value of a change request as a difference would write it; empty for nothing. */
    static String read(BaselineField field, @Nullable String value) {
        String text = Copies.text(value);
        return (field == BaselineField.COST || field == BaselineField.STAGE_COST) && !text.isEmpty()
                ? money(text)
                : text;
    }

    private static String money(String text) {
        try {
            return Money.parse(text).toString();
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
