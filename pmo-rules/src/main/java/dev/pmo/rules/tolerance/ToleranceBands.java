package dev.pmo.rules.tolerance;

import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.value.Copies;
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
        for (Band band : bands) {
            if (band.aspect() == aspect && band.side() == side) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
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
            String limit,
            @Nullable Quantity amount,
            @Nullable String reason,
            boolean standing) {

        /** Checks what is needed. */
        public Band {
            Objects.requireNonNull(aspect, "aspect");
            Objects.requireNonNull(side, "side");
            Objects.requireNonNull(limit, "limit");
        }

        /** The limit as set, what it comes to, and whether it is a standing one. */
        @Override
        public String toString() {
            String comesTo = amount == null || amount.toString().equals(limit) ? "" : amount.toString();
            if (standing) {
                comesTo += comesTo.isEmpty() ? "standing" : ", standing";
            }
            return comesTo.isEmpty() ? limit : limit + " (" + comesTo + ")";
        }
    }
}
