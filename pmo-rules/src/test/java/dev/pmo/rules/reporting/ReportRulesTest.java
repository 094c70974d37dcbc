package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.id.ProjectId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.engine.Review;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.Gap;
import dev.pmo.rules.result.Severity;
import dev.pmo.rules.rule.Rule;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReportRulesTest {

    private static final Project REPORTED = Samples.project("P", "Reported", 0, 1_000_000, Rag.GREEN);

    @Test
    void aReportOfTheLastPermittedDayIsFreshAndOneDayMoreIsStale() {
        LocalDate last = LocalDate.of(2026, 3, 17).plusDays(35);

        assertThat(Reviews.findings(on(last), "reporting.report-stale")).isEmpty();
        assertThat(Reviews.texts(on(last.plusDays(1)), "reporting.report-stale"))
                .containsExactly("The latest status report is of 2026-03-17, 36 days ago; one is due every 30 days and"
                        + " stale after 35 days");
    }

    @Test
    void aReportTwiceAsOldAsThatWeighsMoreFromTheDayAfter() {
        LocalDate twice = LocalDate.of(2026, 3, 17).plusDays(70);

        assertThat(Reviews.findings(on(twice), "reporting.report-stale"))
                .extracting(Finding::severity)
                .containsExactly(Severity.LOW);
        assertThat(Reviews.findings(on(twice.plusDays(1)), "reporting.report-stale"))
                .extracting(Finding::severity)
                .containsExactly(Severity.MEDIUM);
    }

    @Test
    void anActiveScopeWithoutAnyReportIsAGap() {
        assertThat(Reviews.gaps(Samples.review(Samples.silent("P", "Silent")), "reporting.report-missing"))
                .hasSize(1);
    }

    @Test
    void whatHasEndedNeedNotReport() {
        Review review = Samples.review(Samples.silent("P", "Ended").toBuilder()
                .profile(Profile.of(LifecycleState.CLOSED))
                .build());

        assertThat(review.result().gaps()).isEmpty();
        assertThat(review.result().findings()).isEmpty();
    }

    @Test
    void aHostThatWantsNoReportsIsNotAskedForThem() {
        PolicySet policies =
                PolicySet.defaults().with(ReportingPolicy.TYPE, ReportingPolicy.DEFAULTS.withReportRequired(false));
        Review review = Samples.ENGINE.review(
                ReviewRequest.of(Samples.silent("P", "Silent"), Samples.AS_OF).withPolicies(policies));

        assertThat(Reviews.gaps(review, "reporting.report-missing")).isEmpty();
    }

    @Test
    void anActiveScopeWithoutAnOwnerIsTold() {
        assertThat(Reviews.texts(Samples.review(Samples.silent("P", "Silent")), "reporting.sro-missing"))
                .containsExactly("It is delivering, and its senior responsible owner is not recorded");
    }

    @Test
    void whereTheStateIsNotRecordedEitherThatNobodyAnswersIsAGap() {
        Review review =
                Samples.review(Project.builder(ProjectId.of("P"), "Silent").build());

        assertThat(Reviews.texts(review, "reporting.sro-missing")).isEmpty();
        assertThat(Reviews.gaps(review, "reporting.sro-missing"))
                .extracting(Gap::reason)
                .containsExactly("neither a life-cycle state nor a senior responsible owner is recorded");
    }

    @Test
    void nobodyAsksWhoAnswersForWorkThatHasFinished() {
        Project finished = Project.builder(ProjectId.of("P"), "Finished")
                .position(Position.of(CostPosition.none(), TimePosition.none().withActual(null, Samples.AS_OF)))
                .build();

        assertThat(Reviews.gaps(Samples.review(finished), "reporting.sro-missing"))
                .isEmpty();
    }

    @Test
    void everyRuleIsDescribedForTheCatalogue() {
        assertThat(new ReportingModule().rules())
                .hasSizeGreaterThan(15)
                .allSatisfy(rule -> assertThat(rule)
                        .extracting(Rule::problem, Rule::why, Rule::example, Rule::source)
                        .doesNotContain(""));
    }

    @Test
    void everyNegativeThresholdIsToldAtOnce() {
        ReportingPolicy policy = ReportingPolicy.DEFAULTS;

        assertThatThrownBy(() -> new ReportingPolicy(
                        policy.rollUp(),
                        policy.redShare(),
                        policy.amberShare(),
                        true,
                        30,
                        -1,
                        30,
                        90,
                        Ratio.ofPercent(-10),
                        policy.highCostChangeShare(),
                        30,
                        true))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("\n- staleDays: must not be negative, but was: '-1'\n")
                .hasMessageContaining("\n- costChangeShare: must not be negative, but was: '-10%'\nMaybe ");
    }

    private static Review on(LocalDate day) {
        return Samples.ENGINE.review(ReviewRequest.of(REPORTED, day));
    }
}
