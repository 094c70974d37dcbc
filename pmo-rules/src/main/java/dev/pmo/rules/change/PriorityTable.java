package dev.pmo.rules.change;

import dev.pmo.core.change.ChangePriority;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Which change comes first: a rank for each priority and effort.
 *
 * <p>A table is refused whole if it does not hold together: a priority without its five ranks, or named twice, a rank
 * below 1, more effort that comes before less, a lower priority that comes before a higher one. This class is immutable
 * and thread-safe.
 *
 * @param rows a row for each priority
 */
public record PriorityTable(List<PriorityRow> rows) {

    private static final int EFFORTS = 5;

    private static final PriorityTable MUST_FIRST = new PriorityTable(List.of(
            new PriorityRow(ChangePriority.MUST, List.of(1, 2, 3, 4, 5)),
            new PriorityRow(ChangePriority.SHOULD, List.of(6, 7, 8, 9, 10)),
            new PriorityRow(ChangePriority.COULD, List.of(11, 12, 13, 14, 15)),
            new PriorityRow(ChangePriority.WONT, List.of(16, 17, 18, 19, 20))));

    /**
     * Copies the list and checks the table whole.
     *
     * @throws InvalidPolicyException if it does not hold together, with every problem
     */
    public PriorityTable {
        rows = Copies.copy(rows);
        InvalidPolicyException.refuseIfAny("change", problemsOf(rows));
    }

    /**
     * What must be done first, then what should, and so on; of one priority the least effort first.
     *
     * @return the table
     */
    public static PriorityTable mustFirst() {
        return MUST_FIRST;
    }

    /**
     * What is wrong with a table, all at once.
     *
     * @param rows its rows
     * @return the problems with their paths, none if it holds together
     */
    public static List<PolicyProblem> problemsOf(List<PriorityRow> rows) {
        List<PolicyProblem> problems = new ArrayList<>();
        Map<ChangePriority, PriorityRow> byPriority = new TreeMap<>();
        for (int i = 0; i < rows.size(); i++) {
            PriorityRow row = rows.get(i);
            String path = "priorities.rows[" + i + "]";
            if (byPriority.put(row.priority(), row) != null) {
                problems.add(new PolicyProblem(path, row.priority() + " has more than one row"));
            }
            row(path, row, problems);
        }
        PriorityRow higher = null;
        for (ChangePriority priority : ChangePriority.values()) {
            PriorityRow row = byPriority.get(priority);
            if (row == null) {
                problems.add(new PolicyProblem("priorities.rows", priority + " has no row"));
            } else if (higher != null && before(row, higher)) {
                problems.add(new PolicyProblem(
                        "priorities.rows", priority + " comes before " + higher.priority() + " of the same effort"));
            }
            higher = row == null ? higher : row;
        }
        return List.copyOf(problems);
    }

    private static void row(String path, PriorityRow row, List<PolicyProblem> problems) {
        if (row.ranks().size() != EFFORTS) {
            problems.add(new PolicyProblem(
                    path, row.priority() + " has " + row.ranks().size() + " ranks and not " + EFFORTS));
        }
        int last = 0;
        for (int rank : row.ranks()) {
            if (rank < 1) {
                problems.add(new PolicyProblem(path, row.priority() + " has the rank " + rank + ", which is below 1"));
            }
            if (rank < last) {
                problems.add(new PolicyProblem(
                        path,
                        row.priority() + " has the rank " + rank + " after " + last
                                + ": more effort would come before less"));
            }
            last = rank;
        }
    }

    private static boolean before(PriorityRow lower, PriorityRow higher) {
        for (int i = 0; i < Math.min(lower.ranks().size(), higher.ranks().size()); i++) {
            if (lower.ranks().get(i) < higher.ranks().get(i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The rank of a request.
     *
     * @param request the request
     * @return the rank, 1 being first; nothing if its priority or effort is not recorded, or the effort is off its scale
     */
    public OptionalInt findRank(ChangeRequest request) {
        Integer effort = request.effort();
        if (request.priority() == null || effort == null || effort < 1 || effort > EFFORTS) {
            return OptionalInt.empty();
        }
        for (PriorityRow row : rows) {
            if (row.priority() == request.priority()) {
                return OptionalInt.of(row.ranks().get(effort - 1));
            }
        }
        return OptionalInt.empty();
    }
}
