package dev.pmo.rules.reporting.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.reporting.Controlled;
import dev.pmo.rules.reporting.HostileReports;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.RiskMapCell;
import dev.pmo.rules.reporting.TextReport;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
                .contains("scopes are shown here. The JSON form holds all of them.")
                .contains(
                        "<strong>300 of 400</strong> items are shown here. The log of escalations holds all of them.");
    }

    @Test
    void exceptionReportsBeyondThoseShownAreInTheJsonForm() {
        ReportByException report = outsideTolerance(70);
        int all = report.control().exceptions().size();

        assertThat(all).isGreaterThanOrEqualTo(70);
        assertThat(HtmlReport.of(report))
                .contains("<strong>60 of " + all
                        + "</strong> exception reports are shown here. The JSON form holds all of them.");
        assertThat(TextReport.of(report, 40))
                .contains("... and " + (all - 40) + " more, not shown here; the JSON form has all");
    }

    /** Neither findings nor logs hold what moved in the tree or is not stated any more. */
    @Test
    void whatIsNoFindingIsInTheJsonFormWhereTheListIsCut() {
        int all = 1_001;
        LocalDate asOf = LocalDate.of(2026, 6, 30);
        List<Project> were = IntStream.range(0, all)
                .mapToObj(i -> Project.builder(ProjectId.of("P" + i), "Project " + i)
                        .position(Position.of(CostPosition.none(), TimePosition.of(asOf, asOf, asOf)))
                        .build())
                .toList();
        List<Project> are = were.stream()
                .map(one -> one.toBuilder().position(Position.none()).build())
                .toList();
        Programme holder =
                Programme.builder(ProgrammeId.of("PG"), "Holder").projects(are).build();
        Portfolio before =
                Portfolio.builder(PortfolioId.of("PF"), "All").projects(were).build();
        Portfolio now = Portfolio.builder(PortfolioId.of("PF"), "All")
                .programmes(List.of(holder))
                .build();
        ReportByException report = ReportByException.of(ReviewEngine.of(StandardModules.of("reporting"))
                .review(ReviewRequest.of(now, asOf).withPrevious(before)));

        assertThat(report.changes().relocated()).hasSize(all);
        assertThat(report.changes().noLongerStated()).hasSize(all);
        assertThat(HtmlReport.of(report))
                .contains("relocations are shown here. The JSON form holds all of them.")
                .contains("figures are shown here. The JSON form holds all of them.");
        assertThat(TextReport.of(report, 40))
                .containsPattern("\\.\\.\\. and 961 more, not shown here; the JSON form has all(?s:.)*"
                        + "\\.\\.\\. and 961 more, not shown here; the JSON form has all");
    }

    private static ReportByException outsideTolerance(int projects) {
        LocalDate agreed = LocalDate.of(2026, 6, 30);
        List<Project> late = IntStream.range(0, projects)
                .mapToObj(i -> Project.builder(ProjectId.of("P" + i), "Late " + i)
                        .profile(Profile.of(LifecycleState.DELIVERING))
                        .governance(Governance.none()
                                .withTolerances(
                                        List.of(Tolerance.of(ToleranceAspect.TIME, ToleranceLimit.days(10), null))))
                        .position(Position.of(
                                CostPosition.none(),
                                TimePosition.of(agreed.minusDays(99), agreed, agreed.plusDays(40))))
                        .build())
                .toList();
        Portfolio all =
                Portfolio.builder(PortfolioId.of("PF"), "All").projects(late).build();
        return ReportByException.of(
                ReviewEngine.of(StandardModules.all()).review(ReviewRequest.of(all, agreed.minusDays(9))));
    }

    private static List<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text.replace("\n", ""))
                .results()
                .map(found -> found.group(group))
                .toList();
    }
}
