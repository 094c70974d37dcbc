package dev.pmo.rules.reporting.picture;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Draws the dates that a chart goes by: up to when things have happened, and the date of the reader. */
final class GanttDates {

    private static final int LINE = 13;
    private static final int TOP = 11;
    private static final double LETTER = 6.8;
    private static final int NEAR = 5;

    private final @Nullable LocalDate dataDate;
    private final @Nullable LocalDate asOf;

    GanttDates(Gantt.Chart chart) {
        this.dataDate = chart.dataDate();
        this.asOf = chart.asOf();
    }

    /** Whether each of the two needs a line of words for itself. */
    boolean two() {
        return dataDate != null && asOf != null && !dataDate.equals(asOf);
    }

    /** Where the scale begins, so that the date of the reader is on it if it is near. */
    LocalDate first(LocalDate first, LocalDate last) {
        return asOf != null && asOf.isBefore(first) && near(asOf, first, last) ? asOf : first;
    }

    /** Where the scale ends. */
    LocalDate last(LocalDate first, LocalDate last) {
        return asOf != null && asOf.isAfter(last) && near(asOf, first, last) ? asOf : last;
    }

    /** Further off, the line would leave no room for the plan. */
    private static boolean near(LocalDate date, LocalDate first, LocalDate last) {
        double span = last.toEpochDay() - (double) first.toEpochDay();
        double off = Math.max(
                first.toEpochDay() - (double) date.toEpochDay(), date.toEpochDay() - (double) last.toEpochDay());
        return off <= span / NEAR;
    }

    String words() {
        return (dataDate == null ? "" : "; data date " + dataDate) + (asOf == null ? "" : "; as of " + asOf);
    }

    void draw(Svg svg, TimeScale scale, int width, double bottom) {
        LocalDate known = dataDate;
        LocalDate reader = asOf;
        if (known != null && !known.equals(reader)) {
            line(svg, scale, width, known, "data date " + known, TOP + (reader == null ? 0 : LINE), bottom);
        }
        if (reader == null) {
            return;
        }
        String words = (reader.equals(known) ? "data date, as of " : "as of ") + reader;
        if (reader.isBefore(scale.first)) {
            svg.text(
                    scale.left,
                    TOP,
                    10.5,
                    "start",
                    Palette.INK,
                    "600",
                    "\u2190 " + words + ", before all that is shown");
        } else if (reader.isAfter(scale.last)) {
            svg.text(scale.left, TOP, 10.5, "start", Palette.INK, "600", words + ", after all that is shown \u2192");
        } else {
            line(svg, scale, width, reader, words, TOP, bottom);
        }
    }

    private void line(Svg svg, TimeScale scale, int width, LocalDate date, String words, double height, double bottom) {
        boolean reader = date.equals(asOf);
        double x = scale.x(date);
        boolean crossed = !reader && asOf != null && asOf.isAfter(date);
        boolean right = !crossed && x + 4 + LETTER * words.length() < width;
        String ink = reader ? Palette.INK : Palette.WORK_EDGE;
        svg.dashed(x, height - 9, x, bottom, ink, 1.6)
                .text(right ? x + 4 : x - 4, height, 10.5, right ? "start" : "end", ink, "600", words);
    }
}
