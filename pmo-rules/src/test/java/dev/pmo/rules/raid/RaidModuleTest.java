package dev.pmo.rules.raid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.value.Probability;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.authority.AuthorityModule;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.raid.exposure.Correlation;
import dev.pmo.rules.raid.exposure.Sampling;
import dev.pmo.rules.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaidModuleTest {

    @Test
    void theModuleFitsIntoAnEngineThatKnowsTheAuthorities() {
        assertThat(ReviewEngine.of(List.of(new AuthorityModule(), new RaidModule())))
                .isNotNull();
    }

    @Test
    void everyRuleOfTheCatalogueSaysProblemReasonExampleAndSource() {
        assertThat(new RaidModule().rules()).hasSize(44).allSatisfy(rule -> {
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
        RaidPolicy policy = RaidPolicy.defaults();
        ExposurePolicy exposure = ExposurePolicy.defaults()
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
                .hasMessageContaining("must not fall from project to portfolio");
    }

    @Test
    void aPolicyWithNegativeDaysIsRefused() {
        assertThatThrownBy(() -> new ResponseDays(0, -1, 0)).hasMessageContaining("'-1'");
        assertThatThrownBy(() -> new RaidPeriods(-1, 0, 0, 0))
                .hasMessageContaining("proximityDays must not be negative, but was: '-1'");
        assertThatThrownBy(() -> new ConcentrationLimits(Ratio.ofPercent(101), null, null, 0))
                .hasMessageContaining("'cause' must be from 0% to 100%, but was: '101%'");
    }
}
