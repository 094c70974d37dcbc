package dev.pmo.rules.tolerance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How an amount and its unit are written, and how long a number may be. */
class QuantityTest {

    private static Quantity of(String amount, String unit) {
        return new Quantity(new BigDecimal(amount), unit);
    }

    @ParameterizedTest
    @CsvSource({
        "5, GBP, GBP 5, +GBP 5",
        "-5, GBP, -GBP 5, -GBP 5",
        "0, GBP, GBP 0, GBP 0",
        "1, days, 1 day, +1 day",
        "-1, days, -1 day, -1 day",
        "2, days, 2 days, +2 days",
        "1.5, days, 1.5 days, +1.5 days",
        "1, items, 1 items, +1 items",
        "50, FTE, 50 FTE, +50 FTE",
        "3, '', 3, +3",
        "-3, '', -3, -3"
    })
    void theSignComesFirstAndOneDayIsADay(String amount, String unit, String shown, String signed) {
        assertThat(of(amount, unit)).hasToString(shown);
        assertThat(of(amount, unit).signed()).isEqualTo(signed);
    }

    @Test
    void aCurrencyStandsBeforeItsNumberAndEveryOtherUnitBehind() {
        assertThat(of("5", "AZN")).hasToString("AZN 5");
        assertThat(of("5", "ZAR")).hasToString("ZAR 5");
        for (String unit : new String[] {"FTE", "AZA", "hrs", "FTe", "FtE", "fTE", "PT", "PAGE", "A[B", "@AB", "AB["}) {
            assertThat(of("5", unit)).hasToString("5 " + unit);
        }
    }

    @Test
    void amountsThatAreWorthTheSameAreTheSame() {
        assertThat(of("1.50", "GBP")).isEqualTo(of("1.5", "GBP")).hasToString("GBP 1.5");
        assertThat(of("1E+3", "GBP")).isEqualTo(of("1000", "GBP")).hasToString("GBP 1000");
        assertThat(of("100.00", "GBP")).isEqualTo(of("100", "GBP")).hasToString("GBP 100");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+59", "1E-60", "0E+99", "0E-99", "-1E+59"})
    void sixtyDigitsBeforeAndAfterThePointCanBeHeldAndNothingAlways(String number) {
        assertThat(Quantity.canBeHeld(new BigDecimal(number))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1E+60", "1E-61", "-1E+60"})
    void moreDigitsCannot(String number) {
        assertThat(Quantity.canBeHeld(new BigDecimal(number))).isFalse();
    }
}
