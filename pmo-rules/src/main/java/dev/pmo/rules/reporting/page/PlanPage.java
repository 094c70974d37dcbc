package dev.pmo.rules.reporting.page;

import java.time.LocalDate;
import java.util.List;

/**
 * Lays plans out as one self-contained HTML page: their Gantt charts, and what the checks of them came to.
 *
 * <p>Like the {@linkplain HtmlReport report} it opens from disk and loads nothing. This class is immutable and
 * thread-safe.
 */
public final class PlanPage {

    private PlanPage() {}

    /**
     * The page.
     *
     * @param title what it is about
     * @param asOf the date of the data
     * @param plans the plans
     * @return the whole document, to be written in UTF-8
     */
    public static String of(String title, LocalDate asOf, List<PlanPicture> plans) {
        Html html = new Html();
        Page.open(html, title + ", as of " + asOf);
        html.raw("<header><div class=\"wrap\"><h1>").name(title).raw("</h1>\n<p class=\"meta\">As of <time>");
        html.text(asOf).raw("</time></p>\n</div></header>\n<main id=\"main\" class=\"wrap\">\n");
        for (int i = 0; i < plans.size(); i++) {
            html.raw("<section id=\"p" + (i + 1) + "\" aria-labelledby=\"h-p" + (i + 1) + "\"><h2 id=\"h-p" + (i + 1)
                            + "\">")
                    .name(plans.get(i).name())
                    .raw("</h2>\n");
            new PlanDetails(html).write(plans.get(i));
            html.close();
        }
        html.raw("</main>\n");
        Page.close(html);
        return html.toString();
    }
}
