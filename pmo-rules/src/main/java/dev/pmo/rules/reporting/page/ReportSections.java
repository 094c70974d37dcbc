package dev.pmo.rules.reporting.page;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.reporting.Changes;
import dev.pmo.rules.reporting.FindingLine;
import dev.pmo.rules.reporting.GapGroup;
import dev.pmo.rules.reporting.NoLongerStated;
import dev.pmo.rules.reporting.RagCounts;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.ReportSummary;
import dev.pmo.rules.reporting.RuleCount;
import dev.pmo.rules.reporting.ScopeCounts;
import dev.pmo.rules.reporting.picture.RagBar;
import java.util.List;
import java.util.Map;

/** The sections of the page beside the exceptions. */
final class ReportSections {

    private static final int ROWS = 300;

    /** What holds every finding of this review. */
    private static final String HELD = "The CSV and JSON forms hold";

    /** What needs attention, and what is to be decided. */
    private static final int LEAD = 2;

    private final Html html;
    private final ReportByException report;
    private final Map<String, String> anchors;

    ReportSections(Html html, ReportByException report, Map<String, String> anchors) {
        this.html = html;
        this.report = report;
        this.anchors = anchors;
    }

    void glance() {
        html.open("glance", "At a glance");
        List<String> headline = report.headline();
        int most = Math.min(LEAD, headline.size());
        sentences("lead", headline.subList(0, most));
        new DeciderTable(html).write(report.control().board());
        sentences("note", headline.subList(most, headline.size()));
        html.raw("<dl class=\"figures\">");
        ReportSummary summary = report.summary();
        ScopeCounts scopes = summary.scopes();
        figure("need attention", scopes.attention(), scopes.all());
        figure("outside own tolerance", summary.outside(), scopes.all());
        figure("within tolerance", scopes.within(), scopes.all());
        figure("no computed status", summary.status().unknown(), scopes.all());
        figure("decisions wanted", report.control().board().waiting(), -1);
        html.raw("</dl>\n");
        RagCounts status = summary.status();
        if (status.all() > 0) {
            html.raw(RagBar.of(
                    "Computed status of " + Html.grouped(status.all()) + " active scopes: " + status,
                    status.red(),
                    status.amber(),
                    status.green(),
                    status.unknown()));
            html.raw("<p class=\"note\">Computed status of the " + Html.grouped(status.all()) + " active scopes: ")
                    .text(status)
                    .raw(". Unknown (?) is not green.</p>\n");
        }
        html.close();
    }

    private void sentences(String style, List<String> sentences) {
        if (!sentences.isEmpty()) {
            html.raw("<p class=\"" + style + "\">");
            sentences.forEach(sentence -> html.text(sentence).raw(" "));
            html.raw("</p>\n");
        }
    }

    private void figure(String words, int number, int of) {
        html.raw("<div><dt>" + words + "</dt><dd>" + Html.grouped(number)
                + (of < 0 ? "" : " <small>of " + Html.grouped(of) + "</small>") + "</dd></div>");
    }

    private void scope(ScopeRef ref, String name) {
        html.name(name).raw(" <br><span class=\"ref\">").name(ref).raw("</span>");
    }

    void within() {
        html.open("within", "Within tolerance")
                .raw("<p>")
                .text(report.withinTolerance())
                .raw("</p>\n")
                .close();
    }

    void notAssessed() {
        html.open("not-assessed", "Not assessed");
        if (report.notAssessed().gaps() == 0) {
            html.raw("<p>Everything that was looked at could be assessed.</p>\n")
                    .close();
            return;
        }
        html.raw("<p>Active scopes without a computed status: "
                + Html.grouped(report.summary().status().unknown()) + ", of them not named above: "
                + Html.grouped(report.notAssessed().scopes()) + ". Gaps in all: "
                + Html.grouped(report.notAssessed().gaps())
                + ". What could not be assessed is not in order: it is not known.</p>\n");
        List<GapGroup> shown = first(report.notAssessed().groups());
        html.leftOut(shown.size(), report.notAssessed().groups().size(), "groups of gaps");
        html.table(
                "Gaps by source and reason; the largest group first",
                List.of("#Gaps", ".Could not be judged", ".Why", ".Kind", "Such as"));
        for (GapGroup group : shown) {
            html.row().number(group.gaps()).cell().raw("<code>").text(String.join(", ", group.sources()));
            html.raw("</code>").prose().text(group.reason());
            html.raw(group.reasons() > 1 ? " (one of " + Html.grouped(group.reasons()) + " reasons)" : "");
            html.cell().raw(Html.word(group.kind())).cell();
            String between = "";
            for (ScopeRef example : group.examples()) {
                html.raw(between).name(example);
                between = ", ";
            }
            html.endRow();
        }
        html.endTable().close();
    }

    void changes() {
        Changes changes = report.changes();
        html.open("changes", "Changes since last time");
        if (!changes.compared()) {
            html.raw("<p>No snapshot of last time was given, so no movement can be told.</p>\n");
        } else if (changes.nothing()) {
            html.raw("<p>Nothing moved.</p>\n");
        }
        rows("Movements since the snapshot of last time", changes.movements(), HELD);
        if (!changes.relocated().isEmpty()) {
            html.leftOut(first(changes.relocated()).size(), changes.relocated().size(), "relocations", Html.JSON_HOLDS);
            html.raw("<ul>");
            first(changes.relocated())
                    .forEach(words -> html.raw("<li dir=\"auto\">").text(words).raw("</li>"));
            html.raw("</ul>\n");
        }
        noLongerStated(changes.noLongerStated());
        if (changes.diffed()) {
            html.raw("<p>Findings: " + Html.grouped(changes.added().size()) + " new, "
                    + Html.grouped(changes.changed().size()) + " changed, "
                    + Html.grouped(changes.cleared().size()) + " cleared, "
                    + Html.grouped(changes.unassessed().size())
                    + " not assessed any more since the review of last time."
                    + (changes.added().isEmpty() && changes.changed().isEmpty()
                            ? ""
                            : " The JSON form lists those that are new or changed.")
                    + "</p>\n");
            rows("Findings of last time that are there no more", changes.cleared(), Html.JSON_HOLDS);
            rows(
                    "Findings of last time that may hold still: not all could be assessed",
                    changes.unassessed(),
                    Html.JSON_HOLDS);
        }
        html.close();
    }

    private void noLongerStated(List<NoLongerStated> all) {
        if (all.isEmpty()) {
            return;
        }
        html.leftOut(first(all).size(), all.size(), "figures", Html.JSON_HOLDS);
        html.table(
                "Stated last time and no longer; that is not the same as nothing", List.of(".Where", ".What", "Was"));
        for (NoLongerStated one : first(all)) {
            html.row().cell();
            scope(one.scope(), one.name());
            html.cell().raw(one.what()).cell("d").value(one.was()).endRow();
        }
        html.endTable();
    }

    void waived() {
        if (!report.waived().isEmpty()) {
            html.open("waived", "Accepted until a date (waived)");
            rows("Findings that somebody accepts until a date", report.waived(), HELD);
            html.close();
        }
    }

    void dataQuality() {
        if (!report.dataQuality().isEmpty()) {
            html.open("data", "Quality of the data");
            rows("What validation found", report.dataQuality(), HELD);
            html.close();
        }
    }

    private void rows(String caption, List<FindingLine> findings, String holder) {
        if (findings.isEmpty()) {
            return;
        }
        List<FindingLine> shown = first(findings);
        html.leftOut(shown.size(), findings.size(), "findings", holder);
        html.table(caption, List.of(".Severity", ".Where", ".What"));
        for (FindingLine finding : shown) {
            html.row().cell().badge(finding.severity()).cell();
            scope(finding.scope(), finding.scopeName());
            html.cell().raw("<div dir=\"auto\">").text(finding.text()).raw("</div>");
            if (finding.waived() != null) {
                html.raw("<div class=\"ref\">accepted until " + finding.waived().until() + " by ")
                        .name(finding.waived().approver())
                        .raw(": ")
                        .text(finding.waived().reason())
                        .raw("</div>");
            }
            String anchor = anchors.get(finding.id());
            if (anchor == null) {
                new WhyList(html).write(finding);
            } else {
                html.raw("<a href=\"#" + anchor + "\">at its scope</a>");
            }
            html.endRow();
        }
        html.endTable();
    }

    void others() {
        if (report.others().isEmpty()) {
            return;
        }
        html.open("others", "Other findings, at scopes that need no attention");
        html.raw("<p class=\"note\">" + HELD + " them.</p>\n");
        html.table("Findings that are only counted here", List.of(".Severity", ".Rule", "#Findings"));
        for (RuleCount count : report.others()) {
            html.row().cell().badge(count.severity()).cell().raw("<code>").text(count.ruleId());
            html.raw("</code>").number(count.findings()).endRow();
        }
        html.endTable().close();
    }

    void legend() {
        html.open("legend", "How to read this")
                .raw("<dl class=\"legend\">")
                .raw("<dt><span class=\"badge GREEN\">green</span></dt><dd>within tolerance, with room to spare</dd>")
                .raw("<dt><span class=\"badge AMBER\">amber</span></dt><dd>within tolerance, most of it used</dd>")
                .raw("<dt><span class=\"badge RED\">red</span></dt><dd>outside tolerance, by the forecast</dd>")
                .raw("<dt><span class=\"badge UNKNOWN\">unknown</span></dt><dd>not assessed, or too little of it to say"
                        + " that it is green</dd>")
                .raw("<dt>computed</dt><dd>from forecast and tolerance, or rolled up from active children</dd>")
                .raw("<dt>recorded</dt><dd>as somebody rated it in the latest status report; a difference is shown,"
                        + " never averaged</dd>")
                .raw("<dt>delivery confidence</dt><dd>a recorded judgement; never computed</dd>")
                .raw(
                        html.cut()
                                ? "<dt>&#8230;</dt><dd>at its end, a text that is shortened here; the JSON form holds"
                                        + " it whole</dd>"
                                : "")
                .raw("</dl>\n")
                .close();
    }

    private static <T> List<T> first(List<T> all) {
        return all.subList(0, Math.min(ROWS, all.size()));
    }
}
