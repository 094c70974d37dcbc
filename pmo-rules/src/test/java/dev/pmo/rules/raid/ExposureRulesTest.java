package dev.pmo.rules.raid;

import static dev.pmo.rules.raid.RaidSamples.AS_OF;
import static dev.pmo.rules.raid.RaidSamples.PROGRAMME;
import static dev.pmo.rules.raid.RaidSamples.decision;
import static dev.pmo.rules.raid.RaidSamples.found;
import static dev.pmo.rules.raid.RaidSamples.gaps;
import static dev.pmo.rules.raid.RaidSamples.gbp;
import static dev.pmo.rules.raid.RaidSamples.priced;
import static dev.pmo.rules.raid.RaidSamples.programme;
import static dev.pmo.rules.raid.RaidSamples.project;
import static dev.pmo.rules.raid.RaidSamples.review;
import static dev.pmo.rules.raid.RaidSamples.texts;
import static dev.pmo.rules.raid.RaidSamples.threat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.raid.RaidLog;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.result.Finding;
import dev.pmo.rules.result.ReviewResult;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposureRulesTest {

    private static Project tolerating(String limit, Risk... risks) {
        Tolerance tolerance = Tolerance.of(ToleranceAspect.RISK, ToleranceLimit.parse(limit), null);
        return project("PJ-1")
                .governance(Governance.of("SRO", "Board of PJ-1").withTolerances(List.of(tolerance)))
                .position(Position.of(CostPosition.of(gbp(500_000), gbp(500_000)), TimePosition.none()))
                .raid(RaidLog.ofRisks(List.of(risks)))
                .build();
    }

    /** Source: reference 01 section 1.3: risk tolerance as aggregated threats below 10% of the budget. */
    @ParameterizedTest
    @CsvSource({"49999, 0", "50000, 0", "50001, 1"})
    void tenPercentOfFiveHundredThousandIsTheLastThatIsTolerated(long expected, int findings) {
        ReviewResult share = review(tolerating("10%", priced("R-1", 100, gbp(expected))));
        ReviewResult money = review(tolerating("GBP 50000", priced("R-1", 100, gbp(expected))));

        assertThat(found(share, "exposure-over-tolerance")).hasSize(findings);
        assertThat(found(money, "exposure-over-tolerance")).hasSize(findings);
    }

    @Test
    void aBreachGoesToTheLevelAboveForADecision() {
        Project project = tolerating("10%", priced("R-1", 50, gbp(60_000)), priced("R-2", 50, gbp(60_000)));
        Finding finding = found(review(programme(List.of(), project)), "exposure-over-tolerance")
                .get(0);

        assertThat(finding.text())
                .isEqualTo("The expected cost of the live threats, GBP 60000, is above the risk tolerance GBP 50000; an"
                        + " answer is due within 5 days");
        assertThat(finding.aspect()).isEqualTo(ToleranceAspect.RISK);
        assertThat(finding.escalated()).isTrue();
        assertThat(decision(finding).to()).isEqualTo(PROGRAMME);
        assertThat(decision(finding).due()).isEqualTo(AS_OF.plusDays(5));
    }

    @Test
    void noRiskToleranceIsAGapAndNotAPass() {
        assertThat(gaps(review(project(priced("R-1", 50, gbp(1)))), "exposure-over-tolerance"))
                .containsExactly("no risk tolerance is set");
    }

    @Test
    void theShareOfThePolicyHoldsWhereNoToleranceIsSet() {
        RaidPolicy policy = RaidPolicy.defaults().withLimits(DelegatedLimits.none(), Ratio.ofPercent(10));
        Project project = tolerating("10%", priced("R-1", 100, gbp(50_001))).toBuilder()
                .governance(Governance.none())
                .build();

        assertThat(found(review(project, policy), "exposure-over-tolerance")).hasSize(1);
        assertThat(gaps(
                        review(project.toBuilder().position(Position.none()).build(), policy),
                        "exposure-over-tolerance"))
                .containsExactly("the risk tolerance is a share of the baseline cost, which is not recorded");
    }

    @Test
    void aToleranceThatIsNotMoneyIsBadData() {
        assertThat(gaps(review(tolerating("30 days", priced("R-1", 1, gbp(1)))), "exposure-over-tolerance"))
                .containsExactly("the risk tolerance '30 days' is neither money nor a share of the cost");
    }

    @Test
    void whatTheExposureLeavesOutIsAGap() {
        ReviewResult result = review(tolerating(
                "10%", threat("R-1", 1, 1).build(), priced("R-2", 50, Money.of("EUR", 4)), priced("R-3", 1, gbp(1))));

        assertThat(found(result, "exposure-over-tolerance")).isEmpty();
        assertThat(gaps(result, "exposure-over-tolerance"))
                .containsExactly(
                        "the exposure leaves out live threats without an expected cost: 1",
                        "the risk tolerance GBP 50000 is in another currency than the exposure EUR 2");
    }

    @Test
    void theExposureOfAProgrammeIsThatOfItsProjectsAndItsOwn() {
        Tolerance tolerance = Tolerance.of(ToleranceAspect.RISK, ToleranceLimit.money(gbp(100)), null);
        var programme =
                programme(List.of(priced("R-1", 50, gbp(100))), project(priced("R-1", 50, gbp(102)))).toBuilder()
                        .governance(Governance.none().withTolerances(List.of(tolerance)))
                        .build();

        assertThat(texts(review(programme), "exposure-over-tolerance"))
                .singleElement()
                .asString()
                .startsWith("The expected cost of the live threats, GBP 101, is above the risk tolerance GBP 100");
    }
}
