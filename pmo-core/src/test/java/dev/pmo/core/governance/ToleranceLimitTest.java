package dev.pmo.core.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pmo.core.value.Money;
import dev.pmo.core.value.Ratio;
import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToleranceLimitTest {

    @Provide
    Arbitrary<ToleranceLimit> limits() {
        Arbitrary<BigDecimal> numbers = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("1e12"))
                .ofScale(4);
        return Arbitraries.oneOf(
                numbers.map(number -> ToleranceLimit.share(Ratio.of(number))),
                numbers.map(number -> ToleranceLimit.money(Money.of(Currency.getInstance("GBP"), number))),
                numbers.map(ToleranceLimit::number),
                Arbitraries.longs().between(0, Long.MAX_VALUE).map(ToleranceLimit::days));
    }

    @Property(tries = 200)
    void whatIsWrittenIsReadBack(@ForAll("limits") ToleranceLimit limit) {
        ToleranceLimit read = ToleranceLimit.parse(limit.toString());
        assertThat(read).isEqualTo(limit).hasSameHashCodeAs(limit);
        assertThat(read.unit()).isEqualTo(limit.unit());
    }

    @ParameterizedTest
    @CsvSource({"10%,SHARE", "GBP 5000,MONEY", "30 days,DAYS", "1 day,DAYS", "1 Days,DAYS", "5,NUMBER", "0,NUMBER"})
    void theFormTellsTheUnit(String text, ToleranceLimit.Unit unit) {
        assertThat(ToleranceLimit.parse(text).unit()).isEqualTo(unit);
    }

    @Test
    void oneDayIsWrittenAsADay() {
        assertThat(ToleranceLimit.days(1)).hasToString("1 day");
        assertThat(ToleranceLimit.days(2)).hasToString("2 days");
    }

    @Test
    void limitsOfDifferentUnitsAreDifferent() {
        assertThat(ToleranceLimit.parse("5")).isNotEqualTo(ToleranceLimit.parse("5 days"));
        assertThat(ToleranceLimit.parse("GBP 5")).isNotEqualTo(ToleranceLimit.parse("EUR 5"));
        assertThat(ToleranceLimit.parse("5.0")).isEqualTo(ToleranceLimit.parse("5"));
    }

    @ParameterizedTest
    @CsvSource({
        "9%,10%,true",
        "10%,10%,true",
        "11%,10%,false",
        "GBP 100,GBP 100,true",
        "GBP 100.01,GBP 100,false",
        "1 day,30 days,true",
        "31 days,30 days,false",
        "6,5,false"
    })
    void aLimitFitsIntoAnotherUpToTheSameSize(String inner, String outer, boolean fits) {
        assertThat(ToleranceLimit.parse(inner).findWithin(ToleranceLimit.parse(outer)))
                .contains(fits);
    }

    @ParameterizedTest
    @CsvSource({"GBP 1,EUR 100", "5 days,10%", "1,GBP 100", "0%,30 days"})
    void betweenUnitsAndBetweenCurrenciesNobodyCanSayWhetherOneFits(String inner, String outer) {
        assertThat(ToleranceLimit.parse(inner).findWithin(ToleranceLimit.parse(outer)))
                .isEmpty();
    }

    @Test
    void sizeAndMoneyAreAsTheLimitSaysThem() {
        ToleranceLimit money = ToleranceLimit.parse("GBP 5000");

        assertThat(money.findMoney()).contains(Money.of("GBP", 5000));
        assertThat(money.amount()).isEqualByComparingTo("5000");
        assertThat(ToleranceLimit.parse("30 days").findMoney()).isEmpty();
        assertThat(ToleranceLimit.ofPercent(10)).isEqualTo(ToleranceLimit.parse("10%"));
        assertThat(ToleranceLimit.ofPercent(10).amount()).isEqualByComparingTo("0.1");
    }

    @Test
    void aRefusalSpeaksOfLimitsAndInTheUnitGiven() {
        assertThatThrownBy(() -> ToleranceLimit.parse("ten"))
                .hasMessageStartingWith(
                        "ToleranceLimit must look like '10%', 'GBP 5000', '30 days' or '5', but was: 'ten'");
        assertThatThrownBy(() -> ToleranceLimit.parse("10 percent"))
                .hasMessageStartingWith("ToleranceLimit must look like '10%'");
        assertThatThrownBy(() -> ToleranceLimit.parse("GBP 5,000"))
                .hasMessageStartingWith("Money must look like 'GBP 12.34', but was: 'GBP 5,000'");
        assertThatThrownBy(() -> ToleranceLimit.ofPercent(-5))
                .hasMessageStartingWith("ToleranceLimit must not be negative, but was: '-5%'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-10%",
                "GBP -1",
                "-1 days",
                "-5",
                "",
                "ten days",
                "30 day s",
                "1.5 days",
                "1e1000000000",
                "GBP 1e50000000",
                "99999999999999999999 days"
            })
    void anythingElseIsRefusedWithAdvice(String text) {
        assertThatThrownBy(() -> ToleranceLimit.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Maybe");
    }

    @Test
    void aToleranceWithoutALimitOnEitherSideSaysNothing() {
        ToleranceLimit limit = ToleranceLimit.parse("10%");

        assertThat(Tolerance.of(ToleranceAspect.COST, limit, null).hasLimit()).isTrue();
        assertThat(Tolerance.of(ToleranceAspect.COST, null, limit).hasLimit()).isTrue();
        assertThat(Tolerance.of(ToleranceAspect.COST, null, null).hasLimit()).isFalse();
    }
}
