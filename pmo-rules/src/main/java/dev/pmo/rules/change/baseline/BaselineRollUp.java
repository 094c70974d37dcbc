package dev.pmo.rules.change.baseline;

import dev.pmo.core.value.Wording;
import java.util.List;

/**
 * What became of the baselines of a scope and of all below it since last time. This class is immutable and thread-safe.
 *
 * @param scopes how many scopes are under change control, being active and having something agreed, or having had it
 *     last time
 * @param compared of how many there is an earlier snapshot
 * @param uncontrolled in how many of them something changed that no approved change speaks of
 * @param differences how many parts differ
 * @param covered how many of them are accounted for or needed no change
 * @param otherValues how many were approved with other values
 * @param notInTime how many were not decided when they took effect
 * @param unspoken how many no approved change speaks of
 * @param moves how often plans were baselined anew
 */
public record BaselineRollUp(
        int scopes,
        int compared,
        int uncontrolled,
        int differences,
        int covered,
        int otherValues,
        int notInTime,
        int unspoken,
        int moves) {

    /** Nothing to count. */
    public static final BaselineRollUp NOTHING = new BaselineRollUp(0, 0, 0, 0, 0, 0, 0, 0, 0);

    static BaselineRollUp of(BaselineReview review, BaselineVolatility volatility) {
        List<CoveredDifference> all = review.differences();
        int covered = 0;
        int other = 0;
        int late = 0;
        for (CoveredDifference one : all) {
            covered += one.coverage().inOrder() ? 1 : 0;
            other += one.coverage() == Coverage.OTHER_VALUES ? 1 : 0;
            late += one.coverage() == Coverage.NOT_IN_TIME ? 1 : 0;
        }
        int unspoken = all.size() - covered - other - late;
        return new BaselineRollUp(
                1,
                review.compared() ? 1 : 0,
                unspoken > 0 ? 1 : 0,
                all.size(),
                covered,
                other,
                late,
                unspoken,
                volatility.moves().size());
    }

    /**
     * The sums of two.
     *
     * @param other the other
     * @return both together
     */
    public BaselineRollUp plus(BaselineRollUp other) {
        return new BaselineRollUp(
                scopes + other.scopes,
                compared + other.compared,
                uncontrolled + other.uncontrolled,
                differences + other.differences,
                covered + other.covered,
                otherValues + other.otherValues,
                notInTime + other.notInTime,
                unspoken + other.unspoken,
                moves + other.moves);
    }

    @Override
    public String toString() {
        return Wording.counted(differences, "difference", "differences") + " in " + compared + " of "
                + Wording.counted(scopes, "scope", "scopes") + ", " + covered + " covered, "
                + otherValues + " with other values, " + notInTime + " not in time, " + unspoken + " uncontrolled";
    }
}
