package dev.pmo.rules.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.LinkType;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.Progress;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Ratio;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.planning.standards.StandardsCompliance;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.GapKind;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.result.Severity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

class StandardRulesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);
    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(new PlanningModule()));

    private static Review review(Scope scope) {
        return ENGINE.review(ReviewRequest.of(scope, AS_OF));
    }

    private static List<Finding> standards(Scope scope) {
        return review(scope).result().findings().stream()
                .filter(finding -> finding.ruleId().startsWith("planning.standard"))
                .toList();
    }

    private static Project project(String id, LinkType type, long lagHours) {
        Plan plan = Plan.of(
                AS_OF.atTime(8, 0),
                List.of(task("A"), task("B"), task("C")),
                List.of(
                        Dependency.of(ActivityId.of("A"), ActivityId.of("B"), type, WorkTime.ofHours(lagHours)),
                        Dependency.of(ActivityId.of("B"), ActivityId.of("C"))));
        return Project.builder(ProjectId.of(id), id).plan(plan).build();
    }

    private static Activity task(String id) {
        return Activity.of(ActivityId.of(id), id, WorkTime.ofEightHourDays(2));
    }

    @Test
    void ofASoundPlanOnlyTellsWhatIsNotRecorded() {
        Project sound = project("PJ-1", LinkType.FS, 0);

        assertThat(standards(sound)).isEmpty();
        assertThat(review(sound).result().gaps())
                .filteredOn(gap -> gap.source().startsWith("planning.standard"))
                .extracting(Gap::source, Gap::kind, Gap::reason)
                .containsExactly(
                        tuple(
                                "planning.standard-critical-path-too-long",
                                GapKind.NO_DATA,
                                "no activity has an agreed finish"),
                        tuple(
                                "planning.standard-execution-behind",
                                GapKind.NO_DATA,
                                "no activity has an agreed finish"),
                        tuple(
                                "planning.standard-missed-activities",
                                GapKind.NO_DATA,
                                "no activity has an agreed finish"),
                        tuple("planning.standard-unassigned", GapKind.NO_DATA, "no activity names who does it"));
    }

    @Test
    void eachMissedCheckIsAFindingThatNamesTheFirstThatOffends() {
        assertThat(standards(project("PJ-1", LinkType.SS, -4)))
                .extracting(Finding::ruleId, Finding::text)
                .containsExactly(
                        tuple(
                                "planning.standard-dangling-ends",
                                "1 of 3 unfinished tasks have a start that nothing drives, or a finish that drives"
                                        + " nothing, such as A; 5% are allowed"),
                        tuple(
                                "planning.standard-leads",
                                "1 of 2 links have a lead, such as A -> B SS -4 hours; 0% are allowed"),
                        tuple(
                                "planning.standard-link-types",
                                "1 of 2 links are not finish to start, such as A -> B SS -4 hours; at least 90% are wanted"
                                        + " otherwise"),
                        tuple(
                                "planning.standards-widely-missed",
                                "9 of 12 checks of how plans are built are passed; the least allowed is" + " 80%"));
    }

    @Test
    void aDelayThatDoesNotReachTheEndIsTold() {
        // the plan ends on day 5; A, 602 days long, ends on day 602
        assertThat(standards(project("PJ-1", LinkType.SS, 8)))
                .filteredOn(finding -> finding.ruleId().equals("planning.standard-critical-path-broken"))
                .extracting(Finding::text)
                .containsExactly("Of a delay of 600 working days of A, which is on the critical path, 99.5% reaches the"
                        + " end of the plan as a delay");
    }

    /** A in two days, B in two after it, agreed for two weeks ago; as of 1 June A has finished and B has not. */
    private static Project behind() {
        return behind(LocalDate.of(2026, 5, 15), 2);
    }

    private static Project behind(LocalDate agreedFor, long daysLeft) {
        LocalDateTime agreed = agreedFor.atTime(17, 0);
        LocalDateTime start = LocalDate.of(2026, 5, 14).atTime(8, 0);
        Activity done = task("A").toBuilder()
                .baseline(null, agreed)
                .progress(Progress.finished(start, agreed))
                .build();
        Activity open = task("B").toBuilder()
                .duration(WorkTime.ofEightHourDays(daysLeft))
                .baseline(null, agreed)
                .build();
        Plan plan = new Plan(
                start,
                AS_OF,
                null,
                null,
                List.of(done, open),
                List.of(Dependency.of(ActivityId.of("A"), ActivityId.of("B"))),
                null);
        return Project.builder(ProjectId.of("PJ"), "PJ").plan(plan).build();
    }

    @Test
    void whatShouldHaveFinishedIsSetBesideWhatHasAndTheWayToTheEndBesideTheTimeForIt() {
        assertThat(standards(behind()))
                .extracting(Finding::text)
                .contains(
                        "1 activity has finished of 2 that should have, an index of 50%; the least allowed is 95%",
                        "1 of 2 activities that were due by the data date finished late or have not finished, such as"
                                + " B; 5% are allowed",
                        "The critical path is 2 working days long and ends -12 working days from the agreed finish, an"
                                + " index of -500%; the least allowed is 95%");
    }

    /** As of Monday, 1 June, a day of work remains that was agreed for the Friday before. */
    @Test
    void oneDayIsADay() {
        assertThat(standards(behind(LocalDate.of(2026, 5, 29), 1)))
                .extracting(Finding::text)
                .contains("The critical path is 1 working day long and ends -1 working day from the agreed finish, an"
                        + " index of 0%; the least allowed is 95%");
    }

    /** Each of them takes a hundred days, where 44 are allowed. */
    @Test
    void theProofOfAMissedCheckNamesTheFirstThreeThatOffend() {
        List<Activity> long100 = List.of("A", "B", "C", "D", "E").stream()
                .map(id -> Activity.of(ActivityId.of(id), id, WorkTime.ofEightHourDays(100)))
                .toList();
        Project project = Project.builder(ProjectId.of("PJ"), "PJ")
                .plan(Plan.of(AS_OF.atTime(8, 0), long100, List.of()))
                .build();
        ReviewResult result = review(project).result();

        assertThat(result.explain("planning.standard-long-duration@PROJECT:PJ").lines())
                .extracting(line -> line.step().label())
                .contains("plan.activities[A].id", "plan.activities[B].id", "plan.activities[C].id")
                .doesNotContain("plan.activities[D].id");
    }

    @Test
    void aPlanThatCannotBeScheduledIsBadDataForWhatNeedsDatesAndNoDataWhereNothingIsRecorded() {
        Plan circle = Plan.of(
                AS_OF.atTime(8, 0),
                List.of(task("A"), task("B")),
                List.of(
                        Dependency.of(ActivityId.of("A"), ActivityId.of("B")),
                        Dependency.of(ActivityId.of("B"), ActivityId.of("A"))));
        Project project = Project.builder(ProjectId.of("PJ"), "PJ").plan(circle).build();

        assertThat(review(project).result().gaps())
                .filteredOn(gap -> gap.source().equals("planning.standard-unassigned")
                        || gap.source().equals("planning.standard-high-float"))
                .extracting(Gap::source, Gap::kind)
                .containsExactly(
                        tuple("planning.standard-high-float", GapKind.BAD_DATA),
                        tuple("planning.standard-unassigned", GapKind.NO_DATA));
    }

    @Test
    void complianceIsSummedOverProgrammesAndThePortfolio() {
        Programme programme = Programme.builder(ProgrammeId.of("PG-1"), "One")
                .projects(List.of(project("PJ-1", LinkType.FS, 0), project("PJ-2", LinkType.SS, -4)))
                .build();
        Portfolio portfolio = Portfolio.builder(PortfolioId.of("PF"), "All")
                .programmes(List.of(programme))
                .projects(List.of(project("PJ-3", LinkType.FS, 0)))
                .build();

        Review review = review(portfolio);

        StandardsCompliance all = review.findFact(portfolio.ref(), PlanningFacts.STANDARDS_COMPLIANCE)
                .orElseThrow()
                .value();
        StandardsCompliance one = review.findFact(programme.ref(), PlanningFacts.STANDARDS_COMPLIANCE)
                .orElseThrow()
                .value();
        assertThat(one.toString()).isEqualTo("21 of 24 checks passed over 2 plans");
        assertThat(all.toString()).isEqualTo("33 of 36 checks passed over 3 plans");
        assertThat(all.findShare().orElseThrow()).isGreaterThan(Ratio.ofPercent(80));
        assertThat(review.result().findings())
                .filteredOn(finding -> finding.ruleId().equals("planning.standards-widely-missed"))
                .extracting(finding -> finding.scope().id(), Finding::severity)
                .containsExactly(tuple("PJ-2", Severity.MEDIUM));
    }

    @Test
    void aPlanThatNobodyHasToAnswerForIsNotChecked() {
        Project closed = project("PJ-1", LinkType.SS, -4).toBuilder()
                .profile(new Profile(null, null, null, LifecycleState.CLOSED, null, null))
                .build();

        assertThat(standards(closed)).isEmpty();
        assertThat(review(closed)
                        .findFact(closed.ref(), PlanningFacts.STANDARDS_COMPLIANCE)
                        .orElseThrow()
                        .value()
                        .plans())
                .isZero();
    }
}
