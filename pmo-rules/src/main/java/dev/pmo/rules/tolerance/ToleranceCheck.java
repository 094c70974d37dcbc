package dev.pmo.rules.tolerance;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.rule.Unassessed;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Forecasts against tolerances: is a forecast within the permitted deviation from its target, and how much of that is
 * used.
 *
 * <pre>{@code
 * AspectStatus status = ToleranceCheck.cost(cost, tolerances, Ratio.ofPercent(80));
 * System.out.println(status.rag() + ": " + status.deviation() + " of " + status.limit());
 * }</pre>
 *
 * <p>A forecast exactly on the limit is within tolerance, and both sides of the target count: too early and too cheap
 * are exceptions too. Every status is decided by exact arithmetic; nothing is rounded. What is not recorded, or does
 * not fit together, gives {@link Rag#UNKNOWN} with the reason: no tolerance is no pass.
 *
 * <p>Money is compared with limits in the same currency or in shares, days with days or shares of the agreed duration
 * (first and last day counted), the other aspects with shares, with numbers of their unit, or with money if their unit
 * is its currency. A share of a figure that is zero or negative says nothing, and is a gap. Of several tolerances for
 * the same aspect none counts, unless they are equal. This class is immutable and thread-safe.
 */
public final class ToleranceCheck {

    private static final int SCALE_OF_SHARE = 40;
    private static final int FEW_DECIMALS = 4;
    private static final int MAXIMUM_DIGITS = 60;

    private ToleranceCheck() {}

    /**
     * The forecast finish against the agreed one. What has finished is judged by the day on which it did.
     *
     * @param time the dates
     * @param tolerances the tolerances of the scope or stage, in any order; those for other aspects do not matter
     * @param amberShare the share of the tolerance from which its use is amber
     * @return the status in time
     */
    public static AspectStatus time(TimePosition time, List<Tolerance> tolerances, Ratio amberShare) {
        return status(Reading.of(time, Reading::notRecorded), tolerances, amberShare);
    }

    /**
     * The forecast cost at completion against the agreed one.
     *
     * @param cost the costs
     * @param tolerances the tolerances of the scope or stage, in any order; those for other aspects do not matter
     * @param amberShare the share of the tolerance from which its use is amber
     * @return the status in cost
     */
    public static AspectStatus cost(CostPosition cost, List<Tolerance> tolerances, Ratio amberShare) {
        return status(Reading.of(cost, Reading::notRecorded), tolerances, amberShare);
    }

    /**
     * The forecast of one of the other aspects against its target.
     *
     * @param position target and forecast
     * @param tolerances the tolerances of the scope, in any order; those for other aspects do not matter
     * @param amberShare the share of the tolerance from which its use is amber
     * @return the status in that aspect
     */
    public static AspectStatus aspect(AspectPosition position, List<Tolerance> tolerances, Ratio amberShare) {
        return status(Reading.of(position), tolerances, amberShare);
    }

    static AspectStatus status(Reading reading, List<Tolerance> tolerances, Ratio amberShare) {
        List<Unassessed> problems = new ArrayList<>(0);
        Tolerance tolerance = theOnly(reading.aspect(), tolerances, problems);
        Quantity deviation = reading.deviation();
        if (deviation == null) {
            problems.addAll(reading.problems());
        }
        if (tolerance == null || deviation == null) {
            return unknown(reading, null, limits(tolerance), problems);
        }
        ToleranceSide side = side(deviation);
        ToleranceLimit limit = limitOn(side, tolerance);
        if (side != null && limit == null) {
            problems.add(
                    Unassessed.noData("no tolerance is set " + side.word() + " the target, where the forecast lies"));
            return unknown(reading, side, "", problems);
        }
        String shown = side == null || limit == null ? limits(tolerance) : limit + " " + side.word();
        Quantity permitted = null;
        for (ToleranceLimit each : side == null ? limitsOf(tolerance) : List.of(limit)) {
            ResolvedLimit resolved = ResolvedLimit.of(each, reading);
            if (resolved.problem() != null) {
                problems.add(resolved.problem());
                return unknown(reading, side, shown, problems);
            }
            permitted = larger(permitted, resolved.amount());
        }
        AspectStatus status = judged(reading, side, shown, deviation.amount().abs(), permitted, amberShare);
        return holds(status, reading)
                ? status
                : unknown(reading, side, shown, reading.problems()).withUsed(usedAtLeast(status));
    }

    /** Below the target a forecast that may come to lie higher uses nothing for certain. */
    private static @Nullable Ratio usedAtLeast(AspectStatus status) {
        return status.side() == ToleranceSide.BELOW && status.used() != null ? Ratio.ZERO : status.used();
    }

    /** Of a deviation that is no more than the least it can be only that it is too much can be said. */
    private static boolean holds(AspectStatus status, Reading reading) {
        return reading.problems().isEmpty() || (status.side() == ToleranceSide.ABOVE && status.rag() != Rag.GREEN);
    }

    private static AspectStatus judged(
            Reading reading,
            @Nullable ToleranceSide side,
            String limit,
            BigDecimal deviation,
            @Nullable Quantity permitted,
            Ratio amberShare) {
        BigDecimal allowed = permitted == null ? BigDecimal.ZERO : permitted.amount();
        Rag rag = Rag.GREEN;
        if (deviation.compareTo(allowed) > 0) {
            rag = Rag.RED;
        } else if (deviation.signum() > 0 && deviation.compareTo(allowed.multiply(amberShare.value())) >= 0) {
            rag = Rag.AMBER;
        }
        return new AspectStatus(
                reading.aspect(),
                rag,
                reading.targetText(),
                reading.forecastText(),
                signed(reading),
                side,
                limit,
                share(deviation, allowed),
                null,
                null,
                reading.targetDay(),
                reading.forecastDay());
    }

    private static AspectStatus unknown(
            Reading reading, @Nullable ToleranceSide side, String limit, List<Unassessed> problems) {
        boolean bad = problems.stream().anyMatch(problem -> problem.kind() == GapKind.BAD_DATA);
        return new AspectStatus(
                reading.aspect(),
                Rag.UNKNOWN,
                reading.targetText(),
                reading.forecastText(),
                signed(reading),
                side == null && reading.deviation() != null ? side(reading.deviation()) : side,
                limit,
                null,
                bad ? GapKind.BAD_DATA : GapKind.NO_DATA,
                problems.stream().map(Unassessed::reason).collect(Collectors.joining("; ")),
                reading.targetDay(),
                reading.forecastDay());
    }

    private static String signed(Reading reading) {
        return reading.deviation() == null ? "" : reading.deviation().signed();
    }

    private static @Nullable ToleranceSide side(Quantity deviation) {
        return switch (deviation.amount().signum()) {
            case 1 -> ToleranceSide.ABOVE;
            case -1 -> ToleranceSide.BELOW;
            default -> null;
        };
    }

    /** The share used, or nothing if there is nothing to use or the share is beyond what can be written. */
    private static @Nullable Ratio share(BigDecimal deviation, BigDecimal allowed) {
        if (allowed.signum() == 0) {
            return null;
        }
        BigDecimal share = quotient(deviation, allowed);
        if ((long) share.precision() - share.scale() > MAXIMUM_DIGITS) {
            return null;
        }
        return Ratio.of(
                share.scale() > SCALE_OF_SHARE ? share.setScale(SCALE_OF_SHARE, RoundingMode.HALF_EVEN) : share);
    }

    /** To the digits of DECIMAL128; most shares have few digits, and those are found faster. */
    private static BigDecimal quotient(BigDecimal deviation, BigDecimal allowed) {
        BigDecimal few = deviation.divide(allowed, FEW_DECIMALS, RoundingMode.DOWN);
        boolean exact = few.multiply(allowed).compareTo(deviation) == 0;
        return exact && few.precision() <= MathContext.DECIMAL128.getPrecision()
                ? few
                : deviation.divide(allowed, MathContext.DECIMAL128);
    }

    /** The tolerance of an aspect; if there is none, or more than one, a problem is added instead. */
    static @Nullable Tolerance theOnly(ToleranceAspect aspect, List<Tolerance> tolerances, List<Unassessed> problems) {
        Tolerance only = null;
        int different = 0;
        for (Tolerance tolerance : tolerances) {
            if (tolerance.aspect() == aspect && !tolerance.equals(only)) {
                only = only == null ? tolerance : only;
                different++;
            }
        }
        if (different > 1) {
            problems.add(Unassessed.badData(differing(aspect, tolerances) + " different tolerances are set"));
            return null;
        }
        if (only == null || !only.hasLimit()) {
            problems.add(Unassessed.noData("no tolerance is set"));
            return null;
        }
        return only;
    }

    private static long differing(ToleranceAspect aspect, List<Tolerance> tolerances) {
        return tolerances.stream()
                .filter(tolerance -> tolerance.aspect() == aspect)
                .distinct()
                .count();
    }

    static @Nullable ToleranceLimit limitOn(@Nullable ToleranceSide side, Tolerance tolerance) {
        if (side == null) {
            return null;
        }
        return side == ToleranceSide.ABOVE ? tolerance.above() : tolerance.below();
    }

    private static List<ToleranceLimit> limitsOf(Tolerance tolerance) {
        List<ToleranceLimit> limits = new ArrayList<>(2);
        if (tolerance.above() != null) {
            limits.add(tolerance.above());
        }
        if (tolerance.below() != null) {
            limits.add(tolerance.below());
        }
        return limits;
    }

    static String limits(@Nullable Tolerance tolerance) {
        if (tolerance == null) {
            return "";
        }
        List<String> limits = new ArrayList<>(2);
        for (ToleranceSide side : ToleranceSide.values()) {
            ToleranceLimit limit = limitOn(side, tolerance);
            if (limit != null) {
                limits.add(limit + " " + side.word());
            }
        }
        return String.join(", ", limits);
    }

    private static @Nullable Quantity larger(@Nullable Quantity one, @Nullable Quantity other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.amount().compareTo(other.amount()) >= 0 ? one : other;
    }
}
