package dev.pmo.rules.reporting.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.authority.AuthorityModule;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.raid.RaidModule;
import dev.pmo.rules.reporting.TextPage;
import dev.pmo.rules.reporting.page.LogPage;
import dev.pmo.rules.testkit.Texts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class LogTableTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);

    private static Risk risk(String id, String title) {
        return Risk.builder(RiskId.of(id), title)
                .inherent(RiskAssessment.of(3, 4, Probability.ofPercent(25), Money.of("GBP", 1000)))
                .build();
    }

    private static Project project(String id, List<Risk> risks) {
        return Project.builder(ProjectId.of(id), "Project " + id)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .raid(new RaidLog(risks, null, null, null, null))
                .build();
    }

    private static Portfolio portfolio(List<Project> projects) {
        return Portfolio.builder(PortfolioId.of("PF"), "Change")
                .projects(projects)
                .build();
    }

    private static Review review(Scope scope) {
        return ReviewEngine.of(List.of(new AuthorityModule(), new RaidModule())).review(ReviewRequest.of(scope, AS_OF));
    }

    private static String cell(LogTable table, int row, String column) {
        return table.rows().get(row).get(place(table, column));
    }

    private static int place(LogTable table, String column) {
        return table.columns().stream().map(LogColumn::name).toList().indexOf(column);
    }

    @Test
    void everyItemOfEveryScopeIsARowWithItsScope() {
        LogTable table = RaidLogTable.risks(portfolio(List.of(
                project("B", List.of(risk("R-2", "Two"), risk("R-1", "One"))),
                project("A", List.of(risk("R-1", "Other"))))));

        assertThat(table.rows()).hasSize(3).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
        assertThat(table.rows())
                .extracting(row -> row.get(1) + "/" + row.get(4))
                .containsExactly("A/R-1", "B/R-1", "B/R-2");
        assertThat(cell(table, 0, "path")).isEqualTo("Change");
        assertThat(cell(table, 0, "expectedCost")).isEqualTo("GBP 250");
        assertThat(cell(table, 0, "probability")).isEqualTo("0.25");
        assertThat(cell(table, 0, "score")).isEmpty();
    }

    @Test
    void aReviewAddsTheScoresOfTheRisksThatAreLive() {
        Risk closed = risk("R-2", "Over").toBuilder().status(RiskStatus.CLOSED).build();
        Review review = review(portfolio(List.of(project("A", List.of(risk("R-1", "One"), closed)))));

        LogTable table = RaidLogTable.risks(review);

        assertThat(cell(table, 0, "score")).isEqualTo("12");
        assertThat(cell(table, 0, "band")).isEqualTo("MEDIUM");
        assertThat(cell(table, 1, "score")).isEmpty();
    }

    @Test
    void anAmountTakesTwoCellsOfTheFileSoThatASpreadsheetCanAddUp() {
        LogTable table = RaidLogTable.risks(portfolio(List.of(project("A", List.of(risk("R-1", "One"))))));
        int column = table.csvRows().get(0).indexOf("expectedCost");

        assertThat(table.csvRows().get(0).get(column + 1)).isEqualTo("expectedCostCurrency");
        assertThat(table.csvRows().get(1).subList(column, column + 2)).containsExactly("250", "GBP");
    }

    @Test
    void aChangeShowsItsLatestDecision() {
        RecordedDecision first = new RecordedDecision("PM", "manager", AS_OF.minusDays(9), null, "later");
        RecordedDecision last = new RecordedDecision("Board", "board", AS_OF, null, "needed");
        ChangeRequest change = ChangeRequest.builder(ChangeId.of("C-1"), "More seats")
                .decisions(List.of(
                        ChangeDecision.of(ChangeOutcome.POSTPONED, first),
                        ChangeDecision.of(ChangeOutcome.APPROVED, last)))
                .build();
        Project project = Project.builder(ProjectId.of("A"), "Seats")
                .changes(ChangeLog.of(List.of(change)))
                .build();

        LogTable table = ChangeLogTable.of(project);

        assertThat(cell(table, 0, "decisions")).isEqualTo("2");
        assertThat(cell(table, 0, "outcome")).isEqualTo("APPROVED");
        assertThat(cell(table, 0, "decidedBy")).isEqualTo("Board");
        assertThat(cell(table, 0, "decided")).isEqualTo("2026-03-31");
    }

    /** On paper each cell follows its heading, since no sheet is wide enough for the table. */
    @Test
    void onThePageACellKnowsItsHeadingAndAnEmptyOneIsEmpty() {
        LogTable table = RaidLogTable.risks(portfolio(List.of(project(
                "A",
                List.of(
                        risk("R-1", "One"),
                        Risk.builder(RiskId.of("R-2"), "Two").build())))));

        assertThat(LogPage.of("Log", AS_OF, table))
                .contains("<td class=\"key\" data-h=\"Title\" dir=\"auto\">One</td>")
                .contains("<td class=\"n\" data-h=\"Expected cost\"><bdi>GBP 250</bdi></td>")
                .contains("<td class=\"n\" data-h=\"Expected cost\"></td>")
                .contains("<td data-h=\"Scope\" dir=\"auto\"><bdi>Project A</bdi> <br><span class=\"ref\"><bdi>A</bdi>"
                        + " in ");
    }

    @ParameterizedTest
    @EnumSource
    void anEmptyLogIsATableWithoutRows(LogKind kind) {
        LogTable table = LogTable.of(kind, review(portfolio(List.of())));

        assertThat(table.kind()).isEqualTo(kind);
        assertThat(table.rows()).isEmpty();
        assertThat(table.csv()).startsWith("level,scope,scopeName,path,").endsWith("\r\n");
        assertThat(LogText.of("Log", AS_OF, table)).contains("No " + kind.word() + " are recorded.");
        assertThat(LogPage.of("Log", AS_OF, table)).contains("None are recorded.");
    }

    @Property(tries = 60)
    void theOrderOfTheLogsAndOfTheChildrenMakesNoDifference(@ForAll("titles") List<String> titles) {
        List<Risk> risks = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            risks.add(risk("R-" + i % 3, titles.get(i)));
        }
        List<Risk> reversed = new ArrayList<>(risks);
        Collections.reverse(reversed);

        assertThat(RaidLogTable.risks(portfolio(List.of(project("A", risks), project("B", reversed)))))
                .isEqualTo(RaidLogTable.risks(portfolio(List.of(project("B", risks), project("A", reversed)))));
    }

    @Provide
    Arbitrary<List<String>> titles() {
        return Arbitraries.strings().ofMaxLength(5).list().ofMaxSize(6);
    }

    @ParameterizedTest
    @MethodSource("payloads")
    void aHostileTextStaysText(String payload) {
        LogTable table = RaidLogTable.risks(portfolio(List.of(project("A", List.of(risk("R-1", payload))))));

        String page = LogPage.of(payload, AS_OF, table);
        String text = LogText.of(payload, AS_OF, table);

        assertThat(page).doesNotContain("<img").doesNotContain("<svg/").doesNotContain("<iframe");
        assertThat(page.split("<script", -1)).hasSize(2);
        assertThat(text.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(TextPage.WIDTH));
        assertThat(text.codePoints().filter(point -> point != '\n')).noneMatch(Character::isISOControl);
    }

    static List<String> payloads() {
        return Texts.markup();
    }

    @Test
    void whatWaitsForSomebodyIsARowBelowTheScopeWhoseAuthorityItNeeds() {
        RecordedEscalation up = new RecordedEscalation(
                ScopeRef.parse("PORTFOLIO:PF"), AS_OF.minusDays(30), null, "Who pays", AS_OF.minusDays(10), null, null);
        Risk handedUp = risk("=R", "One").toBuilder()
                .affects(List.of(ScopeRef.parse("PROJECT:B")))
                .escalation(up)
                .build();

        LogTable table = LogTable.of(
                LogKind.ESCALATIONS,
                review(portfolio(List.of(project("A", List.of(handedUp)), project("B", List.of())))));

        assertThat(table.rows()).isNotEmpty();
        assertThat(table.rows().get(0).subList(0, 9))
                .containsExactly("PORTFOLIO", "PF", "Change", "", "=R", "Who pays", "", "2026-03-21", "10");
        assertThat(cell(table, 0, "daysOverdue")).isEqualTo("10");
        assertThat(cell(table, 0, "daysWaiting")).isEqualTo("30");
        assertThat(cell(table, 0, "touches")).isEqualTo("PROJECT:B");
        assertThat(table.csv()).contains(",'=R,Who pays,,2026-03-21,10,RISK,");
    }

    @Test
    void whereItWaitsIsNamedFromTheRootDown() {
        Project project = project(
                "A",
                List.of(risk("R", "One").toBuilder()
                        .escalation(new RecordedEscalation(
                                ScopeRef.parse("PROGRAMME:P9"),
                                AS_OF.minusDays(9),
                                null,
                                "Who pays",
                                AS_OF,
                                null,
                                null))
                        .build()));
        Programme inner = Programme.builder(ProgrammeId.of("P9"), "Number 9")
                .projects(List.of(project))
                .build();
        for (int i = 8; i > 0; i--) {
            inner = Programme.builder(ProgrammeId.of("P" + i), "Number " + i)
                    .programmes(List.of(inner))
                    .build();
        }

        LogTable table = LogTable.of(
                LogKind.ESCALATIONS,
                review(portfolio(List.of()).toBuilder()
                        .programmes(List.of(inner))
                        .build()));
        LogTable risks = LogTable.of(LogKind.RISKS, review(inner));

        assertThat(cell(table, 0, "path"))
                .isEqualTo("\u2026 > Number 3 > Number 4 > Number 5 > Number 6 > Number 7 > Number 8");
        assertThat(cell(risks, 0, "path"))
                .isEqualTo("\u2026 > Number 4 > Number 5 > Number 6 > Number 7 > Number 8 > Number 9");
    }
}
