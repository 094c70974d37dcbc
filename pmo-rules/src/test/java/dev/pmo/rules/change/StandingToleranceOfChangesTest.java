package dev.pmo.rules.change;

import static dev.pmo.rules.change.ChangeSamples.assessed;
import static dev.pmo.rules.change.ChangeSamples.gbp;
import static dev.pmo.rules.change.ChangeSamples.project;
import static dev.pmo.rules.change.ChangeSamples.review;
import static dev.pmo.rules.change.ChangeSamples.texts;
import static dev.pmo.rules.change.ChangeSamples.waiting;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.rules.policy.PolicyOverride;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.result.ReviewResult;
import dev.pmo.rules.tolerance.TolerancePolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A pending change is looked at against the tolerances in force: the scope's own, else the standing ones. */
class StandingToleranceOfChangesTest {

    private static final Tolerance FIVE = cost(ToleranceLimit.ofPercent(5));

    private static Tolerance cost(ToleranceLimit limit) {
        return Tolerance.ofBothSides(ToleranceAspect.COST, limit);
    }

    private static ReviewResult costing(long more, Tolerance... own) {
        Project project = project(
                        "PJ-1",
                        waiting("CR-1").assessment(assessed(gbp(more), null)).build())
                .position(Position.of(CostPosition.of(gbp(100_000), gbp(104_000)), TimePosition.none()))
                .governance(Governance.none().withTolerances(List.of(own)))
                .build();
        return review(
                project,
                PolicySet.of(List.of(new PolicyOverride<>(
                        TolerancePolicy.TYPE,
                        null,
                        TolerancePolicy.DEFAULTS.withStandingTolerances(List.of(FIVE)),
                        Set.of("standingTolerances"),
                        "Portfolio office policy 2026",
                        "the head of the office",
                        LocalDate.of(2026, 1, 1)))));
    }

    @Test
    void aScopeWithoutAToleranceKeepsTheStandingOneToThePenny() {
        assertThat(texts(costing(1_000), "outside-tolerance")).isEmpty();
        assertThat(texts(costing(1_001), "outside-tolerance"))
                .containsExactly("Change request CR-1 'Wider doors' would take the forecast out of tolerance: cost GBP"
                        + " 105001 is +GBP 5001 from GBP 100000, tolerance 5% above (standing)");
    }

    @Test
    void itsOwnCountsFirst() {
        assertThat(texts(costing(6_000, cost(ToleranceLimit.ofPercent(10))), "outside-tolerance"))
                .isEmpty();
        assertThat(texts(costing(6_001, cost(ToleranceLimit.ofPercent(10))), "outside-tolerance"))
                .singleElement()
                .asString()
                .endsWith("tolerance 10% above");
    }

    @Test
    void oneWithoutALimitIsNone() {
        assertThat(texts(costing(1_001, Tolerance.of(ToleranceAspect.COST, null, null)), "outside-tolerance"))
                .singleElement()
                .asString()
                .endsWith("5% above (standing)");
    }

    @Test
    void theProofShowsWhoSetTheStandingOne() {
        assertThat(costing(1_001)
                        .explain("change.outside-tolerance@PROJECT:PJ-1#CR-1")
                        .toString())
                .contains("tolerance.standingTolerances")
                .contains("Portfolio office policy 2026, set by the head of the office on 2026-01-01");
    }
}
