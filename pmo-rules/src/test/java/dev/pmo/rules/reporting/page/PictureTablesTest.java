package dev.pmo.rules.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.rules.engine.Review;
import dev.pmo.rules.reporting.HostileReports;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.picture.Gantt;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A picture has no room on a phone and is not seen by everybody, so a table beside it tells the same. */
class PictureTablesTest {

    private static final Pattern DRAWN = Pattern.compile("<div class=\"scroll drawn\".*?</svg></div>");
    private static final Pattern TOLD = Pattern.compile("<details class=\"why told\">.*?</table></div>\n?</details>");

    @Test
    void eachPictureThatIsWiderThanAPhoneIsFollowedByTheSameAsATable() {
        for (String page : List.of(HtmlReport.of(HostileReports.of("Plain")), moved("Go live"), planned("Plain"))) {
            String line = page.replace("\n", "");
            long drawn = DRAWN.matcher(line).results().count();

            assertThat(drawn).isPositive();
            assertThat(TOLD.matcher(line).results().count()).isEqualTo(drawn);
            assertThat(line).doesNotContainPattern("</svg></div>(?!<details class=\"why told\">|<svg)");
        }
        assertThat(PageAssets.STYLE)
                .contains("@supports selector(::details-content) {", ".drawn, .told > summary { display: none; }")
                .contains(".told::details-content { content-visibility: visible; }");
    }

    @Test
    void theTableOfTheHeatMapHasAColourInWordsForEachAspectThatIsJudged() {
        String table = told(HtmlReport.of(HostileReports.late(3)), "Computed status by aspect");

        assertThat(table)
                .contains("<bdi>Late 1</bdi> <br><span class=\"ref\"><bdi>PROJECT:P1</bdi></span></td>"
                        + "<td data-h=\"status\"><span class=\"badge RED\">red</span></td>")
                .contains("data-h=\"time\"><span class=\"badge RED\">red</span>");
    }

    @Test
    void theTableOfFinishDatesHasBothDatesAndTheDaysBetween() {
        String table = told(HtmlReport.of(HostileReports.late(3)), "Agreed and expected finish");

        assertThat(table).containsPattern("data-h=\"Agreed\">\\d{4}-\\d\\d-\\d\\d</td>");
        assertThat(table).contains("<td class=\"n\" data-h=\"Days later\">+40</td>");
    }

    /** Two scopes may share a name; what tells them apart is then drawn in front of it, where it is never cut off. */
    @Test
    void scopesOfOneNameAreToldApartInThePicturesAndAlwaysInTheirTables() {
        String page = HtmlReport.of(HostileReports.of("Plain"));
        String apart = HtmlReport.of(HostileReports.late(3));

        for (String caption : List.of("Computed status by aspect", "Agreed and expected finish")) {
            assertThat(told(page, caption)).contains("<bdi>Plain</bdi> <br><span class=\"ref\"><bdi>PROJECT:P</bdi>");
            assertThat(told(apart, caption))
                    .contains("<bdi>Late 2</bdi> <br><span class=\"ref\"><bdi>PROJECT:P2</bdi>");
        }
        assertThat(page).contains(">PROJECT:P Plain</text>").doesNotContain(">Plain</text>");
        assertThat(apart).contains(">Late 2</text>").doesNotContain(">PROJECT:P2 Late 2</text>");
    }

    @Test
    void theTableOfMilestonesHasWhenEachWasExpectedAndIs() {
        assertThat(told(moved("<i>Go live"), "When each was expected"))
                .contains("<bdi>&lt;i&gt;Go live</bdi>")
                .contains("data-h=\"Days later\">+30</td>");
    }

    @Test
    void theTableOfAPlanHasARowForEachRowOfTheChartAndSaysHowManyAreInNeither() {
        Review review = HostileReports.planned("Plain");
        PlanPicture plan = PlanPicture.of(review, ReportByException.of(review)).get(0);
        String table = told(PlanPage.of("Plan", review.request().asOf(), List.of(plan)), "Dates of the plan");

        assertThat(plan.rows()).isNotEmpty();
        for (Gantt.Row row : plan.rows()) {
            assertThat(table).contains("data-h=\"Finish\">" + row.lastDay() + "</td>");
        }
        assertThat(table.split("<tr>", -1)).hasSize(plan.rows().size() + 2);

        PlanPicture cut = new PlanPicture(plan.scope(), plan.name(), plan.svg(), plan.checks(), plan.rows(), 7);
        assertThat(PlanPage.of("Plan", review.request().asOf(), List.of(cut)))
                .contains("<strong>" + plan.rows().size() + " of "
                        + (plan.rows().size() + 7) + "</strong> activities are shown here.");
    }

    private static String planned(String name) {
        Review review = HostileReports.planned(name);
        ReportByException report = ReportByException.of(review);
        return HtmlReport.of(report, PlanPicture.of(review, report));
    }

    private static String moved(String name) {
        Review review = HostileReports.moved(name);
        return HtmlReport.of(
                ReportByException.of(review),
                List.of(),
                PlanPicture.trend(review).orElseThrow());
    }

    private static String told(String page, String caption) {
        int table = page.indexOf("<caption>" + caption);
        assertThat(table).isPositive();
        return page.substring(table, page.indexOf("</table>", table)).replace("\n", "");
    }
}
