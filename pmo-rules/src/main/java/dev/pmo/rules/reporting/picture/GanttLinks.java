package dev.pmo.rules.reporting.picture;

import dev.pmo.core.plan.LinkType;
import java.util.function.IntToDoubleFunction;

/** Draws links as right-angled ways with an arrow at their end. Used by one thread. */
final class GanttLinks {

    private final double stub;
    private final double arrow;

    private final Svg svg;
    private final TimeScale scale;
    private final IntToDoubleFunction middle;
    private final double bar;

    GanttLinks(Svg svg, TimeScale scale, IntToDoubleFunction middle, double bar) {
        this.svg = svg;
        this.scale = scale;
        this.middle = middle;
        this.bar = bar;
        this.stub = bar * 0.45;
        this.arrow = bar * 0.3;
    }

    void draw(Gantt.Link link, Gantt.Row from, Gantt.Row to) {
        boolean outOfFinish = link.type() == LinkType.FS || link.type() == LinkType.FF;
        boolean intoStart = link.type() == LinkType.FS || link.type() == LinkType.SS;
        double x1 = edge(from, outOfFinish);
        double y1 = middle.applyAsDouble(link.from()) - 1;
        double x2 = edge(to, intoStart ? false : true);
        double y2 = middle.applyAsDouble(link.to()) - 1;
        String ink = link.critical() ? Palette.CRITICAL : "#8793a0";
        double width = link.critical() ? 1.5 : 0.9;
        boolean point = to.kind() == Gantt.Kind.MILESTONE;
        if (outOfFinish && intoStart && x2 >= x1 - 1 && link.from() != link.to()) {
            fromAbove(
                    x1,
                    y1,
                    point ? Math.max(x1, x2 + bar * 0.6) : Math.max(x1, x2) + 2,
                    y2,
                    point ? bar * 0.6 : bar / 2,
                    ink,
                    width);
        } else {
            around(outOfFinish ? 1 : -1, intoStart ? -1 : 1, new double[] {x1, y1, x2, y2}, ink, width);
        }
    }

    /** Where the bar of a row begins or ends; a diamond has its sides away from its date. */
    private double edge(Gantt.Row row, boolean finish) {
        double x = scale.x(finish ? row.finish() : row.start());
        if (row.kind() == Gantt.Kind.MILESTONE) {
            return x + (finish ? 0.6 : -0.6) * bar;
        }
        return finish ? Math.max(x, scale.x(row.start()) + 2) : x;
    }

    /** Out at the finish, along the row, then down or up onto the start of the bar that follows. */
    private void fromAbove(double x1, double y1, double x2, double y2, double half, String ink, double width) {
        double down = y2 > y1 ? 1 : -1;
        double end = y2 - down * half;
        svg.way(ink, width, x1, y1, x2, y1, x2, end - down * arrow)
                .area(
                        ink,
                        "none",
                        0,
                        x2,
                        end,
                        x2 - arrow,
                        end - down * arrow * 1.7,
                        x2 + arrow,
                        end - down * arrow * 1.7);
    }

    /** Out at one side, between the rows, and in at the other side. */
    private void around(int out, int in, double[] ends, String ink, double width) {
        double x1 = ends[0];
        double y1 = ends[1];
        double x2 = ends[2];
        double y2 = ends[3];
        double leave = x1 + out * stub;
        double enter = x2 + in * (stub + arrow);
        if (out == in) {
            double turn = out > 0 ? Math.max(leave, enter) : Math.min(leave, enter);
            svg.way(ink, width, x1, y1, turn, y1, turn, y2, x2 + in * arrow, y2);
        } else {
            double between = y2 - Math.signum(y2 - y1) * bar * 1.05;
            svg.way(ink, width, x1, y1, leave, y1, leave, between, enter, between, enter, y2, x2 + in * arrow, y2);
        }
        svg.area(ink, "none", 0, x2, y2, x2 + in * arrow * 1.7, y2 - arrow, x2 + in * arrow * 1.7, y2 + arrow);
    }
}
