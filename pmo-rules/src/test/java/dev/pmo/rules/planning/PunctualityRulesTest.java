package dev.pmo.rules.planning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.MilestoneId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.Baseline;
import dev.pmo.core.plan.Milestone;
import dev.pmo.core.plan.MilestoneBaseline;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.planning.movement.Punctuality;
import dev.pmo.rules.result.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PunctualityRulesTest {

    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 1);
    private static final MilestoneId GO_LIVE = MilestoneId.of("GO");
    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(new PlanningModule()));

    private static List<String> texts(Scope scope, String rule) {
        return ENGINE.review(ReviewRequest.of(scope, AS_OF)).result().findings().stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .map(Finding::text)
                .toList();
    }

    /** A project of which so many milestones were met on time and so many late. */
    private static Project project(String id, int onTime, int late) {
        List<Milestone> milestones = new ArrayList<>();
        for (int i = 0; i < onTime + late; i++) {
            LocalDate agreed = AS_OF.minusDays(10);
            milestones.add(Milestone.of(MilestoneId.of("M-" + i), "M", agreed, agreed)
                    .withActual(i < onTime ? agreed : agreed.plusDays(1)));
        }
        return Project.builder(ProjectId.of(id), id)
                .plan(Plan.ofMilestones(milestones))
                .build();
    }

    @Test
    void fourOfFiveOnTimeAreEnoughAndThreeOfFourAreNot() {
        assertThat(texts(project("PJ", 4, 1), "planning.on-time-share-low")).isEmpty();
        assertThat(texts(project("PJ", 3, 1), "planning.on-time-share-low"))
                .containsExactly(
                        "3 of 4 milestones that were due have been met on time, 1 late, 0 not at all; the least"
                                + " allowed is 80%");
    }

    @Test
    void whereNothingWasDueNothingIsSaid() {
        assertThat(texts(project("PJ", 0, 0), "planning.on-time-share-low")).isEmpty();
    }

    @Test
    void aProgrammeSumsItsProjects() {
        Programme programme = Programme.builder(ProgrammeId.of("PG"), "PG")
                .projects(List.of(project("PJ-1", 5, 0), project("PJ-2", 0, 5)))
                .build();

        Review review = ENGINE.review(ReviewRequest.of(programme, AS_OF));

        assertThat(review.findFact(programme.ref(), PlanningFacts.PUNCTUALITY)
                        .orElseThrow()
                        .value())
                .isEqualTo(new Punctuality(10, 5, 5));
        assertThat(texts(programme, "planning.on-time-share-low")).hasSize(2);
    }

    private static Project rebaselined(int daysAfterFirst, int daysAfterNow) {
        LocalDate expected = AS_OF.plusDays(200);
        Baseline first = new Baseline(
                "Business case",
                null,
                null,
                null,
                List.of(new MilestoneBaseline(GO_LIVE, expected.minusDays(daysAfterFirst))));
        Milestone milestone = Milestone.of(GO_LIVE, "Go live", expected.minusDays(daysAfterNow), expected);
        return Project.builder(ProjectId.of("PJ"), "PJ")
                .plan(Plan.builder()
                        .milestones(List.of(milestone))
                        .baselines(List.of(first))
                        .build())
                .build();
    }

    @Test
    void aSlipThatANewBaselineHidesIsTold() {
        assertThat(texts(rebaselined(11, 10), "planning.slip-rebaselined"))
                .containsExactly(
                        "Milestone Go live is expected 11 days after 2026-12-07, which was agreed first, though"
                                + " within 10 days of 2026-12-08, which is agreed now");
        assertThat(texts(rebaselined(10, 10), "planning.slip-rebaselined")).isEmpty();
    }

    @Test
    void aSlipThatShowsAnywayIsNotToldTwice() {
        Project open = rebaselined(90, 11);

        assertThat(texts(open, "planning.slip-rebaselined")).isEmpty();
        assertThat(texts(open, "planning.milestone-slipped")).hasSize(1);
    }
}
