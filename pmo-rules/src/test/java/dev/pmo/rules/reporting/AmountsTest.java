package dev.pmo.rules.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GBP 455000|GBP 455,000",
                "deviates by +GBP 55000, outside|deviates by +GBP 55,000, outside",
                "from USD 1000 to USD 999.|from USD 1,000 to USD 999.",
                "(-270000 GBP a year)|(-270,000 GBP a year)",
                "1000.50 EUR|1,000.50 EUR"
            })
    void anAmountIsShownInGroupsOfThreeDigits(String text, String shown) {
        assertThat(Amounts.grouped(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GBP -1234567.5|-GBP 1,234,567.5",
                "GBP -5|-GBP 5",
                "a cost of GBP -40000 and a delay|a cost of -GBP 40,000 and a delay",
                "(GBP -0.01)|(-GBP 0.01)",
                "-GBP 420000|-GBP 420,000"
            })
    void theSignStandsBeforeTheCurrency(String text, String shown) {
        assertThat(Amounts.grouped(text)).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GBP 455",
                "-GBP 455",
                "+GBP -455",
                "QQQ -455",
                "PJ:GBP -455",
                "GBP -455-A",
                "GBP 0.12345",
                "QQQ 455000",
                "2026-03-31",
                "PJ-GBP 1000",
                "GBP 1000-A",
                "XGBP 1000",
                "PROJECT:GBP 1000/x",
                "order 4550001",
                "GBP 1,234,567"
            })
    void nothingElseIsTouched(String text) {
        assertThat(Amounts.grouped(text)).isEqualTo(text);
    }

    @Property
    void withoutTheCommasTheTextIsAsItWas(@ForAll @LongRange(min = 0) long amount, @ForAll String after) {
        String text = "GBP " + amount + " " + after.replace(",", "");

        assertThat(Amounts.grouped(text).replace(",", "")).isEqualTo(text);
        assertThat(Amounts.grouped(Amounts.grouped(text))).isEqualTo(Amounts.grouped(text));
    }
}
