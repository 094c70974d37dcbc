package dev.pmo.rules.planning.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.Plan;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.planning.PlanningFacts;
import dev.pmo.rules.planning.PlanningModule;
import dev.pmo.rules.planning.standards.CheckStatus;
import dev.pmo.rules.planning.standards.PlanningStandards;
import dev.pmo.rules.planning.standards.PlanningStandardsPolicy;
import dev.pmo.rules.planning.standards.StandardCheck;
import dev.pmo.rules.planning.standards.StandardsCompliance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The checks that are passed, failed and not made, summed over every plan below a scope that answers for its plan. */
class ComplianceByHandTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(new PlanningModule()));
    private static final List<LifecycleState> STATES = List.of(LifecycleState.values());
    private static final String WIDELY_MISSED = "planning.standards-widely-missed";

    @Property(tries = 60)
    void itIsTheSumOverAllPlans(@ForAll long seed) {
        Random random = new Random(seed);
        Corners corners = new Corners(random);
        LocalDate asOf = corners.start().toLocalDate().plusDays(random.nextInt(20));
        List<Project> projects = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            projects.add(Project.builder(ProjectId.of("P-" + i), "P-" + i)
                    .profile(state(random))
                    .plan(plan(random, corners))
                    .build());
        }
        Programme programme = Programme.builder(ProgrammeId.of("PG"), "PG")
                .profile(state(random))
                .plan(plan(random, corners))
                .projects(projects.subList(0, 2))
                .build();
        Portfolio portfolio = Portfolio.builder(PortfolioId.of("PF"), "PF")
                .programmes(List.of(programme))
                .projects(projects.subList(2, 3))
                .build();

        compare(portfolio, asOf, ENGINE.review(ReviewRequest.of(portfolio, asOf)));
    }

    private static Plan plan(Random random, Corners corners) {
        return corners.plan(random.nextInt(6), corners.rules(), random.nextBoolean());
    }

    private static Profile state(Random random) {
        return Profile.of(random.nextBoolean() ? LifecycleState.DELIVERING : STATES.get(random.nextInt(STATES.size())));
    }

    private static void compare(Scope scope, LocalDate asOf, Review review) {
        int[] sums = sums(scope, asOf);
        StandardsCompliance found = review.findFact(scope.ref(), PlanningFacts.STANDARDS_COMPLIANCE)
                .orElseThrow()
                .value();
        boolean missed = answers(scope) && sums[0] > 0 && 100 * sums[1] < 80 * (sums[1] + sums[2]);

        assertThat(new int[] {found.plans(), found.passed(), found.failed(), found.notAssessable()})
                .isEqualTo(sums);
        assertThat(review.result().findings().stream()
                        .anyMatch(one -> one.ruleId().equals(WIDELY_MISSED)
                                && one.scope().equals(scope.ref())))
                .isEqualTo(missed);
        scope.children().forEach(child -> compare(child, asOf, review));
    }

    /** The plans, and the checks passed, failed and not made. */
    private static int[] sums(Scope scope, LocalDate asOf) {
        int[] sums = new int[4];
        if (answers(scope) && !scope.plan().activities().isEmpty()) {
            sums[0]++;
            for (StandardCheck check : PlanningStandards.of(scope.plan(), asOf, PlanningStandardsPolicy.DEFAULTS)
                    .checks()) {
                sums[1] += check.status() == CheckStatus.PASSED ? 1 : 0;
                sums[2] += check.status() == CheckStatus.FAILED ? 1 : 0;
                sums[3] += check.status() == CheckStatus.NOT_ASSESSABLE ? 1 : 0;
            }
        }
        for (Scope child : scope.children()) {
            int[] below = sums(child, asOf);
            for (int i = 0; i < sums.length; i++) {
                sums[i] += below[i];
            }
        }
        return sums;
    }

    private static boolean answers(Scope scope) {
        LifecycleState state = scope.profile().state();
        return state == null || state.active();
    }
}
