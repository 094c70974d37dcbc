package dev.pmo.rules.raid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.rules.engine.ReviewEngine;
import dev.pmo.rules.rule.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;

class RaidModuleTest {

    @Test
    void theModuleFitsIntoAnEngineByItself() {
        assertThat(ReviewEngine.of(List.of(new RaidModule()))).isNotNull();
    }

    @Test
    void everyRuleOfTheCatalogueSaysProblemReasonExampleAndSource() {
        assertThat(new RaidModule().rules()).hasSize(23).allSatisfy(rule -> {
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
        RaidPolicy policy =
                RaidPolicy.defaults().withLimits(new DelegatedLimits(RaidSamples.gbp(1), null, RaidSamples.gbp(2)));

        String json = mapper.writeValueAsString(policy);

        assertThat(json).contains("\"threats\":{\"cells\":[[\"1 LOW\",\"2 LOW\",\"3 MEDIUM\"");
        assertThat(mapper.readValue(json, RaidPolicy.class)).isEqualTo(policy);
    }

    @Test
    void authorityNeverShrinksOnTheWayUp() {
        assertThatThrownBy(() -> new EscalationBands(RiskBand.HIGH, RiskBand.MEDIUM, RiskBand.HIGH))
                .hasMessageContaining("must not fall from project to portfolio");
        assertThatThrownBy(() -> new DelegatedLimits(RaidSamples.gbp(2), RaidSamples.gbp(1), null))
                .hasMessageContaining("must not fall from project to portfolio");
        assertThatThrownBy(() -> new DelegatedLimits(RaidSamples.gbp(2), null, RaidSamples.gbp(1)))
                .hasMessageContaining("must not fall from project to portfolio");
    }

    @Test
    void aPolicyWithNegativeDaysIsRefused() {
        RaidPolicy policy = RaidPolicy.defaults();

        assertThatThrownBy(() -> new ResponseDays(0, -1, 0)).hasMessageContaining("'-1'");
        assertThatThrownBy(() -> policy.withPeriods(policy.responseDays(), -1, 0, 0, 0))
                .hasMessageContaining("proximityDays must not be negative, but was: '-1'");
    }
}
