package dev.pmo.rules.reporting.page;

import dev.pmo.rules.planning.movement.MilestoneHistory;
import dev.pmo.rules.planning.movement.MilestoneTrend;
import dev.pmo.rules.planning.movement.TrendStep;
import dev.pmo.rules.reporting.picture.TrendChart;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Lays a milestone trend out as one self-contained HTML page: the chart, what moved between the reports, and what moved
 * to the right.
 *
 * <p>Like the {@linkplain HtmlReport report} it opens from disk and loads nothing. This class is immutable and
 * thread-safe.
 */
public final class TrendPage {

    private static final int ROWS = 300;

    private TrendPage() {}

    /**
     * The page.
     *
     * @param title what it is about
     * @param trend the trend
     * @param perpetual those of its milestones that are always about the same time away
     * @return the whole document, to be written in UTF-8
     */
    public static String of(String title, MilestoneTrend trend, List<MilestoneHistory> perpetual) {
        Html html = new Html();
        Page.open(html, title);
        html.raw("<header><div class=\"wrap\"><h1>")
                .name(title)
                .raw("</h1>\n<p class=\"meta\">")
                .raw(reported(trend))
                .raw("</p>\n</div></header>\n");
        html.raw("<main id=\"main\" class=\"wrap\">\n");
        html.open("trend", "What each report expected").picture("Trend chart", "", TrendChart.of(title, trend));
        new PictureTables(html).trend(trend);
        html.close();
        steps(html, trend);
        slippers(html, trend, new HashSet<>(perpetual));
        html.raw("</main>\n");
        Page.close(html);
        return html.toString();
    }

    private static void steps(Html html, MilestoneTrend trend) {
        html.open("steps", "From report to report");
        html.table(
                "What moved between two reports",
                List.of("From", "To", "#Later", "#Earlier", "#Unmoved", "#Days later in all"));
        for (TrendStep step : trend.steps()) {
            html.row()
                    .cell("d")
                    .text(step.from())
                    .cell("d")
                    .text(step.to())
                    .number(step.right())
                    .number(step.left())
                    .number(step.unmoved())
                    .cell()
                    .raw(grouped(step.days()))
                    .endRow();
        }
        html.endTable().close();
    }

    private static void slippers(Html html, MilestoneTrend trend, Set<MilestoneHistory> perpetual) {
        List<MilestoneHistory> all = trend.slippers();
        List<MilestoneHistory> shown = all.subList(0, Math.min(ROWS, all.size()));
        html.open("slippers", "Moved to a later date");
        html.leftOut(shown.size(), all.size(), "of them");
        html.table(
                "The furthest first; perpetual is what is always about the same time away",
                List.of(".What", "#Moves", "#Days", "#Days per report", "#Slip rate", "Perpetual"));
        for (MilestoneHistory one : shown) {
            html.row()
                    .cell()
                    .name(one.name().isEmpty() ? one.key() : one.name())
                    .raw(" <br><span class=\"ref\">")
                    .name(one.key())
                    .raw("</span>")
                    .number(one.movesRight())
                    .cell()
                    .raw(one.findDaysMoved().map(TrendPage::grouped).orElse(""))
                    .cell()
                    .raw(one.findDaysPerReport().map(TrendPage::tenth).orElse(""))
                    .cell()
                    .text(one.findSlipRate()
                            .map(rate -> tenth(rate.value().movePointRight(2)) + "%")
                            .orElse(""))
                    .cell()
                    .raw(perpetual.contains(one) ? "<strong>yes</strong>" : "no")
                    .endRow();
        }
        html.endTable().close();
    }

    private static String tenth(BigDecimal number) {
        return String.format(Locale.ROOT, "%,.1f", number.setScale(1, RoundingMode.HALF_UP));
    }

    private static String grouped(long days) {
        return String.format(Locale.ROOT, "%,+d", days);
    }

    private static String reported(MilestoneTrend trend) {
        return trend.reports().isEmpty()
                ? ""
                : "Reports from " + trend.reports().get(0) + " to "
                        + trend.reports().get(trend.reports().size() - 1);
    }
}
