package dev.pmo.rules.tolerance;

import static dev.pmo.rules.tolerance.Given.FINISH;
import static dev.pmo.rules.tolerance.Given.START;
import static dev.pmo.rules.tolerance.Given.governance;
import static dev.pmo.rules.tolerance.Given.programme;
import static dev.pmo.rules.tolerance.Given.project;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.Governance;
import dev.pmo.core.id.ScopeRef;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.LifecycleState;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Profile;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;

/** What a programme stands for where it has no figures of its own. */
class RolledUpFiguresTest {

    private static final Governance NONE = governance();

    private static Project on(String id, LocalDate start, LocalDate baseline, LocalDate forecast) {
        return project(id, 10, 10, 0).toBuilder()
                .position(Position.of(
                        CostPosition.of(Money.of("GBP", 10), Money.of("GBP", 10)),
                        new TimePosition(start, baseline, null, forecast, null, null)))
                .build();
    }

    private static Project costing(String id, String baseline, String forecast) {
        return project(id, 0, 0, 0).toBuilder()
                .position(Position.of(
                        CostPosition.of(Money.parse(baseline), Money.parse(forecast)),
                        TimePosition.of(START, FINISH, FINISH)))
                .build();
    }

    private static Project without(String id) {
        return project(id, 0, 0, 0).toBuilder()
                .position(Position.of(CostPosition.none(), TimePosition.none()))
                .build();
    }

    private static ToleranceAggregate aggregate(Scope root) {
        return Given.reviewed(root)
                .findFact(root.ref(), ToleranceFacts.AGGREGATE)
                .orElseThrow()
                .value();
    }

    private static Totals standing(Scope... children) {
        return aggregate(programme("PG", NONE, children)).standing();
    }

    @Test
    void itStartsWithTheFirstOfItsChildrenAndFinishesWithTheLastInWhateverOrder() {
        Project early = on("A", START, FINISH.minusDays(9), FINISH.plusDays(7));
        Project late = on("B", START.plusDays(5), FINISH, FINISH.minusDays(1));
        for (Totals totals : new Totals[] {standing(early, late), standing(late, early)}) {
            assertThat(totals.baselineStart()).isEqualTo(START);
            assertThat(totals.baselineFinish()).isEqualTo(FINISH);
            assertThat(totals.forecastFinish()).isEqualTo(FINISH.plusDays(7));
            assertThat(totals.counted()).isEqualTo(1);
        }
    }

    @Test
    void costsAreAddedInEachCurrencyByItself() {
        Totals totals = standing(
                costing("A", "GBP 10", "GBP 11"), costing("B", "EUR 5", "EUR 6"), costing("C", "GBP 0.5", "GBP 2"));

        assertThat(totals.baselineCosts()).containsExactly(Money.parse("EUR 5"), Money.parse("GBP 10.5"));
        assertThat(totals.forecastCosts()).containsExactly(Money.parse("EUR 6"), Money.parse("GBP 13"));
    }

    @Test
    void aSumThatIsTooLongForMoneyIsNone() {
        Money most =
                Money.of(Currency.getInstance("GBP"), BigDecimal.TEN.pow(60).subtract(BigDecimal.ONE));
        Totals fits = standing(costing("A", most.toString(), most.toString()));
        Totals tooLong = standing(costing("A", most.toString(), "GBP 1"), costing("B", "GBP 1", "GBP 1"));

        assertThat(fits.baselineCosts()).containsExactly(most);
        assertThat(tooLong.baselineCosts()).isEmpty();
        assertThat(tooLong.forecastCosts()).containsExactly(Money.parse("GBP 2"));
    }

    @Test
    void whatChildrenLackIsCountedAndTheFirstOfThemNamed() {
        ToleranceAggregate aggregate =
                aggregate(programme("PG", NONE, project("A", 10, 10, 0), without("B"), without("C")));

        assertThat(aggregate.below().counted()).isEqualTo(3);
        for (Figure figure : Figure.values()) {
            assertThat(aggregate.below().findMissing(figure))
                    .contains(new Totals.Missing(figure, ScopeRef.parse("PROJECT:B"), 2));
            assertThat(aggregate.standing().findMissing(figure))
                    .isEqualTo(aggregate.below().findMissing(figure));
        }
        assertThat(aggregate.standing().forecastCosts()).containsExactly(Money.of("GBP", 10));
    }

    @Test
    void itsOwnFigureIsItsOwnWhateverItsChildrenLack() {
        Totals totals = aggregate(programme("PG", NONE, without("A"), project("B", 10, 12, 3)).toBuilder()
                        .position(Position.of(
                                new CostPosition(Money.of("GBP", 99), null, null),
                                new TimePosition(null, FINISH.minusDays(30), null, null, null, null)))
                        .build())
                .standing();

        assertThat(totals.baselineCosts()).containsExactly(Money.of("GBP", 99));
        assertThat(totals.forecastCosts()).containsExactly(Money.of("GBP", 12));
        assertThat(totals.findMissing(Figure.BASELINE_COST)).isEmpty();
        assertThat(totals.findMissing(Figure.FORECAST_COST)).isPresent();
        assertThat(totals.baselineFinish()).isEqualTo(FINISH.minusDays(30));
        assertThat(totals.findMissing(Figure.BASELINE_FINISH)).isEmpty();
        assertThat(totals.forecastFinish()).isEqualTo(FINISH.plusDays(3));
    }

    @Test
    void whatIsOnlyProposedStandsForNothingAndWhatHasEndedForWhatItCost() {
        Project proposed = project("A", 10, 10, 99).toBuilder()
                .profile(Profile.of(LifecycleState.PROPOSED))
                .build();
        LocalDate over = Given.AS_OF.minusDays(4);
        Totals totals = standing(proposed, closedOn(over));

        assertThat(totals.baselineCosts()).containsExactly(Money.of("GBP", 10));
        assertThat(totals.forecastCosts()).containsExactly(Money.of("GBP", 12));
        assertThat(totals.forecastFinish()).isEqualTo(over);
        assertThat(standing(proposed, closedOn(Given.AS_OF.plusDays(1))).forecastFinish())
                .as("a finish to come is none")
                .isEqualTo(FINISH);
        assertThat(aggregate(programme("PG", NONE, proposed)).below()).isEqualTo(Totals.none());
    }

    private static Project closedOn(LocalDate finish) {
        return project("B", 10, 10, 0).toBuilder()
                .profile(Profile.of(LifecycleState.CLOSED))
                .position(Position.of(
                        new CostPosition(Money.of("GBP", 10), Money.of("GBP", 11), Money.of("GBP", 12)),
                        new TimePosition(START, FINISH, null, FINISH, START, finish)))
                .build();
    }

    @Test
    void theTotalsOfAProgrammeAreThoseOfItsProgrammesToo() {
        Scope inner = programme("IN", NONE, project("A", 10, 11, 5), project("B", 10, 12, 2));

        assertThat(aggregate(programme("PG", NONE, inner, project("C", 10, 13, 1)))
                        .below()
                        .forecastCosts())
                .containsExactly(Money.of("GBP", 36));
    }
}
