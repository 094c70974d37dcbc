package dev.pmo.rules.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.rules.reporting.Controlled;
import dev.pmo.rules.reporting.HostileReports;
import dev.pmo.rules.reporting.ReportByException;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.htmlunit.BrowserVersion;
import org.htmlunit.WebClient;
import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;

/** The script of the page, run as a browser runs it, by keys where it has a key. */
class PageScriptTest {

    private static final String LATE = HtmlReport.of(HostileReports.late(12));
    private static final String SCOPES = "#exceptions details.scope";

    private interface Visit {

        void to(HtmlPage page) throws IOException;
    }

    private static void visit(String markup, boolean script, Visit visit) throws IOException {
        List<String> alerts = new ArrayList<>();
        try (WebClient browser = new WebClient(BrowserVersion.CHROME)) {
            browser.getOptions().setJavaScriptEnabled(script);
            browser.getOptions().setCssEnabled(false);
            browser.setAlertHandler((page, message) -> alerts.add(message));
            visit.to(browser.loadHtmlCodeIntoCurrentWindow(markup));
            browser.waitForBackgroundJavaScript(1_000);
        }
        assertThat(alerts).isEmpty();
    }

    @Test
    void whatDoesNotFitTheFilterIsHiddenAndHowManyRemainIsTold() throws IOException {
        visit(LATE, true, page -> {
            assertThat(page.getElementById("tools").hasAttribute("hidden")).isFalse();
            assertThat(page.getElementById("count").getAttribute("role")).isEqualTo("status");
            HtmlInput box = (HtmlInput) page.getElementById("filter");
            List<HtmlElement> scopes = scopes(page);

            box.type("  LATE p7 ");
            List<HtmlElement> left = scopes.stream()
                    .filter(scope -> !scope.hasAttribute("hidden"))
                    .toList();
            assertThat(left)
                    .isNotEmpty()
                    .hasSizeLessThan(scopes.size())
                    .allSatisfy(scope -> assertThat(scope.getTextContent().toLowerCase(Locale.ROOT))
                            .contains("late", "p7"));
            assertThat(told(page))
                    .isEqualTo(left.size() + " of " + scopes.size() + " scopes shown, the others filtered out");

            box.type("nowhere to be found");
            assertThat(scopes).allMatch(scope -> scope.hasAttribute("hidden"));
            assertThat(told(page)).startsWith("0 of " + scopes.size());

            box.reset();
            box.type("a\b");
            assertThat(scopes).noneMatch(scope -> scope.hasAttribute("hidden"));
            assertThat(told(page)).isEqualTo(scopes.size() + " of " + scopes.size() + " scopes shown");
        });
    }

    @Test
    void allAreOpenedAndClosedAndThatIsTold() throws IOException {
        visit(LATE, true, page -> {
            page.getElementById("close").click();
            assertThat(scopes(page)).noneMatch(scope -> scope.hasAttribute("open"));
            assertThat(told(page)).endsWith("scopes shown, all closed");

            page.getElementById("open").click();
            assertThat(scopes(page)).allMatch(scope -> scope.hasAttribute("open"));
            assertThat(told(page)).endsWith("scopes shown, all open");
        });
    }

    /** A link from the decisions may lead to what the filter hides in what is folded up. */
    @Test
    void aLinkLeadsToAFindingThatIsHiddenAndFoldedUp() throws IOException {
        visit(LATE, true, page -> {
            page.getElementById("close").click();
            ((HtmlInput) page.getElementById("filter")).type("nowhere to be found");
            page.executeJavaScript("location.hash = '#f1'");
            page.getWebClient().waitForBackgroundJavaScript(1_000);

            HtmlElement scope = (HtmlElement) page.getElementById("f1").getFirstByXPath("ancestor::details");
            assertThat(scope.hasAttribute("hidden")).isFalse();
            assertThat(scope.hasAttribute("open")).isTrue();
            assertThat(told(page)).startsWith("1 of ");
        });
    }

    @Test
    void whatIsFoldedUpIsPrintedAndFoldedUpAgainAfterwards() throws IOException {
        visit(HtmlReport.of(ReportByException.of(Controlled.review("Plain"))), true, page -> {
            List<String> folds = List.of("details.scope", ".maps details");
            page.executeJavaScript("document.querySelectorAll('details').forEach(function (d) { d.open = false; });");

            page.executeJavaScript("window.dispatchEvent(new Event('beforeprint'))");
            for (String fold : folds) {
                assertThat(page.querySelectorAll(fold))
                        .isNotEmpty()
                        .allMatch(one -> ((DomElement) one).hasAttribute("open"));
            }

            page.executeJavaScript("window.dispatchEvent(new Event('afterprint'))");
            for (String fold : folds) {
                assertThat(page.querySelectorAll(fold)).noneMatch(one -> ((DomElement) one).hasAttribute("open"));
            }
        });
    }

    /** A phone's layout is for narrow paper only, and what heads something is not left behind on the page before. */
    @Test
    void withoutTheScriptPaperIsTheSame() {
        assertThat(PageAssets.STYLE)
                .contains(
                        "details.scope::details-content, .maps .why::details-content { content-visibility: visible; }")
                .contains("section > p, details.scope > div > p { break-inside: avoid; }")
                .contains("@media screen and (max-width: 56rem), print and (max-width: 36rem) {")
                .contains("@media screen and (max-width: 69rem) {");
    }

    @Test
    void onlyWhatIsFilteredIsPrintedWithHowManyThereAre() throws IOException {
        visit(LATE, true, page -> {
            HtmlInput box = (HtmlInput) page.getElementById("filter");
            assertThat(page.getElementById("tools").getAttribute("class")).isEqualTo("tools");
            box.type("p7");
            assertThat(page.getElementById("tools").getAttribute("class")).isEqualTo("tools filtered");
        });
        assertThat(PageAssets.STYLE).contains(".tools:not(.filtered), .tools :is(label, button) { display: none; }");
    }

    @Test
    void withoutTheScriptNothingIsHiddenAndNoControlIsOfferedThatDoesNothing() throws IOException {
        visit(LATE, false, page -> {
            assertThat(page.querySelectorAll("[hidden]")).containsExactly(page.getElementById("tools"));
            assertThat(scopes(page)).hasSizeGreaterThan(10).noneMatch(scope -> scope.hasAttribute("hidden"));
        });
    }

    @Test
    void namesOfTheDataDoNotRun() throws IOException {
        String payload = "</script><script>alert(1)</script><img src=x onerror=alert(2)>\"><svg onload=alert(3)>";
        visit(HtmlReport.of(HostileReports.of(payload)), true, page -> {
            assertThat(page.querySelectorAll("script")).hasSize(1);
            assertThat(page.querySelectorAll("img")).isEmpty();
        });
        LocalDate day = LocalDate.of(2026, 10, 31);
        visit(PlanPage.of("</title>" + payload + " -> B", day, List.of()), true, page -> {
            assertThat(page.querySelectorAll("script")).hasSize(1);
            assertThat(page.getTitleText()).isEqualTo("</title>" + payload + " -> B, as of 2026-10-31");
        });
    }

    private static List<HtmlElement> scopes(HtmlPage page) {
        return page.querySelectorAll(SCOPES).stream()
                .map(HtmlElement.class::cast)
                .toList();
    }

    private static String told(HtmlPage page) {
        return page.getElementById("count").getTextContent();
    }
}
