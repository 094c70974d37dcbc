package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.value.Ratio;
import org.junit.jupiter.api.Test;

/** How much of a tolerance is used reads the same on the report as in the finding. */
class ShareUsedTest {

    @Test
    void whatIsWithinAToleranceDoesNotReadAsIfAllOfItWereUsed() {
        assertThat(Rags.used(Ratio.parse("0.9996"))).isEqualTo("99.9%");
        assertThat(Rags.used(Ratio.parse("0.41667"))).isEqualTo("41.6%");
        assertThat(Rags.used(Ratio.parse("1"))).isEqualTo("100%");
        assertThat(Rags.used(null)).isEmpty();
    }

    @Test
    void anyOtherShareIsRounded() {
        assertThat(Rags.percent(Ratio.parse("0.41667"))).isEqualTo("41.7%");
    }
}
