package dev.pmo.examples.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.planning.movement.MilestoneHistory;
import dev.pmo.rules.planning.movement.MilestoneTrend;
import dev.pmo.rules.planning.movement.MovementPolicy;
import dev.pmo.rules.planning.movement.SlipDistribution;
import dev.pmo.rules.planning.movement.TrendPoint;
import dev.pmo.rules.planning.movement.TrendStep;
import dev.pmo.rules.reporting.CsvTable;
import dev.pmo.rules.reporting.page.TrendPage;
import dev.pmo.rules.reporting.picture.PictureFile;
import dev.pmo.rules.reporting.picture.TrendChart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** A milestone trend as text, JSON, CSV, picture and page. */
final class TrendView {

    private static final int ROWS = 25;
    private static final int NAME = 44;
    private static final MovementPolicy POLICY = MovementPolicy.DEFAULTS;

    private final MilestoneTrend trend;
    private final String title;

    TrendView(MilestoneTrend trend, String title) {
        this.trend = trend;
        this.title = title + " over " + Wording.counted(trend.reports().size(), "report", "reports");
    }

    String svg() {
        return PictureFile.of(TrendChart.of(title, trend));
    }

    String html() {
        return TrendPage.of(title, trend, trend.perpetual(POLICY));
    }

    String text() {
        StringBuilder text = new StringBuilder(title + "\n\nFrom report to report:\n");
        for (TrendStep step : trend.steps()) {
            text.append(String.format(
                    Locale.ROOT,
                    "  %s to %s  %4d later, %4d earlier, %4d unmoved, %,+d days in all%n",
                    step.from(),
                    step.to(),
                    step.right(),
                    step.left(),
                    step.unmoved(),
                    step.days()));
        }
        List<MilestoneHistory> slippers = trend.slippers();
        text.append("\nMoved to a later date: ")
                .append(slippers.size())
                .append(" of ")
                .append(trend.milestones().size());
        text.append("\n  moves     days  days/report  slip rate\n");
        slippers.stream().limit(ROWS).forEach(one -> line(text, one));
        if (slippers.size() > ROWS) {
            text.append("  ... and ").append(slippers.size() - ROWS).append(" more, not shown here\n");
        }
        List<MilestoneHistory> perpetual = trend.perpetual(POLICY);
        text.append("\nPerpetual, always about the same time away: ")
                .append(perpetual.size())
                .append('\n');
        perpetual.forEach(one -> text.append("  ").append(name(one)).append('\n'));
        slips(text);
        return text.toString().replace("\r\n", "\n");
    }

    private static void line(StringBuilder text, MilestoneHistory one) {
        text.append(String.format(
                Locale.ROOT,
                "  %5d  %,+7d  %11s  %9s  %s%n",
                one.movesRight(),
                one.findDaysMoved().orElse(0L),
                one.findDaysPerReport().map(TrendView::shown).orElse(""),
                one.findSlipRate()
                        .map(rate -> shown(rate.value().movePointRight(2)) + "%")
                        .orElse(""),
                name(one)));
    }

    private void slips(StringBuilder text) {
        text.append('\n');
        spread(text, "Since they were first reported: ", trend.movement());
        spread(text, "Against the dates agreed last: ", trend.slips());
    }

    private static void spread(StringBuilder text, String words, SlipDistribution slips) {
        text.append(words);
        if (slips.days().isEmpty()) {
            text.append("nothing is told\n");
            return;
        }
        text.append(slips.onTime())
                .append(" of ")
                .append(slips.days().size())
                .append(" on time or early; half are at most ")
                .append(Wording.days(slips.findQuantile(50).orElse(0L)))
                .append(" later, nine in ten at most ")
                .append(Wording.days(slips.findQuantile(90).orElse(0L)))
                .append('\n');
    }

    private static String name(MilestoneHistory one) {
        String name = one.name().isEmpty() ? one.key() : one.name();
        String line = name.replaceAll("\\s+", " ");
        return (line.length() > NAME ? line.substring(0, NAME - 3) + "..." : line) + " (" + one.key() + ")";
    }

    private static String tenth(BigDecimal number) {
        return number.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String shown(BigDecimal number) {
        return String.format(Locale.ROOT, "%,.1f", number.setScale(1, RoundingMode.HALF_UP));
    }

    ObjectNode json() {
        ObjectNode json = Json.object();
        ArrayNode reports = json.putArray("reports");
        trend.reports().forEach(date -> reports.add(date.toString()));
        ArrayNode steps = json.putArray("steps");
        for (TrendStep step : trend.steps()) {
            steps.addObject()
                    .put("from", step.from().toString())
                    .put("to", step.to().toString())
                    .put("right", step.right())
                    .put("left", step.left())
                    .put("unmoved", step.unmoved())
                    .put("days", step.days());
        }
        ArrayNode milestones = json.putArray("milestones");
        trend.milestones().forEach(one -> milestone(milestones.addObject(), one));
        return json;
    }

    private static void milestone(ObjectNode json, MilestoneHistory one) {
        json.put("key", one.key()).put("name", one.name());
        if (one.baseline() != null) {
            json.put("baseline", one.baseline().toString());
        }
        json.put("movesRight", one.movesRight()).put("movesLeft", one.movesLeft());
        one.findDaysMoved().ifPresent(days -> json.put("daysMoved", days));
        one.findDaysPerReport().ifPresent(days -> json.put("daysPerReport", days));
        one.findSlipRate().ifPresent(rate -> json.put("slipRate", rate.value()));
        one.findSlipDays().ifPresent(days -> json.put("slipDays", days));
        json.put("perpetual", one.perpetual(POLICY));
        ArrayNode points = json.putArray("points");
        for (TrendPoint point : one.points()) {
            points.addObject()
                    .put("reported", point.reported().toString())
                    .put("expected", point.expected().toString())
                    .put("reached", point.reached());
        }
    }

    /** A row for each milestone, a column for each report. */
    String csv() {
        StringBuilder text =
                new StringBuilder("key,name,movesRight,movesLeft,daysMoved,daysPerReport,slipRate,perpetual");
        trend.reports().forEach(date -> text.append(',').append(date));
        text.append("\r\n");
        for (MilestoneHistory one : trend.milestones()) {
            text.append(String.join(
                    ",",
                    CsvTable.quotedCell(one.key()),
                    CsvTable.quotedCell(one.name()),
                    String.valueOf(one.movesRight()),
                    String.valueOf(one.movesLeft()),
                    one.findDaysMoved().map(String::valueOf).orElse(""),
                    one.findDaysPerReport().map(TrendView::tenth).orElse(""),
                    one.findSlipRate().map(rate -> rate.value().toPlainString()).orElse(""),
                    String.valueOf(one.perpetual(POLICY))));
            for (LocalDate report : trend.reports()) {
                text.append(',').append(expected(one, report));
            }
            text.append("\r\n");
        }
        return text.toString();
    }

    private static String expected(MilestoneHistory one, LocalDate report) {
        return one.points().stream()
                .filter(point -> point.reported().equals(report))
                .map(point -> point.expected().toString())
                .findFirst()
                .orElse("");
    }
}
