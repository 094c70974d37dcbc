package dev.pmo.examples.threats;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.governance.RecordedRating;
import dev.pmo.core.governance.StatusReport;
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
import dev.pmo.core.validation.SnapshotValidator;
import dev.pmo.rules.StandardModules;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.reporting.CsvReport;
import dev.pmo.rules.reporting.ReportByException;
import dev.pmo.rules.reporting.TextReport;
import dev.pmo.rules.reporting.page.HtmlReport;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * A hierarchy has as many levels as memory holds: all the standard modules and all reports go through it. The stack is
 * kept small instead of the hierarchy large, so that any recursion over its depth would show.
 */
class DepthTest {

    private static final int LEVELS = 10_000;
    private static final int SMALL_STACK = 256 * 1024;
    private static final LocalDate AS_OF = LocalDate.of(2026, 10, 31);

    private static Portfolio deep(int levels) {
        LocalDate due = AS_OF.plusDays(60);
        Governance governance = new Governance(
                "SRO",
                null,
                null,
                List.of(Tolerance.ofBothSides(ToleranceAspect.TIME, ToleranceLimit.days(10))),
                null,
                List.of(new StatusReport(
                        AS_OF, "PM", List.of(new RecordedRating(ToleranceAspect.TIME, Rag.GREEN, null)), null)),
                null);
        Project late = Project.builder(ProjectId.of("P"), "Late")
                .profile(Profile.of(LifecycleState.DELIVERING))
                .governance(governance)
                .position(Position.of(
                        null,
                        new TimePosition(
                                AS_OF.minusDays(100), due, AS_OF.minusDays(100), due.plusDays(50), null, null)))
                .build();
        Programme programme = Programme.builder(ProgrammeId.of("PG-0"), "Programme")
                .projects(List.of(late))
                .build();
        for (int i = 1; i < levels; i++) {
            programme = Programme.builder(ProgrammeId.of("PG-" + i), "Programme")
                    .programmes(List.of(programme))
                    .build();
        }
        return Portfolio.builder(PortfolioId.of("PF"), "Portfolio")
                .programmes(List.of(programme))
                .build();
    }

    @Test
    void noDepthOfTheHierarchyIsTooMuchForValidationReviewReportsOrExplanations() throws InterruptedException {
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        Thread thread = new Thread(null, DepthTest::goThrough, "small stack", SMALL_STACK);
        thread.setUncaughtExceptionHandler((failed, cause) -> thrown.set(cause));
        thread.start();
        thread.join();

        assertThat(thrown.get()).isNull();
    }

    private static void goThrough() {
        Portfolio portfolio = deep(LEVELS);

        assertThat(SnapshotValidator.ofDefault().validate(portfolio)).isEmpty();
        Review review = ReviewEngine.of(StandardModules.all()).review(ReviewRequest.of(portfolio, AS_OF));
        assertThat(review.result().findings())
                .anyMatch(finding -> finding.id().equals("tolerance.exception@PROJECT:P#TIME"));
        assertThat(review.result().explain("tolerance.exception@PROJECT:P#TIME").lines())
                .isNotEmpty();
        ReportByException report = ReportByException.of(review);
        assertThat(TextReport.of(report)).contains("tolerance.exception@PROJECT:P#TIME");
        assertThat(HtmlReport.of(report)).contains("tolerance.exception@PROJECT:P#TIME");
        assertThat(CsvReport.of(review)).contains("tolerance.exception@PROJECT:P#TIME");
    }
}
