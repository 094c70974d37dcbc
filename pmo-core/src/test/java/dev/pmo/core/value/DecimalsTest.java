package dev.pmo.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** The size of numbers, and how those that are too long are told. */
class DecimalsTest {

    private static final String SIXTY = "9".repeat(60);

    private static BigDecimal normalised(String number) {
        return Decimals.normalised("Ratio", new BigDecimal(number));
    }

    @Test
    void sixtyDigitsBeforeAndSixtyAfterThePointAreTheMostThatIsRead() {
        assertThat(Ratio.parse(SIXTY + "." + SIXTY).value()).isEqualTo(new BigDecimal(SIXTY + "." + SIXTY));
        assertThatThrownBy(() -> Ratio.parse("1" + SIXTY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ratio.parse("0.0" + SIXTY)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsWorkedOutFromTheLargestAndTheSmallestThatIsReadHasRoom() {
        Money largest = Money.parse("GBP " + SIXTY + "." + SIXTY);
        Probability smallest = Probability.parse("0." + "0".repeat(59) + "1");
        assertThat(largest.plus(largest).minus(largest)).isEqualTo(largest);
        assertThat(smallest.expected(smallest.expected(largest)).multipliedBy(new BigDecimal("1e120")))
                .isEqualTo(largest);
        String sixHundred = SIXTY.repeat(10);
        assertThat(normalised(sixHundred + "." + sixHundred)).isEqualTo(new BigDecimal(sixHundred + "." + sixHundred));
        assertThatThrownBy(() -> normalised("1" + sixHundred)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> normalised("0.0" + sixHundred)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void digitsOfOtherScriptsAreNotRead() {
        assertThatThrownBy(() -> Money.parse("GBP \u0661\u0662")).hasMessageContaining("must look like 'GBP 12.34'");
        assertThatThrownBy(() -> Ratio.parse("\uFF17\uFF15%")).hasMessageContaining("must look like '12.5%'");
    }

    @Test
    void zeroIsZeroHoweverItIsWritten() {
        assertThat(normalised("0." + "0".repeat(99))).isEqualTo(BigDecimal.ZERO);
        assertThat(normalised("0e-2000000000")).isEqualTo(BigDecimal.ZERO);
        assertThat(normalised("0e2000000000")).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void aWholeNumberHasNoExponentAndAFractionNoTrailingZeros() {
        assertThat(normalised("12e2")).isEqualTo(new BigDecimal("1200"));
        assertThat(normalised("1200.00")).isEqualTo(new BigDecimal("1200"));
        assertThat(normalised("1.50")).isEqualTo(new BigDecimal("1.5"));
    }

    @Test
    void aNumberThatIsTooLongIsToldByItsExponentAndOneOfManyDigitsByTheirCount() {
        assertThatThrownBy(() -> normalised("-12e601")).hasMessageContaining("but was: '-12E601'");
        assertThatThrownBy(() -> normalised("5e-601")).hasMessageContaining("but was: '5E-601'");
        String forty = "7".repeat(40);
        assertThatThrownBy(() -> normalised(forty + "e600")).hasMessageContaining("but was: '" + forty + "E600'");
        assertThatThrownBy(() -> normalised("7" + forty + "e600"))
                .hasMessageContaining("but was: 'a number of 41 digits'");
    }

    @Test
    void aTextOfUpToFortyCharactersIsShownWholeAndALongerOneByItsBeginning() {
        String forty = "x".repeat(40);
        assertThatThrownBy(() -> Ratio.parse(forty)).hasMessageContaining("but was: '" + forty + "'");
        assertThatThrownBy(() -> Ratio.parse(forty + "y")).hasMessageContaining("but was: '" + forty + "...'");
    }

    @Test
    void aNumberIsReadUpToTheLongestThatCanBeWritten() {
        String longest = "-" + SIXTY + "." + SIXTY;
        assertThat(Ratio.parse(longest).value()).isEqualTo(new BigDecimal(longest));
        assertThat(Ratio.parse("0".repeat(127) + "7").value()).isEqualTo(new BigDecimal("7"));
        assertThatThrownBy(() -> Ratio.parse("0".repeat(128) + "7")).hasMessageContaining("must look like");
    }
}
