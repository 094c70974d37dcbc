package dev.pmo.rules.raid;

import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that is wrong with a table of risk scores: its shape, its scores, its bands. */
final class RiskMatrixCheck {

    private final PolicyProblems problems = new PolicyProblems("risk-matrix");
    private final String path;
    private final List<List<Integer>> values;

    private RiskMatrixCheck(String path, List<List<Integer>> values) {
        this.path = path;
        this.values = values;
    }

    /**
     * Refuses a table unless it is rectangular and rises.
     *
     * @throws InvalidPolicyException if anything is wrong with it
     */
    static void ofCells(List<List<RiskScore>> cells) {
        List<List<Integer>> values = new ArrayList<>();
        for (List<RiskScore> row : cells) {
            values.add(row.stream().map(RiskScore::value).toList());
        }
        RiskMatrixCheck check = new RiskMatrixCheck("cells", values);
        check.shape();
        check.rising();
        check.bands(cells);
        check.refuse();
    }

    /**
     * Refuses scores and the bands that they are to fall into, unless a table can be made of them.
     *
     * @throws InvalidPolicyException if anything is wrong with either
     */
    static void ofScores(List<List<Integer>> scores, List<BandFloor> floors) {
        RiskMatrixCheck check = new RiskMatrixCheck("scores", scores);
        check.shape();
        check.notNegative();
        check.rising();
        check.floors(floors);
        check.refuse();
    }

    private void refuse() {
        problems.refuseIfAny("a cell is missing, or the rows run from the most likely down");
    }

    private void shape() {
        int columns = values.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            problems.add(path, "must have at least one cell, but was: '" + values + "'");
        }
        for (int row = 0; row < values.size(); row++) {
            int cells = values.get(row).size();
            if (cells != columns) {
                problems.add(path + "[" + row + "]", "must have '" + columns + "' cells, but has: '" + cells + "'");
            }
        }
    }

    private void notNegative() {
        for (int row = 0; row < values.size(); row++) {
            for (int column = 0; column < values.get(row).size(); column++) {
                problems.notNegative(at(row, column), values.get(row).get(column));
            }
        }
    }

    private void rising() {
        for (int row = 0; row < values.size(); row++) {
            for (int column = 0; column < values.get(row).size(); column++) {
                int here = values.get(row).get(column);
                int before = Math.max(value(row - 1, column), value(row, column - 1));
                if (here < before) {
                    problems.add(
                            at(row, column),
                            "must not fall as likelihood or impact rises, but at likelihood " + (row + 1) + ", impact "
                                    + (column + 1) + " there is: '" + here + "' after '" + before + "'");
                }
            }
        }
    }

    /** The score of a cell, or the lowest number where there is no such cell. */
    private int value(int row, int column) {
        boolean there = row >= 0 && column >= 0 && column < values.get(row).size();
        return there ? values.get(row).get(column) : Integer.MIN_VALUE;
    }

    /** Each score once, from the lowest: none has a lower band than one before it, nor a second band. */
    private void bands(List<List<RiskScore>> cells) {
        Map<RiskScore, String> first = new TreeMap<>();
        for (int row = 0; row < cells.size(); row++) {
            for (int column = 0; column < cells.get(row).size(); column++) {
                first.putIfAbsent(cells.get(row).get(column), at(row, column));
            }
        }
        RiskScore highest = null;
        for (Map.Entry<RiskScore, String> entry : first.entrySet()) {
            RiskScore score = entry.getKey();
            boolean lower = highest != null && score.band().compareTo(highest.band()) < 0;
            if (highest != null && (lower || score.value() == highest.value())) {
                problems.add(
                        entry.getValue(),
                        "must have a band that follows the scores, but beside '" + highest + "' there is: '" + score
                                + "'");
            }
            highest = lower ? highest : score;
        }
    }

    private void floors(List<BandFloor> floors) {
        for (int i = 1; i < floors.size(); i++) {
            BandFloor lower = floors.get(i - 1);
            BandFloor upper = floors.get(i);
            if (upper.from() <= lower.from() || upper.band().compareTo(lower.band()) <= 0) {
                problems.add("floors[" + i + "]", "must rise, but '" + upper + "' follows '" + lower + "'");
            }
        }
        List<Integer> scores = values.stream().flatMap(List::stream).toList();
        int lowestFloor = floors.stream().mapToInt(BandFloor::from).min().orElse(Integer.MAX_VALUE);
        if (floors.isEmpty()) {
            problems.add("floors", "must hold at least one band, but was: 'empty'");
        } else if (!scores.isEmpty() && Collections.min(scores) < lowestFloor) {
            problems.add(
                    "floors",
                    "must begin at or below the lowest score, " + Collections.min(scores) + ", but the lowest is: '"
                            + lowestFloor + "'");
        }
    }

    private String at(int row, int column) {
        return path + "[" + row + "][" + column + "]";
    }
}
