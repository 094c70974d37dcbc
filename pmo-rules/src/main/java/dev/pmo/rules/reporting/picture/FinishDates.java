package dev.pmo.rules.reporting.picture;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.value.Wording;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * Agreed and expected finish dates on one scale of time: a ring for the agreed date, a dot for the expected one, and
 * the way between them.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class FinishDates {

    private static final int LABEL = 250;
    private static final int WIDTH = 900;
    private static final int RIGHT = 96;
    private static final int ROW = 26;
    private static final int HEAD = 34;

    /** Two dates as near as this would run into each other. */
    private static final int FAR = 220;

    /**
     * A row.
     *
     * @param label what the scope is called
     * @param agreed the agreed finish
     * @param expected the finish now expected
     * @param rag the colour of the time aspect
     */
    public record Row(String label, LocalDate agreed, LocalDate expected, Rag rag) {

        /** Checks that all parts are given. */
        public Row {
            Objects.requireNonNull(label, "label");
            Objects.requireNonNull(agreed, "agreed");
            Objects.requireNonNull(expected, "expected");
            Objects.requireNonNull(rag, "rag");
        }
    }

    private final LocalDate first;
    private final long span;
    private final Svg svg = new Svg();

    private FinishDates(LocalDate first, LocalDate last) {
        this.first = first;
        this.span = Math.max(1, ChronoUnit.DAYS.between(first, last));
    }

    /**
     * The picture as an SVG element.
     *
     * @param title what it shows, for those who do not see it
     * @param asOf the date of the review, drawn as a line
     * @param rows the rows
     * @return the markup
     */
    public static String of(String title, LocalDate asOf, List<Row> rows) {
        LocalDate first = asOf;
        LocalDate last = asOf;
        for (Row row : rows) {
            for (LocalDate date : List.of(row.agreed(), row.expected())) {
                first = date.isBefore(first) ? date : first;
                last = date.isAfter(last) ? date : last;
            }
        }
        return new FinishDates(first, last).drawn(title, asOf, rows);
    }

    private String drawn(String title, LocalDate asOf, List<Row> rows) {
        int height = HEAD + rows.size() * ROW + 6;
        double today = x(asOf);
        svg.line(today, 22, today, height - 2, Palette.FAINT, 1)
                .text(today, 15, "start", Palette.FAINT, "400", "as of " + asOf);
        LocalDate last = first.plusDays(span);
        if (x(last) - today > FAR) {
            svg.text(x(last) + 6, 15, "end", Palette.FAINT, "400", last.toString());
        }
        for (int i = 0; i < rows.size(); i++) {
            draw(rows.get(i), HEAD + i * ROW + ROW / 2.0);
        }
        return Svg.picture(WIDTH, height, title, svg);
    }

    private void draw(Row row, double y) {
        long days = ChronoUnit.DAYS.between(row.agreed(), row.expected());
        String moved = (days > 0 ? "+" : "") + days + " d " + Palette.letter(row.rag());
        String words = row.label() + ": agreed " + row.agreed() + ", expected " + row.expected() + ", "
                + Wording.of(row.rag());
        String fill = row.rag() == Rag.UNKNOWN ? Palette.FAINT : Palette.fill(row.rag());
        svg.line(LABEL, y, WIDTH - RIGHT, y, Palette.LINE, 1)
                .text(0, y + 4, "start", Palette.INK, "400", Svg.fitted(row.label(), LABEL - 6, 13))
                .group(
                        words,
                        () -> svg.line(x(row.agreed()), y, x(row.expected()), y, Palette.FAINT, 3)
                                .circle(x(row.agreed()), y, 5, "#ffffff", Palette.INK)
                                .circle(x(row.expected()), y, 5, fill, Palette.INK))
                .text(WIDTH, y + 4, "end", Palette.INK, "600", moved);
    }

    private double x(LocalDate date) {
        double width = WIDTH - LABEL - RIGHT - 20.0;
        return LABEL + 10 + width * ChronoUnit.DAYS.between(first, date) / span;
    }
}
