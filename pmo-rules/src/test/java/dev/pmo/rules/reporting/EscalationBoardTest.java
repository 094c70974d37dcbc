package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.pmo.core.change.ChangeDates;
import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.authority.AuthorityModule;
import dev.pmo.rules.change.ChangeModule;
import dev.pmo.rules.change.ChangePolicy;
import dev.pmo.rules.change.ChangeProcedure;
import dev.pmo.rules.change.ChangeStanding;
import dev.pmo.rules.change.ProcedureMove;
import dev.pmo.rules.change.ProcedureState;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.raid.RaidModule;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.tolerance.ToleranceModule;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EscalationBoardTest {

    private static final ScopeRef PF = ScopeRef.parse("PORTFOLIO:PF");
    private static final ScopeRef PJ = ScopeRef.parse("PROJECT:PJ");

    private static RecordedEscalation up(LocalDate raised, @Nullable LocalDate due, @Nullable LocalDate answered) {
        return new RecordedEscalation(PF, raised, "beyond our limit", "Who pays", due, answered, null);
    }

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static Risk risk(String id, RiskStatus status, RecordedEscalation escalation) {
        return Risk.builder(RiskId.of(id), "Supplier fails")
                .status(status)
                .owner("A. Owner")
                .inherent(RiskAssessment.of(2, 2))
                .affects(List.of(ScopeRef.parse("PROJECT:PX"), ScopeRef.parse("PROJECT:PA")))
                .escalation(escalation)
                .build();
    }

    private static Portfolio portfolio(RaidLog raid, ChangeLog changes, List<ExceptionReport> exceptions) {
        Project project = Project.builder(ProjectId.of("PJ"), "Payments")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .raid(raid)
                .changes(changes)
                .governance(new Governance("A. Owner", null, "Board of PJ", null, null, null, exceptions))
                .build();
        return Samples.portfolio(List.of(), List.of(project));
    }

    private static Portfolio risks(Risk... risks) {
        return portfolio(new RaidLog(List.of(risks), null, null, null, null), ChangeLog.none(), List.of());
    }

    private static List<WaitingItem> items(EscalationBoard board) {
        return board.deciders().stream().flatMap(at -> at.items().stream()).toList();
    }

    /** Who decides has to read why without looking it up by an identifier: what the findings say, in their order. */
    @Test
    void eachItemSaysInWordsWhyItIsAskedFor() {
        Review review = Samples.review(Samples.now());

        List<WaitingItem> items = items(EscalationBoard.of(review));

        assertThat(items).anySatisfy(item -> assertThat(item.findings()).isNotEmpty());
        assertThat(items)
                .allSatisfy(item -> assertThat(item.reasons())
                        .isEqualTo(item.findings().stream()
                                .map(id -> review.result()
                                        .findFinding(id)
                                        .orElseThrow()
                                        .text())
                                .toList()));
    }

    /** Handed up on 1 March, due on the 21st, reviewed on the 31st: it waits 30 days and is 10 days overdue. */
    @Test
    void whatWasHandedUpWaitsSinceThenAndIsOverdueSinceItsDate() {
        EscalationBoard board =
                EscalationBoard.of(Samples.review(risks(risk("R-1", RiskStatus.OPEN, up(march(1), march(21), null)))));

        assertThat(board.deciders()).singleElement().satisfies(at -> {
            assertThat(at.to()).isEqualTo(PF);
            assertThat(at.decider()).isEqualTo("Investment board");
            assertThat(at.overdue()).isEqualTo(1);
        });
        assertThat(items(board)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(WaitingKind.RISK);
            assertThat(item.item()).isEqualTo("R-1");
            assertThat(item.wanted()).isEqualTo("Who pays");
            assertThat(item.daysWaiting()).isEqualTo(30);
            assertThat(item.daysOverdue()).isEqualTo(10);
            assertThat(item.sinceAtLeast()).isFalse();
            assertThat(item.parties()).containsExactly(PJ, ScopeRef.parse("PROJECT:PA"), ScopeRef.parse("PROJECT:PX"));
        });
    }

    @Test
    void anAnswerDueTodayIsNotOverdue() {
        EscalationBoard board = EscalationBoard.of(
                Samples.review(risks(risk("R-1", RiskStatus.OPEN, up(march(1), Samples.AS_OF, null)))));

        assertThat(board.overdue()).isZero();
    }

    @Test
    void whatIsAnsweredOrOverWaitsNoMore() {
        EscalationBoard board = EscalationBoard.of(Samples.review(risks(
                risk("R-1", RiskStatus.OPEN, up(march(1), march(21), march(20))),
                risk("R-2", RiskStatus.CLOSED, up(march(1), march(21), null)))));

        assertThat(board.waiting()).isZero();
    }

    /** As of 31 March, what is recorded of April has not happened yet. */
    @Test
    void anAnswerOrAnAcceptanceOfLaterIsNoneYet() {
        LocalDate april = march(31).plusDays(1);
        Risk waiting = risk("R-1", RiskStatus.OPEN, up(march(1), march(21), april));
        Risk accepted = Risk.builder(RiskId.of("R-2"), "Supplier fails")
                .owner("A. Owner")
                .inherent(RiskAssessment.of(5, 5))
                .acceptance(RecordedDecision.of("Ann", "portfolio board", april))
                .build();
        ReviewEngine engine = ReviewEngine.of(List.of(new AuthorityModule(), new RaidModule()));
        Review now = engine.review(ReviewRequest.of(risks(waiting, accepted), Samples.AS_OF));
        Review later = engine.review(ReviewRequest.of(risks(waiting, accepted), april));

        assertThat(items(EscalationBoard.of(now))).hasSize(2);
        assertThat(now.result().findings()).anyMatch(finding -> finding.ruleId().equals("raid.escalation-unanswered"));
        assertThat(items(EscalationBoard.of(later)))
                .extracting(WaitingItem::item)
                .doesNotContain("R-1");
        assertThat(later.result().findings())
                .filteredOn(finding -> finding.subject().equals("R-2"))
                .extracting(finding -> finding.decision() == null)
                .containsOnly(true);
    }

    @Test
    void aChangeWaitsUntilItIsDecided() {
        ChangeRequest open = change("C-1", ChangeState.POSTPONED);
        ChangeRequest done = change("C-2", ChangeState.APPROVED);

        EscalationBoard board = EscalationBoard.of(
                Samples.review(portfolio(RaidLog.none(), ChangeLog.of(List.of(done, open)), List.of())));

        assertThat(items(board)).extracting(WaitingItem::item).containsExactly("C-1");
    }

    private static ChangeRequest change(String id, ChangeState state) {
        return ChangeRequest.builder(ChangeId.of(id), "More seats")
                .state(state)
                .escalation(up(march(1), null, null))
                .build();
    }

    private static ChangeRequest handedUp(String id, String state, @Nullable LocalDate decisionDue) {
        return ChangeRequest.builder(ChangeId.of(id), "More seats")
                .state(ChangeState.of(state))
                .dates(new ChangeDates(march(1), decisionDue, null, null, null))
                .escalation(up(march(1), null, null))
                .build();
    }

    private static Review control(Portfolio portfolio, PolicySet policies) {
        return ReviewEngine.of(
                        List.of(new AuthorityModule(), new ToleranceModule(), new RaidModule(), new ChangeModule()))
                .review(ReviewRequest.of(portfolio, Samples.AS_OF).withPolicies(policies));
    }

    /** What a state means is for the procedure in force to say, not for its name. */
    @Test
    void aChangeThatIsDecidedUnderAProcedureOfItsOwnWaitsNoMore() {
        ChangeProcedure own = new ChangeProcedure(
                ChangeState.of("noted"),
                List.of(
                        new ProcedureState(ChangeState.of("noted"), ChangeStanding.AWAITING_DECISION),
                        new ProcedureState(ChangeState.of("agreed"), ChangeStanding.APPROVED),
                        new ProcedureState(ChangeState.of("done"), ChangeStanding.IMPLEMENTED)),
                List.of(
                        ProcedureMove.of(ChangeState.of("noted"), ChangeState.of("agreed")),
                        ProcedureMove.of(ChangeState.of("agreed"), ChangeState.of("done"))));
        Portfolio portfolio = portfolio(
                RaidLog.none(),
                ChangeLog.of(List.of(handedUp("C-1", "noted", null), handedUp("C-2", "agreed", null))),
                List.of());

        Review review = control(
                portfolio, PolicySet.defaults().with(ChangePolicy.TYPE, ChangePolicy.DEFAULTS.withProcedure(own)));

        assertThat(items(EscalationBoard.of(review)))
                .extracting(WaitingItem::item)
                .containsExactly("C-1");
    }

    /** Where nobody wrote down by when, a change is due by its own date, and what else waits by the days of the policy. */
    @Test
    void whatWasHandedUpWithoutADateIsDueByThatOfThePolicyAlsoBeforeItIsLate() {
        ExceptionReport report = new ExceptionReport(
                ExceptionId.of("E-1"), "Late", null, null, march(26), null, null, null, null, null, null, null, null);
        Portfolio portfolio = portfolio(
                new RaidLog(List.of(risk("R-1", RiskStatus.OPEN, up(march(30), null, null))), null, null, null, null),
                ChangeLog.of(List.of(handedUp("C-1", "submitted", march(28)))),
                List.of(report));

        assertThat(items(EscalationBoard.of(control(portfolio, PolicySet.defaults()))))
                .extracting(WaitingItem::item, WaitingItem::due, WaitingItem::daysOverdue)
                .containsExactly(
                        tuple("C-1", march(28), 3),
                        tuple("R-1", march(30).plusDays(5), 0),
                        tuple("E-1", march(26).plusDays(10), 0));
    }

    /** Due on the 28th and not decided on the 31st: three days overdue, and not due anew with each review. */
    @Test
    void aChangeThatAwaitsItsDecisionPastItsDateIsOverdue() {
        ChangeRequest change = ChangeRequest.builder(ChangeId.of("C-1"), "More seats")
                .state(ChangeState.WAITING_FOR_APPROVAL)
                .severity(IssueSeverity.MAJOR)
                .dates(new ChangeDates(march(1), march(28), null, null, null))
                .build();

        EscalationBoard board = EscalationBoard.of(
                control(portfolio(RaidLog.none(), ChangeLog.of(List.of(change)), List.of()), PolicySet.defaults()));

        assertThat(items(board)).singleElement().satisfies(item -> {
            assertThat(item.due()).isEqualTo(march(28));
            assertThat(item.daysOverdue()).isEqualTo(3);
        });
    }

    @Test
    void anExceptionThatWasHandedUpOnADayNobodyWroteDownWaitsSinceItWasReported() {
        ExceptionReport report = new ExceptionReport(
                ExceptionId.of("E-1"),
                "Late",
                null,
                null,
                march(11),
                null,
                null,
                null,
                null,
                null,
                null,
                new RecordedEscalation(PF, null, null, " ", null, null, null),
                null);

        assertThat(items(EscalationBoard.of(
                        Samples.review(portfolio(RaidLog.none(), ChangeLog.none(), List.of(report))))))
                .extracting(WaitingItem::since, WaitingItem::daysWaiting, WaitingItem::wanted)
                .containsExactly(tuple(march(11), 20, ""));
    }

    @Test
    void whatIsRecordedAsHandedUpTomorrowWaitsForNoDaysAndNotForLessThanNone() {
        Risk risk = risk("R-1", RiskStatus.OPEN, up(Samples.AS_OF.plusDays(1), null, null));

        assertThat(items(EscalationBoard.of(Samples.review(risks(risk)))))
                .extracting(WaitingItem::daysWaiting)
                .containsExactly(0);
    }

    @Test
    void anExceptionReportWaitsForTheLevelAboveEvenWhereNobodyWroteThatDown() {
        ExceptionReport report = new ExceptionReport(
                ExceptionId.of("E-1"), "Late", null, null, march(11), null, null, null, null, null, null, null, null);

        EscalationBoard board =
                EscalationBoard.of(Samples.review(portfolio(RaidLog.none(), ChangeLog.none(), List.of(report))));

        assertThat(board.deciders()).extracting(WaitingAt::to).containsExactly(PF);
        assertThat(items(board)).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(WaitingKind.EXCEPTION);
            assertThat(item.daysWaiting()).isEqualTo(20);
            assertThat(item.due()).isNull();
        });
    }

    @Test
    void whatAFindingAlsoAsksTheSameDeciderAboutIsOneLine() {
        Portfolio portfolio = risks(risk("R-1", RiskStatus.OPEN, up(march(1), march(21), null)));
        Review review = ReviewEngine.of(List.of(new AuthorityModule(), new RaidModule()))
                .review(ReviewRequest.of(portfolio, Samples.AS_OF));

        assertThat(review.result().findings())
                .anyMatch(finding -> finding.ruleId().equals("raid.escalation-unanswered"));
        assertThat(items(EscalationBoard.of(review))).singleElement().satisfies(item -> {
            assertThat(item.kind()).isEqualTo(WaitingKind.RISK);
            assertThat(item.findings()).containsExactly("raid.escalation-unanswered@PROJECT:PJ#risk R-1");
            assertThat(item.severity()).isNotNull().isGreaterThan(Severity.INFO);
        });
    }

    private static Project inConflict(String id, IssueSeverity severity, String... affects) {
        Issue issue = new Issue(
                IssueId.of("I-1"),
                "Two systems of record",
                null,
                null,
                severity,
                "A. Owner",
                null,
                null,
                null,
                Stream.of(affects).map(ScopeRef::parse).toList(),
                null,
                null,
                null);
        return Project.builder(ProjectId.of(id), id)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .raid(new RaidLog(null, null, List.of(issue), null, null))
                .build();
    }

    private static List<WaitingItem> aboutIssues(Project... projects) {
        Review review = ReviewEngine.of(List.of(new AuthorityModule(), new RaidModule()))
                .review(ReviewRequest.of(Samples.portfolio(List.of(), List.of(projects)), Samples.AS_OF));
        return items(EscalationBoard.of(review)).stream()
                .filter(item -> item.wanted().startsWith("What is done about"))
                .toList();
    }

    /** Critical goes to the level above within some days, a conflict to the lowest common scope: the same board. */
    @Test
    void anIssueThatIsSevereAndInConflictIsOneLineWithBothReasonsAndTheEarlierDate() {
        List<WaitingItem> items = aboutIssues(
                inConflict("PA", IssueSeverity.CRITICAL, "PROJECT:PB"),
                Project.builder(ProjectId.of("PB"), "PB").build());

        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.wanted()).isEqualTo("What is done about issue I-1 'Two systems of record'");
            assertThat(item.findings())
                    .containsExactly(
                            "authority.conflict-between-scopes@PORTFOLIO:PF#PROJECT:PA/issue I-1",
                            "raid.issue-severe@PROJECT:PA#I-1");
            assertThat(item.parties()).containsExactly(PF, ScopeRef.parse("PROJECT:PA"), ScopeRef.parse("PROJECT:PB"));
            assertThat(item.severity()).isEqualTo(Severity.CRITICAL);
            assertThat(item.due()).isEqualTo(Samples.AS_OF.plusDays(2));
        });
    }

    @Test
    void oneConflictOfSeveralSevereIssuesIsOneLineInItsOwnWords() {
        List<WaitingItem> items = aboutIssues(
                inConflict("PA", IssueSeverity.CRITICAL, "PROJECT:PB"),
                inConflict("PB", IssueSeverity.CRITICAL, "PROJECT:PA"));

        assertThat(items).singleElement().satisfies(item -> {
            assertThat(item.wanted()).isEqualTo("What is done about issue I-1 of PROJECT:PA, issue I-1 of PROJECT:PB");
            assertThat(item.findings()).hasSize(3);
        });
    }

    @Test
    void whatTwoBoardsAreAskedIsALineForEach() {
        List<WaitingItem> items = aboutIssues(
                inConflict("PA", IssueSeverity.MAJOR, "PROJECT:PB"),
                Project.builder(ProjectId.of("PB"), "PB").build());

        assertThat(items).extracting(item -> item.findings().size()).containsExactly(1, 1);
    }

    @Test
    void whatAnEarlierReviewFoundTooWaitsSinceThatAtLeast() {
        Review now = Samples.review(Samples.now(), Samples.now());
        Review then = Samples.ENGINE.review(ReviewRequest.of(Samples.now(), march(1)));

        List<WaitingItem> items = items(EscalationBoard.of(now, then.result()));

        assertThat(items).filteredOn(WaitingItem::sinceAtLeast).isNotEmpty().allSatisfy(item -> {
            assertThat(item.since()).isEqualTo(march(1));
            assertThat(item.daysWaiting()).isEqualTo(30);
        });
    }

    @Test
    void theOrderOfTheLogMakesNoDifference() {
        Risk first = risk("R-1", RiskStatus.OPEN, up(march(1), march(21), null));
        Risk second = risk("R-2", RiskStatus.OPEN, up(march(2), march(11), null));

        EscalationBoard board = EscalationBoard.of(Samples.review(risks(first, second)));

        assertThat(EscalationBoard.of(Samples.review(risks(second, first)))).isEqualTo(board);
        assertThat(items(board)).extracting(WaitingItem::item).containsExactly("R-2", "R-1");
    }
}
