package dev.pmo.rules.raid;

import static dev.pmo.rules.raid.RaidSamples.AS_OF;
import static dev.pmo.rules.raid.RaidSamples.control;
import static dev.pmo.rules.raid.RaidSamples.dates;
import static dev.pmo.rules.raid.RaidSamples.gbp;
import static dev.pmo.rules.raid.RaidSamples.priced;
import static dev.pmo.rules.raid.RaidSamples.threat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.ControlState;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskAssessment;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskDates;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatus;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Probability;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RiskRegisterTest {

    private static final RaidPolicy POLICY = RaidPolicy.defaults();

    private static RiskRegister register(Risk... risks) {
        return RiskRegister.of(List.of(risks), POLICY);
    }

    /** Source: tenstep.com, contingency as the summed expected value of six risks: 33,500. */
    @Test
    void theContingencyOfSixRisksIsTheSumOfTheirExpectedValues() {
        RiskRegister register = register(
                priced("A", 80, gbp(10_000)),
                priced("B", 30, gbp(30_000)),
                priced("C", 50, gbp(8_000)),
                priced("D", 10, gbp(40_000)),
                priced("E", 30, gbp(20_000)),
                priced("F", 25, gbp(10_000)));

        assertThat(register.threats().stream().map(ScoredRisk::expected))
                .containsExactly(gbp(8_000), gbp(9_000), gbp(4_000), gbp(4_000), gbp(6_000), gbp(2_500));
        assertThat(register.expectedCost()).containsExactly(gbp(33_500));
    }

    /** Source: 4pmti.com: a threat of 60% x 8,000 and an opportunity of 30% x 20,000 on a base of 100,000. */
    @Test
    void aThreatAndAnOpportunityStandSideBySideAndAreNeverNetted() {
        RiskRegister register = register(
                priced("T", 60, gbp(8_000)),
                priced("O", 30, gbp(20_000)).toBuilder()
                        .nature(RiskNature.OPPORTUNITY)
                        .build());

        assertThat(register.expectedCost()).containsExactly(gbp(4_800));
        assertThat(register.expectedGain()).containsExactly(gbp(6_000));
        assertThat(gbp(100_000).plus(register.expectedCost().get(0))).isEqualTo(gbp(104_800));
    }

    @Test
    void theWholeRegisterIsItsThreatsAndThenItsOpportunities() {
        Risk chance = threat("A", 1, 1).nature(RiskNature.OPPORTUNITY).build();
        Risk first = threat("B", 1, 1).build();
        Risk second = threat("C", 1, 1).build();

        assertThat(register(second, chance, first).all())
                .extracting(scored -> scored.risk().id().value())
                .containsExactly("B", "C", "A");
        assertThat(register(second, first).all()).hasSize(2);
        assertThat(register(chance).all()).hasSize(1);
    }

    @Test
    void anIdentifierThatIsUsedSeveralTimesIsToldOnceAndTheOthersToo() {
        RiskRegister register = register(
                threat("B", 1, 1).build(),
                threat("A", 1, 1).build(),
                threat("B", 2, 2).build(),
                threat("B", 3, 3).build(),
                threat("A", 2, 2).build());

        assertThat(register.repeated()).extracting(id -> id.value()).containsExactly("A", "B");
        assertThat(register.all()).hasSize(2);
    }

    /** Source: thefinancebase.com: four risks of a plan, 6,240. */
    @Test
    void smallProbabilitiesAreExact() {
        RiskRegister register = register(
                priced("A", 5, gbp(32_000)),
                priced("B", 5, gbp(48_000)),
                priced("C", 10, gbp(20_000)),
                priced("D", 2, gbp(12_000)));

        assertThat(register.expectedCost()).containsExactly(gbp(6_240));
    }

    @Test
    void currenciesAreKeptApart() {
        RiskRegister register =
                register(priced("A", 50, gbp(10)), priced("B", 50, Money.of("EUR", 30)), priced("C", 50, gbp(4)));

        assertThat(register.expectedCost()).containsExactly(Money.of("EUR", 15), gbp(7));
    }

    @Test
    void aPlannedControlEarnsNoCreditAndOneInPlaceDoes() {
        Risk.Builder risk = threat("R-1", 5, 4).residual(RiskAssessment.of(2, 3));

        RiskScore planned = ScoredRisk.of(
                        risk.controls(List.of(control(ControlState.PLANNED))).build(), POLICY)
                .score();
        RiskScore failed = ScoredRisk.of(
                        risk.controls(List.of(control(ControlState.FAILED))).build(), POLICY)
                .score();
        RiskScore inPlace = ScoredRisk.of(
                        risk.controls(List.of(control(ControlState.IN_PLACE))).build(), POLICY)
                .score();

        assertThat(planned).isEqualTo(RiskScore.of(20, RiskBand.HIGH)).isEqualTo(failed);
        assertThat(inPlace).isEqualTo(RiskScore.of(6, RiskBand.MEDIUM));
    }

    @Test
    void onlyLiveRisksAreInTheRegister() {
        RiskRegister register = register(
                threat("A", 1, 1).status(RiskStatus.CLOSED).build(),
                threat("B", 1, 1).status(RiskStatus.OCCURRED).build(),
                threat("C", 1, 1).status(RiskStatus.PARKED).build());

        assertThat(register.threats()).extracting(scored -> scored.risk().id()).containsExactly(RiskId.of("C"));
    }

    @Test
    void whatCannotBeScoredStaysAndIsNamed() {
        RiskRegister register = register(
                threat("A", 6, 1).build(),
                threat("B", 1, 1).inherent(null).build(),
                threat("C", 1, 1).build());

        assertThat(register.threats()).hasSize(3);
        assertThat(register.offMatrix()).containsExactly(RiskId.of("A"));
        assertThat(register.notAssessed()).containsExactly(RiskId.of("B"));
        assertThat(register.threatBands()).isEqualTo(new BandCounts(1, 0, 0, 0, 2));
    }

    @Test
    void ofSeveralRisksWithOneIdentifierTheWorstStandsForAll() {
        RiskRegister register = register(
                threat("A", 1, 1).build(),
                threat("A", 5, 5).build(),
                threat("A", 2, 2).build());

        assertThat(register.threats()).extracting(ScoredRisk::score).containsExactly(RiskScore.of(25, RiskBand.HIGH));
        assertThat(register.repeated()).containsExactly(RiskId.of("A"));
    }

    @Test
    void aNegativeCostOrOneOfTooManyDigitsIsAsLittleKnownAsNone() {
        Probability tiny = Probability.of(new BigDecimal("1e-599"));
        Risk endless = threat("B", 1, 1)
                .inherent(RiskAssessment.of(1, 1, tiny, Money.parse("GBP 0.01")))
                .build();

        assertThat(ScoredRisk.of(priced("A", 50, gbp(-10)), POLICY).expected()).isNull();
        assertThat(ScoredRisk.of(endless, POLICY).expected()).isNull();
    }

    @Test
    void threatsAndOpportunitiesHaveTheirOwnMatrix() {
        RaidPolicy policy = POLICY.withMatrices(RiskMatrix.pm2(), RiskMatrix.additive5());
        Risk opportunity = threat("O", 5, 1).nature(RiskNature.OPPORTUNITY).build();

        assertThat(ScoredRisk.of(threat("T", 5, 1).build(), policy).score()).hasToString("5 MEDIUM");
        assertThat(ScoredRisk.of(opportunity, policy).score()).hasToString("6 MEDIUM");
    }

    @Test
    void timesAreCountedInCalendarDaysFromTheDayOfReview() {
        ScoredRisk scored =
                ScoredRisk.of(threat("R", 1, 1).dates(dates(AS_OF.plusDays(31))).build(), POLICY);
        ScoredRisk undated =
                ScoredRisk.of(threat("R", 1, 1).dates(RiskDates.none()).build(), POLICY);

        assertThat(scored.findProximityDays(AS_OF)).hasValue(31);
        assertThat(scored.findAgeDays(AS_OF)).hasValue(60);
        assertThat(scored.findReviewDue(31)).contains(AS_OF.plusDays(30));
        assertThat(undated.findProximityDays(AS_OF)).isEmpty();
        assertThat(undated.findAgeDays(AS_OF)).isEmpty();
        assertThat(undated.findReviewDue(31)).isEmpty();
        assertThat(undated.overdue(AS_OF)).isFalse();
    }

    @Test
    void aRiskThatCostsNothingIsPriced() {
        assertThat(ScoredRisk.of(priced("A", 50, gbp(0)), POLICY).expected()).isEqualTo(gbp(0));
    }

    @Test
    void theNextReviewIsPlannedElseCountedFromTheLastElseFromWhenTheRiskWasRaised() {
        RiskDates planned =
                new RiskDates(AS_OF.minusDays(90), AS_OF.minusDays(20), AS_OF.plusDays(3), null, null, null);
        RiskDates reviewed = new RiskDates(AS_OF.minusDays(90), AS_OF.minusDays(20), null, null, null, null);
        RiskDates raised = new RiskDates(AS_OF.minusDays(90), null, null, null, null, null);

        assertThat(due(planned)).contains(AS_OF.plusDays(3));
        assertThat(due(reviewed)).contains(AS_OF.minusDays(20).plusDays(31));
        assertThat(due(raised)).contains(AS_OF.minusDays(90).plusDays(31));
    }

    private static Optional<LocalDate> due(RiskDates dates) {
        return ScoredRisk.of(threat("R", 1, 1).dates(dates).build(), POLICY).findReviewDue(31);
    }

    @Test
    void opportunitiesAreCountedByBandsOfTheirOwn() {
        RiskRegister register = register(
                threat("A", 5, 5).build(),
                threat("B", 1, 1).nature(RiskNature.OPPORTUNITY).build());

        assertThat(register.threatBands()).isEqualTo(new BandCounts(0, 0, 1, 0, 0));
        assertThat(register.opportunityBands()).isEqualTo(new BandCounts(1, 0, 0, 0, 0));
        assertThat(register).hasToString("1 threat, 1 opportunity");
    }

    @Test
    void ofSeveralRisksWithOneIdentifierAndBandTheDearestStandsForAll() {
        RiskRegister register = register(
                priced("A", 50, gbp(10)),
                threat("A", 1, 1).build(),
                priced("A", 50, gbp(30)),
                priced("A", 50, gbp(20)));

        assertThat(register.threats()).extracting(ScoredRisk::expected).containsExactly(gbp(15));
        assertThat(register.repeated()).containsExactly(RiskId.of("A"));
    }
}
