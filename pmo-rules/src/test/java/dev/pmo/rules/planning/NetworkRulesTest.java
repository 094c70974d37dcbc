package dev.pmo.rules.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.id.ActivityId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.Activity;
import dev.pmo.core.plan.Dependency;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is said of the network of a plan, and where it is not said. */
class NetworkRulesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);
    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(new PlanningModule()));

    private static Activity task(String id) {
        return Activity.of(ActivityId.of(id), id, WorkTime.ofEightHourDays(1));
    }

    private static Dependency link(String from, String to) {
        return Dependency.of(ActivityId.of(from), ActivityId.of(to));
    }

    private static Plan plan(List<Activity> activities, List<Dependency> links) {
        return new Plan(AS_OF.atTime(8, 0), AS_OF, null, null, activities, links, null);
    }

    private static ReviewResult review(Plan plan, @Nullable LocalDate agreed, @Nullable LocalDate forecast) {
        Project project = Project.builder(ProjectId.of("PJ"), "PJ")
                .plan(plan)
                .position(Position.of(CostPosition.none(), new TimePosition(null, agreed, null, forecast, null, null)))
                .build();
        return ENGINE.review(ReviewRequest.of(project, AS_OF)).result();
    }

    private static List<String> told(ReviewResult result, String rule) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().equals("planning." + rule))
                .map(finding -> finding.severity() + " " + finding.text())
                .toList();
    }

    private static List<String> gaps(ReviewResult result, String rule) {
        return result.gaps().stream()
                .filter(gap -> gap.source().equals("planning." + rule))
                .map(gap -> gap.kind() + " " + gap.reason())
                .toList();
    }

    @Test
    void aPlanThatEndsOnTheAgreedAndTheReportedDayEndsInTime() {
        ReviewResult result = review(plan(List.of(task("A")), List.of()), AS_OF, AS_OF);

        assertThat(told(result, "finish-after-agreed")).isEmpty();
        assertThat(told(result, "finish-after-forecast")).isEmpty();
        assertThat(gaps(result, "finish-after-agreed")).isEmpty();
        assertThat(gaps(result, "finish-after-forecast")).isEmpty();
    }

    @Test
    void withoutAnAgreedOrAReportedFinishWhetherThePlanEndsInTimeIsAGap() {
        ReviewResult result = review(plan(List.of(task("A")), List.of()), null, null);

        assertThat(gaps(result, "finish-after-agreed")).containsExactly("NO_DATA no agreed finish is recorded");
        assertThat(gaps(result, "finish-after-forecast")).containsExactly("NO_DATA no reported finish is recorded");
    }

    /** A chain, and beside it one activity that follows the first and that nothing follows. */
    private static Plan withOneLooseEnd(int activities) {
        List<Activity> tasks = new ArrayList<>(List.of(task("A1"), task("LOOSE")));
        List<Dependency> links = new ArrayList<>(List.of(link("A1", "LOOSE")));
        for (int i = 2; i < activities; i++) {
            tasks.add(task("A" + i));
            links.add(link("A" + (i - 1), "A" + i));
        }
        return plan(tasks, links);
    }

    @Test
    void oneLooseEndInTwentyIsAllowedAndOneInNineteenIsNot() {
        assertThat(told(review(withOneLooseEnd(20), null, null), "open-ends")).isEmpty();
        assertThat(gaps(review(withOneLooseEnd(20), null, null), "open-ends")).isEmpty();
        assertThat(told(review(withOneLooseEnd(19), null, null), "open-ends"))
                .containsExactly("LOW 1 of 19 unfinished activities lack a predecessor or a successor, beside the first"
                        + " and the last; 5% are allowed");
    }

    @Test
    void anActivityWithoutAnyLinkIsOneLooseActivityAndNotTwo() {
        List<Activity> tasks = new ArrayList<>();
        List<Dependency> links = new ArrayList<>();
        for (int i = 1; i <= 19; i++) {
            tasks.add(task("A" + i));
            links.add(link("A" + i, "A" + (i + 1)));
        }
        links.remove(links.size() - 1);
        tasks.add(task("ALONE"));

        assertThat(told(review(plan(tasks, links), null, null), "open-ends")).isEmpty();
    }

    @Test
    void theProofOfACircleShowsTheLinksThatCloseIt() {
        Plan plan = plan(List.of(task("A"), task("B")), List.of(link("A", "B"), link("B", "A")));

        ReviewResult result = review(plan, null, null);

        assertThat(result.explain(result.findings().get(0).id()).lines())
                .extracting(line -> line.step().label() + " " + line.step().value())
                .contains("plan.dependencies A -> B", "plan.dependencies B -> A");
        assertThat(told(result, "out-of-sequence")).isEmpty();
        assertThat(told(result, "constraint-against-logic")).isEmpty();
    }

    @Test
    void thePlanWasAgreedToFinishWhenTheLastOfItsActivitiesWas() {
        LocalDateTime early = AS_OF.plusDays(3).atTime(17, 0);
        LocalDateTime late = AS_OF.plusDays(4).atTime(17, 0);
        Activity first = task("A").toBuilder().baseline(null, late).build();
        Activity second = task("B").toBuilder().baseline(null, early).build();

        assertThat(NetworkSummary.of(plan(List.of(first, task("X"), second), List.of()))
                        .baselineFinish())
                .isEqualTo(late);
        assertThat(NetworkSummary.of(plan(List.of(second, first), List.of())).baselineFinish())
                .isEqualTo(late);
        assertThat(NetworkSummary.of(plan(List.of(task("X")), List.of())).baselineFinish())
                .isNull();
    }

    @Test
    void aPlanWithoutActivitiesHasNoFigures() {
        assertThat(NetworkSummary.of(Plan.none()).figures()).isNull();
        assertThat(NetworkSummary.of(plan(List.of(task("A")), List.of())).figures())
                .isNotNull();
    }

    @Test
    void nearlyCriticalIsNeverLessThanCritical() {
        WorkTime day = WorkTime.ofHours(8);
        PlanningPolicy same = PlanningPolicy.DEFAULTS.withNearCriticalFloat(day).withCriticalFloat(day);

        assertThat(same.nearCriticalFloat()).isEqualTo(same.criticalFloat());
        assertThatThrownBy(() -> same.withCriticalFloat(WorkTime.ofHours(9)))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("nearCriticalFloat: must be at least criticalFloat, PT9H, but was: 'PT8H'");
        assertThatThrownBy(() -> same.withResponseDueDays(-1))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("responseDueDays: must not be negative");
    }
}
