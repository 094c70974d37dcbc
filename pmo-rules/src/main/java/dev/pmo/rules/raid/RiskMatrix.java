package dev.pmo.rules.raid;

import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.rules.policy.InvalidPolicyException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A table from likelihood and impact to a score and its band.
 *
 * <p>Any number of rows and columns. The table is the model; a product or a sum is only a way to fill it, and a table
 * in which the impact dominates is written cell by cell. Neither the score nor the band ever falls where likelihood or
 * impact rises, and a higher score never has a lower band. This class is immutable and thread-safe.
 *
 * @param cells a row for each step of likelihood, from the least likely; in it a cell for each step of impact
 */
public record RiskMatrix(List<List<RiskScore>> cells) {

    /**
     * Copies the cells and checks that the table is rectangular and rises.
     *
     * @throws InvalidPolicyException if it does not, with every problem and its path, such as {@code cells[1][0]}
     */
    public RiskMatrix {
        List<List<RiskScore>> rows = new ArrayList<>();
        for (List<RiskScore> row : cells) {
            rows.add(List.copyOf(row));
        }
        cells = List.copyOf(rows);
        RiskMatrixCheck.ofCells(cells);
    }

    /**
     * A table of scores, with bands by score.
     *
     * @param scores a row for each step of likelihood, from the least likely; in it a score for each step of impact
     * @param floors where each band begins; the lowest at or below the lowest score
     * @return the matrix
     * @throws InvalidPolicyException if the table is not rectangular, falls somewhere, or has a score without a band,
     *     with every problem and its path, such as {@code scores[1][0]} or {@code floors[2]}
     */
    public static RiskMatrix of(List<List<Integer>> scores, List<BandFloor> floors) {
        RiskMatrixCheck.ofScores(scores, floors);
        List<List<RiskScore>> cells = new ArrayList<>();
        for (List<Integer> row : scores) {
            List<RiskScore> line = new ArrayList<>();
            for (int score : row) {
                line.add(RiskScore.of(score, bandOf(score, floors)));
            }
            cells.add(line);
        }
        return new RiskMatrix(cells);
    }

    /**
     * Likelihood times impact, counted from 1.
     *
     * @param rows the steps of likelihood
     * @param columns the steps of impact
     * @param floors where each band begins
     * @return the matrix
     */
    public static RiskMatrix product(int rows, int columns, List<BandFloor> floors) {
        return filled(rows, columns, floors, (likelihood, impact) -> likelihood * impact);
    }

    /**
     * Likelihood plus impact, counted from 1.
     *
     * @param rows the steps of likelihood
     * @param columns the steps of impact
     * @param floors where each band begins
     * @return the matrix
     */
    public static RiskMatrix additive(int rows, int columns, List<BandFloor> floors) {
        return filled(rows, columns, floors, Integer::sum);
    }

    /**
     * A table of bands only, as a qualitative matrix has it; the score is the rank of the band, from 1.
     *
     * @param bands a row for each step of likelihood, from the least likely; in it a band for each step of impact
     * @return the matrix
     */
    public static RiskMatrix ofBands(List<List<RiskBand>> bands) {
        List<List<RiskScore>> cells = new ArrayList<>();
        for (List<RiskBand> row : bands) {
            cells.add(row.stream().map(band -> RiskScore.of(band.rank(), band)).toList());
        }
        return new RiskMatrix(cells);
    }

    /**
     * The 5 x 5 product of PM²: green up to 2 (LOW), yellow from 3 to 16 (MEDIUM), red from 20 (HIGH).
     *
     * <p>Source: PM² project management guide, appendix C.4.
     *
     * @return the matrix
     */
    public static RiskMatrix pm2() {
        return product(
                5,
                5,
                List.of(
                        BandFloor.of(RiskBand.LOW, 1),
                        BandFloor.of(RiskBand.MEDIUM, 3),
                        BandFloor.of(RiskBand.HIGH, 20)));
    }

    /**
     * The 5 x 5 sum, from 2 to 10, cut into four bands of about equal width: from 2, 5, 7 and 9.
     *
     * @return the matrix
     */
    public static RiskMatrix additive5() {
        return additive(
                5,
                5,
                List.of(
                        BandFloor.of(RiskBand.LOW, 2),
                        BandFloor.of(RiskBand.MEDIUM, 5),
                        BandFloor.of(RiskBand.HIGH, 7),
                        BandFloor.of(RiskBand.VERY_HIGH, 9)));
    }

    /**
     * How many steps of likelihood there are.
     *
     * @return the number of rows
     */
    public int rows() {
        return cells.size();
    }

    /**
     * How many steps of impact there are.
     *
     * @return the number of columns
     */
    public int columns() {
        return cells.get(0).size();
    }

    /**
     * The cell of a likelihood and an impact.
     *
     * @param likelihood the step of likelihood, from 1
     * @param impact the step of impact, from 1
     * @return the score, or nothing if a step lies outside the table
     */
    public Optional<RiskScore> find(int likelihood, int impact) {
        return Optional.ofNullable(cellOrNull(likelihood, impact));
    }

    /**
     * The cell of an assessment.
     *
     * @param assessment the assessment
     * @return the score, or nothing if a step is not given or lies outside the table
     */
    public Optional<RiskScore> find(RiskAssessment assessment) {
        return Optional.ofNullable(scoreOrNull(assessment));
    }

    @Nullable
    RiskScore scoreOrNull(@Nullable RiskAssessment assessment) {
        if (assessment == null) {
            return null;
        }
        Integer likelihood = assessment.likelihood();
        Integer impact = assessment.impact();
        return likelihood == null || impact == null ? null : cellOrNull(likelihood, impact);
    }

    private @Nullable RiskScore cellOrNull(int likelihood, int impact) {
        boolean inside = likelihood >= 1 && likelihood <= rows() && impact >= 1 && impact <= columns();
        return inside ? cells.get(likelihood - 1).get(impact - 1) : null;
    }

    private static RiskMatrix filled(int rows, int columns, List<BandFloor> floors, IntBinaryOperator rule) {
        List<List<Integer>> scores = new ArrayList<>();
        for (int likelihood = 1; likelihood <= rows; likelihood++) {
            List<Integer> row = new ArrayList<>();
            for (int impact = 1; impact <= columns; impact++) {
                row.add(rule.applyAsInt(likelihood, impact));
            }
            scores.add(row);
        }
        return of(scores, floors);
    }

    private static RiskBand bandOf(int score, List<BandFloor> floors) {
        RiskBand band = floors.get(0).band();
        for (BandFloor floor : floors) {
            band = score >= floor.from() ? floor.band() : band;
        }
        return band;
    }

    /** The size in words, such as {@code 5 x 5 matrix}. */
    @Override
    public String toString() {
        return rows() + " x " + columns() + " matrix";
    }
}
