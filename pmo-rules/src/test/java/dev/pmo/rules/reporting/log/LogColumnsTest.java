package dev.pmo.rules.reporting.log;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.BaselineChange;
import dev.pmo.core.change.BaselineField;
import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeDecision;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeOutcome;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeSubject;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOption;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.id.ActionId;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.AssumptionId;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.DependencyId;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.id.StageId;
import dev.pmo.core.raid.Action;
import dev.pmo.core.raid.ActionStatus;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.raid.Assumption;
import dev.pmo.core.raid.AssumptionStatus;
import dev.pmo.core.raid.Control;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.GiveGet;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.IssueStatus;
import dev.pmo.core.raid.IssueType;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskStatement;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever is recorded of an item stands in its log, each under the name of its own column. */
class LogColumnsTest {

    private static final RecordedEscalation ESCALATION = new RecordedEscalation(
            ScopeRef.of(PortfolioId.of("PF")), day(21), "too dear", "whether to go on", day(22), day(23), "go on");
    private static final Impact IMPACT = impact(1);

    /** A day of March 2026. */
    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static Impact impact(int digit) {
        return new Impact(
                Money.of("GBP", digit),
                10 + digit,
                new BigDecimal("0." + digit + "1"),
                new BigDecimal("0." + digit + "2"),
                Money.of("EUR", digit),
                Money.of("USD", digit),
                "effect " + digit);
    }

    private static Map<String, String> row(LogTable table) {
        assertThat(table.rows()).hasSize(1);
        Map<String, String> cells = new TreeMap<>();
        for (int i = 0; i < table.columns().size(); i++) {
            cells.put(table.columns().get(i).name(), table.rows().get(0).get(i));
        }
        return cells;
    }

    private static Map<String, String> ofTheEscalation() {
        return Map.of(
                "escalatedTo", "PORTFOLIO:PF",
                "escalated", "2026-03-21",
                "escalationReason", "too dear",
                "decisionWanted", "whether to go on",
                "responseDue", "2026-03-22",
                "answered", "2026-03-23",
                "answer", "go on");
    }

    private static Project with(RaidLog log) {
        return Project.builder(ProjectId.of("PJ"), "Depot").raid(log).build();
    }

    @Test
    void ofARisk() {
        Risk risk = Risk.builder(RiskId.of("R-1"), "Flood")
                .owner("A. Shah")
                .statement(new RiskStatement("rain", "river rises", "site closed", "weather", "Water Ltd"))
                .inherent(new RiskAssessment(5, 4, Probability.ofPercent(50), Money.of("GBP", 100), 9))
                .residual(new RiskAssessment(3, 2, Probability.ofPercent(25), Money.of("GBP", 80), 7))
                .target(RiskAssessment.of(2, 1))
                .controls(List.of(
                        new Control("Wall", ControlState.PLANNED, "B. Lee", day(9)),
                        new Control("Pump", ControlState.IN_PLACE, null, null)))
                .dates(new RiskDates(day(1), day(2), day(3), day(4), day(5), List.of(day(7), day(6))))
                .affects(List.of(ScopeRef.of(ProjectId.of("PJ-9")), ScopeRef.of(ProjectId.of("PJ-8"))))
                .escalation(ESCALATION)
                .acceptance(new RecordedDecision("Board", "board", day(11), day(12), "cheaper"))
                .build();

        Map<String, String> row = row(RaidLogTable.risks(with(new RaidLog(List.of(risk), null, null, null, null))));

        assertThat(row)
                .containsAllEntriesOf(ofTheEscalation())
                .contains(
                        entry("owner", "A. Shah"),
                        entry("cause", "rain"),
                        entry("event", "river rises"),
                        entry("effect", "site closed"),
                        entry("category", "weather"),
                        entry("supplier", "Water Ltd"),
                        entry("likelihood", "3"),
                        entry("impact", "2"),
                        entry("inherentLikelihood", "5"),
                        entry("inherentImpact", "4"),
                        entry("targetLikelihood", "2"),
                        entry("targetImpact", "1"),
                        entry("probability", "0.25"),
                        entry("costIfItHappens", "GBP 80"),
                        entry("expectedCost", "GBP 20"),
                        entry("delayDays", "7"))
                .contains(
                        entry("controls", "Pump (in place); Wall (planned, B. Lee, due 2026-03-09)"),
                        entry("identified", "2026-03-01"),
                        entry("lastReviewed", "2026-03-02"),
                        entry("nextReview", "2026-03-03"),
                        entry("proximity", "2026-03-04"),
                        entry("responseComplete", "2026-03-05"),
                        entry("earlierTargets", "2026-03-07; 2026-03-06"),
                        entry("affects", "PROJECT:PJ-8; PROJECT:PJ-9"),
                        entry("acceptedBy", "Board"),
                        entry("accepted", "2026-03-11"),
                        entry("acceptedUntil", "2026-03-12"));
    }

    @Test
    void ofAChange() {
        BaselineChange later =
                BaselineChange.of(ScopeRef.of(ProjectId.of("PJ")), BaselineField.FINISH, "2026-03-30", "2026-04-30");
        BaselineChange added =
                new BaselineChange(ScopeRef.of(ProjectId.of("PJ")), BaselineField.SCOPE_ITEM, "SI-1", null, "Ramp");
        ChangeRequest change = ChangeRequest.builder(ChangeId.of("C-1"), "Ramp")
                .subject(new ChangeSubject(
                        "a ramp", "access", "C. Lind", "D. Roe", StageId.of("ST-2"), IssueId.of("I-3")))
                .effort(2)
                .dates(new ChangeDates(day(1), day(2), day(3), day(4), day(5)))
                .assessment(new ChangeAssessment("E. Poe", day(6), IMPACT, impact(2), List.of()))
                .decisions(List.of(new ChangeDecision(
                        ChangeOutcome.MERGED,
                        new RecordedDecision("Board", "board", day(7), day(8), "same thing"),
                        ChangeId.of("C-2"))))
                .baselineChanges(List.of(added, later))
                .affects(List.of(ScopeRef.of(ProjectId.of("PJ-9")), ScopeRef.of(ProjectId.of("PJ-8"))))
                .escalation(ESCALATION)
                .build();
        Project project = Project.builder(ProjectId.of("PJ"), "Depot")
                .changes(ChangeLog.of(List.of(change)))
                .build();

        assertThat(row(ChangeLogTable.of(project)))
                .containsAllEntriesOf(ofTheEscalation())
                .contains(
                        entry("effort", "2"),
                        entry("description", "a ramp"),
                        entry("reason", "access"),
                        entry("raisedBy", "C. Lind"),
                        entry("owner", "D. Roe"),
                        entry("stage", "ST-2"),
                        entry("issue", "I-3"),
                        entry("raised", "2026-03-01"),
                        entry("decisionDue", "2026-03-02"),
                        entry("effective", "2026-03-03"),
                        entry("target", "2026-03-04"),
                        entry("implemented", "2026-03-05"),
                        entry("assessedBy", "E. Poe"),
                        entry("assessed", "2026-03-06"))
                .contains(
                        entry("decisions", "1"),
                        entry("outcome", "MERGED"),
                        entry("mergedInto", "C-2"),
                        entry("decidedBy", "Board"),
                        entry("authority", "board"),
                        entry("decided", "2026-03-07"),
                        entry("decidedUntil", "2026-03-08"),
                        entry("decisionReason", "same thing"),
                        entry(
                                "baselineChanges",
                                "PROJECT:PJ finish: 2026-03-30 -> 2026-04-30; PROJECT:PJ scope item SI-1: nothing ->"
                                        + " Ramp"),
                        entry("affects", "PROJECT:PJ-8; PROJECT:PJ-9"))
                .contains(
                        entry("impactCost", "GBP 1"),
                        entry("impactFinishDays", "11"),
                        entry("impactScope", "0.11"),
                        entry("impactQuality", "0.12"),
                        entry("impactBenefits", "EUR 1"),
                        entry("impactExposure", "USD 1"),
                        entry("impactWords", "effect 1"),
                        entry("ifNotDoneCost", "GBP 2"),
                        entry("ifNotDoneFinishDays", "12"),
                        entry("ifNotDoneScope", "0.21"),
                        entry("ifNotDoneQuality", "0.22"),
                        entry("ifNotDoneBenefits", "EUR 2"),
                        entry("ifNotDoneExposure", "USD 2"),
                        entry("ifNotDoneWords", "effect 2"));
    }

    @Test
    void ofAnAgreementWithTheNamesOfBothSides() {
        GiveGet give = new GiveGet(
                DependencyId.of("D-1"),
                "Interface",
                ScopeRef.of(ProjectId.of("PJ")),
                ScopeRef.of(PortfolioId.of("ELSEWHERE")),
                day(1),
                day(2),
                day(3),
                AgreementStatus.DELIVERED,
                ActivityId.of("A"),
                ActivityId.of("B"));
        Portfolio portfolio = Portfolio.builder(PortfolioId.of("PF"), "Change")
                .projects(List.of(with(RaidLog.none().withDependencies(List.of(give)))))
                .build();

        assertThat(row(RaidLogTable.dependencies(portfolio)))
                .contains(
                        entry("deliverable", "Interface"),
                        entry("status", "DELIVERED"),
                        entry("giver", "PROJECT:PJ"),
                        entry("giverName", "Depot"),
                        entry("receiver", "PORTFOLIO:ELSEWHERE"),
                        entry("receiverName", ""),
                        entry("neededBy", "2026-03-01"),
                        entry("promised", "2026-03-02"),
                        entry("delivered", "2026-03-03"),
                        entry("giverActivity", "A"),
                        entry("receiverActivity", "B"));
    }

    @Test
    void ofAnException() {
        ExceptionReport report = new ExceptionReport(
                ExceptionId.of("E-1"),
                "Over budget",
                List.of(ToleranceAspect.COST, ToleranceAspect.TIME),
                StageId.of("ST-2"),
                day(1),
                "C. Lind",
                "steel",
                List.of("no money", "no roof"),
                List.of(
                        new ExceptionOption("Wait", null, ExceptionOutcome.OPTION, impact(1), null, null),
                        new ExceptionOption("Stop", null, ExceptionOutcome.PREMATURE_CLOSE, null, null, null)),
                "Wait",
                "buy earlier",
                ESCALATION,
                new ExceptionDecision(
                        ExceptionOutcome.OPTION,
                        new RecordedDecision("Board", "board", day(7), day(8), "it can wait"),
                        "Wait",
                        null,
                        null));
        Project project = Project.builder(ProjectId.of("PJ"), "Depot")
                .governance(new Governance(null, null, null, null, null, null, List.of(report)))
                .build();

        assertThat(row(ExceptionLogTable.of(project)))
                .containsAllEntriesOf(ofTheEscalation())
                .contains(
                        entry("id", "E-1"),
                        entry("title", "Over budget"),
                        entry("aspects", "COST; TIME"),
                        entry("stage", "ST-2"),
                        entry("raised", "2026-03-01"),
                        entry("raisedBy", "C. Lind"),
                        entry("cause", "steel"),
                        entry("consequences", "no money; no roof"),
                        entry("options", "Wait (option, GBP 1, 11 days); Stop (premature close)"),
                        entry("recommended", "Wait"),
                        entry("lessons", "buy earlier"),
                        entry("outcome", "OPTION"),
                        entry("option", "Wait"),
                        entry("decidedBy", "Board"),
                        entry("decisionReason", "it can wait"));
    }

    @Test
    void ofAnIssueAnAssumptionAndAnAction() {
        Issue issue = new Issue(
                IssueId.of("I-1"),
                "Late steel",
                IssueType.PROBLEM,
                IssueStatus.RESOLVED,
                IssueSeverity.CRITICAL,
                "A. Shah",
                day(1),
                day(2),
                day(3),
                List.of(ScopeRef.of(ProjectId.of("PJ-9")), ScopeRef.of(ProjectId.of("PJ-8"))),
                RiskId.of("R-1"),
                IMPACT,
                ESCALATION);
        Assumption assumption = new Assumption(
                AssumptionId.of("A-1"),
                "Steel comes in May",
                AssumptionStatus.OPEN,
                "B. Lee",
                day(4),
                Probability.ofPercent(75),
                RiskId.of("R-2"),
                impact(2),
                IssueId.of("I-2"));
        Action action =
                new Action(ActionId.of("AC-1"), "Call", ActionStatus.DONE, "D. Roe", day(5), day(6), day(7), "R-3");
        Project project = with(new RaidLog(null, List.of(assumption), List.of(issue), null, List.of(action)));

        assertThat(row(RaidLogTable.issues(project)))
                .containsAllEntriesOf(ofTheEscalation())
                .contains(
                        entry("type", "PROBLEM"),
                        entry("status", "RESOLVED"),
                        entry("severity", "CRITICAL"),
                        entry("owner", "A. Shah"),
                        entry("raised", "2026-03-01"),
                        entry("target", "2026-03-02"),
                        entry("closed", "2026-03-03"),
                        entry("risk", "R-1"),
                        entry("affects", "PROJECT:PJ-8; PROJECT:PJ-9"),
                        entry("impactCost", "GBP 1"),
                        entry("impactWords", "effect 1"));
        assertThat(row(RaidLogTable.assumptions(project)))
                .contains(
                        entry("statement", "Steel comes in May"),
                        entry("status", "OPEN"),
                        entry("owner", "B. Lee"),
                        entry("validateBy", "2026-03-04"),
                        entry("confidence", "0.75"),
                        entry("risk", "R-2"),
                        entry("issue", "I-2"),
                        entry("ifFalseCost", "GBP 2"),
                        entry("ifFalseWords", "effect 2"));
        assertThat(row(RaidLogTable.actions(project)))
                .contains(
                        entry("title", "Call"),
                        entry("status", "DONE"),
                        entry("owner", "D. Roe"),
                        entry("raised", "2026-03-05"),
                        entry("due", "2026-03-06"),
                        entry("closed", "2026-03-07"),
                        entry("about", "R-3"));
    }

    /** What is recorded at one scope stands below its name once, each item with what is known of it. */
    @Test
    void theTextNamesEachScopeOnceAndLeavesOutWhatIsNotKnown() {
        Risk known = Risk.builder(RiskId.of("R-1"), "Flood").owner("A. Shah").build();
        Risk bare = Risk.builder(RiskId.of("R-2"), "Fire").build();
        Project project = with(new RaidLog(List.of(known, bare), null, null, null, null));
        Portfolio portfolio = Portfolio.builder(PortfolioId.of("PF"), "Change")
                .projects(List.of(project))
                .build();

        String text = LogText.of("Risks", day(31), RaidLogTable.risks(portfolio));

        assertThat(text).contains("2026-03-31").contains("2 risks at 1 scope.").contains("R-1  Flood", "R-2  Fire");
        assertThat(text).containsOnlyOnce("Depot").contains("Change").containsOnlyOnce("A. Shah");
        assertThat(LogText.of(
                        "Risks", day(31), RaidLogTable.risks(with(new RaidLog(List.of(bare), null, null, null, null)))))
                .contains("1 risk at 1 scope.")
                .doesNotContain("owner");
    }
}
