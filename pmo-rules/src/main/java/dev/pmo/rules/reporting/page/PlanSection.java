package dev.pmo.rules.reporting.page;

import dev.pmo.rules.planning.movement.MilestoneTrend;
import dev.pmo.rules.reporting.PlanQuality;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.picture.TrendChart;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How the plans are built, and their pictures. */
final class PlanSection {

    private static final int ROWS = 100;

    private final Html html;
    private final ReportByException report;
    private final List<PlanPicture> pictures;
    private final @Nullable MilestoneTrend trend;

    PlanSection(Html html, ReportByException report, List<PlanPicture> pictures, @Nullable MilestoneTrend trend) {
        this.html = html;
        this.report = report;
        this.pictures = pictures;
        this.trend = trend;
    }

    void write() {
        MilestoneTrend moved = trend;
        if (moved != null) {
            html.open("trend", "How milestones moved")
                    .picture("Milestone trend", "", TrendChart.of("Milestones since last time", moved));
            new PictureTables(html).trend(moved);
            html.close();
        }
        if (report.plans().isEmpty()) {
            return;
        }
        html.open("plans", "How the plans are built");
        List<PlanQuality> shown =
                report.plans().subList(0, Math.min(ROWS, report.plans().size()));
        html.leftOut(shown.size(), report.plans().size(), "scopes", Html.JSON_HOLDS);
        html.table(
                "Checks passed of those that could be made, with everything below",
                List.of(".Where", "#Plans", "#Passed", "#Of", "#Share", "Missed", "#Not assessed"));
        shown.forEach(this::quality);
        html.endTable();
        pictures.forEach(this::picture);
        html.close();
    }

    private void quality(PlanQuality plan) {
        html.row()
                .cell("key")
                .name(plan.name())
                .raw(" <br><span class=\"ref\">")
                .name(plan.scope())
                .raw("</span>")
                .number(plan.plans())
                .number(plan.passed())
                .number(plan.passed() + plan.failed())
                .cell()
                .raw(plan.findShare().map(PlanDetails::rounded).orElse(""))
                .cell()
                .raw(plan.missed().stream().map(Html::word).collect(Collectors.joining(", ")))
                .number(plan.notAssessable())
                .endRow();
    }

    private void picture(PlanPicture plan) {
        html.raw("<details class=\"scope\"><summary><h3>Plan of ")
                .name(plan.name())
                .raw("</h3><span class=\"ref\">")
                .name(plan.scope())
                .raw("</span></summary>\n<div>");
        new PlanDetails(html).write(plan);
        html.raw("</div></details>\n");
    }
}
