package dev.pmo.rules.reporting;

import java.util.ArrayList;
import java.util.List;

/** The counts of the text, each with its base. */
final class TextCounts {

    private final TextPage page;

    TextCounts(TextPage page) {
        this.page = page;
    }

    void write(ReportSummary summary) {
        page.heading("Counts");
        List<List<String>> table = new ArrayList<>();
        table.add(List.of(
                "level",
                "all",
                "attention",
                "within",
                "unassessed",
                "inactive",
                "red",
                "amber",
                "green",
                "unknown",
                "findings"));
        for (LevelCount level : summary.levels()) {
            table.add(row(TextReport.word(level.level()), level.scopes(), level.status(), level.findings()));
        }
        table.add(row("all", summary.scopes(), summary.status(), summary.findings()));
        page.table("  ", table, 1);
        aspectCounts(summary);
        severities(summary);
        confidence(summary);
        page.wrapped(
                "  ",
                "Colours are of active scopes; shares of red, amber and green have the rated ones as their base.");
    }

    private void severities(ReportSummary summary) {
        for (SeverityCount severity : summary.severities()) {
            page.wrapped(
                    "  ",
                    TextReport.word(severity.severity()) + ": " + Headline.counted(severity.findings(), "finding")
                            + (severity.waived() == 0 ? "" : ", " + severity.waived() + " of them waived"));
        }
    }

    private void confidence(ReportSummary summary) {
        for (ConfidenceCount count : summary.confidence()) {
            page.hanging(
                    "  ",
                    "Delivery confidence (" + count.scale().inWords() + " scale): " + ScopeTally.inWords(count) + "; "
                            + count.rated() + " rated of " + count.all());
        }
    }

    private void aspectCounts(ReportSummary summary) {
        for (AspectCount aspect : summary.aspects()) {
            page.hanging(
                    "  ",
                    TextReport.word(aspect.aspect()) + ": " + aspect.status() + "; "
                            + Headline.counted(aspect.findings(), "finding"));
        }
    }

    private static List<String> row(String name, ScopeCounts scopes, RagCounts status, int findings) {
        return List.of(
                name,
                String.valueOf(scopes.all()),
                String.valueOf(scopes.attention()),
                String.valueOf(scopes.within()),
                String.valueOf(scopes.notAssessed()),
                String.valueOf(scopes.notActive()),
                String.valueOf(status.red()),
                String.valueOf(status.amber()),
                String.valueOf(status.green()),
                String.valueOf(status.unknown()),
                String.valueOf(findings));
    }
}
