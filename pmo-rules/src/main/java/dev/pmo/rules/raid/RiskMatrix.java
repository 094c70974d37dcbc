package dev.pmo.rules.raid;

import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import java.util.ArrayList;
import java.util.Collections;
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

    /** Copies the cells and checks that the table is rectangular and rises. */
    public RiskMatrix {
        List<List<RiskScore>> rows = new ArrayList<>();
        for (List<RiskScore> row : cells) {
            rows.add(List.copyOf(row));
        }
        cells = List.copyOf(rows);
        checkShape(cells);
        checkRising(cells);
        checkBands(cells);
    }

    /**
     * A table of scores, with bands by score.
     *
     * @param scores a row for each step of likelihood, from the least likely; in it a score for each step of impact
     * @param floors where each band begins; the lowest at or below the lowest score
     * @return the matrix
     * @throws IllegalArgumentException if the table is not rectangular, falls somewhere, or has a score without a band
     */
    public static RiskMatrix of(List<List<Integer>> scores, List<BandFloor> floors) {
        checkFloors(floors);
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
        for (int i = floors.size() - 1; i >= 0; i--) {
            if (score >= floors.get(i).from()) {
                return floors.get(i).band();
            }
        }
        throw new IllegalArgumentException("Each score of a RiskMatrix must fall into a band, but this does not: '"
                + score + "'.\nMaybe the lowest band begins too high.");
    }

    private static void checkFloors(List<BandFloor> floors) {
        for (int i = 1; i < floors.size(); i++) {
            BandFloor lower = floors.get(i - 1);
            BandFloor upper = floors.get(i);
            if (upper.from() <= lower.from() || upper.band().compareTo(lower.band()) <= 0) {
                throw new IllegalArgumentException("Bands of a RiskMatrix must rise, but '" + upper + "' follows '"
                        + lower + "'.\nMaybe they are listed from the highest down.");
            }
        }
    }

    private static void checkShape(List<List<RiskScore>> cells) {
        if (cells.isEmpty() || cells.get(0).isEmpty()) {
            throw new IllegalArgumentException("RiskMatrix must have at least one cell, but was: '" + cells
                    + "'.\nMaybe a row or column is missing.");
        }
        int columns = cells.get(0).size();
        for (List<RiskScore> row : cells) {
            if (row.size() != columns) {
                throw new IllegalArgumentException("Each row of a RiskMatrix must have '" + columns
                        + "' cells, but one has '" + row.size() + "'.\nMaybe a cell is missing.");
            }
        }
    }

    private static void checkRising(List<List<RiskScore>> cells) {
        for (int row = 0; row < cells.size(); row++) {
            for (int column = 0; column < cells.get(row).size(); column++) {
                RiskScore here = cells.get(row).get(column);
                boolean falls = (row > 0
                                && here.value() < cells.get(row - 1).get(column).value())
                        || (column > 0
                                && here.value() < cells.get(row).get(column - 1).value());
                if (falls) {
                    throw new IllegalArgumentException(
                            "The scores of a RiskMatrix must not fall as likelihood or impact rises, but at likelihood "
                                    + (row + 1) + ", impact " + (column + 1) + " there is: '" + here
                                    + "'.\nMaybe the rows run from the most likely down.");
                }
            }
        }
    }

    private static void checkBands(List<List<RiskScore>> cells) {
        List<RiskScore> all = new ArrayList<>();
        cells.forEach(all::addAll);
        Collections.sort(all);
        for (int i = 1; i < all.size(); i++) {
            RiskScore lower = all.get(i - 1);
            RiskScore upper = all.get(i);
            boolean crossed = upper.band().compareTo(lower.band()) < 0
                    || (upper.value() == lower.value() && upper.band() != lower.band());
            if (crossed) {
                throw new IllegalArgumentException("The bands of a RiskMatrix must follow the scores, but there are: '"
                        + lower + "' and '" + upper + "'.\nMaybe one of the two cells has the wrong band.");
            }
        }
    }

    /** The size in words, such as {@code 5 x 5 matrix}. */
    @Override
    public String toString() {
        return rows() + " x " + columns() + " matrix";
    }
}
