package dev.pmo.rules.reporting;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.value.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;

/**
 * Lays a report by exception out as plain text for a terminal of 96 columns, in which no meaning hangs on colour.
 * Identifiers of findings stay whole, so that they can be copied, even where they are wider than that.
 *
 * <p>Control characters and bidirectional overrides of the data are shown as the replacement character. This class is
 * immutable and thread-safe.
 */
public final class TextReport {

    private static final int ROWS = 40;

    /** What holds every finding and every gap. */
    private static final String FORMS = "the CSV or JSON form";

    /** What holds all of a list that neither findings nor logs hold. */
    static final String JSON_FORM = "the JSON form";

    private final ReportByException report;
    private final int rows;
    private final TextPage page = new TextPage();

    private TextReport(ReportByException report, int rows) {
        this.report = report;
        this.rows = rows;
    }

    /**
     * The report as text, with at most 40 entries a section; how many are left out is stated.
     *
     * @param report the report
     * @return the text, lines ended by a line feed
     */
    public static String of(ReportByException report) {
        return of(report, ROWS);
    }

    /**
     * The report as text.
     *
     * @param report the report
     * @param rows how many entries a section shows at most; how many are left out is stated
     * @return the text, lines ended by a line feed
     */
    public static String of(ReportByException report, int rows) {
        if (rows < 1) {
            throw new IllegalArgumentException("The number of entries a section shows must be at least 1, but was: '"
                    + rows + "'.\nMaybe use Integer.MAX_VALUE for all of them.");
        }
        return new TextReport(report, rows).written();
    }

    private String written() {
        page.title(report.title(), "as of " + report.asOf());
        report.headline().forEach(sentence -> page.wrapped("", sentence));
        new ControlText(page, report, rows).write();
        section("Outside tolerance or in need of attention", report.exceptions(), JSON_FORM, this::exception);
        new ExceptionText(page, rows).write(report.control().exceptions());
        page.heading("Within tolerance");
        page.wrapped("  ", report.withinTolerance());
        notAssessed();
        changes();
        if (!report.waived().isEmpty()) {
            section("Accepted until a date (waived)", report.waived(), FORMS, this::waived);
        }
        if (!report.dataQuality().isEmpty()) {
            section("Quality of the data", report.dataQuality(), FORMS, this::finding);
        }
        plans();
        others();
        new TextCounts(page).write(report.summary());
        return page.toString();
    }

    private <T> void section(String heading, List<T> entries, String where, BiConsumer<Integer, T> entry) {
        page.heading(heading + (entries.isEmpty() ? "" : " (" + entries.size() + ")"));
        if (entries.isEmpty()) {
            page.wrapped("  ", "None.");
        }
        each(entries, where, entry);
    }

    private <T> void each(List<T> entries, String where, BiConsumer<Integer, T> entry) {
        int shown = Math.min(rows, entries.size());
        for (int i = 0; i < shown; i++) {
            entry.accept(i + 1, entries.get(i));
        }
        page.leftOut(entries.size() - shown, where);
    }

    private void exception(int number, ScopeException exception) {
        page.blank();
        String path = exception.path().isEmpty() ? "" : "  in " + String.join(" > ", exception.path());
        page.hanging(
                String.format(Locale.ROOT, "%3d. ", number),
                "[" + word(exception.computed()) + "] " + exception.name() + " (" + exception.scope() + ")" + path);
        page.hanging("     status:  ", status(exception));
        if (!exception.aspects().isEmpty()) {
            aspects(exception.aspects());
        }
        each(exception.findings(), FORMS, this::finding);
    }

    private static String status(ScopeException exception) {
        String recorded = exception.reported() == null
                ? "no status report"
                : (exception.recorded() == Rag.UNKNOWN ? "not rated" : "recorded " + word(exception.recorded()))
                        + " on " + exception.reported();
        return (exception.contradicted() ? "CONTRADICTED: " : "") + "computed " + word(exception.computed()) + " ("
                + exception.reason() + "); " + recorded;
    }

    private void aspects(List<AspectLine> aspects) {
        List<List<String>> table = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        table.add(List.of("aspect", "computed", "recorded", "target", "forecast", "deviation", "used"));
        for (AspectLine aspect : aspects) {
            if (aspect.computed() == Rag.UNKNOWN) {
                unknown.add(word(aspect.aspect()) + " (" + aspect.reason() + ")");
            }
            if (aspect.computed() != Rag.UNKNOWN || aspect.recorded() != Rag.UNKNOWN) {
                table.add(row(aspect));
            }
        }
        if (table.size() > 1) {
            page.table("       ", table, 6);
        }
        if (!unknown.isEmpty()) {
            page.hanging("     unknown: ", String.join("; ", unknown));
        }
    }

    private static List<String> row(AspectLine aspect) {
        return List.of(
                word(aspect.aspect()),
                word(aspect.computed()),
                (aspect.recorded() == Rag.UNKNOWN ? "-" : word(aspect.recorded()))
                        + (aspect.contradicted() ? " <<" : ""),
                aspect.target(),
                aspect.forecast(),
                aspect.deviation(),
                aspect.used());
    }

    private void finding(int number, FindingLine finding) {
        page.hanging(
                String.format(Locale.ROOT, "     %-8s ", word(finding.severity())),
                finding.text() + (finding.escalated() ? "  [escalated]" : ""));
        page.identifiers("              id: ", List.of(finding.id()));
    }

    private void waived(int number, FindingLine finding) {
        finding(number, finding);
        if (finding.waived() != null) {
            page.hanging(
                    "              ",
                    "accepted until " + finding.waived().until() + " by "
                            + finding.waived().approver() + ": "
                            + finding.waived().reason());
        }
    }

    private void notAssessed() {
        NotAssessed gaps = report.notAssessed();
        page.heading("Not assessed");
        if (gaps.gaps() == 0) {
            page.wrapped("  ", "Everything that was looked at could be assessed.");
            return;
        }
        page.wrapped(
                "  ",
                Headline.counted(report.summary().status().unknown(), "active scope") + " without a computed status, "
                        + Headline.grouped(gaps.scopes()) + " of them not named above; "
                        + Headline.counted(gaps.gaps(), "gap") + " in all, by reason:");
        each(gaps.groups(), FORMS, this::gap);
    }

    private void gap(int number, GapGroup group) {
        List<String> examples = group.examples().stream().map(Object::toString).toList();
        String several = group.reasons() > 1 ? " (one of " + group.reasons() + " reasons)" : "";
        page.hanging(
                String.format(Locale.ROOT, "  %6d  ", group.gaps()),
                String.join(", ", group.sources()) + ": " + group.reason() + several + " [" + word(group.kind())
                        + "; such as " + String.join(", ", examples) + "]");
    }

    private void changes() {
        Changes changes = report.changes();
        page.heading("Changes since last time");
        if (!changes.compared()) {
            page.wrapped("  ", "No snapshot of last time was given, so no movement can be told.");
        } else if (changes.nothing()) {
            page.wrapped("  ", "Nothing moved.");
        }
        each(changes.movements(), FORMS, this::movement);
        each(changes.relocated(), JSON_FORM, (number, words) -> page.hanging("     info     ", words));
        each(
                changes.noLongerStated(),
                JSON_FORM,
                (number, one) -> page.hanging("     gap      ", one.name() + " (" + one.scope() + "): " + one));
        if (changes.diffed()) {
            page.wrapped(
                    "  ",
                    "Findings: " + changes.added().size() + " new, "
                            + changes.changed().size() + " changed, "
                            + changes.cleared().size() + " cleared, "
                            + changes.unassessed().size() + " not assessed any more."
                            + (changes.listed() ? " The JSON form lists them." : ""));
            each(changes.unassessed(), JSON_FORM, this::movement);
        }
    }

    private void movement(int number, FindingLine finding) {
        page.hanging(
                String.format(Locale.ROOT, "     %-8s ", word(finding.severity())),
                finding.scopeName() + " (" + finding.scope() + "): " + finding.text());
    }

    private void plans() {
        if (report.plans().isEmpty()) {
            return;
        }
        page.heading("How the plans are built");
        each(report.plans(), JSON_FORM, (number, plan) -> {
            String missed = String.join(
                    ", ", plan.missed().stream().map(TextReport::word).toList());
            page.hanging(
                    "     ",
                    plan.name() + " (" + plan.scope() + "): " + plan.passed() + " of "
                            + (plan.passed() + plan.failed()) + " checks passed"
                            + plan.findShare()
                                    .map(share -> ", " + Rags.percent(share))
                                    .orElse("")
                            + (plan.plans() > 1 ? ", over " + plan.plans() + " plans" : "")
                            + (missed.isEmpty() || plan.plans() > 1 ? "" : "; missed: " + missed)
                            + (plan.notAssessable() == 0 ? "" : "; " + plan.notAssessable() + " could not be made"));
        });
    }

    private void others() {
        if (report.others().isEmpty()) {
            return;
        }
        page.heading("Other findings, at scopes that need no attention");
        List<List<String>> table = new ArrayList<>();
        for (RuleCount count : report.others()) {
            table.add(List.of(word(count.severity()), count.ruleId(), String.valueOf(count.findings())));
        }
        page.table("     ", table, 2);
        page.wrapped("  ", "Only counted here; " + FORMS + " has them.");
    }

    static String word(Enum<?> constant) {
        return Wording.of(constant);
    }
}
