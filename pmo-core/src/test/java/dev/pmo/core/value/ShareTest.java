package dev.pmo.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ratios and probabilities. */
class ShareTest {

    @Provide
    Arbitrary<Ratio> ratios() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1e9"), new BigDecimal("1e9"))
                .ofScale(8)
                .map(Ratio::of);
    }

    @Provide
    Arbitrary<Probability> probabilities() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, BigDecimal.ONE)
                .ofScale(8)
                .map(Probability::of);
    }

    @Property(tries = 200)
    void aRatioThatIsWrittenIsReadBack(@ForAll("ratios") Ratio ratio) {
        assertThat(Ratio.parse(ratio.toString())).isEqualTo(ratio);
        assertThat(Ratio.parse(ratio.value().toPlainString())).isEqualTo(ratio);
    }

    @Property(tries = 200)
    void equalityOfRatiosAgreesWithOrder(@ForAll("ratios") Ratio a, @ForAll("ratios") Ratio b) {
        assertThat(a.equals(b)).isEqualTo(a.compareTo(b) == 0);
        assertThat(Ratio.of(a.value().setScale(20))).isEqualTo(a);
    }

    @Property(tries = 200)
    void aProbabilityThatIsWrittenIsReadBack(@ForAll("probabilities") Probability probability) {
        assertThat(Probability.parse(probability.toString())).isEqualTo(probability);
    }

    @Property(tries = 200)
    void aProbabilityAndItsComplementAreCertain(@ForAll("probabilities") Probability probability) {
        assertThat(probability.value().add(probability.complement().value())).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(probability.complement().complement()).isEqualTo(probability);
    }

    @Property(tries = 200)
    void anExpectedValueAndThatOfTheComplementMakeTheWhole(@ForAll("probabilities") Probability probability) {
        Money impact = Money.parse("GBP 1234567.89");
        assertThat(probability.expected(impact).plus(probability.complement().expected(impact)))
                .isEqualTo(impact);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.0001", "100.0001%", "-1%", "30"})
    void aProbabilityOutOfRangeIsRefused(String text) {
        assertThatThrownBy(() -> Probability.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("from 0% to 100%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "abc", "1,5%", "NaN", "Infinity", "1%%", "1 2"})
    void anotherFormIsRefused(String text) {
        assertThatThrownBy(() -> Ratio.parse(text))
                .hasMessageContaining("'" + text + "'")
                .hasMessageContaining("Maybe");
    }

    @Test
    void percentagesAndProportionsAreTheSameThing() {
        assertThat(Ratio.parse("12.5%"))
                .isEqualTo(Ratio.of(new BigDecimal("0.125")))
                .hasToString("12.5%");
        assertThat(Ratio.ofPercent(100)).isEqualTo(Ratio.ONE);
        assertThat(Probability.ofPercent(0).value()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(Ratio.ofPercent(10).of(Money.of("GBP", 50))).isEqualTo(Money.of("GBP", 5));
    }

    @Test
    void sharesAreOrderedBySize() {
        assertThat(Probability.ofPercent(30)).isLessThan(Probability.ofPercent(31));
        assertThat(Probability.ofPercent(31)).isGreaterThan(Probability.ofPercent(30));
        assertThat(Ratio.ofPercent(-30)).isLessThan(Ratio.ZERO);
        assertThat(Ratio.ofPercent(-30).signum()).isNegative();
        assertThat(Ratio.ZERO.signum()).isZero();
        assertThat(Ratio.ofPercent(30).signum()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e59", "-9e59", "1e-60", "0.5e-59"})
    void evenTheLongestRatiosAreWrittenAndReadBack(String number) {
        Ratio ratio = Ratio.of(new BigDecimal(number));
        assertThat(Ratio.parse(ratio.toString())).isEqualTo(ratio);
    }
}
