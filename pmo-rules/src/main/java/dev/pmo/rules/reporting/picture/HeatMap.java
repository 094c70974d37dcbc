package dev.pmo.rules.reporting.picture;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.value.Copies;
import dev.pmo.core.value.Wording;
import java.util.List;
import java.util.Objects;

/**
 * A heat map: a row for each scope, a column for each aspect, in each cell a colour with its letter, or a dash where
 * nothing is judged.
 *
 * <pre>{@code
 * String svg = HeatMap.of(
 *         "Status by aspect",
 *         List.of("Cost", "Time"),
 *         List.of(
 *                 new HeatMap.Row("Replace the ledger", List.of(Rag.RED, Rag.AMBER)),
 *                 new HeatMap.Row("Booking online", List.of(Rag.GREEN, Rag.UNKNOWN))));
 * }</pre>
 *
 * <p>This class is immutable and thread-safe.
 */
public final class HeatMap {

    private static final int LABEL = 250;
    private static final int CELL = 89;
    private static final int ROW = 26;
    private static final int HEAD = 30;

    /**
     * A row.
     *
     * @param label what the scope is called
     * @param cells its colours, one a column
     * @param notJudged the columns, from 0, in which it is not judged, whatever the colour there
     */
    public record Row(String label, List<Rag> cells, List<Integer> notJudged) {

        /** Copies the lists. */
        public Row {
            Objects.requireNonNull(label, "label");
            cells = Copies.copy(cells);
            notJudged = Copies.copy(notJudged);
        }

        /**
         * A row that is judged in every column.
         *
         * @param label what the scope is called
         * @param cells its colours, one a column
         */
        public Row(String label, List<Rag> cells) {
            this(label, cells, List.of());
        }
    }

    private HeatMap() {}

    /**
     * The heat map as an SVG element.
     *
     * @param title what it shows, for those who do not see it
     * @param columns the names of the columns
     * @param rows the rows, each with as many cells as there are columns
     * @return the markup
     * @throws IllegalArgumentException if a row has another number of cells
     */
    public static String of(String title, List<String> columns, List<Row> rows) {
        Svg svg = new Svg();
        for (int i = 0; i < columns.size(); i++) {
            svg.text(LABEL + i * CELL + CELL / 2.0, 19, 11.5, "middle", Palette.FAINT, "600", columns.get(i));
        }
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.cells().size() != columns.size()) {
                throw new IllegalArgumentException("A row of " + columns.size() + " cells was expected, but '"
                        + row.label() + "' has: '" + row.cells().size() + "'.\nMaybe an aspect without a status was"
                        + " left out: it is UNKNOWN.");
            }
            draw(svg, row, columns, HEAD + i * ROW);
        }
        return Svg.picture(LABEL + columns.size() * CELL + 6, HEAD + rows.size() * ROW + 4, title, svg);
    }

    private static void draw(Svg svg, Row row, List<String> columns, int top) {
        svg.text(0, top + 17, "start", Palette.INK, "400", Svg.fitted(row.label(), LABEL - 6, 13));
        for (int i = 0; i < columns.size(); i++) {
            Rag rag = row.cells().get(i);
            double left = LABEL + i * (double) CELL;
            if (row.notJudged().contains(i)) {
                svg.group(
                        row.label() + ", " + columns.get(i) + ": not judged",
                        () -> svg.text(left + CELL / 2.0, top + 17, "middle", Palette.FAINT, "400", "\u2013"));
                continue;
            }
            svg.group(
                    row.label() + ", " + columns.get(i) + ": " + Wording.of(rag),
                    () -> svg.rectangle(
                                    left + 1,
                                    top + 1,
                                    CELL - 2,
                                    ROW - 3,
                                    Palette.fill(rag),
                                    rag == Rag.UNKNOWN ? Palette.LINE : Palette.fill(rag))
                            .text(left + CELL / 2.0, top + 17, "middle", Palette.ink(rag), "600", Palette.letter(rag)));
        }
    }
}
