package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.decision.RecordedDecision;
import dev.pmo.core.decision.RecordedEscalation;
import dev.pmo.core.governance.ExceptionDecision;
import dev.pmo.core.governance.ExceptionOutcome;
import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.authority.AuthorityModule;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.raid.RaidModule;
import dev.pmo.rules.reporting.log.EscalationLogTable;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.tolerance.ToleranceModule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An exception that was decided by somebody who may not waits on the board as if nobody had decided. */
class SetAsideOnBoardTest {

    private static final ScopeRef PG = ScopeRef.parse("PROGRAMME:PG");
    private static final ScopeRef PF = ScopeRef.parse("PORTFOLIO:PF");
    private static final ReviewEngine ENGINE =
            ReviewEngine.of(List.of(new AuthorityModule(), new ToleranceModule(), new RaidModule()));

    private static LocalDate march(int day) {
        return LocalDate.of(2026, 3, day);
    }

    private static ExceptionReport decided(@Nullable String authority, LocalDate on, @Nullable ScopeRef handedTo) {
        return new ExceptionReport(
                ExceptionId.of("E-1"),
                "Late",
                List.of(ToleranceAspect.TIME),
                null,
                march(2),
                null,
                null,
                null,
                null,
                null,
                null,
                handedTo == null
                        ? null
                        : new RecordedEscalation(handedTo, march(3), null, "Who pays", march(21), march(20), null),
                new ExceptionDecision(
                        ExceptionOutcome.CONTINUE,
                        new RecordedDecision("A. Owner", authority, on, null, null),
                        null,
                        null,
                        null));
    }

    private static Review review(LifecycleState state, ExceptionReport report) {
        Project project = Project.builder(ProjectId.of("PJ"), "Payments")
                .profile(Profile.of(state))
                .governance(new Governance("A. Owner", null, "Board of PJ", null, null, null, List.of(report)))
                .build();
        Programme programme = Programme.builder(ProgrammeId.of("PG"), "Digital")
                .governance(Governance.of("B. Owner", "Board of PG"))
                .projects(List.of(project))
                .build();
        return ENGINE.review(ReviewRequest.of(Samples.portfolio(List.of(programme), List.of()), Samples.AS_OF));
    }

    private static List<WaitingAt> waiting(ExceptionReport report) {
        return EscalationBoard.of(review(LifecycleState.DELIVERING, report)).deciders();
    }

    @Test
    void itSaysThatTheDecisionDoesNotCountAndWaitsForTheLevelThatMayDecide() {
        assertThat(waiting(decided("project board", march(9), null)))
                .singleElement()
                .satisfies(at -> {
                    assertThat(at.to()).isEqualTo(PG);
                    assertThat(at.decider()).isEqualTo("Board of PG");
                    assertThat(at.items()).singleElement().satisfies(item -> {
                        assertThat(item.kind()).isEqualTo(WaitingKind.EXCEPTION);
                        assertThat(item.item()).isEqualTo("E-1");
                        assertThat(item.daysWaiting()).isEqualTo(29);
                        assertThat(item.onRecord())
                                .isEqualTo("'continue' in the name of the project board on 2026-03-09 does not count:"
                                        + " the decision is for the level programme");
                        assertThat(item.findings())
                                .containsExactly(
                                        "tolerance.exception-unanswered@PROJECT:PJ#E-1",
                                        "tolerance.exception-decided-without-authority@PROJECT:PJ#E-1");
                        assertThat(item.severity()).isEqualTo(Severity.HIGH);
                    });
                });
    }

    /** Handed to the portfolio, decided by the programme: the answer that is recorded is none. */
    @Test
    void itWaitsForTheScopeThatItWasHandedToAndIsOneLineWithWhatTheFindingAsks() {
        assertThat(waiting(decided("programme board", march(9), PF)))
                .singleElement()
                .satisfies(at -> {
                    assertThat(at.to()).isEqualTo(PF);
                    assertThat(at.items()).singleElement().satisfies(item -> {
                        assertThat(item.wanted()).isEqualTo("Who pays");
                        assertThat(item.daysOverdue()).isEqualTo(10);
                        assertThat(item.findings()).isNotEmpty();
                    });
                });
    }

    @Test
    void anAuthorityThatNobodyKnowsCountsForNothing() {
        assertThat(waiting(decided("tea committee", march(9), null)))
                .extracting(WaitingAt::to)
                .containsExactly(PG);
    }

    @Test
    void whatWasDecidedByWhomItIsForWaitsForNobody() {
        assertThat(waiting(decided("programme board", march(9), null))).isEmpty();
        assertThat(waiting(decided(null, march(9), null))).isEmpty();
    }

    /** Handed to the programme, decided by whom it is for, and the answer has not come back. */
    @Test
    void whatIsDecidedBeforeTheAnswerHasReturnedWaitsForTheAnswer() {
        ExceptionReport report = decided(null, march(9), PG);
        RecordedEscalation out = new RecordedEscalation(PG, march(3), null, "Who pays", march(21), null, null);

        assertThat(waiting(new ExceptionReport(
                        report.id(),
                        report.title(),
                        report.aspects(),
                        null,
                        report.raised(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        out,
                        report.decision())))
                .singleElement()
                .satisfies(at -> {
                    assertThat(at.to()).isEqualTo(PG);
                    assertThat(at.items()).singleElement().satisfies(item -> {
                        assertThat(item.daysOverdue()).isEqualTo(10);
                        assertThat(item.onRecord())
                                .isEqualTo("'continue' on 2026-03-09 does not count: no answer of PROGRAMME:PG has"
                                        + " returned");
                    });
                });
    }

    /** The programme has no tolerance that could carry it: it waits there with its report, and is asked of the portfolio. */
    @Test
    void theLevelsThatTheExceptionIsPassedToAreAskedAsIfNobodyHadDecided() {
        assertThat(deciders(decided("project board", march(9), null))).containsExactlyInAnyOrder(PG, PF);
    }

    private static List<ScopeRef> deciders(ExceptionReport report) {
        Project project = Project.builder(ProjectId.of("PJ"), "Payments")
                .profile(Profile.of(LifecycleState.DELIVERING))
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
                .projects(List.of(project))
                .build();
        return EscalationBoard.of(ENGINE.review(
                        ReviewRequest.of(Samples.portfolio(List.of(programme), List.of()), Samples.AS_OF)))
                .deciders()
                .stream()
                .map(WaitingAt::to)
                .toList();
    }

    @Test
    void aDecisionOfLaterIsNoneYet() {
        assertThat(waiting(decided("programme board", Samples.AS_OF.plusDays(1), null)))
                .singleElement()
                .satisfies(at ->
                        assertThat(at.items()).extracting(WaitingItem::onRecord).containsOnlyNulls());
    }

    @Test
    void ofWorkThatIsOverNoDecisionIsSetAside() {
        Review review = review(LifecycleState.CLOSED, decided("project board", march(9), null));

        assertThat(EscalationBoard.of(review).waiting()).isZero();
    }

    @Test
    void theLogSaysItToo() {
        Review review = review(LifecycleState.DELIVERING, decided("project board", march(9), null));

        assertThat(EscalationLogTable.of(review).rows())
                .singleElement()
                .satisfies(row -> assertThat(Objects.requireNonNull(row.get(row.size() - 2)))
                        .contains("does not count"));
    }
}
