package dev.pmo.rules.reporting.page;

import dev.pmo.core.governance.ConfidenceRating;
import dev.pmo.rules.reporting.AspectCount;
import dev.pmo.rules.reporting.ConfidenceCount;
import dev.pmo.rules.reporting.LevelCount;
import dev.pmo.rules.reporting.RagCounts;
import dev.pmo.rules.reporting.ReportSummary;
import dev.pmo.rules.reporting.ScopeCounts;
import dev.pmo.rules.reporting.SeverityCount;
import java.util.List;

/** The counts of the page, each with its base. */
final class CountTables {

    private final Html html;

    CountTables(Html html) {
        this.html = html;
    }

    void write(ReportSummary summary) {
        html.open("counts", "Counts");
        html.table(
                "Scopes by level; each is in exactly one of the four classes, and an active one has one of four"
                        + " computed colours",
                List.of(
                        ".Level",
                        "#Scopes",
                        "#Attention",
                        "#Within",
                        "#Not assessed",
                        "#Not active",
                        "#Red",
                        "#Amber",
                        "#Green",
                        "#Unknown",
                        "#Findings"));
        for (LevelCount level : summary.levels()) {
            row(Html.word(level.level()), level.scopes(), level.status(), level.findings());
        }
        row("all", summary.scopes(), summary.status(), summary.findings());
        html.endTable();
        aspects(summary);
        severities(summary);
        summary.confidence().forEach(this::confidence);
        html.close();
    }

    private void aspects(ReportSummary summary) {
        html.table(
                "Computed colours by aspect, of active scopes; rated is the base without the unknown ones",
                List.of(".Aspect", "#Red", "#Amber", "#Green", "#Rated", "#Unknown", "#Findings"));
        for (AspectCount aspect : summary.aspects()) {
            RagCounts status = aspect.status();
            html.row()
                    .head(Html.word(aspect.aspect()))
                    .number(status.red())
                    .number(status.amber())
                    .number(status.green())
                    .number(status.rated())
                    .number(status.unknown())
                    .number(aspect.findings())
                    .endRow();
        }
        html.endTable();
    }

    private void severities(ReportSummary summary) {
        html.table("Findings by severity", List.of(".Severity", "#Findings", "#Of them waived"));
        for (SeverityCount severity : summary.severities()) {
            html.row().cell().badge(severity.severity());
            html.number(severity.findings()).number(severity.waived()).endRow();
        }
        html.endTable();
    }

    private void row(String name, ScopeCounts scopes, RagCounts status, int findings) {
        html.row()
                .head(name)
                .number(scopes.all())
                .number(scopes.attention())
                .number(scopes.within())
                .number(scopes.notAssessed())
                .number(scopes.notActive())
                .number(status.red())
                .number(status.amber())
                .number(status.green())
                .number(status.unknown())
                .number(findings)
                .endRow();
    }

    private void confidence(ConfidenceCount count) {
        html.table(
                "Recorded delivery confidence, " + Html.word(count.scale()) + " scale: " + Html.grouped(count.rated())
                        + " judged of " + Html.grouped(count.all()) + " recorded",
                List.of(".Rating", "#Scopes"));
        for (ConfidenceRating rating : ConfidenceRating.values()) {
            Integer number = count.ratings().get(rating.name());
            if (number != null) {
                html.row().head(Html.word(rating)).number(number).endRow();
            }
        }
        html.endTable();
    }
}
