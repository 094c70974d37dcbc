package dev.pmo.rules.reporting.picture;

import dev.pmo.core.value.Wording;
import dev.pmo.rules.planning.movement.MilestoneHistory;
import dev.pmo.rules.planning.movement.MilestoneTrend;
import dev.pmo.rules.planning.movement.TrendPoint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A milestone trend chart: the dates of the reports from left to right, the dates expected from the bottom up, a line
 * for each milestone. A level line keeps its date, a rising one slips; what meets the slanting line has happened.
 *
 * <p>{@code TrendChart.of("Milestones of the portal", trend)}. This class is immutable and thread-safe.
 */
public final class TrendChart {

    private static final int MOST = 24;
    private static final int WIDTH = 936;
    private static final int LEFT = 62;
    private static final int NAMES = 262;
    private static final int TOP = 26;
    private static final int LEAST_HEIGHT = 320;
    private static final int NAME_HEIGHT = 17;
    private static final int LETTERS = 34;
    private static final List<String> INKS =
            List.of("#1f4e79", "#a3231b", "#1f6f43", "#6b3fa0", "#8a5a00", "#0b6e75", "#8c2f6b", "#3d4650");

    private final MilestoneTrend trend;
    private final List<MilestoneHistory> drawn;
    private final int height;
    private final TimeScale across;
    private final TimeScale up;
    private final Svg svg = new Svg();

    private TrendChart(MilestoneTrend trend, List<MilestoneHistory> drawn) {
        this.trend = trend;
        this.drawn = drawn;
        this.height = Math.max(LEAST_HEIGHT, drawn.size() * NAME_HEIGHT + 20);
        LocalDate from = trend.reports().get(0);
        LocalDate to = trend.reports().get(trend.reports().size() - 1);
        this.across = new TimeScale(from, to, LEFT, WIDTH - LEFT - NAMES - 24.0);
        List<LocalDate> expected = drawn.stream()
                .flatMap(one -> one.points().stream())
                .map(TrendPoint::expected)
                .sorted()
                .toList();
        LocalDate first = expected.isEmpty() ? from : expected.get(0);
        LocalDate last = expected.isEmpty() ? to : expected.get(expected.size() - 1);
        this.up = new TimeScale(first, last, 0, height);
    }

    /**
     * The chart as an SVG element.
     *
     * @param title what it shows, for those who do not see it
     * @param trend the trend; of more than 24 milestones those are drawn that moved furthest
     * @return the markup
     */
    public static String of(String title, MilestoneTrend trend) {
        if (trend.reports().isEmpty()) {
            return Svg.picture(WIDTH, 20, title, "No report", new Svg());
        }
        List<MilestoneHistory> told = trend.milestones().stream()
                .filter(one -> !one.points().isEmpty())
                .toList();
        List<MilestoneHistory> drawn = told.stream()
                .sorted(Comparator.comparing((MilestoneHistory one) -> Math.abs(
                                Objects.requireNonNull(one.findDaysMoved().orElse(0L))))
                        .reversed())
                .limit(MOST)
                .toList();
        return new TrendChart(trend, drawn).picture(title, told.size());
    }

    private String picture(String title, int told) {
        frame();
        slanting();
        double[] names = names();
        for (int i = 0; i < drawn.size(); i++) {
            line(drawn.get(i), i, names[i]);
        }
        double bottom = TOP + height + 40;
        remark(
                bottom,
                "A level line keeps its date, a rising one slips; on the dashed line the date has come; a filled sign"
                        + " is reached.");
        if (drawn.size() < told) {
            bottom += 17;
            remark(bottom, "The " + drawn.size() + " of " + told + " that moved furthest are drawn.");
        }
        String description = Wording.counted(drawn.size(), "milestone", "milestones") + " over "
                + Wording.counted(trend.reports().size(), "report", "reports") + ", from " + across.first + " to "
                + trend.reports().get(trend.reports().size() - 1);
        return Svg.picture(WIDTH, (int) bottom + 8, title, description, svg);
    }

    private void remark(double y, String words) {
        svg.text(0, y, 11, "start", Palette.FAINT, "400", words);
    }

    private double y(LocalDate expected) {
        return TOP + height - up.x(expected);
    }

    private void frame() {
        double right = across.left + across.width;
        for (TimeScale.Tick tick : up.ticks()) {
            double y = y(tick.date());
            boolean strong = !tick.above().isEmpty();
            svg.line(LEFT, y, right, y, strong ? "#aab4bf" : "#e3e7eb", 1)
                    .text(
                            LEFT - 8,
                            y + 4,
                            10.5,
                            "end",
                            Palette.INK,
                            strong ? "600" : "400",
                            strong ? tick.label() + " " + tick.above() : tick.label());
        }
        double free = 0;
        for (LocalDate report : trend.reports()) {
            double x = across.x(report);
            svg.line(x, TOP, x, TOP + height, Palette.LINE, 1);
            if (x >= free) {
                svg.text(
                        Math.max(x, LEFT + 22.0),
                        TOP + height + 17,
                        10.5,
                        "middle",
                        Palette.INK,
                        "600",
                        report.toString());
                free = x + 70;
            }
        }
        svg.text(0, 13, 11, "start", Palette.FAINT, "600", "Expected")
                .text(0, TOP + height + 17, 11, "start", Palette.FAINT, "600", "Report");
    }

    /** Where the report is of the day that is expected. */
    private void slanting() {
        LocalDate from = across.first.isAfter(up.first) ? across.first : up.first;
        LocalDate to = across.last.isBefore(up.last) ? across.last : up.last;
        if (from.isBefore(to)) {
            svg.dashed(across.x(from), y(from), across.x(to), y(to), Palette.FAINT, 1.2);
        }
    }

    /** Where the names stand: beside the ends of their lines, moved apart where these are too near. */
    private double[] names() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(i -> end(drawn.get(i))));
        double[] names = new double[drawn.size()];
        double above = TOP + height + NAME_HEIGHT;
        for (int i : order) {
            above = Math.min(y(end(drawn.get(i))), above - NAME_HEIGHT);
            names[i] = above;
        }
        double below = TOP - 6.0;
        for (int k = order.size() - 1; k >= 0; k--) {
            int i = order.get(k);
            names[i] = Math.max(names[i], below);
            below = names[i] + NAME_HEIGHT;
        }
        return names;
    }

    private static LocalDate end(MilestoneHistory one) {
        return one.points().get(one.points().size() - 1).expected();
    }

    private void line(MilestoneHistory one, int index, double name) {
        String ink = INKS.get(index % INKS.size());
        svg.group(words(one), () -> {
            List<TrendPoint> points = one.points();
            double[] way = new double[points.size() * 2];
            for (int i = 0; i < points.size(); i++) {
                way[2 * i] = across.x(points.get(i).reported());
                way[2 * i + 1] = y(points.get(i).expected());
            }
            if (points.size() > 1) {
                svg.way(ink, 1.6, way);
            }
            for (int i = 0; i < points.size(); i++) {
                mark(index, way[2 * i], way[2 * i + 1], points.get(i).reached() ? ink : "#ffffff", ink);
            }
            double right = across.left + across.width;
            svg.way(
                    Palette.LINE,
                    0.9,
                    way[way.length - 2] + 6,
                    way[way.length - 1],
                    right + 8,
                    way[way.length - 1],
                    right + 22,
                    name);
            mark(index, right + 28, name, "#ffffff", ink);
            svg.text(right + 38, name + 4, 11, "start", Palette.INK, "400", label(one));
        });
    }

    /** Each line has a sign of its own beside its colour: ring, square, diamond or triangle. */
    private void mark(int index, double x, double y, String fill, String ink) {
        double r = 4;
        switch ((index + index / INKS.size()) % 4) {
            case 0 -> svg.circle(x, y, r - 0.5, fill, ink);
            case 1 -> svg.area(fill, ink, 1.4, x - 3, y - 3, x + 3, y - 3, x + 3, y + 3, x - 3, y + 3);
            case 2 -> svg.area(fill, ink, 1.4, x, y - r, x + r, y, x, y + r, x - r, y);
            default -> svg.area(fill, ink, 1.4, x, y - r, x + r, y + 3, x - r, y + 3);
        }
    }

    private static String label(MilestoneHistory one) {
        String moved = one.findDaysMoved()
                .map(days -> String.format(Locale.ROOT, days > 0 ? "+%,d d " : "%,d d ", days))
                .orElse("");
        return moved + Markup.shortened(one.name().isEmpty() ? one.key() : one.name(), LETTERS - moved.length());
    }

    private static String words(MilestoneHistory one) {
        StringBuilder words = new StringBuilder(one.name());
        for (TrendPoint point : one.points()) {
            words.append("; on ")
                    .append(point.reported())
                    .append(point.reached() ? " reached " : " expected ")
                    .append(point.expected());
        }
        return words.toString();
    }
}
