package dev.pmo.rules.reporting.picture;

/** Says below a Gantt chart what its signs mean. Used by one thread. */
final class GanttLegend {

    private final Svg svg;
    private final Gantt.Chart chart;
    private double x;

    GanttLegend(Svg svg, Gantt.Chart chart) {
        this.svg = svg;
        this.chart = chart;
    }

    void draw(double top) {
        double y = top + 14;
        String end = chart.end() == null ? "" : " to " + chart.end();
        bar(y, Palette.CRITICAL, "#6d120c", "critical" + end);
        bar(y, Palette.WORK, Palette.WORK_EDGE, "not critical");
        bar(y, Palette.DONE, Palette.FAINT, "finished");
        svg.line(x, y, x + 22, y, Palette.INK, 2.4);
        words(y, "done so far");
        svg.rectangle(x, y - 2, 22, 4, "#ffffff", Palette.FAINT);
        words(y, "agreed");
        svg.line(x, y, x + 22, y, Palette.FLOAT, 0.8).line(x + 22, y - 4, x + 22, y + 4, Palette.FLOAT, 0.8);
        words(y, "float" + end);
        svg.area(Palette.WORK, Palette.INK, 1.2, x + 11, y - 6, x + 17, y, x + 11, y + 6, x + 5, y);
        words(y, "milestone");
        svg.area(Palette.INK, "none", 0, x, y - 5, x + 22, y - 5, x + 22, y + 5, x + 17, y - 1, x + 5, y - 1, x, y + 5);
        words(y, "summary");
        svg.way(Palette.CRITICAL, 1.5, x, y - 4, x + 14, y - 4, x + 14, y + 3)
                .area(Palette.CRITICAL, "none", 0, x + 14, y + 6, x + 10.6, y, x + 17.4, y);
        words(y, "link, critical");
        if (chart.leftOut() > 0) {
            svg.text(
                    0,
                    y + 24,
                    11,
                    "start",
                    Palette.INK,
                    "600",
                    chart.leftOut() == 1
                            ? "1 more activity is not drawn here."
                            : chart.leftOut() + " more activities are not drawn here.");
        }
    }

    private void bar(double y, String fill, String stroke, String words) {
        svg.rectangle(x, y - 5, 22, 10, fill, stroke);
        words(y, words);
    }

    private void words(double y, String words) {
        svg.text(x + 28, y + 4, 11, "start", Palette.INK, "400", words);
        x += 28 + 6.8 * words.length() + 18;
    }
}
