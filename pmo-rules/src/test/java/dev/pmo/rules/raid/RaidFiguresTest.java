package dev.pmo.rules.raid;

import static dev.pmo.rules.raid.RaidSamples.AS_OF;
import static dev.pmo.rules.raid.RaidSamples.PROGRAMME;
import static dev.pmo.rules.raid.RaidSamples.PROJECT;
import static dev.pmo.rules.raid.RaidSamples.gbp;
import static dev.pmo.rules.raid.RaidSamples.priced;
import static dev.pmo.rules.raid.RaidSamples.threat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.id.Level;
import dev.pmo.core.id.RiskId;
import dev.pmo.core.raid.Risk;
import dev.pmo.core.raid.RiskBand;
import dev.pmo.core.raid.RiskNature;
import dev.pmo.core.raid.RiskStatement;
import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.authority.AppetiteLimit;
import dev.pmo.rules.authority.AuthorityFacts;
import dev.pmo.rules.authority.AuthorityLadder;
import dev.pmo.rules.authority.DecisionKind;
import dev.pmo.rules.authority.Rung;
import dev.pmo.rules.policy.InvalidPolicyException;
import dev.pmo.rules.rule.Fact;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is counted of risks, in which order it is told, and how much of it a level may accept. */
class RaidFiguresTest {

    private static final RaidPolicy POLICY = RaidPolicy.DEFAULTS;

    @Test
    void bandsAreCountedEachByItself() {
        BandCounts counts = new BandCounts(1, 20, 300, 4_000, 50_000);
        BandCounts.Sum sum = new BandCounts.Sum();
        sum.add(counts);
        sum.add(counts);
        sum.add(RiskBand.HIGH, 7);

        assertThat(counts.total()).isEqualTo(54_321);
        assertThat(counts).hasToString("4000 very high, 300 high, 20 medium, 1 low, 50000 unscored");
        assertThat(sum.total()).isEqualTo(new BandCounts(2, 40, 607, 8_000, 100_000));
        assertThat(counts.findWorst()).contains(RiskBand.VERY_HIGH);
        assertThat(new BandCounts(0, 0, 0, 0, 1).findWorst()).isEmpty();
    }

    @Test
    void aScoreIsNotNegative() {
        assertThat(RiskScore.of(0, RiskBand.LOW)).hasToString("0 LOW");
        assertThatThrownBy(() -> RiskScore.of(-1, RiskBand.LOW))
                .hasMessageStartingWith("RiskScore must not be negative, but was: '-1'");
    }

    @Test
    void theBandThatIsHandedUpNeverFallsOnTheWayUp() {
        assertThat(new EscalationBands(RiskBand.HIGH, RiskBand.HIGH, RiskBand.HIGH).at(Level.PORTFOLIO))
                .isEqualTo(RiskBand.HIGH);
        assertThatThrownBy(() -> new EscalationBands(RiskBand.LOW, RiskBand.HIGH, RiskBand.MEDIUM))
                .isInstanceOf(InvalidPolicyException.class)
                .hasMessageContaining(
                        "escalationBands.portfolio: must not fall below that of the programme, 'HIGH', but was:"
                                + " 'MEDIUM'");
        assertThatThrownBy(() -> new EscalationBands(RiskBand.HIGH, RiskBand.LOW, RiskBand.HIGH))
                .hasMessageContaining(
                        "escalationBands.programme: must not fall below that of the project, 'HIGH', but was: 'LOW'");
    }

    private static Risk owned(String id, String owner, int percent, Money cost) {
        return priced(id, percent, cost).toBuilder().owner(owner).build();
    }

    private static JoinedRisks threats(Risk... risks) {
        return JoinedRegister.of(PROJECT, RiskRegister.of(List.of(risks), POLICY), List.of())
                .threats();
    }

    /** In pounds 100 are expected: 40 of Bo, 40 of Al, 20 of Cy; in euros 10, all of Al. */
    private static final JoinedRisks SHARED = threats(
            owned("R-1", "Bo", 50, gbp(80)),
            owned("R-2", "Al", 50, gbp(40)),
            owned("R-3", "Al", 50, gbp(40)),
            owned("R-4", "Cy", 50, gbp(40)),
            owned("R-5", "Al", 50, Money.of("EUR", 20)));

    @Test
    void concentrationsAreToldByCurrencyThenLargestFirstThenByName() {
        assertThat(Concentration.of(ConcentrationKind.OWNER, SHARED))
                .extracting(one -> one.name() + " " + one.expected() + " of " + one.total() + ", " + one.threats())
                .containsExactly(
                        "Al EUR 10 of EUR 10, 1",
                        "Al GBP 40 of GBP 100, 2",
                        "Bo GBP 40 of GBP 100, 1",
                        "Cy GBP 20 of GBP 100, 1");
    }

    @Test
    void aShareIsAboveTheLimitWhenItIsMore() {
        Ratio forty = Ratio.ofPercent(40);

        assertThat(Concentration.above(ConcentrationKind.OWNER, SHARED, forty, 0))
                .extracting(Concentration::name)
                .containsExactly("Al");
        assertThat(Concentration.above(ConcentrationKind.OWNER, SHARED, Ratio.ofPercent(39), 0))
                .extracting(one -> one.name() + " " + one.total().currency())
                .containsExactly("Al EUR", "Al GBP", "Bo GBP");
        Concentration bo = Concentration.of(ConcentrationKind.OWNER, SHARED).get(2);
        assertThat(bo.above(forty)).isFalse();
        assertThat(bo.above(Ratio.ofPercent(39))).isTrue();
        assertThat(bo.share()).isEqualTo(forty);
    }

    @Test
    void nothingOfNothingIsNoShare() {
        Concentration nothing = new Concentration(ConcentrationKind.OWNER, "Al", gbp(0), gbp(0), 1);

        assertThat(nothing.share()).isEqualTo(Ratio.ZERO);
    }

    private static CommonCause cause(@Nullable RiskBand band, Money... expected) {
        return new CommonCause(RiskId.of("R-1"), "flood", band, List.of(expected));
    }

    @Test
    void aCauseThatIsToldTwiceCountsOnceWithTheWorseOfBoth() {
        Money euro = Money.of("EUR", 3);
        CommonCause one = cause(RiskBand.LOW, gbp(5), euro);
        CommonCause other = cause(RiskBand.HIGH, gbp(4));

        assertThat(one.mergedWith(other)).isEqualTo(cause(RiskBand.HIGH, euro, gbp(5)));
        assertThat(other.mergedWith(one)).isEqualTo(cause(RiskBand.HIGH, euro, gbp(5)));
        assertThat(cause(null).mergedWith(one)).isEqualTo(cause(RiskBand.LOW, euro, gbp(5)));
        assertThat(one.mergedWith(cause(null))).isEqualTo(cause(RiskBand.LOW, euro, gbp(5)));
    }

    @Test
    void aRiskWithoutACauseHasNoneInCommon() {
        Risk flood = threat("R-1", 5, 5)
                .statement(new RiskStatement(" flood ", null, null, null, null))
                .build();
        Risk unscored = Risk.builder(RiskId.of("R-2"), "x")
                .statement(new RiskStatement("flood", null, null, null, null))
                .build();

        assertThat(CommonCause.of(ScoredRisk.of(threat("R-1", 5, 5).build(), POLICY)))
                .isNull();
        CommonCause found = Objects.requireNonNull(CommonCause.of(ScoredRisk.of(flood, POLICY)));
        assertThat(found.cause()).isEqualTo("flood");
        assertThat(found.band()).isEqualTo(RiskBand.HIGH);
        CommonCause open = Objects.requireNonNull(CommonCause.of(ScoredRisk.of(unscored, POLICY)));
        assertThat(open.band()).isNull();
        assertThat(open.expected()).isEmpty();
    }

    private static Rung rung(String name, Level level, @Nullable Money upTo) {
        return Rung.of(name, level, List.of(DecisionKind.RISK_ACCEPTANCE))
                .withAppetites(List.of(new AppetiteLimit(null, RiskBand.VERY_HIGH, upTo)));
    }

    private static @Nullable Money limit(Rung... rungs) {
        Fact<AuthorityLadder> ladder =
                Fact.of(AuthorityFacts.LADDER, PROJECT, AuthorityLadder.of(List.of(rungs)), List.of());
        return new RiskAuthority(ladder, Level.PROJECT, AS_OF)
                .costLimit(ScoredRisk.of(priced("R-1", 10, gbp(5)), POLICY));
    }

    @Test
    void aLevelAcceptsAsMuchAsTheHighestOfItsRungs() {
        Rung manager = rung("manager", Level.PROJECT, gbp(10));
        Rung board = rung("board", Level.PROJECT, gbp(30));
        Rung above = rung("above", Level.PROGRAMME, gbp(500));

        assertThat(limit(manager, board, above)).isEqualTo(gbp(30));
        assertThat(limit(board, manager, above)).isEqualTo(gbp(30));
        assertThat(limit(board, board)).isEqualTo(gbp(30));
        assertThat(limit(above)).isNull();
    }

    @Test
    void aRungOfTheLevelWithoutALimitAcceptsAnyCost() {
        assertThat(limit(rung("manager", Level.PROJECT, gbp(10)), rung("board", Level.PROJECT, null)))
                .isNull();
    }

    @Test
    void limitsInSeveralCurrenciesAreNotComparedAndThatOfTheHigherRungCounts() {
        assertThat(limit(rung("manager", Level.PROJECT, gbp(10)), rung("board", Level.PROJECT, Money.of("EUR", 3))))
                .isEqualTo(Money.of("EUR", 3));
    }

    @Test
    void whatIsNearIsListedOverAllScopesTheSoonestFirst() {
        RiskRegister own = RiskRegister.of(
                List.of(
                        threat("LATE", 5, 5)
                                .dates(RaidSamples.dates(AS_OF.plusDays(9)))
                                .build(),
                        threat("CHANCE", 5, 5)
                                .nature(RiskNature.OPPORTUNITY)
                                .dates(RaidSamples.dates(AS_OF.plusDays(3)))
                                .build(),
                        threat("FAR", 5, 5)
                                .dates(RaidSamples.dates(AS_OF.plusDays(11)))
                                .build()),
                POLICY);
        RiskRegister others = RiskRegister.of(
                List.of(
                        threat("NOW", 1, 1).dates(RaidSamples.dates(AS_OF)).build(),
                        threat("EDGE", 1, 1)
                                .dates(RaidSamples.dates(AS_OF.plusDays(10)))
                                .build(),
                        threat("PAST", 1, 1)
                                .dates(RaidSamples.dates(AS_OF.plusDays(11)))
                                .build()),
                POLICY);
        WatchList below = WatchList.near(PROJECT, others, List.of(), AS_OF, 20);

        assertThat(WatchList.near(PROGRAMME, own, List.of(below), AS_OF, 10).entries())
                .extracting(entry -> entry.scope() + " " + entry.risk())
                .containsExactly(
                        "PROJECT:PJ-1 NOW", "PROGRAMME:PG-1 CHANCE", "PROGRAMME:PG-1 LATE", "PROJECT:PJ-1 EDGE");
    }

    @Test
    void ofThoseOnOneDayTheWorseComesFirstAndTheUnscoredLast() {
        RiskRegister register = RiskRegister.of(
                List.of(
                        Risk.builder(RiskId.of("A"), "x")
                                .dates(RaidSamples.dates(AS_OF))
                                .build(),
                        threat("B", 1, 1).dates(RaidSamples.dates(AS_OF)).build(),
                        threat("C", 5, 5).dates(RaidSamples.dates(AS_OF)).build()),
                POLICY);

        assertThat(WatchList.of(PROJECT, register, AS_OF, 10).entries())
                .extracting(entry -> entry.risk().value())
                .containsExactly("C", "B", "A");
    }

    @Test
    void theMatrixIsThatOfTheNatureOfARisk() {
        RiskMatrices matrices = new RiskMatrices(POLICY.threats(), POLICY.opportunities());

        assertThat(matrices.of(RiskNature.THREAT)).isSameAs(matrices.threats());
        assertThat(matrices.of(RiskNature.OPPORTUNITY)).isSameAs(matrices.opportunities());
        assertThat(matrices)
                .hasToString("threats on a " + matrices.threats() + ", opportunities on a " + matrices.opportunities());
    }
}
