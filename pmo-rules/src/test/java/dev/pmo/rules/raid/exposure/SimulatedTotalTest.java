package dev.pmo.rules.raid.exposure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedTotalTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Sampling MANY = Sampling.of(20_260_302, 100_000);

    /** The six risks of reference 02, section 2.2 a; source: tenstep.com. */
    private static final List<RiskCost> SIX = List.of(
            cost("A", 80, 10_000),
            cost("B", 30, 30_000),
            cost("C", 50, 8_000),
            cost("D", 10, 40_000),
            cost("E", 30, 20_000),
            cost("F", 25, 10_000));

    private static RiskCost cost(String name, long percent, long pounds) {
        return RiskCost.of(name, Probability.ofPercent(percent), Money.of("GBP", pounds));
    }

    private static SimulatedTotal simulated(Correlation correlation, Sampling sampling) {
        return SimulatedTotal.of(GBP, SIX, correlation, sampling);
    }

    /** A hundred thousand runs tell a share of them to within 0.5 hundredths (three standard errors). */
    @ParameterizedTest
    @ValueSource(ints = {0, 30, 100})
    void theSimulationComesCloseToTheExactDistribution(int percent) {
        Correlation correlation = Correlation.ofPercent(percent);
        ExactTotal exact = new ExactTotal(SIX, correlation);
        SimulatedTotal simulated = simulated(correlation, MANY);

        for (int share : new int[] {20, 50, 80, 95}) {
            Money total = simulated.percentile(Probability.ofPercent(share));
            assertThat(exact.atMost(total)).isGreaterThanOrEqualTo(share / 100.0 - 0.005);
            assertThat(exact.atMost(total.minus(Money.parse("GBP 0.01")))).isLessThanOrEqualTo(share / 100.0 + 0.005);
        }
    }

    /** By convolution of the six; the totals are whole thousands. */
    @Test
    void thePercentilesOfTheSixRisksAreThoseOfTheirDistribution() {
        ExactTotal exact = new ExactTotal(SIX, Correlation.INDEPENDENT);
        SimulatedTotal simulated = simulated(Correlation.INDEPENDENT, MANY);

        assertThat(List.of(50, 80, 95))
                .allSatisfy(share -> assertThat(simulated
                                .percentile(Probability.ofPercent(share))
                                .amount())
                        .isEqualByComparingTo(exact.percentile(Probability.ofPercent(share))));
    }

    /** Source: S. Vigna, splitmix64.c: the first three numbers from the state 0, of which the upper 53 bits are taken. */
    @Test
    void theDrawsAreThoseOfSplitMix64() {
        assertThat(Draws.draw(0, 0)).isEqualTo(0xe220a8397b1dcdafL >>> 11);
        assertThat(Draws.draw(0, 1)).isEqualTo(0x6e789e6aa1b965f4L >>> 11);
        assertThat(Draws.draw(0, 2)).isEqualTo(0x06c45d188009454fL >>> 11);
    }

    /** Written down when they were first made; nothing but whole numbers is reckoned with. */
    @Test
    void aSeedGivesTheSameNumbersForEver() {
        assertThat(Draws.draw(Draws.stream(1, "R-1", 0), 0)).isEqualTo(6571677375763193L);
        assertThat(Draws.draw(Draws.stream(1, "R-1", 0), 1)).isEqualTo(1409946234378272L);
        assertThat(Draws.draw(Draws.stream(2, "R-1", 0), 0)).isEqualTo(2357483307404087L);
        assertThat(Draws.draw(Draws.stream(1, "R-1", 1), 0)).isEqualTo(6931250975659112L);
    }

    @Test
    void theDrawsAreEvenAndDoNotHangTogether() {
        int runs = 50_000;
        long stream = Draws.stream(1, "R-1", 0);
        long other = Draws.stream(1, "R-2", 0);
        int low = 0;
        int both = 0;
        for (int run = 0; run < runs; run++) {
            boolean first = Draws.draw(stream, run) < Draws.RANGE / 4;
            low += first ? 1 : 0;
            both += first && Draws.draw(other, run) < Draws.RANGE / 4 ? 1 : 0;
        }
        assertThat(low / (double) runs).isCloseTo(0.25, within(0.006));
        assertThat(both / (double) runs).isCloseTo(0.0625, within(0.004));
    }

    @Test
    void certaintyIsCertain() {
        List<RiskCost> sure = List.of(cost("A", 100, 7), cost("B", 0, 5));
        SimulatedTotal total = SimulatedTotal.of(GBP, sure, Correlation.ofPercent(50), Sampling.of(3, 1_000));

        assertThat(total.percentile(Probability.ofPercent(0))).isEqualTo(Money.of("GBP", 7));
        assertThat(total.percentile(Probability.ofPercent(100))).isEqualTo(Money.of("GBP", 7));
        assertThat(SimulatedTotal.of(GBP, List.of(), Correlation.PERFECT, Sampling.of(3, 1))
                        .percentile(Probability.ofPercent(80)))
                .isEqualTo(Money.of("GBP", 0));
    }

    @Test
    void penceAreKeptAndHugeAmountsAreRoundedToEighteenDigits() {
        RiskCost pence = RiskCost.of("A", Probability.ofPercent(100), Money.parse("GBP 0.123"));
        RiskCost huge = RiskCost.of(
                "B", Probability.ofPercent(100), Money.of(GBP, new BigDecimal("1234567890123456789012345")));

        assertThat(total(pence)).isEqualTo(Money.parse("GBP 0.123"));
        assertThat(total(pence, huge)).isEqualTo(Money.parse("GBP 1234567890123456790000000"));
    }

    private static Money total(RiskCost... risks) {
        return SimulatedTotal.of(GBP, List.of(risks), Correlation.INDEPENDENT, Sampling.of(1, 10))
                .percentile(Probability.ofPercent(50));
    }

    @Test
    void twoRisksOfOneNameHaveNumbersOfTheirOwn() {
        List<RiskCost> twins = List.of(cost("A", 50, 1), cost("A", 50, 1));
        SimulatedTotal total = SimulatedTotal.of(GBP, twins, Correlation.INDEPENDENT, MANY);

        assertThat(total.percentile(Probability.ofPercent(50))).isEqualTo(Money.of("GBP", 1));
        assertThat(total.runs()).isEqualTo(100_000);
    }

    @Test
    void theContingencyIsWhatNineteenOfTwentyNeedBeyondTheMedian() {
        Percentiles percentiles = AggregateExposure.of(SIX, Correlation.INDEPENDENT)
                .percentiles(MANY)
                .get(0);

        assertThat(percentiles.contingency()).isEqualTo(percentiles.p95().minus(percentiles.p50()));
        assertThat(percentiles.sampling()).isEqualTo(MANY);
        assertThat(percentiles.correlation()).isEqualTo(Correlation.INDEPENDENT);
    }
}
