package dev.pmo.core.validation;

import static dev.pmo.core.validation.Samples.portfolio;
import static dev.pmo.core.validation.Samples.programme;
import static dev.pmo.core.validation.Samples.project;
import static dev.pmo.core.validation.Samples.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.finance.CostPosition;
import dev.pmo.core.governance.AspectPosition;
import dev.pmo.core.governance.ToleranceAspect;
import dev.pmo.core.plan.TimePosition;
import dev.pmo.core.structure.Position;
import dev.pmo.core.structure.Project;
import dev.pmo.core.structure.Scope;
import dev.pmo.core.value.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Amounts that a level adds up have to be in the same prices. */
class PriceValidationTest {

    private static final String REAL = "2024/25 real prices";
    private static final String LATER = "2025/26 real prices";
    private static final CostPosition COST = CostPosition.of(Money.of("GBP", 1), null);

    private static Position costing(@Nullable String prices) {
        return Position.of(COST, TimePosition.none()).withPriceBase(prices);
    }

    private static Project in(String id, @Nullable String prices) {
        return project(id).position(costing(prices)).build();
    }

    private static List<String> mixed(Scope root) {
        return violations(root).stream()
                .filter(found -> found.kind() == ViolationKind.MIXED_PRICES)
                .map(found -> found.scope() + " " + found.path() + ": " + found.value())
                .toList();
    }

    private static Scope above(Position own, Project... projects) {
        return programme("PG").position(own).projects(Arrays.asList(projects)).build();
    }

    @Test
    void amountsInTheSamePricesAreSound() {
        assertThat(mixed(above(costing(REAL), in("A", REAL), in("B", " " + REAL + " "))))
                .isEmpty();
        assertThat(mixed(above(costing(null), in("A", null), in("B", " ")))).isEmpty();
    }

    @Test
    void aLevelAddsUpItsOwnPricesAndThoseOfWhatIsBelowIt() {
        assertThat(mixed(above(Position.none(), in("A", REAL), in("B", LATER))))
                .containsExactly("PROGRAMME:PG position.priceBase: " + REAL + ", " + LATER);
        assertThat(mixed(above(costing(LATER), in("A", REAL))))
                .containsExactly("PROGRAMME:PG position.priceBase: " + REAL + ", " + LATER);
        assertThat(mixed(above(costing(REAL), in("A", null))))
                .containsExactly("PROGRAMME:PG position.priceBase: " + REAL + ", not stated");
    }

    @Test
    void whereThereIsNoAmountThePricesDoNotMatter() {
        Project dated =
                project("A").position(Position.none().withPriceBase(LATER)).build();
        Project counted = project("B")
                .position(Position.none()
                        .withAspects(List.of(new AspectPosition(ToleranceAspect.SCOPE, BigDecimal.TEN, null, "items"))))
                .build();

        assertThat(mixed(above(costing(REAL), dated, counted))).isEmpty();
    }

    @Test
    void aTargetInACurrencyIsAnAmount() {
        AspectPosition benefits = new AspectPosition(ToleranceAspect.BENEFITS, BigDecimal.TEN, null, "GBP");
        Project saving = project("A")
                .position(Position.none().withAspects(List.of(benefits)))
                .build();

        assertThat(mixed(above(costing(REAL), saving)))
                .containsExactly("PROGRAMME:PG position.priceBase: " + REAL + ", not stated");
    }

    @Test
    void aLevelWithoutAmountsStandsForThoseBelowIt() {
        Scope root = portfolio("PF")
                .programmes(List.of(
                        programme("P1").projects(List.of(in("A", REAL))).build(),
                        programme("P2").projects(List.of(in("B", LATER))).build()))
                .build();

        assertThat(mixed(root)).containsExactly("PORTFOLIO:PF position.priceBase: " + REAL + ", " + LATER);
    }
}
