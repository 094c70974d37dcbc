package dev.pmo.rules.reporting.page;

import dev.pmo.rules.reporting.log.ColumnKind;
import dev.pmo.rules.reporting.log.LogColumn;
import dev.pmo.rules.reporting.log.LogTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays a log out as one self-contained HTML page: a table in which a column that nobody filled in is left out.
 *
 * <p>Like the {@linkplain HtmlReport report} it opens from disk and loads nothing. This class is immutable and
 * thread-safe.
 */
public final class LogPage {

    private static final int ROWS = 5_000;
    private static final int SCOPE = 1;
    private static final int SCOPE_NAME = 2;
    private static final int PATH = 3;

    /** Behind the four columns of the scope stand the identifier and the title of the item. */
    private static final int KEY = 4;

    private LogPage() {}

    /**
     * The page.
     *
     * @param title what it is a log of
     * @param asOf the date of the data
     * @param table the log
     * @return the whole document, to be written in UTF-8; of more than 5,000 items it shows the first and says so
     */
    public static String of(String title, LocalDate asOf, LogTable table) {
        Html html = new Html();
        Page.open(html, title + ", as of " + asOf);
        html.raw("<header><div class=\"wrap wide\"><h1>").name(title).raw("</h1>\n<p class=\"meta\">As of <time>");
        html.text(asOf).raw("</time></p>\n</div></header>\n<main id=\"main\" class=\"wrap wide\">\n");
        html.open("log", Html.grouped(table.rows().size()) + " " + table.kind().word());
        write(html, table);
        html.close().raw("</main>\n");
        Page.close(html);
        return html.toString();
    }

    private static void write(Html html, LogTable table) {
        if (table.rows().isEmpty()) {
            html.raw("<p>None are recorded.</p>\n");
            return;
        }
        List<List<String>> shown =
                table.rows().subList(0, Math.min(ROWS, table.rows().size()));
        html.leftOut(shown.size(), table.rows().size(), table.kind().word());
        List<Integer> filled = filled(table);
        html.table(
                "One item a row; columns that hold nothing are left out",
                Stream.concat(
                                Stream.of("Scope"),
                                filled.stream().map(i -> heading(table.columns().get(i))))
                        .toList());
        for (List<String> row : shown) {
            html.row();
            scope(html, row);
            filled.forEach(i -> cell(html, table.columns().get(i), row.get(i), i == KEY || i == KEY + 1));
            html.endRow();
        }
        html.endTable();
    }

    /** Where an item stands, in one cell, so that what matters of it is in sight without moving the table. */
    private static void scope(Html html, List<String> row) {
        html.prose().name(row.get(SCOPE_NAME)).raw(" <br><span class=\"ref\">");
        html.name(row.get(SCOPE));
        if (!row.get(PATH).isEmpty()) {
            html.raw(" in ").name(row.get(PATH));
        }
        html.raw("</span>");
    }

    /** The columns of the items with something in them. */
    private static List<Integer> filled(LogTable table) {
        List<Integer> filled = new ArrayList<>();
        for (int i = KEY; i < table.columns().size(); i++) {
            int column = i;
            if (table.rows().stream().anyMatch(row -> !row.get(column).isEmpty())) {
                filled.add(i);
            }
        }
        return filled;
    }

    private static String heading(LogColumn column) {
        boolean number = column.kind() == ColumnKind.NUMBER || column.kind() == ColumnKind.MONEY;
        return (number ? "#" : "") + column.heading();
    }

    /** On paper, where no table is wide enough, each cell follows its heading and what is empty is left out. */
    private static void cell(Html html, LogColumn column, String cell, boolean key) {
        String look = key ? "key" : look(column.kind());
        if (column.kind() == ColumnKind.TEXT && !cell.isEmpty()) {
            html.prose(look);
        } else {
            html.cell(look);
        }
        switch (column.kind()) {
            case NUMBER, MONEY -> html.value(cell);
            case WORD -> html.text(Html.word(cell));
            case DATE, TEXT -> html.text(cell);
        }
    }

    private static String look(ColumnKind kind) {
        return switch (kind) {
            case NUMBER, MONEY -> "n";
            case DATE -> "d";
            case WORD, TEXT -> "";
        };
    }
}
