package dev.pmo.examples.intranet;

import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.ScopeIndex;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.reporting.Amounts;
import dev.pmo.rules.reporting.page.ProofList;
import dev.pmo.rules.reporting.picture.Markup;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pages of the application itself: where it starts, and what a review says of one project. */
final class IntranetPages {

    private static final String HEAD = """
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <style>
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
        table { border-collapse: collapse; } th, td { text-align: left; padding: .3rem .8rem .3rem 0; }
        td.n { text-align: right; } tr { border-bottom: 1px solid #d5dbe1; }
        li { margin: .2rem 0; } code { overflow-wrap: anywhere; }
        </style>
        """;

    private IntranetPages() {}

    /** Where the application starts: the reviews, the scopes of the latest one, and a form for the next. */
    static String start(List<LocalDate> dates, @Nullable StoredReview latest) {
        StringBuilder page = opened("Portfolio office");
        page.append("<form method=\"post\" action=\"/reviews\"><label>Review as of ")
                .append("<input type=\"date\" name=\"asOf\" required></label> <button>Review</button></form>\n");
        page.append("<h2>Reviews</h2>\n").append(dates.isEmpty() ? "<p>None yet.</p>\n" : "<ul>\n");
        for (LocalDate date : dates) {
            page.append("<li><a href=\"/reviews/%s\">%s</a></li>\n".formatted(date, date));
        }
        page.append(dates.isEmpty() ? "" : "</ul>\n");
        if (latest != null) {
            page.append("<h2>As of ").append(latest.asOf()).append("</h2>\n").append(scopes(latest));
        }
        return closed(page);
    }

    private static String scopes(StoredReview review) {
        StringBuilder table = new StringBuilder("<table><thead><tr><th scope=\"col\">Scope</th><th scope=\"col\">Name")
                .append("</th><th scope=\"col\">Findings</th><th scope=\"col\">Not"
                        + " assessed</th></tr></thead><tbody>\n");
        for (Scope scope : ScopeIndex.of(review.portfolio()).scopes()) {
            table.append("<tr><td><a href=\"/reviews/%s/scopes/%s\">%s</a></td><td>%s</td>"
                    .formatted(review.asOf(), escaped(scope.ref()), escaped(scope.ref()), escaped(scope.name())));
            table.append("<td class=\"n\">%d</td><td class=\"n\">%d</td></tr>\n"
                    .formatted(
                            review.result().findingsAt(scope.ref()).size(),
                            review.result().gapsAt(scope.ref()).size()));
        }
        return table.append("</tbody></table>\n").toString();
    }

    /** What a review says of one scope: each finding with its proof, and what could not be assessed. */
    static String scope(StoredReview review, Scope scope) {
        StringBuilder page = opened(scope.name() + ", " + review.asOf());
        page.append("<p><a href=\"/\">All reviews</a>, <a href=\"/reviews/%s\">the whole report</a></p>\n"
                .formatted(review.asOf()));
        List<Finding> findings = review.result().findingsAt(scope.ref());
        page.append(findings.isEmpty() ? "<p>No findings.</p>\n" : "<ul>\n");
        for (Finding finding : findings) {
            page.append("<li>").append(finding(review.result(), finding)).append("</li>\n");
        }
        page.append(findings.isEmpty() ? "" : "</ul>\n").append("<h2>Not assessed</h2>\n<ul>\n");
        for (Gap gap : review.result().gapsAt(scope.ref())) {
            page.append("<li>").append(escaped(gap.reason())).append("</li>\n");
        }
        return closed(page.append("</ul>\n"));
    }

    private static String finding(ReviewResult result, Finding finding) {
        return "<strong>%s</strong> %s\n<details><summary>Why?</summary>%s</details>"
                .formatted(
                        Wording.of(finding.severity()),
                        escaped(Amounts.grouped(finding.text())),
                        ProofList.of(result.explain(finding.id())));
    }

    private static StringBuilder opened(String title) {
        return new StringBuilder(HEAD)
                .append("<title>%1$s</title></head><body>\n<h1>%1$s</h1>\n".formatted(escaped(title)));
    }

    private static String closed(StringBuilder page) {
        return page.append("</body></html>\n").toString();
    }

    private static String escaped(Object data) {
        return Markup.escaped(data.toString());
    }
}
