package dev.pmo.rules.raid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Probability;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.authority.AuthorityModule;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.policy.PolicyProblem;
import dev.pmo.rules.raid.exposure.Correlation;
import dev.pmo.rules.raid.exposure.Sampling;
import dev.pmo.rules.rule.Rule;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RaidModuleTest {

    @Test
    void theModuleFitsIntoAnEngineThatKnowsTheAuthorities() {
        assertThat(ReviewEngine.of(List.of(new AuthorityModule(), new RaidModule())))
                .isNotNull();
    }

    @Test
    void everyRuleOfTheCatalogueSaysProblemReasonExampleAndSource() {
        assertThat(new RaidModule().rules()).hasSize(43).allSatisfy(rule -> {
            assertThat(rule.problem()).endsWith(".");
            assertThat(rule.why()).endsWith(".");
            assertThat(rule.example()).isNotBlank();
            assertThat(rule.source()).isNotBlank();
        });
    }

    @Test
    void ruleIdsNameTheProblem() {
        assertThat(new RaidModule().rules())
                .extracting(Rule::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("raid\\.[a-z]+(-[a-z]+)+"));
    }

    @Test
    void aPolicyReadsBackFromItsJson() throws Exception {
        ObjectMapper mapper = new ObjectMapper();
        RaidPolicy policy = RaidPolicy.DEFAULTS;
        ExposurePolicy exposure = ExposurePolicy.DEFAULTS
                .withCertainty(Probability.ofPercent(80))
                .withAssumptions(Correlation.ofPercent(25), Sampling.of(7, 100), true);

        String json = mapper.writeValueAsString(policy);

        assertThat(json).contains("\"threats\":{\"cells\":[[\"1 LOW\",\"2 LOW\",\"3 MEDIUM\"");
        assertThat(mapper.readValue(json, RaidPolicy.class)).isEqualTo(policy);
        assertThat(mapper.readValue(mapper.writeValueAsString(exposure), ExposurePolicy.class))
                .isEqualTo(exposure);
    }

    @Test
    void authorityNeverShrinksOnTheWayUp() {
        assertThatThrownBy(() -> new EscalationBands(RiskBand.HIGH, RiskBand.MEDIUM, RiskBand.HIGH))
                .hasMessageContaining(
                        "- escalationBands.programme: must not fall below that of the project, 'HIGH', but was:"
                                + " 'MEDIUM'");
    }

    @Test
    void eachPartOfAPolicyTellsAllItsProblems() {
        assertThat(refused(() -> new ResponseDays(0, -1, -2)))
                .containsExactly("responseDays.high", "responseDays.other");
        assertThat(refused(() -> new RaidPeriods(-1, 0, 0, -2)))
                .containsExactly("periods.proximityDays", "periods.ageingDays");
        assertThat(refused(() -> new ConcentrationLimits(Ratio.ofPercent(101), null, null, -1)))
                .containsExactly("concentration.cause", "concentration.fromThreats");
        RaidPolicy policy = RaidPolicy.DEFAULTS;
        assertThat(refused(() -> new RaidPolicy(
                        policy.threats(),
                        policy.opportunities(),
                        policy.escalationBands(),
                        policy.attentionBand(),
                        policy.escalateOn(),
                        policy.responseDays(),
                        policy.periods(),
                        -1,
                        -1,
                        policy.actionSeverity())))
                .containsExactly("targetMoves", "swingBands");
    }

    private static List<String> refused(ThrowingCallable making) {
        return catchThrowableOfType(InvalidPolicyException.class, making).problems().stream()
                .map(PolicyProblem::path)
                .toList();
    }
}
