package dev.pmo.rules.change;

import static dev.pmo.rules.change.ChangeSamples.gbp;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.change.ChangeAssessment;
import dev.pmo.core.change.ChangeRequest;
import dev.pmo.core.change.ChangeState;
import dev.pmo.core.decision.Impact;
import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.Tolerance;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.governance.ToleranceLimit;
import dev.pmo.core.id.ChangeId;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.value.Ratio;
import dev.pmo.rules.tolerance.TolerancesInForce;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a change would do to each aspect of a project that is on its targets, with 5% of tolerance in all of them. */
class ChangeEffectTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate FINISH = LocalDate.of(2026, 4, 10);

    private static AspectPosition figure(ToleranceAspect aspect, String unit) {
        return new AspectPosition(aspect, BigDecimal.valueOf(100), BigDecimal.valueOf(100), unit);
    }

    private static List<String> effects(Impact impact, Position position) {
        List<Tolerance> tolerances = new ArrayList<>();
        for (ToleranceAspect aspect : ToleranceAspect.values()) {
            tolerances.add(Tolerance.ofBothSides(aspect, ToleranceLimit.ofPercent(5)));
        }
        ChangeRequest request = ChangeRequest.builder(ChangeId.of("CR-1"), "Wider doors")
                .state(ChangeState.SUBMITTED)
                .assessment(new ChangeAssessment(null, null, impact, null, null))
                .build();
        return ChangeEffect.of(request, position, new TolerancesInForce(tolerances, List.of()), Ratio.ofPercent(80))
                .aspects()
                .stream()
                .map(effect -> effect.aspect() + " " + effect.after().forecast() + " " + effect.leaves())
                .toList();
    }

    private static Position position(@Nullable LocalDate forecast, AspectPosition... figures) {
        return new Position(
                CostPosition.of(gbp(100), gbp(100)),
                new TimePosition(START, FINISH, START, forecast, null, null),
                List.of(figures),
                List.of());
    }

    @Test
    void moreCostAndMoreDaysAreAddedToTheForecast() {
        // 5% of the 100 days from 1 January to 10 April are 5 days
        assertThat(effects(Impact.of(gbp(5), 5), position(FINISH)))
                .containsExactly("TIME 2026-04-15 false", "COST GBP 105 false");
        assertThat(effects(Impact.of(gbp(6), 6), position(FINISH)))
                .containsExactly("TIME 2026-04-16 true", "COST GBP 106 true");
        assertThat(effects(Impact.of(gbp(-6), -6), position(FINISH)))
                .containsExactly("TIME 2026-04-04 true", "COST GBP 94 true");
    }

    @Test
    void whatIsNotSaidHasNoEffect() {
        assertThat(effects(Impact.none(), position(FINISH, figure(ToleranceAspect.SCOPE, "items"))))
                .isEmpty();
        assertThat(effects(Impact.of(gbp(6), null), position(FINISH))).containsExactly("COST GBP 106 true");
        assertThat(effects(Impact.of(null, 6), position(null))).containsExactly("TIME  false");
    }

    @Test
    void scopeAndQualityMoveInTheirOwnUnits() {
        Impact impact = new Impact(null, null, BigDecimal.valueOf(6), BigDecimal.valueOf(-5), null, null, null);

        assertThat(effects(
                        impact,
                        position(
                                FINISH,
                                figure(ToleranceAspect.SCOPE, "items"),
                                figure(ToleranceAspect.QUALITY, "points"))))
                .containsExactlyInAnyOrder("SCOPE 106 items true", "QUALITY 95 points false");
    }

    @Test
    void benefitsAndExposureMoveWhereTheirFigureIsInTheSameCurrency() {
        Impact impact = new Impact(null, null, null, null, gbp(-6), gbp(7), null);

        assertThat(effects(
                        impact,
                        position(FINISH, figure(ToleranceAspect.BENEFITS, "GBP"), figure(ToleranceAspect.RISK, "GBP"))))
                .containsExactlyInAnyOrder("BENEFITS GBP 94 true", "RISK GBP 107 true");
        assertThat(effects(
                        impact,
                        position(
                                FINISH,
                                figure(ToleranceAspect.BENEFITS, "visits"),
                                figure(ToleranceAspect.RISK, "EUR"))))
                .isEmpty();
    }

    @Test
    void aFigureWithoutAForecastStaysWithoutOne() {
        AspectPosition open = new AspectPosition(ToleranceAspect.SCOPE, BigDecimal.valueOf(100), null, "items");
        Impact impact = new Impact(null, null, BigDecimal.ONE, null, null, null, null);

        assertThat(effects(impact, position(FINISH, open))).containsExactly("SCOPE  false");
    }
}
