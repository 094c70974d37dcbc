package dev.pmo.rules.reporting.log;

import dev.pmo.core.value.Wording;
import dev.pmo.rules.reporting.TextPage;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Lays a log out as plain text for a terminal of 96 columns: the items below the scope that they are recorded at, each
 * with what is known of it.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class LogText {

    /** Level, scope, its name and its path; then the identifier and the title. */
    private static final int SCOPE_COLUMNS = 4;

    private static final int ITEM_COLUMNS = SCOPE_COLUMNS + 2;

    private LogText() {}

    /**
     * The log as text.
     *
     * @param title what it is a log of
     * @param asOf the date of the data
     * @param table the log
     * @return the text, lines ended by a line feed; nothing is left out
     */
    public static String of(String title, LocalDate asOf, LogTable table) {
        TextPage page = new TextPage();
        page.title(title, "as of " + asOf);
        page.wrapped("", count(table));
        List<String> scope = List.of();
        for (List<String> row : table.rows()) {
            List<String> here = row.subList(0, SCOPE_COLUMNS);
            if (!here.equals(scope)) {
                scope = here;
                page.blank();
                page.hanging(
                        "",
                        here.get(2) + " (" + here.get(0) + ":" + here.get(1) + ")"
                                + (here.get(3).isEmpty() ? "" : "  in " + here.get(3)));
            }
            item(page, table, row);
        }
        return page.toString();
    }

    private static String count(LogTable table) {
        int items = table.rows().size();
        long scopes = table.rows().stream()
                .map(row -> row.subList(0, SCOPE_COLUMNS))
                .distinct()
                .count();
        String what = items == 1
                ? table.kind().word().replaceAll("s$", "")
                : table.kind().word();
        return items == 0
                ? "No " + table.kind().word() + " are recorded."
                : items + " " + what + " at " + scopes + (scopes == 1 ? " scope." : " scopes.");
    }

    private static void item(TextPage page, LogTable table, List<String> row) {
        page.hanging("  ", row.get(SCOPE_COLUMNS) + "  " + row.get(SCOPE_COLUMNS + 1));
        List<String> known = new ArrayList<>();
        for (int i = ITEM_COLUMNS; i < row.size(); i++) {
            String cell = row.get(i);
            if (!cell.isEmpty()) {
                LogColumn column = table.columns().get(i);
                known.add(column.heading().toLowerCase(Locale.ROOT) + " " + shown(column, cell));
            }
        }
        page.hanging("      ", String.join("; ", known));
    }

    /** A cell for a reader: the constant of an enumeration in words. */
    static String shown(LogColumn column, String cell) {
        return column.kind() == ColumnKind.WORD ? Wording.of(cell) : cell;
    }
}
