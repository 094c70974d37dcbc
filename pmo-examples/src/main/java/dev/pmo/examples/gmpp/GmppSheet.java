package dev.pmo.examples.gmpp;

import dev.pmo.examples.input.common.CsvTable;
import dev.pmo.examples.input.common.ImportNotes;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * The cells of a release with a row for each project: its headers, what stands above them, and the projects.
 *
 * @param above titles and remarks, such as spreadsheets have them
 * @param header which column holds which field
 * @param rows the projects
 */
record GmppSheet(List<CsvTable.Row> above, GmppHeader header, List<CsvTable.Row> rows) {

    /** How far down the headers are looked for. */
    private static final int FIRST_ROWS = 20;

    GmppSheet {
        above = List.copyOf(above);
        rows = List.copyOf(rows);
    }

    /** With the headers in a row, else in a column; nothing if there are none that are known. */
    static Optional<GmppSheet> find(CsvTable table) {
        return upright(table).or(() -> upright(table.transposed()));
    }

    private static Optional<GmppSheet> upright(CsvTable table) {
        List<CsvTable.Row> rows = table.rows();
        for (int i = 0; i < Math.min(rows.size(), FIRST_ROWS); i++) {
            GmppHeader header = GmppHeader.of(rows.get(i).cells());
            if (header.recognised()) {
                List<CsvTable.Row> below = written(rows.subList(i + 1, rows.size()));
                return Optional.of(new GmppSheet(written(rows.subList(0, i)), header.asWideAs(below), below));
            }
        }
        return Optional.empty();
    }

    private static List<CsvTable.Row> written(List<CsvTable.Row> rows) {
        return rows.stream().filter(row -> !row.blank()).toList();
    }

    /** Says what of the sheet has no place in a portfolio. */
    void noteUnused(ImportNotes notes) {
        for (CsvTable.Row row : above) {
            notes.add(
                    row.place(),
                    "stands before the headers and is not read",
                    String.join(" ", row.cells()).strip());
        }
        BitSet filled = filled();
        for (int column : header.others()) {
            String title = header.titles().get(column);
            boolean empty = !filled.get(column);
            if (empty && !title.isEmpty()) {
                notes.add("header " + (column + 1), "heads nothing", title);
            } else if (!empty) {
                notes.add("header " + (column + 1), "has no meaning here; its cells are kept as attributes", title);
            }
        }
    }

    /** The columns in which any project has something. */
    private BitSet filled() {
        BitSet filled = new BitSet();
        for (CsvTable.Row row : rows) {
            for (int column = 0; column < row.cells().size(); column++) {
                if (!row.cell(column).isEmpty()) {
                    filled.set(column);
                }
            }
        }
        return filled;
    }
}
