package dev.pmo.rules.reporting.picture;

import dev.pmo.core.value.Wording;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Draws one Gantt chart: the frame with the scale of time, the rows, the legend. Used once, by one thread. */
final class GanttDrawing {

    private static final int NARROW = 936;
    private static final int WIDE = 1480;
    private static final int LABEL = 246;
    private static final int DATES = 74;
    private static final int HEAD = 56;
    private static final int MORE_HEAD = 13;
    private static final double LEAST_SHADED = 1.6;
    private static final int ROOM = LABEL + DATES - 86;
    private static final double LETTER = 0.56;
    private static final double STRONG_LETTER = 0.64;
    private static final int INDENT = 10;

    private static final int STEP = 12;

    /** From so many rows on the scale of time is repeated below. */
    private static final int LONG = 40;

    private final Gantt.Chart chart;
    private final int width;
    private final double row;
    private final double size;
    private final int head;
    private final TimeScale scale;
    private final GanttDates dates;
    private final Svg svg = new Svg();

    GanttDrawing(Gantt.Chart chart) {
        this.chart = chart;
        int rows = chart.rows().size();
        this.width = rows <= 3 * LONG ? NARROW : WIDE;
        this.row = rows <= LONG ? 26 : rows <= 3 * LONG ? 20 : 16;
        this.size = rows <= LONG ? 12 : rows <= 3 * LONG ? 11 : 10;
        LocalDate first = null;
        LocalDate last = null;
        for (Gantt.Row one : chart.rows()) {
            for (LocalDateTime date : dates(one)) {
                LocalDate day = date.toLocalDate();
                first = first == null || day.isBefore(first) ? day : first;
                last = last == null || day.isAfter(last) ? day : last;
            }
        }
        LocalDate dataDate = chart.dataDate();
        LocalDate otherwise = dataDate == null ? LocalDate.EPOCH : dataDate;
        first = first == null || (otherwise.isBefore(first) && dataDate != null) ? otherwise : first;
        last = last == null || (otherwise.isAfter(last) && dataDate != null) ? otherwise : last;
        this.dates = new GanttDates(chart);
        this.head = HEAD + (dates.two() ? MORE_HEAD : 0);
        first = dates.first(first, last);
        last = dates.last(first, last);
        long margin = Math.max(1, (last.toEpochDay() - first.toEpochDay()) / 60);
        scale = new TimeScale(moved(first, -margin), moved(last, margin + 1), LABEL + DATES, width - LABEL - DATES - 8);
    }

    /** A date some days on, or the same where there is none. */
    private static LocalDate moved(LocalDate date, long days) {
        long day = date.toEpochDay() + days;
        return day < LocalDate.MIN.toEpochDay() || day > LocalDate.MAX.toEpochDay() ? date : LocalDate.ofEpochDay(day);
    }

    private static List<LocalDateTime> dates(Gantt.Row row) {
        return Stream.of(row.start(), row.finish(), row.agreedStart(), row.agreedFinish())
                .filter(Objects::nonNull)
                .toList();
    }

    String drawn(String title) {
        int rows = chart.rows().size();
        double bottom = head + rows * row;
        boolean repeated = rows > LONG;
        frame(bottom);
        times(head - 26, head - 8);
        if (repeated) {
            times(bottom + 30, bottom + 14);
        }
        dates.draw(svg, scale, width, bottom);
        GanttLinks links = new GanttLinks(svg, scale, this::middle, barHeight());
        chart.links().stream().filter(link -> !link.critical()).forEach(link -> links.draw(link, from(link), to(link)));
        for (int i = 0; i < rows; i++) {
            label(chart.rows().get(i), i);
            bar(chart.rows().get(i), middle(i));
        }
        chart.links().stream().filter(Gantt.Link::critical).forEach(link -> links.draw(link, from(link), to(link)));
        double legend = bottom + (repeated ? 40 : 6);
        double end = new GanttLegend(svg, chart, width, legend).draw();
        return Svg.picture(width, (int) Math.ceil(end), title, description(), svg);
    }

    private Gantt.Row from(Gantt.Link link) {
        return chart.rows().get(link.from());
    }

    private Gantt.Row to(Gantt.Link link) {
        return chart.rows().get(link.to());
    }

    private String description() {
        long critical = chart.rows().stream().filter(Gantt.Row::critical).count();
        return Wording.counted(chart.rows().size(), "row", "rows") + ", " + critical + " of them critical, and "
                + Wording.counted(chart.links().size(), "link", "links") + ", from " + scale.first + " to " + scale.last
                + dates.words()
                + (chart.leftOut() > 0
                        ? "; " + Wording.counted(chart.leftOut(), "activity is", "activities are") + " not drawn"
                        : "");
    }

    private double middle(int index) {
        return head + index * row + row / 2;
    }

    private double barHeight() {
        return row * 0.44;
    }

    private void frame(double bottom) {
        for (int i = 0; i < chart.rows().size(); i++) {
            if (i % 2 == 1) {
                svg.rectangle(0, head + i * row, width, row, "#fafbfc", "none");
            }
        }
        if (scale.perDay() >= LEAST_SHADED) {
            for (LocalDate day : chart.idle()) {
                svg.rectangle(scale.x(day), head, scale.perDay(), bottom - head, Palette.IDLE, "none");
            }
        }
        for (TimeScale.Tick tick : scale.ticks()) {
            double x = scale.x(tick.date());
            boolean strong = !tick.above().isEmpty();
            svg.line(x, head - (strong ? 38 : 19), x, bottom, strong ? "#aab4bf" : "#dfe4e9", 1);
        }
        svg.line(0, head, width, head, Palette.INK, 1).line(0, bottom, width, bottom, Palette.LINE, 1);
        svg.text(0, head - 8, 11, "start", Palette.FAINT, "600", "Activity")
                .text(LABEL + DATES - 12, head - 8, 11, "end", Palette.FAINT, "600", "Finish");
    }

    private void times(double above, double below) {
        List<TimeScale.Tick> ticks = scale.ticks();
        double before = scale.left + scale.width + STEP;
        for (int i = ticks.size() - 1; i >= 0; i--) {
            TimeScale.Tick tick = ticks.get(i);
            double x = scale.x(tick.date());
            if (x + STEP < scale.left + scale.width) {
                svg.text(x + 3, below, 10.5, "start", Palette.INK, "400", tick.label());
            }
            if (!tick.above().isEmpty() && x + 7.0 * tick.above().length() < before) {
                svg.text(x + 3, above, 11, "start", Palette.INK, "600", tick.above());
                before = x;
            }
        }
    }

    private void label(Gantt.Row one, int index) {
        double y = middle(index) + size * 0.36;
        int indent = Math.min(one.depth(), 8) * INDENT;
        boolean strong = one.critical() || one.kind() == Gantt.Kind.SUMMARY;
        int letters = (int) ((ROOM - indent) / (size * (strong ? STRONG_LETTER : LETTER)));
        String text = Markup.shortened(one.label(), letters);
        svg.text(indent, y, size, "start", Palette.INK, strong ? "650" : "400", text)
                .text(
                        LABEL + DATES - 12,
                        y,
                        size - 1,
                        "end",
                        one.finished() ? Palette.FAINT : Palette.INK,
                        "400",
                        one.lastDay().toString());
    }

    private void bar(Gantt.Row one, double y) {
        svg.group(words(one), () -> {
            switch (one.kind()) {
                case TASK -> task(one, y);
                case MILESTONE -> milestone(one, y);
                case SUMMARY -> summary(one, y);
            }
        });
    }

    private static String words(Gantt.Row one) {
        return one.label() + ": " + one.start().toLocalDate() + " to "
                + one.lastDay()
                + (one.critical() ? ", critical" : "")
                + (one.finished() ? ", finished" : "")
                + one.findAgreedLastDay().map(day -> ", agreed for " + day).orElse("");
    }

    private void task(Gantt.Row one, double y) {
        double left = scale.x(one.start());
        double length = Math.max(2, scale.x(one.finish()) - left);
        double height = barHeight();
        double top = y - height / 2 - 1;
        LocalDateTime latest = one.latestFinish();
        if (!one.finished() && latest != null && latest.isAfter(one.finish())) {
            double end = Math.min(scale.x(latest), scale.left + scale.width);
            svg.line(left + length, top + height / 2, end, top + height / 2, Palette.FLOAT, 0.8)
                    .line(end, top + 2, end, top + height - 2, Palette.FLOAT, 0.8);
        }
        String fill = one.finished() ? Palette.DONE : one.critical() ? Palette.CRITICAL : Palette.WORK;
        String edge = one.finished() ? Palette.FAINT : one.critical() ? "#6d120c" : Palette.WORK_EDGE;
        svg.rectangle(left, top, length, height, fill, edge);
        LocalDateTime done = one.doneUntil();
        if (done != null && done.isAfter(one.start()) && !one.finished()) {
            double end = Math.min(scale.x(done), left + length);
            String ink = one.critical() ? "#ffffff" : Palette.INK;
            svg.line(left + 1, top + height / 2, end - 1, top + height / 2, ink, Math.max(1.6, height / 4));
        }
        if (one.agreedStart() != null && one.agreedFinish() != null) {
            double from = scale.x(one.agreedStart());
            double to = scale.x(one.agreedFinish());
            svg.rectangle(from, top + height + 2, Math.max(2, to - from), row * 0.13, "#ffffff", Palette.FAINT);
        }
    }

    private void milestone(Gantt.Row one, double y) {
        double radius = barHeight() * 0.6;
        if (one.agreedFinish() != null) {
            diamond(scale.x(one.agreedFinish()), y + radius * 0.5, radius * 0.7, "#ffffff", Palette.FAINT);
        }
        String fill = one.finished() ? Palette.DONE : one.critical() ? Palette.CRITICAL : Palette.WORK;
        diamond(scale.x(one.finish()), y - 1, radius, fill, one.critical() ? "#6d120c" : Palette.INK);
    }

    private void diamond(double x, double y, double radius, String fill, String stroke) {
        svg.area(fill, stroke, 1.2, x, y - radius, x + radius, y, x, y + radius, x - radius, y);
    }

    private void summary(Gantt.Row one, double y) {
        double left = scale.x(one.start());
        double right = Math.max(left + 4, scale.x(one.finish()));
        double top = y - barHeight() / 2;
        double foot = Math.min(6, (right - left) / 2);
        double under = top + barHeight() * 0.45;
        svg.area(
                Palette.INK,
                "none",
                0,
                left,
                top,
                right,
                top,
                right,
                top + barHeight(),
                right - foot,
                under,
                left + foot,
                under,
                left,
                top + barHeight());
    }
}
