package dev.pmo.rules.reporting.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pmo.core.value.Money;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BurnBarTest {

    private static Money gbp(long amount) {
        return Money.of("GBP", amount);
    }

    @Test
    void theBarIsToldInWordsToo() {
        assertThat(BurnBar.of("Change budget", gbp(100), gbp(30), gbp(120)))
                .contains("aria-label=\"Change budget: GBP 30 approved, GBP 120 with what is pending, of GBP 100\"");
    }

    @Test
    void aBudgetThatIsOverspentEndsInTheColourOfWhatIsCritical() {
        assertThat(BurnBar.of("b", gbp(100), gbp(101), gbp(101))).contains(Palette.CRITICAL);
        assertThat(BurnBar.of("b", gbp(100), gbp(100), gbp(101))).doesNotContain(Palette.CRITICAL);
    }

    /** A saving gives back, so that less than nothing may be spent; a budget may be nothing. */
    @Property(tries = 100)
    void whateverTheSumsTheBarHasNoNegativeWidth(
            @ForAll @LongRange(min = 0, max = 1000) long budget,
            @ForAll @LongRange(min = -1000, max = 5000) long spent,
            @ForAll @LongRange(min = -1000, max = 5000) long forecast) {
        assertThat(BurnBar.of("b", gbp(budget), gbp(spent), gbp(forecast)))
                .doesNotContain("width=\"-")
                .doesNotContain("NaN");
    }
}
