package dev.pmo.rules.tolerance;

import static dev.pmo.rules.tolerance.Given.AS_OF;
import static dev.pmo.rules.tolerance.Given.FINISH;
import static dev.pmo.rules.tolerance.Given.START;
import static dev.pmo.rules.tolerance.Given.cost;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.project;
import static dev.pmo.rules.tolerance.Given.time;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.StageId;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.IssueStatus;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.structure.Stage;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What an exception report shows as driving the deviation. */
class ExceptionLinksTest {

    private static List<String> links(Scope scope) {
        return words(ExceptionReports.draft(ExceptionContext.of(scope, AS_OF, TolerancePolicy.DEFAULTS))
                .orElseThrow());
    }

    private static List<String> words(ExceptionDraft draft) {
        return draft.links().stream()
                .map(link -> link.kind() + " " + link.id() + " " + link.text())
                .toList();
    }

    private static Project with(Project project, String baseline, String forecast, TimePosition time) {
        return project.toBuilder()
                .position(Position.of(CostPosition.of(Money.parse(baseline), Money.parse(forecast)), time))
                .build();
    }

    @Test
    void theChildrenThatFinishAfterTheWholeWasToFinishAreLinkedTheLatestFirst() {
        Project unknown =
                with(project("D", 0, 0, 0), "GBP 1", "GBP 1", new TimePosition(START, FINISH, null, null, null, null));

        assertThat(links(programme(
                        "PG",
                        governance(time("10 days")),
                        project("A", 1, 1, 11),
                        project("B", 1, 1, 40),
                        project("C", 1, 1, 0))))
                .containsExactly(
                        "CHILD B finishes on 2026-08-09, +40 days against 2026-06-30",
                        "CHILD A finishes on 2026-07-11, +11 days against 2026-06-30");
        assertThat(links(programme("PG", governance(cost("10%")), project("A", 1, 2, 0), unknown)))
                .containsExactly("CHILD A cost +GBP 1 against GBP 1");
    }

    @Test
    void whereTheWholeIsEarlyTheChildrenThatFinishBeforeTheirOwnDateAreLinked() {
        Project late = with(
                project("B", 0, 0, 0),
                "GBP 1",
                "GBP 1",
                TimePosition.of(START, FINISH.minusDays(50), FINISH.minusDays(49)));

        assertThat(links(programme("PG", governance(time("10 days")), project("A", 1, 1, -20), late)))
                .containsExactly("CHILD A finishes on 2026-06-10, -20 days against 2026-06-30");
    }

    @Test
    void whereTheWholeCostsTooLittleTheChildrenThatCostLessAreLinkedAndNoneOfAnotherCurrency() {
        assertThat(links(programme(
                        "PG",
                        governance(cost("10%")),
                        project("A", 100, 40, 0),
                        project("B", 100, 101, 0),
                        project("C", 100, 100, 0))))
                .containsExactly("CHILD A cost -GBP 60 against GBP 100");
        Project mixed = with(project("B", 0, 0, 0), "GBP 100", "EUR 900", TimePosition.of(START, FINISH, FINISH));
        Scope whole = programme("PG", governance(cost("10%")), project("A", 100, 140, 0), mixed).toBuilder()
                .position(Position.of(
                        CostPosition.of(Money.of("GBP", 200), Money.of("GBP", 300)),
                        TimePosition.of(START, FINISH, FINISH)))
                .build();
        assertThat(links(whole)).containsExactly("CHILD A cost +GBP 40 against GBP 100");
    }

    private static Issue issue(String id, IssueStatus status, @Nullable IssueSeverity severity) {
        return new Issue(
                IssueId.of(id), "Flood", null, status, severity, null, START, null, null, null, null, null, null);
    }

    private static Risk.Builder risk(String id) {
        return Risk.builder(RiskId.of(id), "Drought");
    }

    @Test
    void whatIsClosedOrAnOpportunityDrivesNothingAndWhatWasNotAssessedComesLast() {
        RiskAssessment assessed = RiskAssessment.of(1, 1, Probability.ofPercent(50), Money.of("GBP", 10));
        RaidLog log = new RaidLog(
                List.of(
                        risk("R-1").build(),
                        risk("R-2").inherent(assessed).build(),
                        risk("R-3").inherent(assessed).status(RiskStatus.CLOSED).build(),
                        risk("R-4")
                                .inherent(assessed)
                                .nature(RiskNature.OPPORTUNITY)
                                .build()),
                null,
                List.of(
                        issue("I-1", IssueStatus.OPEN, null),
                        issue("I-2", IssueStatus.POSTPONED, IssueSeverity.MINOR),
                        issue("I-3", IssueStatus.CLOSED, IssueSeverity.CRITICAL)),
                null,
                null);

        assertThat(links(project("P", 100, 120, 0, cost("10%")).toBuilder()
                        .raid(log)
                        .build()))
                .containsExactly(
                        "ISSUE I-2 Flood (minor)",
                        "ISSUE I-1 Flood",
                        "RISK R-2 Drought, expected cost GBP 5",
                        "RISK R-1 Drought");
    }

    private static Milestone milestone(String id, LocalDate agreed) {
        return Milestone.of(MilestoneId.of(id), "Gate", agreed, agreed.plusDays(30));
    }

    @Test
    void theExceptionOfAStageLinksTheLateMilestonesAgreedForItsDaysBothEndsIncluded() {
        LocalDate from = START.plusDays(30);
        LocalDate until = FINISH.minusDays(30);
        Stage stage = new Stage(
                StageId.of("S2"),
                "Build",
                CostPosition.of(Money.of("GBP", 40), Money.of("GBP", 40)),
                TimePosition.of(from, until, until.plusDays(20)),
                List.of(time("10 days")));
        Project project = project("P", 100, 100, 0, time("40 days")).toBuilder()
                .stages(List.of(stage))
                .plan(Plan.ofMilestones(List.of(
                        milestone("M-0", from.minusDays(1)),
                        milestone("M-1", from),
                        milestone("M-2", until),
                        milestone("M-3", until.plusDays(1)))))
                .build();

        assertThat(ExceptionReports.stages(ExceptionContext.of(project, AS_OF, TolerancePolicy.DEFAULTS)))
                .singleElement()
                .satisfies(draft -> assertThat(words(draft))
                        .containsExactly("MILESTONE M-1 Gate: +30 days", "MILESTONE M-2 Gate: +30 days"));
    }
}
