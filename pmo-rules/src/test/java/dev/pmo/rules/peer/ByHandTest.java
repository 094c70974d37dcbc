package dev.pmo.rules.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.structure.Portfolio;
import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.testkit.Samples;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * The review says what a reader of the catalogue of rules works out by hand, and nothing else: colours and shares used,
 * exceptions and where they stop, scores, exposures, what is handed up, and the colours of levels.
 */
class ByHandTest {

    @Property(tries = 50)
    void theReviewSaysWhatIsWorkedOutByHand(@ForAll(supplier = Corners.class) Portfolio portfolio) {
        assertThat(Comparison.of(portfolio, PolicySet.defaults()).differences()).isEmpty();
    }

    @Property(tries = 50)
    void andSoItDoesByOtherThresholdsInPartsOfThePortfolio(
            @ForAll(supplier = Corners.class) Portfolio portfolio, @ForAll long seed) {
        assertThat(Comparison.of(portfolio, PolicyCorners.of(portfolio, seed)).differences())
                .isEmpty();
    }

    @Test
    void thePortfoliosMakeEachRuleSpeak() {
        Set<String> met = new TreeSet<>();
        long seed = 0;
        for (Portfolio portfolio : Samples.of(new Corners().get(), 60, 1)) {
            met.addAll(Comparison.of(portfolio, PolicyCorners.of(portfolio, seed++))
                    .rulesThatSpeak());
        }
        Set<String> all = new TreeSet<>();
        Stream.of(
                        ToleranceByHand.RULES,
                        LevelsByHand.RULES,
                        RaidByHand.RULES,
                        EscalationByHand.RULES,
                        RatingsByHand.RULES)
                .forEach(all::addAll);
        assertThat(met).isEqualTo(all);
    }
}
