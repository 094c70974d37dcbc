package dev.pmo.rules.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a milestone is late, overdue or moved, to the day, and what the milestones of a plan come to. */
class MilestoneRulesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);
    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(new PlanningModule()));

    private static Milestone milestone(
            String id, @Nullable LocalDate baseline, @Nullable LocalDate forecast, boolean key) {
        return new Milestone(MilestoneId.of(id), id, baseline, forecast, null, null, null, key);
    }

    private static Milestone milestone(String id, @Nullable LocalDate baseline, @Nullable LocalDate forecast) {
        return milestone(id, baseline, forecast, false);
    }

    private static Project project(Milestone... milestones) {
        return Project.builder(ProjectId.of("PJ"), "PJ")
                .plan(Plan.builder()
                        .dataDate(AS_OF)
                        .milestones(List.of(milestones))
                        .build())
                .build();
    }

    private static ReviewResult review(Project now) {
        return ENGINE.review(ReviewRequest.of(now, AS_OF)).result();
    }

    private static List<String> severities(ReviewResult result, String rule) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().equals("planning.milestone-" + rule))
                .map(finding -> finding.severity() + " " + finding.subject())
                .toList();
    }

    @Test
    void aKeyMilestoneWeighsMoreThanAnother() {
        ReviewResult result = review(project(
                milestone("KEY", AS_OF.minusDays(60), AS_OF.minusDays(30), true),
                milestone("OTHER", AS_OF.minusDays(60), AS_OF.minusDays(30), false)));

        assertThat(severities(result, "slipped")).containsExactlyInAnyOrder("HIGH KEY", "MEDIUM OTHER");
        assertThat(severities(result, "overdue")).containsExactlyInAnyOrder("HIGH KEY", "MEDIUM OTHER");
    }

    @Test
    void withoutAForecastAMilestoneIsOverdueByItsAgreedDayAndTheProofSaysSo() {
        ReviewResult result = review(project(milestone("M", AS_OF.minusDays(3), null)));

        assertThat(result.explain("planning.milestone-overdue@PROJECT:PJ#M").text())
                .isEqualTo("Milestone M was due on 2026-05-29, 3 days ago, and is not reported as reached");
        assertThat(result.explain("planning.milestone-overdue@PROJECT:PJ#M").lines())
                .extracting(line -> line.step().label())
                .contains("plan.milestones[M].baseline")
                .doesNotContain("plan.milestones[M].forecast");
    }

    @Test
    void aForecastThatIsStillToComeTakesThePlaceOfAnAgreedDayThatHasPassed() {
        assertThat(severities(review(project(milestone("M", AS_OF.minusDays(3), AS_OF))), "overdue"))
                .isEmpty();
    }

    @Test
    void aMoveByTheDaysThatAreAllowedIsNoFinding() {
        PolicySet lenient = PolicySet.of(List.of(PolicyOverride.everywhere(
                PlanningPolicy.TYPE, PlanningPolicy.DEFAULTS.withMaximumMilestoneMoveDays(7), "Handbook")));

        assertThat(severities(moved(lenient, 7), "moved")).isEmpty();
        assertThat(severities(moved(lenient, 8), "moved")).containsExactly("LOW M");
        assertThat(severities(moved(PolicySet.defaults(), 1), "moved")).containsExactly("LOW M");
        assertThat(severities(moved(PolicySet.defaults(), -1), "moved")).isEmpty();
    }

    private static ReviewResult moved(PolicySet policies, int days) {
        Project before = project(milestone("M", AS_OF.plusDays(90), AS_OF.plusDays(50)));
        Project now = project(milestone("M", AS_OF.plusDays(90), AS_OF.plusDays(50 + days)));
        return ENGINE.review(ReviewRequest.of(now, AS_OF).withPrevious(before).withPolicies(policies))
                .result();
    }

    @Test
    void aPlanMayBeAsOldAsThePolicySaysAndNoOlder() {
        assertThat(stale(35)).isEmpty();
        assertThat(stale(36)).hasSize(1);
    }

    private static List<String> stale(int daysOld) {
        Project project = project(milestone("M", AS_OF.plusDays(90), AS_OF.plusDays(90)));
        return ENGINE.review(ReviewRequest.of(project, AS_OF.plusDays(daysOld))).result().findings().stream()
                .map(finding -> finding.ruleId())
                .filter("planning.plan-stale"::equals)
                .toList();
    }

    @Test
    void aPlanThatDoesNotSayAsOfWhenItTellsIsAGap() {
        Plan undated = Plan.ofMilestones(List.of(milestone("M", AS_OF.plusDays(9), AS_OF.plusDays(9))));
        Project project =
                Project.builder(ProjectId.of("PJ"), "PJ").plan(undated).build();

        assertThat(review(project).gaps())
                .filteredOn(gap -> gap.source().equals("planning.plan-stale"))
                .extracting(gap -> gap.kind() + " " + gap.reason())
                .containsExactly("NO_DATA the plan has no data date");
    }

    @Test
    void whatIsOutstandingOverdueAndNextIsToldInTheOrderOfThePlan() {
        Milestones all = Milestones.of(
                Plan.ofMilestones(List.of(
                        milestone("DONE", AS_OF.minusDays(9), null).withActual(AS_OF),
                        milestone("LATER", AS_OF.plusDays(8), AS_OF.plusDays(9)),
                        milestone("OVERDUE", AS_OF.minusDays(1), null),
                        milestone("SOON", null, AS_OF.plusDays(2)),
                        milestone("TODAY", AS_OF, AS_OF),
                        milestone("UNDATED", null, null))),
                AS_OF);

        assertThat(ids(all.outstanding())).containsExactly("LATER", "OVERDUE", "SOON", "TODAY", "UNDATED");
        assertThat(ids(all.overdue())).containsExactly("OVERDUE");
        assertThat(ids(all.findNext().stream().toList())).containsExactly("TODAY");
    }

    @Test
    void ofSeveralExpectedOnOneDayTheFirstOfThePlanIsNextAndNoneWithoutADate() {
        assertThat(ids(next(milestone("A", null, AS_OF.plusDays(2)), milestone("B", null, AS_OF.plusDays(2)))))
                .containsExactly("A");
        assertThat(next(milestone("A", AS_OF, AS_OF).withActual(AS_OF), milestone("B", null, null)))
                .isEmpty();
    }

    private static List<MilestoneStatus> next(Milestone... milestones) {
        return Milestones.of(Plan.ofMilestones(List.of(milestones)), AS_OF).findNext().stream()
                .toList();
    }

    private static List<String> ids(List<MilestoneStatus> statuses) {
        return statuses.stream().map(status -> status.milestone().id().value()).toList();
    }

    @Test
    void theLateShareIsOfThoseOfWhichItCanBeTold() {
        assertThat(lateShare(
                        milestone("LATE", AS_OF, AS_OF.plusDays(1)),
                        milestone("IN-TIME", AS_OF, AS_OF),
                        milestone("EARLY", AS_OF, AS_OF.minusDays(1)),
                        milestone("MET-LATE", AS_OF.minusDays(9), null).withActual(AS_OF.minusDays(8)),
                        milestone("UNDATED", null, AS_OF.plusDays(90))))
                .containsExactly(Ratio.ofPercent(50));
        assertThat(lateShare(milestone("UNDATED", null, AS_OF))).isEmpty();
    }

    private static List<Ratio> lateShare(Milestone... milestones) {
        return Milestones.of(Plan.ofMilestones(List.of(milestones)), AS_OF).findLateShare().stream()
                .toList();
    }

    @Test
    void howFarAMilestoneHasSlippedIsUnknownWithoutAnAgreedDayAndNotNothing() {
        MilestoneStatus unknown = MilestoneStatus.of(milestone("M", null, AS_OF.plusDays(90)), AS_OF);
        MilestoneStatus early = MilestoneStatus.of(milestone("M", AS_OF, AS_OF.minusDays(2)), AS_OF);

        assertThat(unknown.findSlipDays()).isEmpty();
        assertThat(unknown.late()).isFalse();
        assertThat(early.findSlipDays()).contains(-2L);
        assertThat(early.late()).isFalse();
    }
}
