package dev.pmo.rules.raid.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import dev.pmo.rules.policy.InvalidPolicyException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The worked examples of reference 02, section 2.2, whose sources are named at each. */
class AggregateExposureTest {

    private static final Currency GBP = Currency.getInstance("GBP");

    private static RiskCost cost(String name, long percent, long pounds) {
        return RiskCost.of(name, Probability.ofPercent(percent), Money.of("GBP", pounds));
    }

    private static Spread spread(Correlation correlation, RiskCost... risks) {
        return AggregateExposure.of(List.of(risks), correlation).findSpread(GBP).orElseThrow();
    }

    /** Source: tenstep.com, contingency by expected value. */
    @Test
    void theContingencyOfSixRisksIsTheSumOfTheirExpectedCosts() {
        List<RiskCost> six = List.of(
                cost("A", 80, 10_000),
                cost("B", 30, 30_000),
                cost("C", 50, 8_000),
                cost("D", 10, 40_000),
                cost("E", 30, 20_000),
                cost("F", 25, 10_000));

        assertThat(six)
                .extracting(risk -> risk.expected().amount().intValueExact())
                .containsExactly(8_000, 9_000, 4_000, 4_000, 6_000, 2_500);
        AggregateExposure exposure = AggregateExposure.of(six, Correlation.INDEPENDENT);
        assertThat(exposure.findSpread(GBP).orElseThrow().expected()).isEqualTo(Money.of("GBP", 33_500));
        assertThat(exposure.atMost(Money.of("GBP", 118_000))).isTrue();
        assertThat(exposure.atMost(Money.of("GBP", 117_999))).isFalse();
    }

    /** Source: 4pmti.com; base 100,000, a threat of 60% of 8,000 and an opportunity of 30% of 20,000. */
    @Test
    void threatsAndOpportunitiesAreTwoSumsAndNotOne() {
        Money base = Money.of("GBP", 100_000);
        Money threats = spread(Correlation.INDEPENDENT, cost("T", 60, 8_000)).expected();
        Money gains = spread(Correlation.INDEPENDENT, cost("O", 30, 20_000)).expected();

        assertThat(base.plus(threats)).isEqualTo(Money.of("GBP", 104_800));
        assertThat(base.plus(threats).minus(gains)).isEqualTo(Money.of("GBP", 98_800));
    }

    /** Source: thefinancebase.com. */
    @Test
    void smallProbabilitiesAddUpExactly() {
        Spread spread = spread(
                Correlation.ofPercent(40),
                cost("A", 5, 32_000),
                cost("B", 5, 48_000),
                cost("C", 10, 20_000),
                cost("D", 2, 12_000));

        assertThat(spread.expected()).isEqualTo(Money.of("GBP", 6_240));
    }

    /** Source: paulgovan/PRA, test-smm.R: means 10, 15, 20 and variances 4, 9, 16. */
    @Test
    void theSpreadDependsOnTheAssumedCorrelationAndTheMeanDoesNot() {
        List<Moments> parts = List.of(Moments.of(10, 4), Moments.of(15, 9), Moments.of(20, 16));

        Spread independent = Spread.of(GBP, parts, Correlation.INDEPENDENT);
        Spread half = Spread.of(GBP, parts, Correlation.ofPercent(50));
        Spread perfect = Spread.of(GBP, parts, Correlation.PERFECT);

        assertThat(List.of(independent, half, perfect))
                .extracting(Spread::expected)
                .containsOnly(Money.of("GBP", 45));
        assertThat(independent.assumed().amount())
                .isCloseTo(new BigDecimal("5.385165"), within(new BigDecimal("5e-7")));
        assertThat(perfect.assumed()).isEqualTo(Money.of("GBP", 9));
        // by hand: sqrt(29 + 0.5 * (81 - 29)) = sqrt(55)
        assertThat(half.assumed().amount()).isCloseTo(new BigDecimal("7.416198"), within(new BigDecimal("5e-7")));
        assertThat(half.independent()).isEqualTo(independent.assumed());
        assertThat(half.perfectlyCorrelated()).isEqualTo(perfect.assumed());
    }

    /** By hand: 0.3 * 0.7 * 1000^2 = 210,000. */
    @Test
    void aRiskIsAllOrNothing() {
        Moments moments = cost("A", 30, 1_000).moments();

        assertThat(moments.mean()).isEqualByComparingTo("300");
        assertThat(moments.variance()).isEqualByComparingTo("210000");
        assertThat(cost("A", 100, 1_000).moments().variance()).isEqualByComparingTo("0");
    }

    /** By hand; section 2.2 f: adding the causes .38 and .44 gives .82, and three of them pass 1. */
    @Test
    void causesAreNeverAddedPastCertainty() {
        Probability first = Probability.parse("38%");
        Probability second = Probability.parse("44%");

        assertThat(AggregateExposure.anyOf(List.of(first, second))).isEqualTo(Probability.parse("65.28%"));
        assertThat(AggregateExposure.anyOf(List.of())).isEqualTo(Probability.ofPercent(0));
        assertThat(AggregateExposure.anyOf(List.of(first, Probability.ofPercent(100))))
                .isEqualTo(Probability.ofPercent(100));
        assertThat(AggregateExposure.anyOf(Collections.nCopies(500, second)))
                .isLessThanOrEqualTo(Probability.ofPercent(100));
    }

    @Test
    void eachCurrencyIsTotalledByItself() {
        AggregateExposure mixed = AggregateExposure.of(
                List.of(cost("A", 50, 100), RiskCost.of("B", Probability.ofPercent(50), Money.of("EUR", 100))),
                Correlation.PERFECT);

        assertThat(mixed.spreads())
                .extracting(Spread::expected)
                .containsExactly(Money.of("EUR", 50), Money.of("GBP", 50));
        assertThat(mixed.findSpread(GBP)).map(Spread::expected).contains(Money.of("GBP", 50));
        assertThat(mixed.findSpread(Currency.getInstance("CHF"))).isEmpty();
        assertThat(AggregateExposure.of(List.of(), Correlation.PERFECT).spreads())
                .isEmpty();
    }

    @Test
    void eachCurrencyIsSimulatedByItself() {
        AggregateExposure mixed = AggregateExposure.of(
                List.of(cost("A", 100, 3), RiskCost.of("B", Probability.ofPercent(100), Money.of("EUR", 100))),
                Correlation.INDEPENDENT);

        assertThat(mixed.percentiles(Sampling.of(1, 10)))
                .extracting(Percentiles::p95)
                .containsExactly(Money.of("EUR", 100), Money.of("GBP", 3));
    }

    @Test
    void theOrderOfRisksThatShareANameMakesNoDifference() {
        RiskCost pounds = cost("A", 50, 100);
        RiskCost euros = RiskCost.of("A", Probability.ofPercent(50), Money.of("EUR", 1));

        assertThat(AggregateExposure.of(List.of(pounds, euros), Correlation.PERFECT))
                .isEqualTo(AggregateExposure.of(List.of(euros, pounds), Correlation.PERFECT));
    }

    @Test
    void anAssumptionOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> Correlation.ofPercent(101))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("- must lie between 0% and 100%, but was: '101%'");
        assertThatThrownBy(() -> Sampling.of(1, 0))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining("- runs: must be from 1 to 1000000, but was: '0'");
        assertThat(Sampling.of(1, 1_000_000).runs()).isEqualTo(1_000_000);
        assertThatThrownBy(() -> Sampling.of(1, 1_000_001)).hasMessageContaining("but was: '1000001'");
        assertThatThrownBy(() -> cost("A", 10, -1)).hasMessageContaining("must not be negative, but was: 'GBP -1'");
        assertThatThrownBy(() -> Moments.of(1, -1)).hasMessageContaining("'-1'");
    }

    @Test
    void anAssumptionIsSaidInWords() {
        assertThat(Correlation.INDEPENDENT.inWords()).isEqualTo("independent");
        assertThat(Correlation.PERFECT.inWords()).isEqualTo("perfectly correlated");
        assertThat(Correlation.parse("25%").inWords()).isEqualTo("correlated by 25%");
        assertThat(Correlation.parse(Correlation.ofPercent(25).toString())).isEqualTo(Correlation.ofPercent(25));
        assertThat(Correlation.of(new BigDecimal("0.25")))
                .isEqualTo(Correlation.ofPercent(25))
                .isGreaterThan(Correlation.INDEPENDENT)
                .isLessThan(Correlation.PERFECT);
        assertThat(Sampling.of(7, 1)).hasToString("1 run from seed 7");
        assertThat(AggregateExposure.of(List.of(cost("A", 1, 1)), Correlation.PERFECT))
                .hasToString("1 risk, perfectly correlated");
    }
}
