package dev.pmo.rules.raid;

import static dev.pmo.rules.raid.RaidSamples.gbp;
import static dev.pmo.rules.raid.RaidSamples.priced;
import static dev.pmo.rules.raid.RaidSamples.threat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatement;
import dev.pmo.core.value.Money;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExposureTest {

    private static final RaidPolicy POLICY = RaidPolicy.DEFAULTS;

    private static RaidExposure exposure(Risk... risks) {
        return RaidExposure.of(RiskRegister.of(List.of(risks), POLICY), List.of());
    }

    private static RaidExposure above(RaidExposure... children) {
        return RaidExposure.of(RiskRegister.empty(), List.of(children));
    }

    private static Risk because(String cause, Risk risk) {
        return risk.toBuilder()
                .statement(new RiskStatement(cause, null, null, null, null))
                .build();
    }

    @Test
    void theExposureOfAParentIsItsOwnPlusThatOfItsChildren() {
        RaidExposure parent = RaidExposure.of(
                RiskRegister.of(List.of(priced("R-1", 10, gbp(100))), POLICY),
                List.of(exposure(priced("R-1", 50, gbp(20))), exposure(priced("R-1", 50, gbp(6)))));

        assertThat(parent.threats().expected()).containsExactly(gbp(23));
        assertThat(parent.threats().bands().total()).isEqualTo(3);
    }

    @Test
    void oneRiskOfOneCauseInSeveralLogsCountsOnce() {
        RaidExposure one = exposure(because("One supplier", priced("R-1", 50, gbp(100))), priced("R-2", 10, gbp(10)));
        RaidExposure other = exposure(because("One supplier", priced("R-1", 50, gbp(100))));

        Exposure threats = above(one, other).threats();

        assertThat(threats.expected()).containsExactly(gbp(51));
        assertThat(threats.bands().low()).isEqualTo(2);
        assertThat(threats.shared()).hasSize(1);
    }

    @Test
    void aCommonCauseCountsOnceAcrossTheWholeTree() {
        RaidExposure leaf = exposure(because("One supplier", priced("R-1", 50, gbp(100))));

        Exposure threats = above(above(leaf, leaf), above(leaf), leaf).threats();

        assertThat(threats.expected()).containsExactly(gbp(50));
        assertThat(threats.bands().total()).isEqualTo(1);
    }

    @Test
    void theSameIdentifierWithoutACauseOrOfAnotherCauseIsAnotherRisk() {
        RaidExposure plain = exposure(priced("R-1", 50, gbp(100)));
        RaidExposure strike = exposure(because("Strike", priced("R-1", 50, gbp(100))));
        RaidExposure flood = exposure(because("Flood", priced("R-1", 50, gbp(100))));

        assertThat(above(plain, plain, strike, flood).threats().expected()).containsExactly(gbp(200));
    }

    @Test
    void whereLogsDifferOnACommonCauseTheWorseBandAndTheLargerValueCount() {
        RaidExposure small = exposure(because("Strike", priced("R-1", 50, gbp(100))));
        RaidExposure large = exposure(because("Strike", priced("R-1", 50, gbp(300))));
        RaidExposure unpriced = exposure(because("Strike", threat("R-1", 5, 5).build()));
        RaidExposure euro = exposure(because("Strike", priced("R-1", 50, Money.of("EUR", 10))));

        Exposure threats = above(small, unpriced, large, euro).threats();

        assertThat(threats.expected()).containsExactly(Money.of("EUR", 5), gbp(150));
        assertThat(threats.bands()).isEqualTo(new BandCounts(0, 0, 1, 0, 0));
        assertThat(threats.unpriced()).isZero();
    }

    @Test
    void opportunitiesNeverReduceTheExposureToThreats() {
        Risk gain = priced("O-1", 90, gbp(1_000_000)).toBuilder()
                .nature(RiskNature.OPPORTUNITY)
                .build();

        RaidExposure exposure = above(exposure(priced("R-1", 50, gbp(100)), gain));

        assertThat(exposure.threats().expected()).containsExactly(gbp(50));
        assertThat(exposure.opportunities().expected()).containsExactly(gbp(900_000));
    }

    @Test
    void theWorstBandIsNotHiddenByManyThatAreNotSerious() {
        BandCounts bands = exposure(
                        threat("A", 1, 1).build(),
                        threat("B", 1, 1).build(),
                        threat("C", 5, 5).build())
                .threats()
                .bands();

        assertThat(bands.findWorst()).contains(RiskBand.HIGH);
        assertThat(BandCounts.none().findWorst()).isEmpty();
    }

    @Test
    void aCommonCauseThatOneLogHasPricedIsPricedWhicheverLogIsReadFirst() {
        RaidExposure priced = exposure(because("Strike", priced("R-1", 50, gbp(100))));
        RaidExposure unpriced = exposure(because("Strike", threat("R-1", 5, 5).build()));

        for (RaidExposure both : new RaidExposure[] {above(unpriced, priced), above(priced, unpriced)}) {
            assertThat(both.threats().unpriced()).isZero();
            assertThat(both.threats().expected()).containsExactly(gbp(50));
        }
        assertThat(above(unpriced, unpriced).threats().unpriced()).isEqualTo(1);
        assertThat(above(unpriced, exposure(threat("R-1", 5, 5).build()))
                        .threats()
                        .unpriced())
                .isEqualTo(2);
    }

    @Test
    void commonCausesAreFoundWhereverTheyStandInTheLogs() {
        RaidExposure one =
                exposure(because("Strike", priced("R-2", 50, gbp(100))), because("Flood", priced("R-1", 50, gbp(10))));
        RaidExposure other =
                exposure(because("Flood", priced("R-1", 50, gbp(10))), because("Strike", priced("R-2", 50, gbp(100))));

        assertThat(above(one, other).threats()).isEqualTo(one.threats());
    }

    @Test
    void theExpectedCostIsAskedForByCurrency() {
        Exposure threats = exposure(priced("R-1", 50, gbp(100)), priced("R-2", 50, Money.of("EUR", 10)))
                .threats();

        assertThat(threats.findExpected(Currency.getInstance("GBP"))).contains(gbp(50));
        assertThat(threats.findExpected(Currency.getInstance("EUR"))).contains(Money.of("EUR", 5));
        assertThat(threats.findExpected(Currency.getInstance("CHF"))).isEmpty();
        assertThat(Exposure.none()).isEqualTo(exposure().threats());
    }
}
