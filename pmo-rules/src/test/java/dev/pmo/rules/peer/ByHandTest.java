package dev.pmo.rules.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.rules.policy.PolicySet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The review says what a reader of the rules works out by hand, and nothing else. */
class ByHandTest {

    @Property(tries = 200)
    void toleranceIsJudgedAsByHand(@ForAll(supplier = Corners.class) Portfolio portfolio) {
        assertThat(Comparison.of(portfolio, PolicySet.defaults()).tolerances()).isEmpty();
    }
}
