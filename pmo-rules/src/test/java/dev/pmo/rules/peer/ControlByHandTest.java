package dev.pmo.rules.peer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.rules.policy.PolicySet;
import dev.pmo.rules.testkit.Samples;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/**
 * The review says of changes, authorities and baselines what a reader of the documents works out by hand, and nothing
 * else: who decides and who did, what is late, what the change budgets come to, what was agreed and is another thing now. The
 * portfolios are the same each time.
 */
class ControlByHandTest {

    @Property(tries = 40, seed = "1")
    void theReviewSaysWhatIsWorkedOutByHand(@ForAll(supplier = ControlCorners.class) TwoSnapshots snapshots) {
        assertThat(ControlComparison.of(snapshots, PolicySet.defaults()).differences())
                .isEmpty();
    }

    @Property(tries = 40, seed = "1")
    void andSoItDoesByOtherLaddersAndProceduresInPartsOfThePortfolio(
            @ForAll(supplier = ControlCorners.class) TwoSnapshots snapshots, @ForAll long seed) {
        assertThat(ControlComparison.of(snapshots, ControlPolicies.of(snapshots.now(), seed))
                        .differences())
                .isEmpty();
    }

    @Test
    void thePortfoliosMakeEachRuleSpeak() {
        Set<String> met = new TreeSet<>();
        long seed = 0;
        for (TwoSnapshots snapshots : Samples.of(new ControlCorners().get(), 60, 1)) {
            met.addAll(ControlComparison.of(snapshots, ControlPolicies.of(snapshots.now(), seed++))
                    .rulesThatSpeak());
        }
        Set<String> all = new TreeSet<>();
        Stream.of(ChangesByHand.RULES, ProceduresByHand.RULES, BudgetsByHand.RULES, BaselinesByHand.RULES)
                .forEach(all::addAll);
        assertThat(met).isEqualTo(all);
    }
}
