package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.governance.ExceptionReport;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ExceptionId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.authority.AuthorityModule;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.raid.RaidModule;
import dev.pmo.rules.tolerance.ToleranceModule;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What an exception report asks and what the exceptions ask that it reports on is one decision, and one line. */
class ReportedExceptionOnBoardTest {

    private static final ReviewEngine ENGINE =
            ReviewEngine.of(List.of(new AuthorityModule(), new ToleranceModule(), new RaidModule()));

    private static final String LATE = "tolerance.exception@PROJECT:PJ#TIME";
    private static final String DEAR = "tolerance.exception@PROJECT:PJ#COST";

    /** What waits for the programme of a project that is late and dear, both beyond tolerance. */
    private static List<WaitingItem> waiting(List<ExceptionReport> reports) {
        Project project = Project.builder(ProjectId.of("PJ"), "Payments")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(new Governance(
                        "A. Owner",
                        null,
                        "Board of PJ",
                        List.of(
                                Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.days(5)),
                                Tolerance.ofBothSides(ToleranceAspect.COST, ToleranceLimit.ofPercent(5))),
                        null,
                        null,
                        reports))
                .position(Samples.position(30, 1_200_000))
                .build();
        Programme programme = Programme.builder(ProgrammeId.of("PG"), "Digital")
                .governance(Governance.of("B. Owner", "Board of PG"))
                .projects(List.of(project))
                .build();
        return EscalationBoard.of(ENGINE.review(
                        ReviewRequest.of(Samples.portfolio(List.of(programme), List.of()), Samples.AS_OF)))
                .deciders()
                .stream()
                .filter(at -> at.to().equals(programme.ref()))
                .flatMap(at -> at.items().stream())
                .toList();
    }

    private static ExceptionReport open(ToleranceAspect... aspects) {
        return new ExceptionReport(
                ExceptionId.of("E-1"),
                "Late and dear",
                List.of(aspects),
                null,
                LocalDate.of(2026, 3, 2),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void anExceptionThatNobodyReportedAsksForItself() {
        assertThat(waiting(List.of()))
                .extracting(WaitingItem::kind, WaitingItem::findings)
                .containsExactlyInAnyOrder(
                        tuple(WaitingKind.FINDING, List.of(LATE)), tuple(WaitingKind.FINDING, List.of(DEAR)));
    }

    @Test
    void theReportAndTheExceptionsThatItReportsOnAreOneLine() {
        assertThat(waiting(List.of(open(ToleranceAspect.TIME, ToleranceAspect.COST))))
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.kind()).isEqualTo(WaitingKind.EXCEPTION);
                    assertThat(item.item()).isEqualTo("E-1");
                    assertThat(item.findings()).contains(LATE, DEAR);
                });
    }

    @Test
    void anExceptionThatTheReportDoesNotNameKeepsItsLine() {
        assertThat(waiting(List.of(open(ToleranceAspect.COST))))
                .extracting(WaitingItem::kind)
                .containsExactlyInAnyOrder(WaitingKind.EXCEPTION, WaitingKind.FINDING);
    }
}
