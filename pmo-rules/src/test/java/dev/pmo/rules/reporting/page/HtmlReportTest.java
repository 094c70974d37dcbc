package dev.pmo.rules.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Wording;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.planning.movement.MilestoneTrend;
import dev.pmo.rules.reporting.ControlWords;
import dev.pmo.rules.reporting.Controlled;
import dev.pmo.rules.reporting.HostileReports;
import dev.pmo.rules.reporting.PlanQuality;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.picture.Contrast;
import dev.pmo.rules.testkit.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HtmlReportTest {

    private static final Pattern TAG = Pattern.compile("<(/?)([a-z][a-z0-9]*)([^<>]*)>");
    private static final List<String> EMPTY_ELEMENTS = List.of("meta", "br", "input", "rect", "line", "circle", "path");

    @ParameterizedTest
    @MethodSource("payloads")
    void aHostileNameStaysText(String payload) {
        String page = HtmlReport.of(HostileReports.of(payload));

        assertThat(count(page, "<script")).isEqualTo(1);
        assertThat(page).doesNotContain("<img").doesNotContain("<svg/").doesNotContain("<iframe");
        assertWellFormed(page);
        assertThat(attributes(page)).noneMatch(name -> name.startsWith("on") || name.equals("style"));
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aHostileTextOfALogStaysText(String payload) {
        String page = HtmlReport.of(ReportByException.of(Controlled.review(payload)));

        assertThat(page)
                .contains("<h2 id=\"h-change-control\">", "<h2 id=\"h-exception-reports\">", "<h2 id=\"h-risks\">");
        assertThat(count(page, "<script")).isEqualTo(1);
        assertThat(page).doesNotContain("<img").doesNotContain("<svg/").doesNotContain("<iframe");
        assertWellFormed(page);
        assertThat(attributes(page)).noneMatch(name -> name.startsWith("on") || name.equals("style"));
        assertThat(all(page, " id=\"([^\"]*)\"")).doesNotHaveDuplicates();
        assertThat(new HashSet<>(all(page, " id=\"([^\"]*)\""))).containsAll(all(page, "href=\"#([^\"]*)\""));
        assertThat(count(page, "<th ")).isEqualTo(count(page, "<th scope="));
    }

    static List<String> payloads() {
        return Texts.markup();
    }

    @Property(tries = 40)
    void anyNameLeavesThePageWellFormed(@ForAll String name) {
        assertWellFormed(HtmlReport.of(HostileReports.of(name)));
    }

    /** Links do nothing on paper: whoever decides reads there what the findings say. */
    @Test
    void everyDecisionIsToldWithItsReasonsInWords() {
        ReportByException report = ReportByException.of(Controlled.review("Plain"));
        List<String> reasons = report.control().board().deciders().stream()
                .flatMap(at -> at.items().stream())
                .flatMap(item -> ControlWords.reasons(item).stream())
                .toList();

        assertThat(reasons).isNotEmpty();
        assertThat(all(HtmlReport.of(report), "<div class=\"ref\" dir=\"auto\">because: ([^<]*)"))
                .hasSameSizeAs(reasons)
                .allSatisfy(reason -> assertThat(reason).isNotBlank());
    }

    @Test
    void thePageLoadsNothingAndPermitsOnlyItsOwnScript() {
        String page = HtmlReport.of(HostileReports.of("Plain"));

        assertThat(page.replace("http://www.w3.org/2000/svg", ""))
                .doesNotContain("http:")
                .doesNotContain("https:");
        assertThat(page).contains("default-src 'none'").doesNotContain(" src=").doesNotContain("@import");
    }

    /** A word without a blank may be broken anywhere, else its table is as wide as the word. */
    @Test
    void aWordThatIsLongerThanALineMayBeBroken() {
        String word = "W".repeat(500);

        assertThat(HtmlReport.of(HostileReports.of(word)))
                .contains("<bdi><span class=\"long\">" + word + "</span></bdi>");
        assertThat(HtmlReport.of(HostileReports.of("A plain name"))).doesNotContain("class=\"long\">A plain");
        assertThat(PageAssets.STYLE).contains(".long { overflow-wrap: anywhere; }");
    }

    @Test
    void noNameTurnsTheDirectionOfWhatFollowsIt() {
        assertThat(HtmlReport.of(HostileReports.of("safe \u202Etxt.exe \u2066open")))
                .contains("safe \uFFFDtxt.exe \uFFFDopen")
                .doesNotContainPattern("[\u202A-\u202E\u2066-\u2069]");
        assertThat(HtmlReport.of(HostileReports.of("\u05E9\u05DC\u200F!"))).contains("\u05E9\u05DC\u200F!");
    }

    @Test
    void everyLinkLeadsSomewhereAndEveryIdIsThereOnce() {
        String page = HtmlReport.of(HostileReports.of("Plain"));
        List<String> ids = all(page, " id=\"([^\"]*)\"");

        assertThat(ids).doesNotHaveDuplicates();
        assertThat(new HashSet<>(ids)).containsAll(all(page, "href=\"#([^\"]*)\""));
        assertThat(new HashSet<>(ids)).containsAll(all(page, "aria-labelledby=\"([^\"]*)\""));
    }

    @Test
    void plansOfExceptionsAreDrawnAndTheirChecksListed() {
        String payload = "<script>alert(1)</script>";
        Review review = HostileReports.planned(payload);
        ReportByException report = ReportByException.of(review);

        List<PlanPicture> plans = PlanPicture.of(review, report);
        String page = HtmlReport.of(report, plans);

        assertThat(plans).hasSize(1);
        assertThat(report.plans()).extracting(PlanQuality::plans).containsExactly(1, 1);
        assertThat(page).contains("<h2 id=\"h-plans\">How the plans are built</h2>", "Gantt chart", "link types");
        assertThat(count(page, "<script")).isEqualTo(1);
        assertWellFormed(page);
        assertWellFormed(PlanPage.of(payload, report.asOf(), plans));
        assertThat(attributes(page)).noneMatch(name -> name.startsWith("on") || name.equals("style"));
        assertThat(all(page, " id=\"([^\"]*)\"")).doesNotHaveDuplicates();
    }

    @Test
    void milestonesThatMovedSinceLastTimeAreDrawn() {
        Review review = HostileReports.moved("<i>Go live");

        MilestoneTrend trend = PlanPicture.trend(review).orElseThrow();
        String page = HtmlReport.of(ReportByException.of(review), List.of(), trend);

        assertThat(page)
                .contains("How milestones moved", "+30 d &lt;i&gt;Go live")
                .contains("<a href=\"#trend\">Milestones</a>");
        assertWellFormed(page);
        assertThat(PlanPicture.trend(HostileReports.planned("Plain"))).isEmpty();
    }

    @Test
    void headingsDescendOneLevelAtATimeAndTablesHaveCaptionsAndScopes() {
        String page = HtmlReport.of(HostileReports.of("Plain"));
        int level = 0;
        for (String next : all(page, "<h([1-6])[ >]")) {
            assertThat(Integer.parseInt(next)).isLessThanOrEqualTo(level + 1);
            level = Integer.parseInt(next);
        }

        assertThat(count(page, "<caption>")).isEqualTo(count(page, "<table>"));
        assertThat(count(page, "<th ")).isEqualTo(count(page, "<th scope="));
        assertThat(page).contains("lang=\"en-GB\"", "<main id=\"main\"", "<nav aria-label=", "Skip to the report");
    }

    /** WCAG 2.2, 1.4.11 and 2.4.13: three to one against what is around it. */
    @Test
    void whatHasTheFocusIsSeen() {
        String style = PageAssets.STYLE;
        List<String> outlines = all(style, "outline: 3px solid (#[0-9a-f]{6})");

        assertThat(outlines)
                .singleElement()
                .satisfies(
                        outline -> assertThat(Contrast.of(outline, "#f4f6f8")).isGreaterThan(3));
        assertThat(style).contains(".scroll:focus-visible");
    }

    @Test
    void theFinishChartDrawsAForecastThatWasOvertakenAtTheEarliestDayItCanBe() {
        LocalDate agreed = LocalDate.of(2026, 6, 30);
        LocalDate asOf = agreed.plusDays(40);
        Project late = Project.builder(ProjectId.of("P"), "Late")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.none()
                        .withTolerances(List.of(Tolerance.of(ToleranceAspect.TIME, ToleranceLimit.days(10), null))))
                .position(Position.of(CostPosition.none(), TimePosition.of(agreed.minusDays(99), agreed, agreed)))
                .build();

        String page = HtmlReport.of(
                ReportByException.of(ReviewEngine.of(StandardModules.all()).review(ReviewRequest.of(late, asOf))));

        assertThat(page).contains("at least " + asOf, "Late: agreed " + agreed + ", expected " + asOf + ", red");
    }

    @Test
    void everyColourComesWithItsWord() {
        String page = HtmlReport.of(HostileReports.of("Plain"));

        for (Rag rag : Rag.values()) {
            assertThat(count(page, "badge " + rag + "\">"))
                    .isEqualTo(count(page, "badge " + rag + "\">" + Wording.of(rag)));
        }
    }

    @Test
    void theSameReportGivesTheSamePage() {
        ReportByException report = HostileReports.of("Plain");

        assertThat(HtmlReport.of(report)).isEqualTo(HtmlReport.of(report));
    }

    @Test
    void whatIsLeftOutIsCounted() {
        String page = HtmlReport.of(HostileReports.late(400));

        assertThat(page).contains("<strong>250 of 401</strong> scopes are shown here.");
    }

    /** Whoever meets an ellipsis is told where the whole text is, once; nobody else is. */
    @Test
    void whereAShortenedTextIsHeldWholeIsSaidOnce() {
        String said = "a text that is shortened here; the JSON form holds it whole";
        String shortened = HtmlReport.of(ReportByException.of(Controlled.review("many words ".repeat(50))));

        assertThat(shortened).contains("\u2026</bdi>");
        assertThat(count(shortened, said)).isEqualTo(1);
        assertThat(HtmlReport.of(HostileReports.of("Plain")))
                .doesNotContain("\u2026")
                .doesNotContain(said);
    }

    private static void assertWellFormed(String page) {
        String body = page.substring(page.indexOf("<body>"), page.indexOf("<script>"));
        List<String> open = new ArrayList<>();
        Matcher tags = TAG.matcher(body);
        int tagged = 0;
        while (tags.find()) {
            tagged++;
            String name = tags.group(2);
            if (tags.group(1).isEmpty() && !EMPTY_ELEMENTS.contains(name)) {
                open.add(name);
            } else if (!tags.group(1).isEmpty()) {
                assertThat(open.remove(open.size() - 1)).isEqualTo(name);
            }
        }
        assertThat(open).containsExactly("body");
        assertThat(count(body, "<")).isEqualTo(tagged);
    }

    private static List<String> attributes(String page) {
        List<String> names = new ArrayList<>();
        Matcher tags = TAG.matcher(page.substring(page.indexOf("<body>"), page.indexOf("<script>")));
        while (tags.find()) {
            names.addAll(all(tags.group(3).replaceAll("\"[^\"]*\"", "\"\""), "\\s([^\\s=]+)"));
        }
        return names;
    }

    private static List<String> all(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }
}
