package dev.pmo.rules.reporting.page;

import dev.pmo.core.decision.Impact;
import dev.pmo.rules.reporting.ControlWords;
import dev.pmo.rules.tolerance.AspectMargin;
import dev.pmo.rules.tolerance.AspectStatus;
import dev.pmo.rules.tolerance.DraftOption;
import dev.pmo.rules.tolerance.ExceptionDraft;
import dev.pmo.rules.tolerance.ExceptionLink;
import java.util.List;

/** The exception reports: what is outside tolerance and why, what follows, what can be done, what is recommended. */
final class ExceptionReportSection {

    private static final int SHOWN = 60;
    private static final int OPEN = 1;
    private static final int LINKS = 12;

    private final Html html;

    ExceptionReportSection(Html html) {
        this.html = html;
    }

    void write(List<ExceptionDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        html.open("exception-reports", "Exception reports");
        html.raw("<p class=\"note\">Drafted from the data for those who report the exception; what is recorded in an"
                + " open report stands first.</p>\n");
        List<ExceptionDraft> shown = drafts.subList(0, Math.min(SHOWN, drafts.size()));
        html.leftOut(shown.size(), drafts.size(), "exception reports", Html.JSON_HOLDS);
        for (int i = 0; i < shown.size(); i++) {
            draft(shown.get(i), i < OPEN);
        }
        html.close();
    }

    private void draft(ExceptionDraft draft, boolean open) {
        html.raw("<details class=\"scope\"" + (open ? " open" : "") + "><summary><h3>")
                .value(draft.title())
                .raw("</h3><span class=\"ref\">")
                .name(draft.scope() + (draft.stage() == null ? "" : ", stage " + draft.stage()))
                .raw("</span><span class=\"right\">");
        if (draft.report() == null) {
            html.raw("not reported yet");
        } else {
            html.raw("reported as ").name(draft.report());
        }
        html.raw("</span></summary>\n<div>");
        margins("Outside tolerance", draft.causes());
        html.raw("<h4>Cause</h4>\n<p dir=\"auto\">").text(draft.cause()).raw("</p>\n");
        links(draft.links());
        list("Consequences", draft.consequences());
        if (!draft.above().isEmpty()) {
            margins("What is left of the tolerances of the level above", draft.above());
        }
        options(draft);
        html.raw("<h4>Recommendation</h4>\n<p dir=\"auto\">");
        if (draft.recommended() != null) {
            html.raw("<strong>").name(draft.recommended()).raw("</strong>. ");
        }
        html.text(draft.reason()).raw(".</p>\n");
        list(
                "What the report lacks",
                draft.gaps().stream().filter(gap -> !gap.equals(draft.reason())).toList());
        html.raw("</div></details>\n");
    }

    private void margins(String caption, List<AspectMargin> margins) {
        html.table(caption, List.of(".Aspect", ".Status", "Target", "Forecast", "Deviation", "Permitted", "Left"));
        for (AspectMargin margin : margins) {
            AspectStatus status = margin.status();
            html.row().head(Html.word(status.aspect())).cell().badge(status.rag());
            for (String figure :
                    List.of(status.target(), status.forecast(), status.deviation(), status.limit(), margin.left())) {
                html.cell().value(figure);
            }
            html.endRow();
        }
        html.endTable();
    }

    private void links(List<ExceptionLink> links) {
        if (links.isEmpty()) {
            return;
        }
        html.raw("<ul>");
        for (ExceptionLink link : links.subList(0, Math.min(LINKS, links.size()))) {
            html.raw("<li dir=\"auto\">" + Html.word(link.kind()) + " ")
                    .name(link.id())
                    .raw(": ");
            html.text(link.text())
                    .raw(" <span class=\"ref\">")
                    .name(link.scope())
                    .raw("</span></li>");
        }
        html.raw("</ul>\n").leftOut(Math.min(LINKS, links.size()), links.size(), "links", Html.JSON_HOLDS);
    }

    private void list(String heading, List<String> entries) {
        if (entries.isEmpty()) {
            return;
        }
        html.raw("<h4>" + heading + "</h4>\n<ul>");
        entries.forEach(entry -> html.raw("<li dir=\"auto\">").text(entry).raw("</li>"));
        html.raw("</ul>\n");
    }

    private void options(ExceptionDraft draft) {
        html.raw("<h4>Options</h4>\n");
        html.table(
                "What can be done, and where each aspect would lie then",
                List.of(".Option", ".What it does", "Business case", "Then"));
        for (DraftOption option : draft.options()) {
            html.row().head("").name(option.name());
            html.raw(option.name().equals(draft.recommended()) ? " <br><span class=\"ref\">recommended</span>" : "");
            html.prose().text(option.description());
            if (!option.impact().equals(Impact.none())) {
                html.raw(" <br><span class=\"ref\">")
                        .text(ControlWords.impact(option.impact()))
                        .raw("</span>");
            }
            html.prose().text(option.businessCase()).cell();
            for (AspectStatus status : option.after()) {
                html.raw("<div class=\"d\">").badge(status.rag()).raw(" " + Html.word(status.aspect()) + "</div>");
            }
            html.endRow();
        }
        html.endTable();
    }
}
