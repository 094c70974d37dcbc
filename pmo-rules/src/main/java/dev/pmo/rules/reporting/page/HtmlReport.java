package dev.pmo.rules.reporting.page;

import dev.pmo.rules.planning.movement.MilestoneTrend;
import dev.pmo.rules.reporting.ReportByException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays a report by exception out as one self-contained HTML page: it opens from disk, asks no network, prints, works by
 * keyboard and screen reader, and without its script.
 *
 * <p>All text of the data is escaped, names are kept apart from the direction of the text around them, and the page's
 * own content policy permits no script but its own. Long sections are cut with the numbers stated. This class is
 * immutable and thread-safe.
 */
public final class HtmlReport {

    private HtmlReport() {}

    /**
     * The report as a page.
     *
     * @param report the report
     * @return the whole document, to be written in UTF-8
     */
    public static String of(ReportByException report) {
        return of(report, List.of());
    }

    /**
     * The report as a page, with pictures of plans.
     *
     * @param report the report
     * @param plans the plans to show, folded up
     * @return the whole document, to be written in UTF-8
     */
    public static String of(ReportByException report, List<PlanPicture> plans) {
        return of(report, plans, null);
    }

    /**
     * The report as a page, with pictures of plans and of how milestones moved.
     *
     * @param report the report
     * @param plans the plans to show, folded up
     * @param trend how milestones moved since last time, or {@code null} if that is not to be shown
     * @return the whole document, to be written in UTF-8
     */
    public static String of(ReportByException report, List<PlanPicture> plans, @Nullable MilestoneTrend trend) {
        Html html = new Html();
        head(html, report, trend != null);
        ExceptionSection exceptions = new ExceptionSection(html, report);
        ReportSections sections = new ReportSections(html, report, exceptions.anchors());
        html.raw("<main id=\"main\" class=\"wrap\">\n");
        sections.glance();
        new BoardSection(html, report, exceptions.anchors()).write();
        exceptions.write();
        new ExceptionReportSection(html).write(report.control().exceptions());
        new ChangeSection(html, report.control()).write();
        new RiskSection(html, report).write();
        sections.within();
        sections.notAssessed();
        sections.changes();
        sections.waived();
        sections.dataQuality();
        new PlanSection(html, report, plans, trend).write();
        sections.others();
        new CountTables(html).write(report.summary());
        sections.legend();
        html.raw("</main>\n<footer class=\"wrap\">")
                .text(report.title())
                .raw(", as of ")
                .text(report.asOf());
        html.raw("<span class=\"screen\">. This page is complete in itself and loads nothing.</span>"
                        + "<span class=\"paper\">Why a finding holds is printed where it was unfolded.</span></footer>\n"
                        + "<script>")
                .raw(PageAssets.SCRIPT)
                .raw("</script>\n</body>\n</html>\n");
        return html.toString();
    }

    private static void head(Html html, ReportByException report, boolean trend) {
        Page.open(html, report.title() + ", as of " + report.asOf());
        html.raw("<header><div class=\"wrap\"><h1>")
                .name(report.title())
                .raw("</h1>\n<p class=\"meta\">Report by exception, as of <time>")
                .text(report.asOf())
                .raw("</time> &middot; ")
                .name(report.root())
                .raw("</p>\n");
        navigation(html, report, trend);
        html.raw("</div></header>\n");
    }

    private static void navigation(Html html, ReportByException report, boolean trend) {
        html.raw("<nav aria-label=\"Sections\"><ul>");
        link(html, "glance", "At a glance", -1);
        link(html, "decisions", "Decisions", report.control().board().waiting());
        link(html, "exceptions", "Exceptions", report.exceptions().size());
        if (!report.control().exceptions().isEmpty()) {
            link(
                    html,
                    "exception-reports",
                    "Exception reports",
                    report.control().exceptions().size());
        }
        if (!new ChangeSection(html, report.control()).empty()) {
            int raised = report.control().changes().counts().raised();
            link(html, "change-control", "Change control", raised == 0 ? -1 : raised);
        }
        if (!new RiskSection(html, report).empty()) {
            link(html, "risks", "Risks", -1);
        }
        link(html, "within", "Within tolerance", report.summary().scopes().within());
        link(html, "not-assessed", "Not assessed", report.summary().status().unknown());
        link(
                html,
                "changes",
                "Changes",
                report.changes().compared() ? report.changes().movements().size() : -1);
        if (!report.waived().isEmpty()) {
            link(html, "waived", "Waived", report.waived().size());
        }
        if (!report.dataQuality().isEmpty()) {
            link(html, "data", "Data quality", report.dataQuality().size());
        }
        if (trend) {
            link(html, "trend", "Milestones", -1);
        }
        if (!report.plans().isEmpty()) {
            link(html, "plans", "Plans", report.plans().get(0).plans());
        }
        link(html, "counts", "Counts", -1);
        html.raw("</ul></nav>\n");
    }

    private static void link(Html html, String id, String words, int count) {
        html.raw("<li><a href=\"#" + id + "\">" + words + (count < 0 ? "" : " (" + Html.grouped(count) + ")")
                + "</a></li>");
    }
}
