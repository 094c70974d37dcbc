package dev.pmo.examples.cli;

import dev.pmo.rules.reporting.CsvReport;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.TextReport;
import dev.pmo.rules.reporting.page.HtmlReport;
import dev.pmo.rules.reporting.page.PlanPicture;

/** The report by exception in its forms. */
final class Reports {

    private Reports() {}

    static String text(ReviewOptions.Done done) {
        return TextReport.of(report(done));
    }

    static String csv(ReviewOptions.Done done) {
        return CsvReport.of(done.review());
    }

    static String html(ReviewOptions.Done done) {
        ReportByException report = report(done);
        return HtmlReport.of(
                report,
                PlanPicture.of(done.review(), report),
                PlanPicture.trend(done.review()).orElse(null));
    }

    /** The report, which also says where its dates come from. */
    static ReportByException report(ReviewOptions.Done done) {
        ReportByException report = done.earlier() == null
                ? ReportByException.of(done.review())
                : ReportByException.of(done.review(), done.earlier());
        return report.withRemark(done.remark());
    }
}
