package dev.pmo.rules.raid;

import dev.pmo.core.value.Ratio;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblems;
import org.jspecify.annotations.Nullable;

/**
 * Which share of the expected cost of threats may hang on one thing. This class is immutable and thread-safe.
 *
 * @param cause the largest share of one cause, {@code null} if it is not judged
 * @param supplier the largest share of one supplier, {@code null} if it is not judged
 * @param owner the largest share of one owner, {@code null} if it is not judged
 * @param fromThreats from how many threats with an expected cost on it is judged: of one threat, all hangs on its cause
 */
public record ConcentrationLimits(
        @Nullable Ratio cause,
        @Nullable Ratio supplier,
        @Nullable Ratio owner,
        int fromThreats) {

    /**
     * Checks that no share lies outside 0 to 1 and the number is not negative.
     *
     * @throws InvalidPolicyException if any does or it is, with every problem and its path
     */
    public ConcentrationLimits {
        new PolicyProblems("raid-exposure")
                .share("concentration.cause", cause)
                .share("concentration.supplier", supplier)
                .share("concentration.owner", owner)
                .notNegative("concentration.fromThreats", fromThreats)
                .refuseIfAny("a percentage was given without its sign");
    }

    /**
     * The limit for one kind of thing.
     *
     * @param on what the cost hangs on
     * @return the largest share, or {@code null} if it is not judged
     */
    public @Nullable Ratio of(ConcentrationKind on) {
        return switch (on) {
            case CAUSE -> cause;
            case SUPPLIER -> supplier;
            case OWNER -> owner;
        };
    }
}
