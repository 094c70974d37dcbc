package dev.pmo.rules.reporting.log;

import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Copies;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.reporting.CsvTable;
import dev.pmo.rules.result.ReviewResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A log as a table: every item of a scope and of all below it, one a row.
 *
 * <pre>{@code
 * String csv = LogTable.of(LogKind.RISKS, review).csv();
 * }</pre>
 *
 * <p>In the logs of a scope the scopes come in the order of the tree, a scope before what is below it, and within a
 * scope the items in that of their identifiers; the order of the logs and of the children makes no difference.
 * Nothing is left out. This class is
 * immutable and thread-safe.
 *
 * @param kind what the log is of
 * @param columns the columns
 * @param rows the rows, each with as many cells as there are columns; an empty cell is not known
 */
public record LogTable(LogKind kind, List<LogColumn> columns, List<List<String>> rows) {

    /** Copies the lists. */
    public LogTable {
        Objects.requireNonNull(kind, "kind");
        columns = Copies.copy(columns);
        rows = Copies.copy(rows).stream().map(List::copyOf).toList();
    }

    /**
     * The log of everything that was reviewed.
     *
     * @param kind what it is of
     * @param review the review, which scores the risks and knows what waits for whom
     * @return the table
     */
    public static LogTable of(LogKind kind, Review review) {
        return of(kind, review, null);
    }

    /**
     * The log of everything that was reviewed; what waits for whom waits since last time at least, where the result of
     * last time asked for it too.
     *
     * @param kind what it is of
     * @param review the review, which scores the risks and knows what waits for whom
     * @param earlier the result of last time, or {@code null} if there is none
     * @return the table
     */
    public static LogTable of(LogKind kind, Review review, @Nullable ReviewResult earlier) {
        Scope root = review.request().root();
        return switch (kind) {
            case RISKS -> RaidLogTable.risks(review);
            case ASSUMPTIONS -> RaidLogTable.assumptions(root);
            case ISSUES -> RaidLogTable.issues(root);
            case DEPENDENCIES -> RaidLogTable.dependencies(root);
            case ACTIONS -> RaidLogTable.actions(root);
            case CHANGES -> ChangeLogTable.of(root);
            case EXCEPTIONS -> ExceptionLogTable.of(root);
            case ESCALATIONS -> EscalationLogTable.of(review, earlier);
        };
    }

    /**
     * The table as comma-separated values after RFC 4180, safe to open in a spreadsheet.
     *
     * @return the text; the first row names the columns
     * @see CsvTable
     */
    public String csv() {
        return CsvTable.of(csvRows());
    }

    /**
     * The cells of {@link #csv()}: an amount takes two of them, the number and then the currency, so that a spreadsheet
     * can add up.
     *
     * @return the rows, the names of the columns first
     */
    public List<List<String>> csvRows() {
        List<List<String>> all = new ArrayList<>();
        List<String> header = new ArrayList<>();
        for (LogColumn column : columns) {
            header.add(column.name());
            if (column.kind() == ColumnKind.MONEY) {
                header.add(column.name() + "Currency");
            }
        }
        all.add(header);
        rows.forEach(row -> all.add(csvRow(row)));
        return all;
    }

    private List<String> csvRow(List<String> row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            if (columns.get(i).kind() == ColumnKind.MONEY) {
                int space = cell.indexOf(' ');
                cells.add(cell.substring(space + 1));
                cells.add(cell.substring(0, Math.max(0, space)));
            } else {
                cells.add(cell);
            }
        }
        return cells;
    }
}
