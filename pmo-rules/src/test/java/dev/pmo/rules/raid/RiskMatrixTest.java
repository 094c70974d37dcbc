package dev.pmo.rules.raid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblem;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RiskMatrixTest {

    private static final BandFloor ALL_LOW = BandFloor.of(RiskBand.LOW, 0);

    /** Impact dominates: a rare catastrophe outranks a frequent nuisance, as in the 5 x 5 tables of space agencies. */
    private static final RiskMatrix CONSEQUENCE_FIRST = RiskMatrix.of(
            List.of(
                    List.of(1, 3, 5, 8, 12),
                    List.of(2, 4, 9, 14, 17),
                    List.of(4, 7, 12, 17, 21),
                    List.of(5, 9, 14, 19, 24),
                    List.of(6, 11, 16, 22, 25)),
            List.of(BandFloor.of(RiskBand.LOW, 1), BandFloor.of(RiskBand.MEDIUM, 10), BandFloor.of(RiskBand.HIGH, 19)));

    @Test
    void pm2IsGreenUpToTwoYellowUpToSixteenRedFromTwenty() {
        RiskMatrix matrix = RiskMatrix.pm2();

        assertThat(matrix.find(1, 2)).contains(RiskScore.of(2, RiskBand.LOW));
        assertThat(matrix.find(1, 3)).contains(RiskScore.of(3, RiskBand.MEDIUM));
        assertThat(matrix.find(4, 4)).contains(RiskScore.of(16, RiskBand.MEDIUM));
        assertThat(matrix.find(4, 5)).contains(RiskScore.of(20, RiskBand.HIGH));
        assertThat(matrix.find(5, 5)).contains(RiskScore.of(25, RiskBand.HIGH));
    }

    @Test
    void anAdditiveMatrixTiesFiveAndOneWithThreeAndThree() {
        assertThat(RiskMatrix.additive5().find(5, 1))
                .isEqualTo(RiskMatrix.additive5().find(3, 3));
        assertThat(RiskMatrix.additive5().find(5, 5)).contains(RiskScore.of(10, RiskBand.VERY_HIGH));
    }

    @Test
    void aProductTiesFourTimesFiveWithFiveTimesFourAndAConsequenceTableDoesNot() {
        assertThat(RiskMatrix.pm2().find(4, 5)).isEqualTo(RiskMatrix.pm2().find(5, 4));
        assertThat(CONSEQUENCE_FIRST.find(4, 5)).contains(RiskScore.of(24, RiskBand.HIGH));
        assertThat(CONSEQUENCE_FIRST.find(5, 4)).contains(RiskScore.of(22, RiskBand.HIGH));
    }

    @Test
    void aQualitativeTableScoresByTheRankOfItsBand() {
        RiskMatrix matrix = RiskMatrix.ofBands(List.of(
                List.of(RiskBand.LOW, RiskBand.LOW, RiskBand.HIGH),
                List.of(RiskBand.LOW, RiskBand.MEDIUM, RiskBand.VERY_HIGH)));

        assertThat(matrix.rows()).isEqualTo(2);
        assertThat(matrix.columns()).isEqualTo(3);
        assertThat(matrix.find(2, 3)).contains(RiskScore.of(4, RiskBand.VERY_HIGH));
    }

    @Test
    void aStepOutsideTheTableOrNotGivenHasNoScore() {
        RiskMatrix matrix = RiskMatrix.pm2();

        assertThat(matrix.find(0, 1)).isEmpty();
        assertThat(matrix.find(1, 6)).isEmpty();
        assertThat(matrix.find(Integer.MIN_VALUE, Integer.MAX_VALUE)).isEmpty();
        assertThat(matrix.find(new RiskAssessment(3, null, null, null, null))).isEmpty();
    }

    @Test
    void aTableThatIsNotRectangularIsRefused() {
        assertThatThrownBy(() -> RiskMatrix.of(List.of(List.of(1, 2), List.of(3)), List.of(ALL_LOW)))
                .hasMessageContaining("- scores[1]: must have '2' cells, but has: '1'");
        assertThatThrownBy(() -> RiskMatrix.of(List.of(), List.of(ALL_LOW))).hasMessageContaining("at least one cell");
        assertThatThrownBy(() -> RiskMatrix.product(3, 0, List.of(ALL_LOW))).hasMessageContaining("at least one cell");
    }

    @Test
    void aTableThatFallsInEitherDirectionIsRefused() {
        assertThatThrownBy(() -> RiskMatrix.of(List.of(List.of(2, 1)), List.of(ALL_LOW)))
                .hasMessageContaining("must not fall");
        assertThatThrownBy(() -> RiskMatrix.of(List.of(List.of(2), List.of(1)), List.of(ALL_LOW)))
                .hasMessageContaining("likelihood 2, impact 1");
    }

    @Test
    void aTableIsRefusedWithEverythingThatIsWrongWithIt() {
        RiskScore low = RiskScore.of(2, RiskBand.LOW);
        RiskScore high = RiskScore.of(1, RiskBand.HIGH);
        RiskScore medium = RiskScore.of(3, RiskBand.MEDIUM);

        assertThat(refused(() -> new RiskMatrix(List.of(List.of(low, high, medium), List.of(high, high)))))
                .containsExactly("cells[1]", "cells[0][1]", "cells[1][0]", "cells[0][0]", "cells[0][2]");
    }

    @Test
    void scoresAndTheirBandsAreRefusedTogether() {
        List<BandFloor> floors = List.of(
                BandFloor.of(RiskBand.HIGH, 5), BandFloor.of(RiskBand.MEDIUM, 3), BandFloor.of(RiskBand.LOW, 2));

        assertThat(refused(() -> RiskMatrix.of(List.of(List.of(-1, 3), List.of(2)), floors)))
                .containsExactly("scores[1]", "scores[0][0]", "floors[1]", "floors[2]", "floors");
    }

    private static List<String> refused(ThrowingCallable making) {
        return catchThrowableOfType(InvalidPolicyException.class, making).problems().stream()
                .map(PolicyProblem::path)
                .toList();
    }

    @Test
    void bandsRiseAndCoverEveryScore() {
        BandFloor low = BandFloor.of(RiskBand.LOW, 2);
        BandFloor medium = BandFloor.of(RiskBand.MEDIUM, 1);

        assertThatThrownBy(() -> RiskMatrix.product(2, 2, List.of(low)))
                .hasMessageContaining("- floors: must begin at or below the lowest score, 1, but the lowest is: '2'");
        assertThatThrownBy(() -> RiskMatrix.product(2, 2, List.of())).hasMessageContaining("at least one band");
        assertThatThrownBy(() -> RiskMatrix.product(2, 2, List.of(low, medium))).hasMessageContaining("must rise");
        assertThatThrownBy(() ->
                        new RiskMatrix(List.of(List.of(RiskScore.of(1, RiskBand.HIGH), RiskScore.of(2, RiskBand.LOW)))))
                .hasMessageContaining("- cells[0][1]: must have a band that follows the scores");
    }

    @Test
    void twoBandsNeverBeginAtOneScoreNorIsOneBandGivenTwice() {
        BandFloor low = BandFloor.of(RiskBand.LOW, 1);

        assertThatThrownBy(() -> RiskMatrix.product(2, 2, List.of(low, BandFloor.of(RiskBand.MEDIUM, 1))))
                .hasMessageContaining("must rise");
        assertThatThrownBy(() -> RiskMatrix.product(2, 2, List.of(low, BandFloor.of(RiskBand.LOW, 2))))
                .hasMessageContaining("must rise");
        assertThatThrownBy(() -> RiskMatrix.product(
                        2, 2, List.of(low, BandFloor.of(RiskBand.HIGH, 2), BandFloor.of(RiskBand.MEDIUM, 3))))
                .hasMessageContaining("must rise");
        assertThat(RiskMatrix.product(2, 2, List.of(low, BandFloor.of(RiskBand.MEDIUM, 2)))
                        .find(new RiskAssessment(1, 2, null, null, null)))
                .contains(RiskScore.of(2, RiskBand.MEDIUM));
    }

    @Test
    void oneScoreHasOneBandAndOneBandMayHaveManyScores() {
        assertThatThrownBy(() -> new RiskMatrix(
                        List.of(List.of(RiskScore.of(1, RiskBand.LOW), RiskScore.of(1, RiskBand.MEDIUM)))))
                .hasMessageContaining("beside '1 LOW' there is: '1 MEDIUM'");
        assertThat(new RiskMatrix(List.of(List.of(RiskScore.of(1, RiskBand.LOW), RiskScore.of(2, RiskBand.LOW)))))
                .hasToString("1 x 2 matrix");
    }

    @Test
    void aScoreReadsBackFromItsText() {
        assertThat(RiskScore.parse("20 HIGH")).isEqualTo(RiskScore.of(20, RiskBand.HIGH));
        assertThat(RiskScore.parse(RiskScore.of(3, RiskBand.VERY_HIGH).toString()))
                .isEqualTo(RiskScore.of(3, RiskBand.VERY_HIGH));
        for (String text : List.of("", "20", "HIGH", "20 RED", "-1 LOW", "x LOW")) {
            assertThatThrownBy(() -> RiskScore.parse(text))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'20 HIGH'");
        }
    }
}
