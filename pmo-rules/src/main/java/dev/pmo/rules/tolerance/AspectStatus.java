package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.result.GapKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the forecast of one aspect lies against its tolerance.
 *
 * <p>Green is within tolerance with room to spare, amber within it with most of it used, red outside it. Unknown is
 * none of them: then {@code gap} and {@code reason} say what is missing or wrong. The figures are texts, ready to be
 * shown; one that is not known is empty. Of the aspect of time the two days are there as dates too. This class is
 * immutable and thread-safe.
 *
 * @param aspect the aspect
 * @param rag the status against tolerance
 * @param target the agreed figure, such as {@code GBP 100000} or {@code 2026-09-30}
 * @param forecast the figure now expected; {@code at least} what has been spent, or the day of the review, where that
 *     has overtaken the forecast
 * @param deviation the forecast less the target with its sign, such as {@code +GBP 5000} or {@code -12 days}
 * @param side the side of the target on which the forecast lies; {@code null} on the target, or if it is not known
 * @param limit the permitted deviation on that side, such as {@code 10% above}, or {@code 10% above (standing)} if the
 *     policy sets it and not the scope; empty if none is set there
 * @param used the share of the permitted deviation that is used, 1 at its edge; {@code null} if unknown, or if no
 *     deviation is permitted, so that there is nothing to use. Of an unknown status the share that is used at least.
 *     The only rounded figure here, to 34 digits: no status is decided by it
 * @param gap why the status is unknown, in kind; {@code null} if it is known
 * @param reason why the status is unknown, in words; {@code null} if it is known
 * @param targetDay the agreed last day; {@code null} if it is not known, and in every aspect but time
 * @param forecastDay the last day now expected, or the earliest that it can be; {@code null} likewise
 */
public record AspectStatus(
        ToleranceAspect aspect,
        Rag rag,
        String target,
        String forecast,
        String deviation,
        @Nullable ToleranceSide side,
        String limit,
        @Nullable Ratio used,
        @Nullable GapKind gap,
        @Nullable String reason,
        @Nullable LocalDate targetDay,
        @Nullable LocalDate forecastDay) {

    /** How a forecast begins that facts have overtaken. */
    static final String AT_LEAST = "at least ";

    /** Fills in what may be left out. */
    public AspectStatus(
            ToleranceAspect aspect,
            Rag rag,
            @Nullable String target,
            @Nullable String forecast,
            @Nullable String deviation,
            @Nullable ToleranceSide side,
            @Nullable String limit,
            @Nullable Ratio used,
            @Nullable GapKind gap,
            @Nullable String reason,
            @Nullable LocalDate targetDay,
            @Nullable LocalDate forecastDay) {
        this.aspect = Objects.requireNonNull(aspect, "aspect");
        this.rag = Objects.requireNonNull(rag, "rag");
        this.target = Copies.text(target);
        this.forecast = Copies.text(forecast);
        this.deviation = Copies.text(deviation);
        this.side = side;
        this.limit = Copies.text(limit);
        this.used = used;
        this.gap = gap;
        this.reason = reason;
        this.targetDay = targetDay;
        this.forecastDay = forecastDay;
    }

    /**
     * The status in an aspect other than time, or one without days.
     *
     * @param aspect the aspect
     * @param rag the status against tolerance
     * @param target the agreed figure
     * @param forecast the figure now expected
     * @param deviation the forecast less the target with its sign
     * @param side the side of the target on which the forecast lies
     * @param limit the permitted deviation on that side
     * @param used the share of the permitted deviation that is used
     * @param gap why the status is unknown, in kind
     * @param reason why the status is unknown, in words
     */
    public AspectStatus(
            ToleranceAspect aspect,
            Rag rag,
            @Nullable String target,
            @Nullable String forecast,
            @Nullable String deviation,
            @Nullable ToleranceSide side,
            @Nullable String limit,
            @Nullable Ratio used,
            @Nullable GapKind gap,
            @Nullable String reason) {
        this(aspect, rag, target, forecast, deviation, side, limit, used, gap, reason, null, null);
    }

    /** The same with a share that is used at least. */
    AspectStatus withUsed(@Nullable Ratio atLeast) {
        return new AspectStatus(
                aspect, rag, target, forecast, deviation, side, limit, atLeast, gap, reason, targetDay, forecastDay);
    }

    /** Whether what is known of a forecast of which not all is known keeps to the tolerance. */
    boolean withinAsFarAsKnown() {
        return rag == Rag.UNKNOWN && used != null && used.value().compareTo(BigDecimal.ONE) <= 0;
    }

    static boolean any(List<AspectStatus> statuses, Rag rag) {
        for (AspectStatus status : statuses) {
            if (status.rag() == rag) {
                return true;
            }
        }
        return false;
    }

    /**
     * The same, judged by a standing tolerance of the policy.
     *
     * @return the status, whose limit says so
     */
    public AspectStatus asStanding() {
        return limit.isEmpty()
                ? this
                : new AspectStatus(
                        aspect,
                        rag,
                        target,
                        forecast,
                        deviation,
                        side,
                        limit + " (standing)",
                        used,
                        gap,
                        reason,
                        targetDay,
                        forecastDay);
    }

    /** The aspect and its colour. */
    @Override
    public String toString() {
        return Wording.of(aspect) + " " + Wording.of(rag);
    }
}
