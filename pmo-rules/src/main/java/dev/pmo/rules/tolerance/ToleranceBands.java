package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.rule.Unassessed;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tolerances of a scope as amounts: a share of the target has become money, days or a number.
 *
 * <p>This class is immutable and thread-safe.
 *
 * @param bands the permitted deviations, by aspect and side
 */
public record ToleranceBands(List<Band> bands) {

    /** Copies the list. */
    public ToleranceBands(@Nullable List<Band> bands) {
        this.bands = Copies.copy(bands);
    }

    /**
     * The permitted deviation in an aspect on one side, if one is set.
     *
     * @param aspect the aspect
     * @param side the side
     * @return the band
     */
    public Optional<Band> findBand(ToleranceAspect aspect, ToleranceSide side) {
        return Optional.ofNullable(bandOn(aspect, side));
    }

    @Nullable
    Band bandOn(ToleranceAspect aspect, ToleranceSide side) {
        for (Band band : bands) {
            if (band.aspect() == aspect && band.side() == side) {
                return band;
            }
        }
        return null;
    }

    /** The tolerances in force as amounts. */
    static List<Band> of(Judged judged) {
        List<Band> bands = new ArrayList<>(4);
        for (ToleranceAspect aspect : ToleranceAspect.values()) {
            Tolerance tolerance = judged.tolerances().only(aspect);
            if (tolerance == null) {
                continue;
            }
            Reading reading = judged.reading(aspect);
            boolean standing = judged.tolerances().isStanding(aspect);
            if (tolerance.above() != null) {
                bands.add(Band.of(reading, ToleranceSide.ABOVE, tolerance.above(), standing));
            }
            if (tolerance.below() != null) {
                bands.add(Band.of(reading, ToleranceSide.BELOW, tolerance.below(), standing));
            }
        }
        return bands;
    }

    /** Whether a band is known to be no wider than the one of its aspect and side here. */
    boolean hold(Band inner) {
        Band outer = bandOn(inner.aspect(), inner.side());
        Quantity here = outer == null ? null : outer.amount();
        Quantity there = inner.amount();
        return here != null
                && there != null
                && there.sameUnitAs(here)
                && there.amount().compareTo(here.amount()) <= 0;
    }

    /** Each band in short. */
    @Override
    public String toString() {
        return bands.stream().map(Band::toString).collect(Collectors.joining(", "));
    }

    /**
     * The permitted deviation on one side.
     *
     * @param aspect the aspect
     * @param side the side of the target
     * @param limit the limit as it was set, such as {@code 10%}
     * @param amount what it comes to; {@code null} if that cannot be said
     * @param reason why it cannot be said; {@code null} if it can
     * @param standing whether the policy sets it for a scope that sets none itself
     */
    public record Band(
            ToleranceAspect aspect,
            ToleranceSide side,
            ToleranceLimit limit,
            @Nullable Quantity amount,
            @Nullable String reason,
            boolean standing) {

        /** Checks what is needed. */
        public Band {
            Objects.requireNonNull(aspect, "aspect");
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(limit, "limit");
        }

        static Band of(Reading reading, ToleranceSide side, ToleranceLimit limit, boolean standing) {
            ResolvedLimit resolved = ResolvedLimit.of(limit, reading);
            Unassessed problem = resolved.problem();
            return new Band(
                    reading.aspect(),
                    side,
                    limit,
                    resolved.amount(),
                    problem == null ? null : problem.reason(),
                    standing);
        }

        /** The limit as set, what it comes to, and whether it is a standing one. */
        @Override
        public String toString() {
            String set = limit.toString();
            String comesTo = amount == null || amount.toString().equals(set) ? "" : amount.toString();
            if (standing) {
                comesTo += comesTo.isEmpty() ? "standing" : ", standing";
            }
            return comesTo.isEmpty() ? set : set + " (" + comesTo + ")";
        }
    }
}
