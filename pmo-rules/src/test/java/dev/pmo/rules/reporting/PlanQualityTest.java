package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.planning.PlanningModule;
import dev.pmo.rules.planning.standards.Standard;
import dev.pmo.rules.reporting.page.HtmlReport;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How well the plans are built, in the report: what was passed, what was missed, and what could not be checked. */
class PlanQualityTest {

    private static final ReviewEngine ENGINE =
            ReviewEngine.of(List.of(new StubTolerance(), new PlanningModule(), new ReportingModule()));

    private static Activity task(String id) {
        return Activity.of(ActivityId.of(id), id, WorkTime.ofEightHourDays(2));
    }

    /** Three activities in a row; nobody is named for the work, and no finish was agreed. */
    private static Project project(String id, LinkType type, long lagHours) {
        Plan plan = Plan.of(
                Samples.AS_OF.atTime(8, 0),
                List.of(task("A"), task("B"), task("C")),
                List.of(
                        Dependency.of(ActivityId.of("A"), ActivityId.of("B"), type, WorkTime.ofHours(lagHours)),
                        Dependency.of(ActivityId.of("B"), ActivityId.of("C"))));
        return Project.builder(ProjectId.of(id), "Depot " + id)
                .profile(Profile.of(LifecycleState.DELIVERING))
                .plan(plan)
                .build();
    }

    private static ReportByException report(Project... projects) {
        Review review = ENGINE.review(ReviewRequest.of(Samples.portfolio(List.of(), List.of(projects)), Samples.AS_OF));
        return ReportByException.of(review);
    }

    @Test
    void theWholeComesFirstAndThenEachScopeThatNeedsAttentionWithWhatItMissed() {
        ReportByException report = report(project("SOUND", LinkType.FS, 0), project("POOR", LinkType.SS, -4));

        assertThat(report.plans())
                .extracting(PlanQuality::scope)
                .containsExactly(ScopeRef.parse("PORTFOLIO:PF"), ScopeRef.parse("PROJECT:POOR"));
        assertThat(report.plans().get(1).missed())
                .containsExactlyInAnyOrder(Standard.DANGLING_ENDS, Standard.LEADS, Standard.LINK_TYPES);
        assertThat(TextReport.of(report).replaceAll("\\s+", " "))
                .contains("Change portfolio (PORTFOLIO:PF): 21 of 24 checks passed, 87.5%, over" + " 2 plans")
                .contains("Depot POOR (PROJECT:POOR): 9 of 12 checks passed, 75%; missed: ");
    }

    /** Four of the checks ask for agreed dates and for who does the work; what is not recorded is not passed. */
    @Test
    void whatCouldNotBeCheckedStandsBesideWhatWasPassed() {
        ReportByException report = report(project("SOUND", LinkType.FS, 0));

        assertThat(report.plans()).singleElement().satisfies(plan -> {
            assertThat(plan.notAssessable()).isEqualTo(4);
            assertThat(plan.findShare()).contains(Ratio.ofPercent(100));
        });
        assertThat(TextReport.of(report).replaceAll("\\s+", " "))
                .contains("12 of 12 checks passed, 100%; 4 could not be made");
        assertThat(HtmlReport.of(report)).contains("<th scope=\"col\" class=\"n\">Not assessed</th>");
    }

    @Test
    void ofChecksOfWhichNoneCouldBeMadeThereIsNoShare() {
        PlanQuality none = new PlanQuality(ScopeRef.parse("PROJECT:PJ"), "PJ", 1, 0, 0, 16, List.of());
        PlanQuality half = new PlanQuality(ScopeRef.parse("PROJECT:PJ"), "PJ", 1, 3, 3, 10, List.of());

        assertThat(none.findShare()).isEmpty();
        assertThat(half.findShare()).contains(Ratio.ofPercent(50));
    }
}
