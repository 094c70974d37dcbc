package dev.pmo.rules.reporting.page;

import dev.pmo.core.id.ScopeRef;
import dev.pmo.rules.reporting.FindingLine;
import dev.pmo.rules.reporting.WhyLine;
import dev.pmo.rules.result.ProofKind;
import java.util.List;

/** Why a finding holds, as a nested list that opens without a script. */
final class WhyList {

    private final Html html;

    WhyList(Html html) {
        this.html = html;
    }

    void write(FindingLine finding) {
        html.raw("<details class=\"why\"><summary>Why?</summary>");
        list(finding.why(), finding.scope());
        if (finding.whyCutOff()) {
            html.raw("<p class=\"note\">More steps follow; the explanation of the finding has them all.</p>");
        }
        html.raw("<div class=\"id\">").name(finding.id()).raw("</div></details>");
    }

    /** The lines as lists within lists; a scope is named where it is not the one of the finding. */
    void list(List<WhyLine> lines, ScopeRef at) {
        int depth = -1;
        for (WhyLine line : lines) {
            if (line.depth() > depth) {
                html.raw("<ul>");
                depth++;
            } else {
                html.raw("</li>");
                for (; depth > line.depth(); depth--) {
                    html.raw("</ul></li>");
                }
            }
            html.raw("<li>");
            line(line, at);
        }
        for (; depth >= 0; depth--) {
            html.raw("</li></ul>");
        }
    }

    private void line(WhyLine line, ScopeRef at) {
        html.raw("<span class=\"kind\">" + words(line.kind()) + "</span> <code>")
                .value(line.label());
        html.raw("</code> = <strong>").value(line.value()).raw("</strong>");
        String origin = line.origin();
        if (origin != null) {
            html.raw(" <span class=\"kind\">(").value(origin).raw(")</span>");
        }
        if (!line.scope().equals(at)) {
            html.raw(" <span class=\"kind\">at ").name(line.scope()).raw("</span>");
        }
    }

    private static String words(ProofKind kind) {
        return switch (kind) {
            case INPUT -> "recorded";
            case PREVIOUS -> "recorded last time";
            case THRESHOLD -> "threshold";
            case FACT -> "computed";
            case ESCALATION -> "escalated from below";
            case AS_OF -> "date of the review";
        };
    }
}
