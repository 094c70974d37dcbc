package dev.pmo.rules.raid.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ExposurePropertyTest {

    private static final Currency GBP = Currency.getInstance("GBP");
    private static final Sampling SAMPLING = Sampling.of(42, 400);

    @Provide
    Arbitrary<RiskCost> costs() {
        return Combinators.combine(
                        Arbitraries.of("R-1", "R-2", "R-3", "R-4", "R-5"),
                        Arbitraries.longs().between(0, 100),
                        Arbitraries.longs().between(0, 100_000))
                .as((name, percent, pence) ->
                        RiskCost.of(name, Probability.ofPercent(percent), Money.of(GBP, BigDecimal.valueOf(pence, 2))));
    }

    private static Spread spread(List<RiskCost> risks, Correlation correlation) {
        return Spread.of(GBP, risks.stream().map(RiskCost::moments).toList(), correlation);
    }

    @Property(tries = 200)
    void theSpreadLiesBetweenTheIndependentAndThePerfectlyCorrelatedCase(
            @ForAll @Size(max = 12) List<@From("costs") RiskCost> risks,
            @ForAll @IntRange(min = 0, max = 99) int percent) {
        Spread spread = spread(risks, Correlation.ofPercent(percent));

        assertThat(spread.assumed()).isBetween(spread.independent(), spread.perfectlyCorrelated());
        assertThat(spread(risks, Correlation.ofPercent(percent + 1)).assumed())
                .isGreaterThanOrEqualTo(spread.assumed());
    }

    @Property(tries = 200)
    void theExpectedTotalIsTheSameHoweverTheRisksAreSplit(
            @ForAll @Size(max = 12) List<@From("costs") RiskCost> risks, @ForAll @IntRange(max = 12) int at) {
        int split = Math.min(at, risks.size());
        Money parts = spread(risks.subList(0, split), Correlation.PERFECT)
                .expected()
                .plus(spread(risks.subList(split, risks.size()), Correlation.INDEPENDENT)
                        .expected());

        assertThat(spread(risks, Correlation.ofPercent(30)).expected()).isEqualTo(parts);
    }

    @Property(tries = 100)
    void theSameSeedGivesTheSameTotalsInAnyOrder(
            @ForAll @Size(max = 12) List<@From("costs") RiskCost> risks,
            @ForAll @IntRange(min = 0, max = 100) int percent,
            @ForAll Random random) {
        List<RiskCost> shuffled = new ArrayList<>(risks);
        Collections.shuffle(shuffled, random);
        Correlation correlation = Correlation.ofPercent(percent);

        assertThat(AggregateExposure.of(shuffled, correlation).percentiles(SAMPLING))
                .isEqualTo(AggregateExposure.of(risks, correlation).percentiles(SAMPLING));
    }

    @Property(tries = 100)
    void percentilesRiseWithTheShareAndStayWithinWhatIsPossible(
            @ForAll @Size(min = 1, max = 12) List<@From("costs") RiskCost> risks,
            @ForAll @IntRange(min = 0, max = 100) int percent,
            @ForAll @IntRange(min = 0, max = 99) int share) {
        AggregateExposure exposure = AggregateExposure.of(risks, Correlation.ofPercent(percent));
        SimulatedTotal total = exposure.simulate(GBP, SAMPLING);

        assertThat(total.percentile(Probability.ofPercent(share + 1)))
                .isGreaterThanOrEqualTo(total.percentile(Probability.ofPercent(share)));
        assertThat(total.percentile(Probability.ofPercent(0)).signum()).isGreaterThanOrEqualTo(0);
        Money all = Money.zero(GBP);
        for (RiskCost risk : risks) {
            all = all.plus(risk.cost());
        }
        assertThat(total.percentile(Probability.ofPercent(100))).isLessThanOrEqualTo(all);
        assertThat(exposure.atMost(all)).isTrue();
    }

    @Property(tries = 100)
    void aFurtherRiskNeverLowersAPercentile(
            @ForAll @Size(max = 8) List<@From("costs") RiskCost> risks,
            @ForAll @IntRange(min = 0, max = 100) int percent,
            @ForAll @IntRange(min = 0, max = 100) int share) {
        List<RiskCost> more = new ArrayList<>(risks);
        more.add(RiskCost.of("R-9", Probability.ofPercent(40), Money.of("GBP", 3)));
        Correlation correlation = Correlation.ofPercent(percent);
        Probability certainty = Probability.ofPercent(share);

        assertThat(SimulatedTotal.of(GBP, more, correlation, SAMPLING).percentile(certainty))
                .isGreaterThanOrEqualTo(
                        SimulatedTotal.of(GBP, risks, correlation, SAMPLING).percentile(certainty));
    }

    @Property(tries = 200)
    void theChanceOfAnyCauseIsAtLeastThatOfEachAndNeverAboveCertainty(
            @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 0, max = 100) Integer> percents) {
        List<Probability> causes = percents.stream().map(Probability::ofPercent).toList();
        Probability any = AggregateExposure.anyOf(causes);

        assertThat(causes).allSatisfy(cause -> assertThat(any).isGreaterThanOrEqualTo(cause));
        assertThat(any).isLessThanOrEqualTo(Probability.ofPercent(100));
    }
}
