package dev.pmo.rules.change;

import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * How many change requests stand where. This class is immutable and thread-safe.
 *
 * @param raised all of them
 * @param pending those of which nothing is decided yet
 * @param approved those approved and not done yet
 * @param implemented those done
 * @param rejected those rejected
 * @param postponed those postponed
 * @param merged those that go on in others
 * @param unknown those in a state that the procedure does not have
 */
public record ChangeCounts(
        int raised, int pending, int approved, int implemented, int rejected, int postponed, int merged, int unknown) {

    private static final ChangeCounts NONE = new ChangeCounts(0, 0, 0, 0, 0, 0, 0, 0);

    /**
     * None at all.
     *
     * @return no requests
     */
    public static ChangeCounts none() {
        return NONE;
    }

    /**
     * Counts requests.
     *
     * @param standings where each of them stands; {@code null} where the procedure does not have its state
     * @return the counts
     */
    public static ChangeCounts of(Collection<@Nullable ChangeStanding> standings) {
        ChangeCounts counts = NONE;
        for (ChangeStanding standing : standings) {
            counts = counts.plus(one(standing));
        }
        return counts;
    }

    static ChangeCounts one(@Nullable ChangeStanding standing) {
        if (standing == null) {
            return new ChangeCounts(1, 0, 0, 0, 0, 0, 0, 1);
        }
        return switch (standing) {
            case OPEN, AWAITING_DECISION -> new ChangeCounts(1, 1, 0, 0, 0, 0, 0, 0);
            case APPROVED -> new ChangeCounts(1, 0, 1, 0, 0, 0, 0, 0);
            case IMPLEMENTED -> new ChangeCounts(1, 0, 0, 1, 0, 0, 0, 0);
            case REJECTED -> new ChangeCounts(1, 0, 0, 0, 1, 0, 0, 0);
            case POSTPONED -> new ChangeCounts(1, 0, 0, 0, 0, 1, 0, 0);
            case MERGED -> new ChangeCounts(1, 0, 0, 0, 0, 0, 1, 0);
        };
    }

    /**
     * The sum.
     *
     * @param other further counts
     * @return the sum of both
     */
    public ChangeCounts plus(ChangeCounts other) {
        return new ChangeCounts(
                raised + other.raised,
                pending + other.pending,
                approved + other.approved,
                implemented + other.implemented,
                rejected + other.rejected,
                postponed + other.postponed,
                merged + other.merged,
                unknown + other.unknown);
    }
}
