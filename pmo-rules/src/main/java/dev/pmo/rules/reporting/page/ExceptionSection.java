package dev.pmo.rules.reporting.page;

import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.rules.reporting.AspectLine;
import dev.pmo.rules.reporting.FindingLine;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.ScopeException;
import dev.pmo.rules.reporting.picture.FinishDates;
import dev.pmo.rules.reporting.picture.HeatMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The scopes outside tolerance or in need of attention, each with its statuses and its findings. */
final class ExceptionSection {

    private static final int SCOPES = 250;
    private static final int FINDINGS = 1500;
    private static final int OPEN = 8;
    private static final int DRAWN = 20;

    private final Html html;
    private final ReportByException report;
    private final List<ScopeException> shown = new ArrayList<>();
    private final Map<String, String> anchors = new HashMap<>();

    ExceptionSection(Html html, ReportByException report) {
        this.html = html;
        this.report = report;
        int findings = 0;
        for (ScopeException exception : report.exceptions()) {
            boolean full = !shown.isEmpty() && findings + exception.findings().size() > FINDINGS;
            if (shown.size() == SCOPES || full) {
                break;
            }
            shown.add(exception);
            for (FindingLine finding : exception.findings()) {
                anchors.put(finding.id(), "f" + ++findings);
            }
        }
    }

    /** Where on the page each finding stands that is shown at its scope. */
    Map<String, String> anchors() {
        return anchors;
    }

    void write() {
        html.open("exceptions", "Outside tolerance or in need of attention");
        if (report.exceptions().isEmpty()) {
            html.raw("<p>Nothing is known to be outside tolerance or to need attention.</p>\n")
                    .close();
            return;
        }
        heatMap();
        finishDates();
        html.leftOut(shown.size(), report.exceptions().size(), "scopes", Html.JSON_HOLDS);
        html.raw("<div class=\"tools\" id=\"tools\" hidden><label for=\"filter\">Filter by name, rule or words"
                + "<input id=\"filter\" type=\"search\" autocomplete=\"off\"></label>"
                + "<button type=\"button\" id=\"open\">Open all</button>"
                + "<button type=\"button\" id=\"close\">Close all</button>"
                + "<span class=\"note\" id=\"count\" role=\"status\"></span></div>\n");
        for (int i = 0; i < shown.size(); i++) {
            scope(shown.get(i), i < OPEN);
        }
        html.close();
    }

    private void heatMap() {
        Set<ToleranceAspect> aspects = EnumSet.noneOf(ToleranceAspect.class);
        for (ScopeException exception : shown) {
            for (AspectLine aspect : exception.aspects()) {
                if (aspect.computed() != Rag.UNKNOWN) {
                    aspects.add(aspect.aspect());
                }
            }
        }
        List<ScopeException> drawn = shown.subList(0, Math.min(DRAWN, shown.size()));
        if (aspects.isEmpty() || drawn.size() < 2) {
            return;
        }
        List<String> columns = new ArrayList<>(List.of("status"));
        aspects.forEach(aspect -> columns.add(Html.word(aspect)));
        List<HeatMap.Row> rows = new ArrayList<>();
        for (ScopeException exception : drawn) {
            List<Rag> cells = new ArrayList<>(List.of(exception.computed()));
            List<Integer> notJudged = new ArrayList<>();
            for (ToleranceAspect aspect : aspects) {
                if (exception.aspects().stream().noneMatch(line -> line.aspect() == aspect)) {
                    notJudged.add(cells.size());
                }
                cells.add(computed(exception, aspect));
            }
            rows.add(new HeatMap.Row(label(exception), cells, notJudged));
        }
        picture(
                "Computed status by aspect"
                        + firstOf(drawn.size(), report.exceptions().size()),
                "? is unknown, a dash is not judged",
                HeatMap.of("Computed status by scope and aspect; the same follows as a table", columns, rows));
        new PictureTables(html).heatMap(columns, rows, drawn);
    }

    /** The name, behind the identifier where another scope of the report has the same. */
    private String label(ScopeException exception) {
        boolean shared = report.exceptions().stream()
                .anyMatch(other ->
                        !other.scope().equals(exception.scope()) && other.name().equals(exception.name()));
        return shared ? exception.scope() + " " + exception.name() : exception.name();
    }

    private static Rag computed(ScopeException exception, ToleranceAspect aspect) {
        return exception.aspects().stream()
                .filter(line -> line.aspect() == aspect)
                .map(AspectLine::computed)
                .findFirst()
                .orElse(Rag.UNKNOWN);
    }

    private void finishDates() {
        List<ScopeException> dated =
                shown.stream().filter(one -> time(one) != null).toList();
        if (dated.isEmpty()) {
            return;
        }
        List<ScopeException> drawn = dated.subList(0, Math.min(DRAWN, dated.size()));
        List<FinishDates.Row> rows = new ArrayList<>();
        for (ScopeException exception : drawn) {
            AspectLine time = time(exception);
            if (time != null && time.targetDay() != null && time.forecastDay() != null) {
                rows.add(new FinishDates.Row(label(exception), time.targetDay(), time.forecastDay(), time.computed()));
            }
        }
        picture(
                "Agreed and expected finish" + firstOf(drawn.size(), dated.size()),
                "A ring is the agreed finish, a dot the one expected now",
                FinishDates.of("Agreed and expected finish; the same dates follow as a table", report.asOf(), rows));
        new PictureTables(html).finishDates(rows, drawn);
    }

    /** The aspect that has both days, if there is one. */
    private static @Nullable AspectLine time(ScopeException exception) {
        for (AspectLine aspect : exception.aspects()) {
            if (aspect.targetDay() != null && aspect.forecastDay() != null) {
                return aspect;
            }
        }
        return null;
    }

    private void picture(String caption, String key, String svg) {
        html.raw("<h3>" + caption + "</h3>\n").picture(caption, key, svg);
    }

    private static String firstOf(int shown, int all) {
        return shown < all ? " (the first " + shown + " of " + Html.grouped(all) + ")" : "";
    }

    private void scope(ScopeException exception, boolean open) {
        html.raw("<details class=\"scope\"" + (open ? " open" : "") + "><summary>")
                .badge(exception.computed())
                .raw("<h3>")
                .name(exception.name())
                .raw("</h3><span class=\"ref\">")
                .name(exception.scope())
                .raw("</span><span class=\"right\">" + findings(exception) + "</span></summary>\n<div>");
        if (!exception.path().isEmpty()) {
            html.raw("<p class=\"path\">in ");
            String between = "";
            for (String name : exception.path()) {
                html.raw(between).name(name);
                between = " &rsaquo; ";
            }
            html.raw("</p>\n");
        }
        html.raw("<p>Computed ")
                .badge(exception.computed())
                .raw(" (")
                .text(exception.reason())
                .raw("); ");
        recorded(exception);
        html.raw("</p>\n");
        aspects(exception);
        if (!exception.findings().isEmpty()) {
            html.raw("<ul class=\"findings\">\n");
            exception.findings().forEach(this::finding);
            html.raw("</ul>");
        }
        html.raw("</div></details>\n");
    }

    private static String findings(ScopeException exception) {
        int number = exception.findings().size();
        return number == 0
                ? "no finding of its own"
                : Html.word(exception.findings().get(0).severity()) + ", " + number
                        + (number == 1 ? " finding" : " findings");
    }

    private void recorded(ScopeException exception) {
        if (exception.reported() == null) {
            html.raw("no status report is recorded.");
            return;
        }
        html.raw(exception.recorded() == Rag.UNKNOWN ? "not rated" : "recorded ");
        if (exception.recorded() != Rag.UNKNOWN) {
            html.badge(exception.recorded());
        }
        html.raw(" on <time>").text(exception.reported()).raw("</time>.");
        if (exception.contradicted()) {
            html.raw(" <span class=\"clash\">The two contradict each other.</span>");
        }
    }

    private void aspects(ScopeException exception) {
        List<AspectLine> known = exception.aspects().stream()
                .filter(line -> line.computed() != Rag.UNKNOWN || line.recorded() != Rag.UNKNOWN)
                .toList();
        if (!known.isEmpty()) {
            html.table(
                    "Status by aspect, computed and recorded",
                    List.of(".Aspect", "Computed", "Recorded", "Target", "Forecast", "Deviation", "#Tolerance used"));
            known.forEach(this::aspect);
            html.endTable();
        }
        List<AspectLine> unknown = exception.aspects().stream()
                .filter(line -> line.computed() == Rag.UNKNOWN)
                .toList();
        if (!unknown.isEmpty()) {
            html.raw("<p class=\"note\">Not assessed: ");
            String between = "";
            for (AspectLine line : unknown) {
                html.raw(between + Html.word(line.aspect()) + " (")
                        .text(line.reason())
                        .raw(")");
                between = "; ";
            }
            html.raw("</p>\n");
        }
    }

    private void aspect(AspectLine line) {
        html.row().head(Html.word(line.aspect())).cell().badge(line.computed()).cell();
        if (line.recorded() == Rag.UNKNOWN) {
            html.raw("not rated");
        } else {
            html.badge(line.recorded());
        }
        html.raw(line.contradicted() ? " <span class=\"clash\">contradicts</span>" : "")
                .cell()
                .value(line.target())
                .cell()
                .value(line.forecast())
                .cell()
                .value(line.deviation())
                .cell()
                .value(line.used())
                .endRow();
    }

    private void finding(FindingLine finding) {
        html.raw("<li id=\"" + anchors.get(finding.id()) + "\">")
                .badge(finding.severity())
                .raw("<div><div dir=\"auto\">");
        html.text(finding.text()).raw("</div>");
        if (finding.escalated()) {
            html.raw("<span class=\"ref\">escalated to the level above</span> ");
        }
        new WhyList(html).write(finding);
        html.raw("</div></li>\n");
    }
}
