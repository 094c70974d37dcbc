package dev.pmo.rules.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.rules.reporting.Controlled;
import dev.pmo.rules.reporting.HostileReports;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.RiskMapCell;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Tables are read on a phone too, where a row stands cell by cell, and by people who cannot point at a picture. */
class PageTablesTest {

    private static final Pattern TABLE = Pattern.compile("<div class=\"scroll( rows)?\"[^>]*><table>(.*?)</table>");
    private static final Pattern HEADING = Pattern.compile("<th scope=\"col\"[^>]*>(.*?)</th>");
    private static final Pattern ROW = Pattern.compile("<tr>(?!<th scope=\"col\")(.*?)</tr>");
    private static final Pattern CELL = Pattern.compile("<t([dh])((?: [a-z-]+=\"[^\"]*\")*)>(.*?)</t\\1>");
    private static final Pattern SPAN = Pattern.compile("colspan=\"(\\d+)\"");
    private static final Pattern OWN = Pattern.compile("data-h=\"(.*?)\"");

    private static final String PAGE = HtmlReport.of(ReportByException.of(Controlled.review("Plain")));

    @Test
    void aRowHasACellForEachColumnAndNoneBearsTheHeadingOfAnother() {
        List<String> tables = found(TABLE, PAGE, 2);

        assertThat(tables).hasSizeGreaterThan(10);
        for (String table : tables) {
            List<String> headings = found(HEADING, table, 1);
            for (String row : found(ROW, table, 1)) {
                int column = 0;
                for (MatchResult cell : CELL.matcher(row).results().toList()) {
                    String heading = headings.get(column);
                    assertThat(found(OWN, cell.group(2), 1)).allMatch(heading::equals);
                    column += found(SPAN, cell.group(2), 1).stream()
                            .findFirst()
                            .map(Integer::parseInt)
                            .orElse(1);
                }
                assertThat(column).isEqualTo(headings.size());
            }
        }
    }

    @Test
    void aNumberAlwaysHasItsHeadingWithIt() {
        List<String> numbers = PAGE.lines()
                .flatMap(line ->
                        Pattern.compile("<td class=\"n\"[^>]*>").matcher(line).results())
                .map(MatchResult::group)
                .toList();

        assertThat(numbers).isNotEmpty().allMatch(number -> number.contains(" data-h=\""));
    }

    /** What is empty shows no heading on a phone, so nothing at all may stand in it. */
    @Test
    void aCellWithoutAValueIsEmpty() {
        assertThat(PAGE).contains("<td class=\"n\" data-h=\"Overdue\"></td>").doesNotContain("<bdi></bdi></td>");
    }

    @Test
    void onAPhoneEachCellStandsBehindItsHeadingAndOnlyShortTablesOfNumbersStayTables() {
        assertThat(PageAssets.STYLE)
                .contains("  .rows td[data-h]::before { content: attr(data-h) \" \";")
                .contains("  .rows :is(thead, td:empty) { display: none; }")
                .doesNotContain("/*");
        for (MatchResult table : TABLE.matcher(PAGE.replace("\n", "")).results().toList()) {
            boolean rows = table.group(1) != null;
            List<String> later = found(Pattern.compile("<th scope=\"col\"( class=\"n\")?>"), table.group(2), 0);
            boolean few = later.size() <= 3
                    && later.subList(1, later.size()).stream().allMatch(head -> head.contains("\"n\""));
            assertThat(rows).isNotEqualTo(few);
        }
        assertThat(PAGE).contains("aria-label=\"Who has to decide, the most urgent first\"");
    }

    @Test
    void theRisksOfACellAreListedForThoseWhoCannotPointAtIt() {
        ReportByException report = ReportByException.of(Controlled.review("Plain"));
        String page = HtmlReport.of(report);

        assertThat(report.control().riskMaps())
                .isNotEmpty()
                .allSatisfy(map -> assertThat(map.cells().stream()
                                .flatMap(List::stream)
                                .filter(cell -> !cell.risks().isEmpty()))
                        .allSatisfy(cell -> assertThat(page).contains(listed(cell))));
        assertThat(page).contains("<summary>Which threat?</summary>", "<summary>Which opportunity?</summary>");
    }

    private static String listed(RiskMapCell cell) {
        return "<li><strong>" + cell.score().inWords()
                + "</strong> <span class=\"kind\">likelihood 5, impact 5</span>: <bdi>"
                + String.join(", ", cell.risks()) + "</bdi></li>";
    }

    @Test
    void onlyWhatWasComparedHasANumberOfChanges() {
        assertThat(PAGE).containsPattern("<a href=\"#changes\">Changes \\(\\d+\\)</a>");
        assertThat(HtmlReport.of(HostileReports.late(2))).contains("<a href=\"#changes\">Changes</a>");
    }

    /** The CSV form has findings and gaps, but not what was handed up; the log of escalations has both. */
    @Test
    void whatHoldsTheRestIsNamedRightly() {
        String page = HtmlReport.of(HostileReports.doubtful(400));

        assertThat(page)
                .contains("scopes are shown here. The CSV and JSON forms hold all of them.")
                .contains(
                        "<strong>300 of 400</strong> items are shown here. The log of escalations holds all of them.");
    }

    private static List<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text.replace("\n", ""))
                .results()
                .map(found -> found.group(group))
                .toList();
    }
}
