package dev.pmo.rules.reporting.picture;

/** Says below a Gantt chart what its signs mean, on as many lines as that needs. Used by one thread. */
final class GanttLegend {

    private static final int SIGN = 28;
    private static final int BETWEEN = 18;
    private static final int LINE = 20;
    private static final double LETTER = 6.8;

    private final Svg svg;
    private final Gantt.Chart chart;
    private final double width;
    private double x;
    private double y;

    GanttLegend(Svg svg, Gantt.Chart chart, double width, double top) {
        this.svg = svg;
        this.chart = chart;
        this.width = width;
        this.y = top + 14;
    }

    /** Draws it, and answers where it ends. */
    double draw() {
        String end = chart.end() == null ? "" : " to " + chart.end();
        bar(Palette.CRITICAL, "#6d120c", "critical" + end);
        bar(Palette.WORK, Palette.WORK_EDGE, "not critical");
        bar(Palette.DONE, Palette.FAINT, "finished");
        sign("done so far", () -> svg.line(x, y, x + 22, y, Palette.INK, 2.4));
        sign("agreed", () -> svg.rectangle(x, y - 2, 22, 4, "#ffffff", Palette.FAINT));
        sign(
                "float" + end,
                () -> svg.line(x, y, x + 22, y, Palette.FLOAT, 0.8)
                        .line(x + 22, y - 4, x + 22, y + 4, Palette.FLOAT, 0.8));
        sign(
                "milestone",
                () -> svg.area(Palette.WORK, Palette.INK, 1.2, x + 11, y - 6, x + 17, y, x + 11, y + 6, x + 5, y));
        sign("summary", this::bracket);
        sign(
                "link, critical",
                () -> svg.way(Palette.CRITICAL, 1.5, x, y - 4, x + 14, y - 4, x + 14, y + 3)
                        .area(Palette.CRITICAL, "none", 0, x + 14, y + 6, x + 10.6, y, x + 17.4, y));
        if (chart.leftOut() > 0) {
            leftOut();
        }
        return y + LINE;
    }

    private void leftOut() {
        y += LINE + 4;
        svg.text(
                0,
                y,
                11,
                "start",
                Palette.INK,
                "600",
                chart.leftOut() == 1
                        ? "1 more activity is not drawn here."
                        : chart.leftOut() + " more activities are not drawn here.");
    }

    private void bracket() {
        svg.area(Palette.INK, "none", 0, x, y - 5, x + 22, y - 5, x + 22, y + 5, x + 17, y - 1, x + 5, y - 1, x, y + 5);
    }

    private void bar(String fill, String stroke, String words) {
        sign(words, () -> svg.rectangle(x, y - 5, 22, 10, fill, stroke));
    }

    /** A sign with its words; on the next line where this one has no room for them. */
    private void sign(String words, Runnable drawn) {
        double wide = SIGN + LETTER * words.length();
        if (x > 0 && x + wide > width) {
            x = 0;
            y += LINE;
        }
        drawn.run();
        svg.text(x + SIGN, y + 4, 11, "start", Palette.INK, "400", words);
        x += wide + BETWEEN;
    }
}
