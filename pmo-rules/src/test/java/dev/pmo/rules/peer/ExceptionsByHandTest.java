package dev.pmo.rules.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.testkit.Samples;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * The review says of stages and of exceptions what a reader of the documents works out by hand, and nothing else: what is
 * not reported, late, incomplete, decided by the wrong ones, settled, and not in force.
 */
class ExceptionsByHandTest {

    @Property(tries = 25, seed = "1")
    void theReviewSaysWhatIsWorkedOutByHand(@ForAll(supplier = ExceptionCorners.class) TwoSnapshots snapshots) {
        assertThat(ExceptionComparison.of(snapshots, PolicySet.defaults()).differences())
                .isEmpty();
    }

    @Property(tries = 30, seed = "1")
    void andSoItDoesByOtherLaddersAndDaysInPartsOfThePortfolio(
            @ForAll(supplier = ExceptionCorners.class) TwoSnapshots snapshots, @ForAll long seed) {
        assertThat(ExceptionComparison.of(snapshots, ExceptionPolicies.of(snapshots.now(), seed))
                        .differences())
                .isEmpty();
    }

    @Test
    void thePortfoliosMakeEachRuleSpeak() {
        Set<String> met = new TreeSet<>();
        long seed = 0;
        for (TwoSnapshots snapshots : Samples.of(new ExceptionCorners().get(), 40, 1)) {
            met.addAll(ExceptionComparison.of(snapshots, ExceptionPolicies.of(snapshots.now(), seed++))
                    .rulesThatSpeak());
        }
        assertThat(met).containsAll(ExceptionsByHand.RULES);
    }
}
