package dev.pmo.rules.tolerance;

import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.engine.ReviewRequest;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.raid.ExposurePolicy;
import dev.pmo.rules.raid.exposure.Correlation;
import dev.pmo.rules.raid.exposure.Sampling;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ProofKind;
import dev.pmo.rules.result.ReviewResult;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The total of the threats against the tolerance for risk that is in force, whoever set it. */
class CertaintyRulesTest {

    private static final String RULE = "tolerance.exposure-beyond-certainty";

    private static PolicySet certain(int percent, Correlation correlation) {
        return PolicySet.defaults()
                .with(
                        ExposurePolicy.TYPE,
                        ExposurePolicy.DEFAULTS
                                .withCertainty(Probability.ofPercent(percent))
                                .withAssumptions(correlation, Sampling.of(7, 2_000), false));
    }

    private static Tolerance risk(String limit) {
        return Tolerance.of(ToleranceAspect.RISK, ToleranceLimit.parse(limit), null);
    }

    /** A threat of 30% of GBP 100,000, in work of GBP 500,000. */
    private static Project threatened(Tolerance... tolerances) {
        return project("P", 500_000, 500_000, 0, tolerances).toBuilder()
                .raid(RaidLog.ofRisks(List.of(threat("R-1"))))
                .build();
    }

    private static Risk threat(String id) {
        return Risk.builder(RiskId.of(id), "Supplier fails")
                .owner("Ann")
                .inherent(RiskAssessment.of(1, 1, Probability.ofPercent(30), Money.of("GBP", 100_000)))
                .build();
    }

    private static ReviewResult review(Scope scope, PolicySet policies) {
        return Given.ENGINE
                .review(ReviewRequest.of(scope, Given.AS_OF).withPolicies(policies))
                .result()
                .requireComplete();
    }

    private static List<String> texts(Scope scope, PolicySet policies) {
        return review(scope, policies).findings().stream()
                .filter(finding -> finding.ruleId().equals(RULE))
                .map(Finding::text)
                .toList();
    }

    /** By hand: sqrt(0.3 * 0.7) * 100,000 = 45,826. */
    @Test
    void oneLargeRiskIsNotPaidForByItsExpectedCost() {
        assertThat(texts(threatened(risk("GBP 50000")), certain(80, Correlation.ofPercent(20))))
                .containsExactly("With a certainty of 80% the live threats cost no more than GBP 100000, above the"
                        + " GBP 50000 that the risk tolerance of GBP 50000 above permits; their expected cost is"
                        + " GBP 30000, with a standard deviation of GBP 45826 if they are correlated by 20% (2000"
                        + " runs from seed 7)");
        assertThat(texts(threatened(risk("GBP 50000")), certain(60, Correlation.INDEPENDENT)))
                .as("in six cases of ten it costs nothing")
                .isEmpty();
        assertThat(texts(threatened(risk("GBP 50000")), PolicySet.defaults()))
                .as("no certainty is asked for")
                .isEmpty();
    }

    @Test
    void aStandingToleranceHoldsWhereNoneIsSet() {
        PolicySet standing = certain(80, Correlation.INDEPENDENT)
                .with(TolerancePolicy.TYPE, TolerancePolicy.DEFAULTS.withStandingTolerances(List.of(risk("10%"))));

        assertThat(texts(threatened(), standing))
                .singleElement()
                .asString()
                .contains("above the GBP 50000 that the risk tolerance of 10% above (standing) permits");
        assertThat(texts(threatened(risk("20%")), standing))
                .as("its own tolerance counts first")
                .isEmpty();
    }

    @Test
    void aShareIsOneOfWhatThePartsCostWhereTheLevelHasNoCostOfItsOwn() {
        assertThat(texts(
                        programme("PG", governance(risk("10%")), threatened(risk("20%"))),
                        certain(80, Correlation.INDEPENDENT)))
                .singleElement()
                .asString()
                .contains("above the GBP 50000 that the risk tolerance of 10% above permits");
    }

    @Test
    void whereTheExpectedCostOrAllCostsDecideNothingIsSimulated() {
        assertThat(texts(threatened(risk("GBP 20000")), certain(80, Correlation.INDEPENDENT)))
                .as("the expected cost is above tolerance already, which is told there")
                .isEmpty();
        assertThat(texts(threatened(risk("GBP 100000")), certain(99, Correlation.PERFECT)))
                .isEmpty();
        assertThat(texts(threatened(), certain(99, Correlation.PERFECT)))
                .as("no tolerance is in force, which is a gap")
                .isEmpty();
    }

    @Test
    void anExpectedCostAtTheToleranceIsNotAboveItYetAndATotalAtTheToleranceIsWithinIt() {
        assertThat(texts(threatened(risk("GBP 30000")), certain(80, Correlation.INDEPENDENT)))
                .hasSize(1);
        // Both happen in nine cases of a hundred, so that in eight of ten one of them at most has to be paid.
        Project two = threatened(risk("GBP 100000")).toBuilder()
                .raid(RaidLog.ofRisks(List.of(threat("R-1"), threat("R-2"))))
                .build();
        assertThat(texts(two, certain(80, Correlation.INDEPENDENT))).isEmpty();
        assertThat(texts(two, certain(95, Correlation.INDEPENDENT))).hasSize(1);
    }

    @Test
    void theAssumptionsOfTheSumAreInItsProof() {
        ReviewResult result = review(threatened(risk("GBP 50000")), certain(80, Correlation.PERFECT));

        assertThat(result.explain(RULE + "@PROJECT:P").lines())
                .filteredOn(line -> line.step().kind() == ProofKind.THRESHOLD)
                .extracting(line -> line.step().label())
                .contains("raid-exposure.certainty", "raid-exposure.correlation", "raid-exposure.sampling");
    }
}
