package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.change.ChangeLog;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.IssueSeverity;
import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.IssueId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.raid.Issue;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked about one item is asked once: of the level that decides, with everything that led to it. */
class OneLineForOneDecisionTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(StandardModules.all());
    private static final ScopeRef PG = ScopeRef.parse("PROGRAMME:PG");
    private static final ScopeRef PF = ScopeRef.parse("PORTFOLIO:PF");

    private static Project.Builder project() {
        return Project.builder(ProjectId.of("PJ"), "Payments")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(Governance.of("A. Owner", "Board of PJ"));
    }

    /** The board of a portfolio with one programme, with one project. */
    private static EscalationBoard board(Project project) {
        Programme programme = Programme.builder(ProgrammeId.of("PG"), "Digital")
                .governance(Governance.of("B. Owner", "Board of PG"))
                .projects(List.of(project))
                .build();
        return EscalationBoard.of(
                ENGINE.review(ReviewRequest.of(Samples.portfolio(List.of(programme), List.of()), Samples.AS_OF)));
    }

    private static List<WaitingItem> of(EscalationBoard board, String item) {
        return board.deciders().stream()
                .flatMap(at -> at.items().stream())
                .filter(one -> one.item().equals(item) || one.wanted().contains(item))
                .toList();
    }

    private static List<ScopeRef> waitingAt(EscalationBoard board, String item) {
        return board.deciders().stream()
                .filter(at -> !of(new EscalationBoard(board.asOf(), List.of(at)), item)
                        .isEmpty())
                .map(WaitingAt::to)
                .toList();
    }

    private static Risk.Builder risk(int likelihood, int impact) {
        return Risk.builder(RiskId.of("R-1"), "Supplier fails")
                .owner("A. Owner")
                .inherent(RiskAssessment.of(likelihood, impact));
    }

    private static Project with(Risk risk) {
        return project()
                .raid(new RaidLog(List.of(risk), null, null, null, null))
                .build();
    }

    /** Its answer is overdue, and it was accepted by somebody who may not: both are for the level that it waits for. */
    @Test
    void allThatIsAskedAboutARiskThatWasHandedUpIsOneLine() {
        EscalationBoard board = board(with(risk(4, 5)
                .acceptance(new RecordedDecision("P. Manager", "project manager", LocalDate.of(2026, 2, 2), null, null))
                .escalation(new RecordedEscalation(
                        PG, LocalDate.of(2026, 3, 2), null, "Who pays", LocalDate.of(2026, 3, 9), null, null))
                .build()));

        assertThat(waitingAt(board, "R-1")).containsExactly(PG);
        assertThat(of(board, "R-1")).singleElement().satisfies(line -> {
            assertThat(line.wanted()).isEqualTo("Who pays");
            assertThat(line.findings())
                    .containsExactlyInAnyOrder(
                            "raid.acceptance-above-authority@PROJECT:PJ#R-1",
                            "raid.escalation-unanswered@PROJECT:PJ#risk R-1");
        });
    }

    /** It exceeds the band, and touches a project elsewhere: the programme can carry the one and not the other. */
    @Test
    void aRiskThatALevelPassesOnIsAskedOfTheNextOneOnly() {
        EscalationBoard board = board(
                with(risk(4, 5).affects(List.of(ScopeRef.parse("PROJECT:PX"))).build()));

        assertThat(waitingAt(board, "R-1")).containsExactly(PF);
        assertThat(of(board, "R-1"))
                .singleElement()
                .satisfies(line -> assertThat(line.findings())
                        .contains(
                                "raid.risk-exceeds-band@PROJECT:PJ#R-1",
                                "raid.risk-affects-others@PROJECT:PJ#R-1",
                                "raid.escalated-risk@PROGRAMME:PG#PROJECT:PJ/R-1"));
    }

    /** It exceeds the band, and was accepted by somebody who may not: other recommendations, and one question. */
    @Test
    void whatIsRecommendedOtherwiseForAnotherReasonIsOneQuestionStill() {
        EscalationBoard board = board(with(risk(5, 5)
                .acceptance(new RecordedDecision("P. Manager", "project manager", LocalDate.of(2026, 2, 2), null, null))
                .build()));

        assertThat(of(board, "R-1"))
                .singleElement()
                .satisfies(line -> assertThat(line.findings())
                        .containsExactlyInAnyOrder(
                                "raid.acceptance-above-authority@PROJECT:PJ#R-1",
                                "raid.risk-exceeds-band@PROJECT:PJ#R-1"));
    }

    /** Handed past the programme to the portfolio: the programme owes no answer. */
    @Test
    void anAnswerThatIsLateIsAskedOfTheScopeThatTheItemWasHandedTo() {
        EscalationBoard board = board(with(risk(1, 1)
                .escalation(new RecordedEscalation(
                        PF, LocalDate.of(2026, 3, 2), null, "Who pays", LocalDate.of(2026, 3, 9), null, null))
                .build()));

        assertThat(waitingAt(board, "R-1")).containsExactly(PF);
        assertThat(of(board, "R-1"))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.findings()).containsExactly("raid.escalation-unanswered@PROJECT:PJ#risk R-1"));
    }

    /** An identifier is unique within a log only. */
    @Test
    void anIssueAndAChangeOfOneIdentifierAreTwoDecisions() {
        ChangeRequest change = ChangeRequest.builder(ChangeId.of("X-1"), "More seats")
                .state(ChangeState.WAITING_FOR_APPROVAL)
                .severity(IssueSeverity.CRITICAL)
                .build();
        Issue issue = Issue.builder(IssueId.of("X-1"), "No seats")
                .owner("A. Owner")
                .escalation(new RecordedEscalation(PG, LocalDate.of(2026, 3, 30), null, "Who pays", null, null, null))
                .build();

        EscalationBoard board = board(project()
                .raid(new RaidLog(null, null, List.of(issue), null, null))
                .changes(ChangeLog.of(List.of(change)))
                .build());

        assertThat(board.deciders())
                .filteredOn(at -> at.to().equals(PG))
                .flatExtracting(WaitingAt::items)
                .extracting(WaitingItem::kind, WaitingItem::wanted)
                .containsExactlyInAnyOrder(
                        tuple(WaitingKind.ISSUE, "Who pays"),
                        tuple(WaitingKind.FINDING, "Whether change request X-1 'More seats' is approved"));
    }

    @Test
    void aRiskThatALevelKeepsIsAskedOfThatLevel() {
        EscalationBoard board = board(with(risk(4, 5).build()));

        assertThat(waitingAt(board, "R-1")).containsExactly(PG);
    }

    @Test
    void aChangeThatTheLevelAboveMayDecideIsAskedOfItOnce() {
        ChangeRequest change = ChangeRequest.builder(ChangeId.of("C-1"), "More seats")
                .state(ChangeState.WAITING_FOR_APPROVAL)
                .severity(IssueSeverity.CRITICAL)
                .build();

        EscalationBoard board =
                board(project().changes(ChangeLog.of(List.of(change))).build());

        assertThat(waitingAt(board, "C-1")).containsExactly(PG);
        assertThat(of(board, "C-1")).singleElement().satisfies(line -> {
            assertThat(line.from()).isEqualTo(ScopeRef.parse("PROJECT:PJ"));
            assertThat(line.findings())
                    .containsExactlyInAnyOrder(
                            "change.beyond-authority@PROJECT:PJ#C-1",
                            "change.escalated-request@PROGRAMME:PG#PROJECT:PJ/C-1");
        });
    }

    /** The programme has no tolerance that could absorb it, and asks its own board, as nobody is above. */
    @Test
    void anExceptionReportIsOneLineWithWhatTheTopOfTheTreeAsksToo() {
        ExceptionReport report = new ExceptionReport(
                ExceptionId.of("E-1"),
                "Late",
                List.of(ToleranceAspect.TIME),
                null,
                Samples.AS_OF,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        Project late = project()
                .governance(new Governance(
                        "A. Owner",
                        null,
                        "Board of PJ",
                        List.of(Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.days(5))),
                        null,
                        null,
                        List.of(report)))
                .position(Samples.position(30, 1_000_000))
                .build();
        Programme programme = Programme.builder(ProgrammeId.of("PG"), "Digital")
                .governance(Governance.of("B. Owner", "Board of PG"))
                .projects(List.of(late))
                .build();

        EscalationBoard board = EscalationBoard.of(ENGINE.review(ReviewRequest.of(programme, Samples.AS_OF)));

        assertThat(board.deciders().get(0).items())
                .extracting(WaitingItem::item, WaitingItem::findings)
                .containsExactly(tuple(
                        "E-1",
                        List.of(
                                "tolerance.exception-beyond-level@PROGRAMME:PG#PROJECT:PJ/TIME",
                                "tolerance.exception@PROJECT:PJ#TIME")));
    }
}
