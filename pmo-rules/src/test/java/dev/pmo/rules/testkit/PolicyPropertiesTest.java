package dev.pmo.rules.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.rules.policy.PolicySet;
import org.junit.jupiter.api.Test;

class PolicyPropertiesTest {

    @Test
    void theDefaultsOfTheLibraryKeepThem() {
        PolicyCoverage coverage = PolicyProperties.of(PolicySet.defaults()).tries(100, 1).check();
        System.out.println(coverage);
        assertThat(coverage.breaches()).isPositive();
    }
}
