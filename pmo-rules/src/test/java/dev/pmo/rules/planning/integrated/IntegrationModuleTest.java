package dev.pmo.rules.planning.integrated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.id.PortfolioId;
import dev.pmo.core.id.ProgrammeId;
import dev.pmo.core.raid.AgreementStatus;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Portfolio;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Programme;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.WorkTime;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.planning.PlanningModule;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class IntegrationModuleTest {

    private static final ReviewEngine ENGINE = ReviewEngine.of(List.of(new PlanningModule(), new IntegrationModule()));

    private static ReviewResult review(Scope scope) {
        return ENGINE.review(ReviewRequest.of(scope, LocalDate.of(2026, 6, 1))).result();
    }

    private static List<Finding> findings(ReviewResult result) {
        return result.findings().stream()
                .filter(finding -> finding.ruleId().startsWith("integration."))
                .toList();
    }

    /** Three waits for Two, which waits for One: each promises what its own plan would come to without the others. */
    private static Fleet cascade() {
        return new Fleet()
                .chain("ONE", "A:10")
                .chain("TWO", "B:5")
                .chain("THREE", "C:5")
                .give("G1", "ONE", "A", "TWO", "B")
                .give("G2", "TWO", "B", "THREE", "C", "2026-06-10", "2026-06-05", AgreementStatus.AGREED);
    }

    @Test
    void whatComesLateThoughBothSidesBelieveToBeOnTimeIsTold() {
        ReviewResult result = review(cascade().portfolio());

        assertThat(findings(result))
                .extracting(Finding::text)
                .contains("Deliverable G2 from PROJECT:TWO comes on 2026-06-19 by the plans, 9 days after PROJECT:THREE"
                        + " needs it on 2026-06-10, though it is promised for 2026-06-05");
        assertThat(result.findFinding("planning.give-get-late@PORTFOLIO:PF#G2")).isEmpty();
    }

    @Test
    void anInterfaceWithLessFloatThanAskedForIsTold() {
        assertThat(findings(review(cascade().portfolio())))
                .extracting(Finding::text)
                .contains("Deliverable G1 from PROJECT:ONE has 0 hours of float to when PROJECT:TWO needs it; the least"
                        + " asked for is 8 hours");
        Portfolio early = new Fleet()
                .chain("ONE", "A:2")
                .chain("TWO", "B:9 C:1")
                .give("G", "ONE", "A", "TWO", "C")
                .portfolio();
        assertThat(findings(review(early))).isEmpty();
    }

    @Test
    void aPlanThatEndsLaterBecauseOfOthersIsTold() {
        assertThat(findings(review(cascade().portfolio())))
                .extracting(Finding::text)
                .contains(
                        "The plan of PROJECT:TWO ends on 2026-06-19, 10 working days later than without the"
                                + " agreements that meet here, of which G1 leads to its end; 0 days are allowed",
                        "The plan of PROJECT:THREE ends on 2026-06-26, 15 working days later than without the"
                                + " agreements that meet here, of which G2 leads to its end; 0 days are allowed");
    }

    @Test
    void aCircleOverSeveralPlansIsTold() {
        Portfolio portfolio = new Fleet()
                .chain("ONE", "A:1 B:1")
                .chain("TWO", "C:1")
                .give("G1", "ONE", "B", "TWO", "C")
                .give("G2", "TWO", "C", "ONE", "A")
                .portfolio();

        Finding finding = review(portfolio)
                .findFinding("integration.cycle-across-plans@PORTFOLIO:PF#PROJECT:ONE A")
                .orElseThrow();

        assertThat(finding.text())
                .isEqualTo("These activities wait for each other across plans: PROJECT:ONE A -> PROJECT:ONE B ->"
                        + " PROJECT:TWO C -> PROJECT:ONE A");
        assertThat(Objects.requireNonNull(finding.decision()).due()).isEqualTo(LocalDate.of(2026, 6, 11));
    }

    @Test
    void itIsTheLowestScopeThatContainsBothSidesThatTells() {
        Portfolio inner = cascade().portfolio();
        Portfolio outer = Portfolio.builder(PortfolioId.of("TOP"), "Top")
                .programmes(List.of(Programme.builder(ProgrammeId.of("PG"), "PG")
                        .projects(inner.projects())
                        .build()))
                .build();

        assertThat(findings(review(outer)))
                .isNotEmpty()
                .extracting(finding -> finding.scope().id())
                .containsOnly("PG");
    }

    @Test
    void whatIsClosedIsNotJudged() {
        Portfolio inner = cascade().portfolio();
        Programme closed = Programme.builder(ProgrammeId.of("PG"), "PG")
                .profile(Profile.of(LifecycleState.CLOSED))
                .projects(inner.projects())
                .build();

        assertThat(findings(review(closed))).isEmpty();
    }

    @Test
    void thresholdsAreNotNegative() {
        assertThatThrownBy(() -> new IntegrationPolicy(WorkTime.ofHours(-1), -1, 0))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("\n- minimumInterfaceFloat: must not be negative, but was: 'PT-1H'\n")
                .hasMessageContaining("\n- maximumPushDays: must not be negative, but was: '-1'\nMaybe ");
    }
}
