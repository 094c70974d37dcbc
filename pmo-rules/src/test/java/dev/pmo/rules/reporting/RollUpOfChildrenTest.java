package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Rag;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.reporting.RollUpOfChildren.Child;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class RollUpOfChildrenTest {

    private static final ReportingPolicy WORST = ReportingPolicy.DEFAULTS;

    @Test
    void byDefaultOneRedChildIsEnough() {
        assertThat(rolled(WORST, child(Rag.GREEN), child(Rag.GREEN), child(Rag.RED))
                        .rag())
                .isEqualTo(Rag.RED);
    }

    @Test
    void byCountTheShareDecidesAndTheThresholdItselfCounts() {
        ReportingPolicy byCount = WORST.withRollUp(RollUp.COUNT_THRESHOLD);
        Child green = child(Rag.GREEN);

        assertThat(rolled(byCount, child(Rag.RED), green, green, green).rag()).isEqualTo(Rag.RED);
        assertThat(rolled(byCount, child(Rag.RED), green, green, green, green).rag())
                .isEqualTo(Rag.GREEN);
        assertThat(rolled(byCount, child(Rag.RED), child(Rag.AMBER), green, green, green)
                        .rag())
                .isEqualTo(Rag.AMBER);
    }

    /** A share of nothing means that any child is enough, not that none is. */
    @Test
    void withoutARedChildNoShareMakesRed() {
        ReportingPolicy any = WORST.withRollUp(RollUp.COUNT_THRESHOLD)
                .withRedShare(Ratio.ZERO)
                .withAmberShare(Ratio.ZERO);
        Child green = child(Rag.GREEN);

        assertThat(rolled(any, green, green).rag()).isEqualTo(Rag.GREEN);
        assertThat(rolled(any, child(Rag.AMBER), green, green, green, green).rag())
                .isEqualTo(Rag.AMBER);
        assertThat(rolled(any, child(Rag.RED), green, green, green, green).rag())
                .isEqualTo(Rag.RED);
    }

    @Test
    void byWeightTheCostDecides() {
        ReportingPolicy byWeight = WORST.withRollUp(RollUp.WEIGHTED);

        assertThat(rolled(byWeight, child(Rag.RED, "GBP 10"), child(Rag.GREEN, "GBP 90"))
                        .rag())
                .isEqualTo(Rag.GREEN);
        assertThat(rolled(byWeight, child(Rag.RED, "GBP 25"), child(Rag.GREEN, "GBP 75"))
                        .rag())
                .isEqualTo(Rag.RED);
    }

    @Test
    void byWeightNothingCanBeSaidAcrossCurrenciesOrWithoutCosts() {
        ReportingPolicy byWeight = WORST.withRollUp(RollUp.WEIGHTED);

        assertThat(rolled(byWeight, child(Rag.RED, "GBP 10"), child(Rag.GREEN, "EUR 90"))
                        .rag())
                .isEqualTo(Rag.UNKNOWN);
        assertThat(rolled(byWeight, child(Rag.RED), child(Rag.GREEN, "GBP 90")).rag())
                .isEqualTo(Rag.UNKNOWN);
        assertThat(rolled(byWeight, child(Rag.RED, "GBP 0")).rag()).isEqualTo(Rag.UNKNOWN);
    }

    @Property(tries = 200)
    void greenNeedsAllChildrenToBeRated(@ForAll List<Rag> rags, @ForAll RollUp way) {
        Child[] children = rags.stream().map(rag -> child(rag, "GBP 5")).toArray(Child[]::new);

        RollUpOfChildren rolled = rolled(WORST.withRollUp(way), children);

        assertThat(rolled.counts().all()).isEqualTo(rags.size());
        if (rolled.rag() == Rag.GREEN) {
            assertThat(rags).isNotEmpty().doesNotContain(Rag.UNKNOWN);
        }
    }

    private static RollUpOfChildren rolled(ReportingPolicy policy, Child... children) {
        return RollUpOfChildren.of(List.of(children), policy);
    }

    private static Child child(Rag rag) {
        return new Child(rag, CostPosition.none());
    }

    private static Child child(Rag rag, String cost) {
        return new Child(rag, CostPosition.of(Money.parse(cost), Money.parse(cost)));
    }
}
